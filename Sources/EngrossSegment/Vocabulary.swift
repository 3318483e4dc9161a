internal import EngrossModel

/// What segmenting needs to know of the words of resolutions, asked of passages.
struct Vocabulary {
    /// The enacting words at the start of `passage`, and what follows them in the same paragraph.
    func formula(opening passage: Passage) -> (content: [Inline], rest: [Inline]?)? {
        isFormula(passage) ? (passage.content, nil) : nil
    }

    /// Enacting words alone: `The General Assembly,`
    func isFormula(_ passage: Passage) -> Bool {
        guard passage.enumerator == nil, !passage.isTable, passage.text.utf8.count < 160 else { return false }
        let text = passage.text.last == "," ? passage.text.dropLast() : passage.text[...]
        guard text.hasPrefix("The ") else { return false }
        let words = text.split(separator: " ").dropFirst()
        guard !words.isEmpty, words.count < 14 else { return false }
        let names = ["General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council"]
        if names.contains(where: { text.dropFirst(4) == $0 }) { return true }
        guard passage.text.last == ",", passage.style.isItalic || passage.style.isPlain && !passage.hasLayout else {
            return false
        }
        return words.allSatisfy { word in
            word.first?.isUppercase ?? false || ["of", "and", "the", "on", "for", "to", "in", "present"].contains(word)
        }
    }

    /// Begins as a preambular paragraph does: with a participle or an adjective said of the organ (`Also recalling`,
    /// `Deeply concerned`, `Mindful of`).
    func opensRecital(_ passage: Passage) -> Bool {
        guard let word = mainWord(passage) else { return false }
        if Self.notOpenings.contains(word) { return false }
        return word.hasSuffix("ing") || Self.recitalWords.contains(word)
    }

    /// Begins as an operative paragraph does: with a verb in the third person (`Also requests`).
    func opensOperative(_ passage: Passage) -> Bool {
        guard let word = mainWord(passage) else { return false }
        return Self.operativeWords.contains(word)
    }

    /// The first word that is no adverb, in small letters, when the passage begins with a capital.
    private func mainWord(_ passage: Passage) -> String? {
        guard passage.textAfterNumber.first?.isUppercase ?? false else { return nil }
        let words = passage.textAfterNumber.prefix(80).split { !$0.isLetter && $0 != "-" }.prefix(4).map {
            $0.lowercased()
        }
        return words.first { !Self.adverbs.contains($0) && !($0.hasSuffix("ly") && $0 != "rely" && $0 != "apply") }
    }

    func organ(named text: String) -> String? { Self.organs.first { $0.name.lowercased() == text.lowercased() }?.id }

    func organ(inFormula text: String) -> String? { Self.organs.first { text.contains($0.name) }?.id }

    func organ(ofSymbol symbol: String) -> String? {
        if symbol.hasPrefix("A/HRC/") { return "hrc" }
        return Self.organs.first { symbol.hasPrefix($0.prefix) }?.id
    }

    func symbol(number: String, organ: String) -> String? {
        Self.organs.first { $0.id == organ }.map {
            $0.id == "hrc" ? "A/HRC/RES/" + number : $0.prefix + "RES/" + number
        }
    }

    func adoptionDate(of symbol: String) -> CalendarDate? { nil }

    private static let organs: [(id: String, name: String, prefix: String)] = [
        ("ga", "General Assembly", "A/"), ("sc", "Security Council", "S/"),
        ("ecosoc", "Economic and Social Council", "E/"),
        ("hrc", "Human Rights Council", "A/HRC/"),
    ]

    func openingLength(of text: String, isRecital: Bool) -> Int { 0 }

    private static let adverbs: Set<String> = [
        "also", "further", "once", "again", "more", "in", "addition", "and", "gravely",
    ]
    private static let notOpenings: Set<String> = [
        "nothing", "everything", "anything", "something", "during", "pending", "according", "following", "including",
        "regarding", "concerning", "owing", "notwithstanding", "king", "meeting", "training", "funding", "financing",
    ]
    private static let recitalWords: Set<String> = [
        "mindful", "aware", "conscious", "convinced", "concerned", "alarmed", "disturbed", "dismayed", "appalled",
        "shocked",
        "outraged", "determined", "encouraged", "inspired", "guided", "cognizant", "desirous", "whereas", "persuaded",
        "resolved", "troubled", "distressed", "saddened", "gratified", "anxious", "confident", "committed", "hopeful",
        "preoccupied", "impressed", "moved", "indignant", "fearful", "grateful", "inclined", "bound", "pleased",
        "satisfied", "deeply", "perturbed", "horrified",
    ]
    private static let operativeWords: Set<String> = [
        "accepts", "acknowledges", "addresses", "adopts", "advises", "affirms", "agrees", "amends", "appeals",
        "applauds",
        "appoints", "appreciates", "approves", "asks", "associates", "authorizes", "calls", "commends", "concludes",
        "concurs", "condemns", "confirms", "congratulates", "considers", "decides", "declares", "deems", "demands",
        "denounces", "deplores", "designates", "determines", "directs", "draws", "elects", "emphasizes", "empowers",
        "encourages", "endorses", "establishes", "exhorts", "expects", "expresses", "extends", "finds", "holds",
        "hopes",
        "instructs", "intends", "invites", "joins", "launches", "looks", "mandates", "notes", "observes", "opposes",
        "pays",
        "pledges", "proclaims", "proposes", "reaffirms", "realizes", "recalls", "recognizes", "recommends",
        "reconfirms",
        "regards", "regrets", "reiterates", "rejects", "remains", "reminds", "renews", "repeats", "requests",
        "requires",
        "reserves", "resolves", "salutes", "stresses", "strengthens", "strongly", "suggests", "supports", "takes",
        "thanks",
        "transmits", "underlines", "underscores", "undertakes", "urges", "welcomes", "wishes",
    ]
}
