internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

/// What segmenting needs to know of the words of resolutions, asked of passages.
struct Vocabulary {
    /// Enacting words at the start of a passage, and what follows them in the same paragraph.
    struct Opening {
        var formula: [Inline]
        var rest: [Inline]?
    }

    /// Nil where `passage` does not begin with enacting words.
    func formula(opening passage: Passage) -> Opening? {
        if isFormula(passage) { return Opening(formula: passage.content) }
        guard passage.enumerator == nil, let length = formulaLength(startOf: passage.text[...]) else { return nil }
        let (head, tail) = passage.content.cut(at: length)
        let rest = passage.with(content: tail.trimmed)
        guard opensRecital(rest) || opensOperative(rest) else { return nil }
        return Opening(formula: head.trimmed, rest: rest.content)
    }

    /// The length in UTF-8 of the organ and its comma at the start of a sentence: `The General Assembly, having considered …`
    func formulaLength(startOf text: Substring) -> Int? {
        guard let comma = text.utf8.prefix(80).firstIndex(of: UInt8(ascii: ",")) else { return nil }
        let words = text[...comma]
        return Organs.organ(ofFormula: String(words))?.organ == nil ? nil : words.utf8.count
    }

    /// Enacting words alone: `The General Assembly,`
    func isFormula(_ passage: Passage) -> Bool {
        guard passage.enumerator == nil, !passage.isTable, let named = Organs.organ(ofFormula: passage.text) else {
            return false
        }
        return named.organ != nil || passage.style.isItalic || !passage.hasLayout || Self.isName(passage.text)
    }

    /// "The Sixty-sixth World Health Assembly,": nothing but capitals and the small words of names.
    private static func isName(_ text: String) -> Bool {
        text.split { !$0.isLetter && $0 != "-" }.allSatisfy {
            $0.first?.isUppercase ?? false || ["of", "the", "and", "on", "for", "to", "in"].contains($0)
        }
    }

    /// The language of enacting words, nil where they are of no known one.
    func language(ofFormula text: String) -> String? { Organs.organ(ofFormula: text)?.language }

    /// Begins as a preambular paragraph does: with a participle or an adjective said of the organ (`Also recalling`,
    /// `Deeply concerned`, `Mindful of`).
    func opensRecital(_ passage: Passage) -> Bool {
        guard let word = mainWord(passage) else { return false }
        return OpeningWords.opensRecital(word) || word.hasSuffix("ing") && !Self.prepositions.contains(word)
    }

    /// Begins with words that the table knows to open recitals; other words in -ing may open a title (`Promoting peace`).
    func opensWithWordsOfRecital(_ passage: Passage) -> Bool { OpeningWords.opensRecital(passage.text) }

    /// Begins as an operative paragraph does: with a verb in the third person (`Also requests`).
    func opensOperative(_ passage: Passage) -> Bool {
        resolves(passage) || mainWord(passage).map { OpeningWords.opensOperative($0) } ?? false
    }

    /// `Whereas lamps burn; and`: a recital wherever it stands, unless it is a sentence by itself.
    func opensWithWhereas(_ passage: Passage) -> Bool {
        OpeningWords.isWhereas(passage.text) && passage.lastMark != "."
    }

    /// `Now, therefore, be it resolved that …`: operative wherever it stands.
    func resolves(_ passage: Passage) -> Bool { OpeningWords.resolves(passage.text) }

    /// `The Economic and Social Council decides:`: how a decision begins that has no enacting words.
    func opensWithActingBody(_ passage: Passage) -> Bool {
        actingBody(opening: passage).map { Organs.organ(named: $0) != nil } ?? false
    }

    /// `The Meeting of States Parties decides:`: so may a draft begin, whoever is to adopt it.
    func opensWithAnyBody(_ passage: Passage) -> Bool {
        actingBody(opening: passage).map { Organs.organ(ofFormula: "The \($0),") != nil } ?? false
    }

    /// The words between `The` and the verb of a decision.
    private func actingBody(opening passage: Passage) -> String? {
        guard passage.style.isPlain, passage.endsSentence, passage.text.hasPrefix("The ") else { return nil }
        let words = passage.text.prefix(120).split { !$0.isLetter && $0 != "-" }
        guard
            let verb = words.indices.dropFirst(2).first(where: {
                OpeningWords.opensOperative(words[$0].prefix(1).uppercased() + words[$0].dropFirst())
                    && words[$0].first?.isLowercase ?? false
            })
        else { return nil }
        return words[1..<verb].joined(separator: " ")
    }

    /// The length in UTF-8 of the opening words where print does not show them.
    func openingLength(of text: String) -> Int { OpeningWords.length(ofLeadIn: text) }

    /// The first word that is no adverb, with a capital, when the passage begins with one.
    private func mainWord(_ passage: Passage) -> String? {
        guard passage.textAfterNumber.first?.isUppercase ?? false else { return nil }
        let words = passage.textAfterNumber.prefix(80).split { !$0.isLetter && $0 != "-" }.prefix(4)
        let main = words.first { word in
            !Self.adverbs.contains(word.lowercased()) && !(word.hasSuffix("ly") && word.utf8.count > 5)
        }
        return main.map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
    }

    private static let adverbs: Set<String> = ["also", "further", "once", "again", "more", "in", "addition", "and"]
    /// Words in -ing that open no recital.
    private static let prepositions: Set<String> = [
        "Nothing", "Everything", "Anything", "Something", "During", "Pending", "According", "Following", "Including",
        "Regarding", "Concerning", "Owing", "Notwithstanding", "Meeting", "Training", "Funding", "Financing",
    ]

    func organ(named text: String) -> String? { Organs.organ(named: text)?.id }
    func organ(ofFormula text: String) -> String? { Organs.organ(ofFormula: text)?.organ?.id }
    func organ(ofSymbol symbol: String) -> String? { Organs.organ(ofSymbol: symbol)?.id }

    /// The symbol of an organ's resolution or decision, from its number as printed.
    func symbol(number: String, organ: String, isDecision: Bool) -> String? {
        Organs.organ(id: organ).flatMap {
            Symbol(organ: $0, number: number, kind: isDecision ? .decision : .resolution)
        }?.text
    }

    /// The day of the register.
    func adoptionDate(of symbol: String) -> CalendarDate? { Symbol(symbol).flatMap { Register.shared.adopted($0) } }
}
