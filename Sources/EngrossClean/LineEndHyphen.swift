internal import EngrossModel

/// Decides whether the hyphen at a line's end belongs to the word ("capacity-/building") or to the line ("imple-/ment").
///
/// The document itself is the witness: the words that stand whole inside its lines. Where it says nothing about a word,
/// what it said about the others decides.
struct LineEndHyphen {
    enum Decision: Equatable {
        case keep
        /// "mid- and long-term": the hyphen stands for what follows later.
        case keepWithBlank
        case drop(reason: String)
    }

    private var words: Set<String> = []
    private var isDividedByDefault = false
    private var hasSoftHyphens = false
    /// Word ends a line at a blank or a hyphen, never at a slash: there a blank must have followed.
    let slashNeedsBlank: Bool

    init(pages: [[PrintedLine]], producer: String?) {
        slashNeedsBlank = producer?.contains("Word") ?? false
        var divided: [(before: String, after: String)] = []
        for page in pages {
            var open: String?
            for line in page {
                var parts = line.text.split(whereSeparator: Self.separates).map { $0.lowercased() }
                if let before = open, let after = parts.first { divided.append((before, after)) }
                open = nil
                if line.lastCharacter == "-", let last = parts.popLast() { open = String(last.dropLast()) }
                if line.text.unicodeScalars.last == "\u{AD}" {
                    hasSoftHyphens = true
                    parts = parts.dropLast()
                }
                words.formUnion(parts)
            }
        }
        let votes = divided.reduce(0) { sum, pair in
            switch evidence(pair.before, pair.after) {
            case .keep?, .keepWithBlank?: sum - 1
            case .drop?: sum + 1
            case nil: sum
            }
        }
        isDividedByDefault = votes > 0
    }

    func decide(before: String, after: String) -> Decision {
        if hasSoftHyphens { return after == "and" || after == "or" || after == "to" ? .keepWithBlank : .keep }
        if let decision = evidence(before.lowercased(), after.lowercased()) {
            // A capital after the hyphen begins a name: Secretary-General, Asia-Pacific.
            if case .drop = decision, after.first?.isUppercase == true, before.first?.isUppercase == true,
                after.dropFirst().first?.isLowercase == true
            {
                return .keep
            }
            return decision
        }
        guard isDividedByDefault, after.first?.isLowercase == true else { return .keep }
        return .drop(reason: "words are divided at line ends throughout")
    }

    private func evidence(_ before: String, _ after: String) -> Decision? {
        if ["and", "or", "to"].contains(after) { return .keepWithBlank }
        if before.last?.isNumber == true || after.first?.isNumber == true { return .keep }
        // "people-centred" says so much of a compound that was cut at its second hyphen.
        let tail = before.split(separator: "-").last.map(String.init) ?? before
        if words.contains("\(before)-\(after)") || words.contains("\(tail)-\(after)") { return .keep }
        if words.contains(tail + after) { return .drop(reason: "\(tail)\(after) stands in the same document") }
        if words.contains(tail), words.contains(after), tail.count > 2, after.count > 2 { return .keep }
        return nil
    }

    private static func separates(_ character: Character) -> Bool {
        !(character.isLetter || character.isNumber || character == "-" || character == "’" || character == "'")
    }
}
