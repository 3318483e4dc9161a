internal import EngrossTerms

/// Finds dates and meetings whose first figure was read as a letter: of `I July 2024` and `lst plenary meeting`, the number is 1.
struct DayScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        guard text.contains(where: Self.readForOne.contains) else { return }
        var start = text.startIndex
        while let found = text[start...].firstIndex(where: Self.readForOne.contains) {
            start = text.index(after: found)
            guard isDay(text, before: start) || isOrdinal(text, before: start), opensWord(found, in: text) else {
                continue
            }
            mends.append(RecognizedForms.Mend(range: found..<start, text: "1", reason: "only a number can stand here"))
        }
    }

    private static let readForOne: Set<Character> = ["I", "l", "|", "!", "]"]

    /// Behind a capitalised word, `I` may number that: of "Part I".
    private func opensWord(_ start: String.Index, in text: String) -> Bool {
        let before = text[..<start]
        guard before.last?.isWhitespace ?? true else { return false }
        let word = before.reversed().drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
        return word.last?.isUppercase != true
    }

    /// Month and year follow, so that with a figure here they are a day.
    private func isDay(_ text: String, before end: String.Index) -> Bool {
        guard end < text.endIndex, text[end].isWhitespace else { return false }
        return DateReader.dates(in: "1" + text[end...].prefix(Self.longest)).first?.range.lowerBound == 0
    }

    /// ` September 2024`, in letters.
    private static let longest = 20

    private func isOrdinal(_ text: String, before end: String.Index) -> Bool { text[end...].hasPrefix("st plenary") }
}
