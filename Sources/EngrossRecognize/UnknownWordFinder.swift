internal import EngrossModel
internal import EngrossTerms

/// Finds the readings that are in no dictionary, and the words that they look like.
struct UnknownWordFinder {
    /// Whether a dictionary has the word, written as it is.
    let isKnown: (String) -> Bool

    /// Shorter readings look like too many words, longer ones are words that have grown together.
    private static let lengths = 4...24

    func mark(_ lines: inout [RecognizedLine]) {
        // A word that a line end divides is none on either line.
        var isDivided = false
        for line in lines.indices {
            let last = lines[line].words.count - 1
            for index in lines[line].words.indices {
                let word = lines[line].words[index]
                let continues = index == 0 && isDivided
                let goesOn = index == last && word.text.last.map { "-\u{2010}\u{AD}—".contains($0) } ?? false
                if index == last { isDivided = goesOn }
                guard word.rise == 0 else { continue }
                lines[line].words[index].unknown = unknown(
                    in: word, skippingFirst: continues, skippingLast: goesOn)
            }
        }
    }

    private func unknown(in word: RecognizedWord, skippingFirst: Bool, skippingLast: Bool) -> [UnknownWord] {
        guard !word.text.isSymbolOrAddress else { return [] }
        var parts = word.text.split { "-\u{2010}\u{2011}–—".contains($0) }.map(String.init)
        if skippingFirst, !parts.isEmpty { parts.removeFirst() }
        if skippingLast, !parts.isEmpty { parts.removeLast() }
        return parts.compactMap { part in
            guard let reading = reading(part) else { return nil }
            let candidates = Confusions.words(like: reading) { isKnown($0.lowercased()) }
            return UnknownWord(text: reading, candidates: candidates, confidence: word.confidence)
        }
    }

    /// What of a part may be a misread word; nil where it is a word, or nothing like one.
    private func reading(_ part: String) -> String? {
        let bare = part.trimming { !$0.isLetter }.withoutGenitive
        if bare.allSatisfy(\.isLetter), isWord(bare) { return nil }
        let whole = part.trimming { !$0.isLetter && !$0.isNumber && !Confusions.signs.contains($0) }.withoutGenitive
        // A bracket or an exclamation mark may be one; a figure before letters is none of them, but what is left of one.
        return [whole, whole.trimming { !$0.isLetter && !$0.isNumber }].first(where: canBeWord)
    }

    private func isWord(_ text: String) -> Bool { isKnown(text) || isKnown(text.lowercased()) }

    private func canBeWord(_ text: String) -> Bool {
        // A figure behind a word calls a note.
        guard Self.lengths.contains(text.count), text.last?.isNumber == false,
            text.allSatisfy({ $0.isLetter || Confusions.signs.contains($0) }), text.count(where: { !$0.isLetter }) <= 1
        else { return false }
        // Names in capitals and Roman numbers have no look of their own.
        return text.dropFirst().allSatisfy { !$0.isUppercase || $0 == "I" }
            && text.contains { $0.isLowercase && !"ivxlcdm".contains($0) }
    }
}

extension String {
    fileprivate func trimming(_ isOuter: (Character) -> Bool) -> String {
        var text = self[...].drop(while: isOuter)
        while let last = text.last, isOuter(last) { text.removeLast() }
        return String(text)
    }

    /// `Secretary’s` is of the word `Secretary`.
    fileprivate var withoutGenitive: String {
        hasSuffix("’s") || hasSuffix("'s") ? String(dropLast(2)) : self
    }

    /// `A/RES/80/1`, `un.org`, but not the end of a sentence.
    fileprivate var isSymbolOrAddress: Bool {
        contains { "/@_".contains($0) } || zip(self, dropFirst()).contains { $0 == "." && ($1.isLetter || $1.isNumber) }
    }
}
