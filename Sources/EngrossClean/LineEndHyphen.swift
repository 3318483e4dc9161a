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
    /// Word ends a line at a blank or a hyphen, never at a slash: there a blank must have followed.
    let slashNeedsBlank: Bool

    init(pages: [[PrintedLine]], producer: String?) {
        slashNeedsBlank = producer?.contains("Word") ?? false
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
        guard !hasSoftHyphens, case .drop(let reason) = hyphenation.decide(before: before, after: after) else {
            return .keep
        }
        return .drop(reason: reason)
    }
}
