internal import EngrossModel

/// What the ends of a document's printed lines say about hyphens and slashes.
struct LineEndHyphen {
    enum Decision: Equatable {
        case keep
        /// "mid- and long-term": the hyphen stands for what follows later.
        case keepWithBlank
        case drop(reason: String)
    }

    private let hyphenation: Hyphenation
    /// Divided words have soft hyphens, so the hard ones are the words' own.
    private let hasSoftHyphens: Bool
    /// Word, as the UN sets it, ends a line at a blank or a typed hyphen and divides no word.
    private let isFromWord: Bool
    /// Nor does it end a line at a slash: there a blank must have followed.
    var slashNeedsBlank: Bool { isFromWord }

    init(pages: [[PrintedLine]], producer: String?) {
        isFromWord = producer?.contains("Word") ?? false
        var vocabulary = Vocabulary()
        var divided: [(before: String, after: String)] = []
        var hasSoftHyphens = false
        for page in pages {
            var open: String?
            for line in page {
                var text = Substring(line.text.trimmingBlanks)
                if let before = open {
                    let after = text.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
                    divided.append((before, String(after)))
                    text = text.dropFirst(after.count)
                }
                open = nil
                let isSoft = text.unicodeScalars.last == "\u{AD}"
                if isSoft || text.last == "-" {
                    let word = text.reversed().dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
                    if !isSoft { open = String(word.reversed()) }
                    text = text.dropLast(word.count + 1)
                }
                hasSoftHyphens = hasSoftHyphens || isSoft
                vocabulary.add(text)
            }
        }
        self.hasSoftHyphens = hasSoftHyphens
        hyphenation = Hyphenation(vocabulary: vocabulary, divided: divided)
    }

    func decide(before: String, after: String) -> Decision {
        if ["and", "or", "to"].contains(after) { return .keepWithBlank }
        // An address is no word.
        if hasSoftHyphens || before.contains(where: { $0 == "/" || $0 == "." }) { return .keep }
        switch hyphenation.proof(before: before, after: after) {
        case .drop(let reason): return .drop(reason: reason)
        case .keep: return .keep
        case nil:
            // Nothing but its length tells a syllable from a word.
            guard !isFromWord, before.count <= 2 || after.count <= 3 else { return .keep }
            return .drop(reason: "too short a part for a compound")
        }
    }
}
