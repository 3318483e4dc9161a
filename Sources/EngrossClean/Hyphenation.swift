internal import EngrossTerms

/// Puts back hyphens that a recognizer lost, and decides over those that stand at a line's end.
///
/// The document itself is the first witness, then the table of compounds; without evidence a word stays as it is.
struct Hyphenation {
    private let vocabulary: Vocabulary
    private let compounds: Compounds?
    /// The document divides words at line ends: what is not known for a compound is one word.
    private let dividesWords: Bool
    /// Where it is known to divide none, every hyphen is the word's own.
    private let keepsHyphens: Bool

    /// `divided` are the two halves of every word that a hyphen at a line's end parts.
    init(vocabulary: Vocabulary, divided: [(before: String, after: String)] = []) {
        self.vocabulary = vocabulary
        // The table knows English, and "the" in every page is what only English has.
        compounds = vocabulary.count("the") >= 2 && vocabulary.count("of") >= 2 ? .english : nil
        var kept = 0
        var dropped = 0
        for (before, after) in divided {
            switch Self.evidence(before, after, vocabulary, compounds) {
            case .keep?: kept += 1
            case .drop?: dropped += 1
            case nil: break
            }
        }
        dividesWords = dropped > 0 && dropped * 4 >= kept
        keepsHyphens = kept > 0 && !dividesWords
    }

    // MARK: At a line's end

    enum Decision: Equatable {
        case keep(reason: String)
        case drop(reason: String)
    }

    /// Whether the hyphen between the end of a line and the head of the next belongs to the word.
    func decide(before: String, after: String) -> Decision {
        if let decision = proof(before: before, after: after) { return decision }
        return vocabulary.count(after) > 0 && after.count > 2 && vocabulary.count(Self.lastPart(of: before)) > 0
            ? .keep(reason: "both parts are words of the document") : .drop(reason: "no two words of the document")
    }

    /// What the document and the table prove; nil where they say nothing of this word nor of any other line end.
    func proof(before: String, after: String) -> Decision? {
        // Of two forms of a word, that with the hyphen stands here, for its own reasons.
        if keepsHyphens { return .keep(reason: "the document divides no words at line ends") }
        if let decision = Self.evidence(before, after, vocabulary, compounds) { return decision }
        return dividesWords ? .drop(reason: "the document divides words at line ends") : nil
    }

    private static func evidence(
        _ before: String, _ after: String, _ vocabulary: Vocabulary, _ compounds: Compounds?
    ) -> Decision? {
        guard let first = after.unicodeScalars.first, let last = before.unicodeScalars.last else {
            return .keep(reason: "no word follows")
        }
        if first.isUpper || first.isDigit || last.isDigit { return .keep(reason: "a capital or figure follows") }
        let left = before.lowercased()
        let right = after.lowercased()
        let tail = lastPart(of: left)
        let whole = vocabulary.count(tail + right)
        let compound = max(vocabulary.count("\(left)-\(right)"), vocabulary.count("\(tail)-\(right)"))
        if compound > 0, compound >= whole { return .keep(reason: "`\(tail)-\(right)` stands in the same document") }
        if whole > 0 { return .drop(reason: "`\(tail)\(right)` stands in the same document") }
        guard let compounds else { return nil }
        let letters = left.filter { $0 != "-" }
        let place = letters.count
        let rightHead = right.prefix { $0 != "-" }
        for (word, cut) in [(letters + right.filter { $0 != "-" }, place), (tail + rightHead, tail.count)] {
            let offsets = compounds.hyphens(in: word)
            if offsets.contains(cut) { return .keep(reason: "a known compound") }
            if !offsets.isEmpty || compounds.isPlain(word) { return .drop(reason: "a known word") }
        }
        return nil
    }

    private static func lastPart(of word: String) -> String {
        word.split(separator: "-").last.map(String.init) ?? word
    }

    // MARK: Lost hyphens

    /// The word with the hyphens that it lost, and the evidence; nil where it is right or nothing proves it wrong.
    ///
    /// `word` is letters, figures and hyphens: `capacitybuilding`, `Non-SelfGoverning`, `vis-àvis`.
    func mended(_ word: String) -> (word: String, reason: String)? {
        guard (5...100).contains(word.utf8.count) else { return nil }
        let lowered = word.lowercased()
        let letters = lowered.filter { $0 != "-" }
        if let compounds, compounds.isPlain(letters) { return nil }
        if let mended = mendedByDocument(word, lowered, letters) { return mended }
        if let compounds, let mended = mendedByTable(word, letters, compounds) ?? mendedByCapital(word, compounds) {
            return mended
        }
        return mendedInParts(word)
    }

    private func mendedByDocument(_ word: String, _ lowered: String, _ letters: String) -> (
        word: String, reason: String
    )? {
        for (ending, key) in [("", letters), ("s", String(letters.dropLast()))] {
            guard letters.hasSuffix(ending), let (form, count) = vocabulary.compound(ofLetters: key),
                form + ending != lowered
            else { continue }
            let offsets = Self.offsets(of: form)
            guard Self.offsets(of: lowered).isSubset(of: offsets) else { continue }
            // What a document writes nearly always so, it means so.
            guard vocabulary.count(lowered) <= 3 * count + 3 else { return nil }
            // "co-operation" in a name says nothing about "cooperation"; letters after a hyphen must be a word's.
            let parts = form.split(separator: "-")
            let isSolid = !lowered.contains("-")
            if isSolid, parts.contains(where: { $0.count < 2 }) { continue }
            if isSolid, let first = parts.first, compounds?.isOpen(firstPart: String(first)) ?? true { continue }
            return (Self.hyphenated(word, at: offsets), "`\(form)` stands in the same document")
        }
        return nil
    }

    private func mendedByTable(_ word: String, _ letters: String, _ compounds: Compounds) -> (
        word: String, reason: String
    )? {
        let offsets = Set(compounds.hyphens(in: letters))
        let present = Self.offsets(of: word)
        guard !offsets.isEmpty, present.isSubset(of: offsets), present != offsets else { return nil }
        return (Self.hyphenated(word, at: offsets), "written so in United Nations documents")
    }

    /// `NorthEast`, `SubCommission`: a capital inside the word, behind a part that compounds begin with.
    private func mendedByCapital(_ word: String, _ compounds: Compounds) -> (word: String, reason: String)? {
        guard word.first?.isUppercase ?? false, let cut = word.dropFirst().firstIndex(where: \.isUppercase) else {
            return nil
        }
        let tail = word[cut...].dropFirst()
        guard tail.count > 2, tail.allSatisfy(\.isLowercase), compounds.isOpen(firstPart: word[..<cut].lowercased())
        else { return nil }
        return ("\(word[..<cut])-\(word[cut...])", "a capital begins the second part")
    }

    /// `Under-SecretaryGeneral`: one part of a compound is itself two that have grown together.
    private func mendedInParts(_ word: String) -> (word: String, reason: String)? {
        let parts = word.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return nil }
        for (index, part) in parts.enumerated() where part.utf8.count >= 6 {
            guard let (mended, reason) = mended(String(part)) else { continue }
            var whole = parts.map(String.init)
            whole[index] = mended
            return (whole.joined(separator: "-"), reason)
        }
        return nil
    }

    /// How many letters stand before each hyphen.
    private static func offsets(of word: String) -> Set<Int> {
        var offsets: Set<Int> = []
        var letters = 0
        for character in word {
            if character == "-" { offsets.insert(letters) } else { letters += 1 }
        }
        return offsets
    }

    private static func hyphenated(_ word: String, at offsets: Set<Int>) -> String {
        var result = ""
        var letters = 0
        for character in word where character != "-" {
            if offsets.contains(letters) { result.append("-") }
            result.append(character)
            letters += 1
        }
        return result
    }
}
