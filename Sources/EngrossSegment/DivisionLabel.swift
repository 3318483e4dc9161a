internal import EngrossModel
internal import EngrossTerms

/// The word and number that open the heading of a division.
struct DivisionLabel {
    var printed: String
    var division: Clause.Division
    var rank: Int
    /// UTF-8 length of word, number and the mark after it.
    var length: Int
    /// A stop, colon or dash parts it from the title.
    var hasMark: Bool
}

extension DivisionLabel {
    init?(startOf text: String) {
        guard text.first?.isUppercase ?? false, let (word, wordEnd) = Self.word(in: text),
            let kind = Clause.Division(rawValue: word.name)
        else { return nil }
        let numberStart = text.index(after: wordEnd)
        let numberEnd = text[numberStart...].firstIndex { !$0.isLetter && !$0.isNumber } ?? text.endIndex
        let number = text[numberStart..<numberEnd]
        guard Self.isNumber(number) else { return nil }
        var end = numberEnd
        var mark = false
        if end < text.endIndex, ".:–—".contains(text[end]) {
            // `Article 3.1` is a citation, not a label.
            let after = text.index(after: end)
            guard after == text.endIndex || text[after].isWhitespace else { return nil }
            end = after
            mark = true
        }
        printed = String(text[..<end])
        division = kind
        rank = word.rank
        length = printed.utf8.count
        hasMark = mark
    }

    /// The word for a division that a blank follows, first in `text` or, small, second: `Income section`.
    private static func word(in text: String) -> (word: (name: String, rank: Int), end: String.Index)? {
        var start = text.startIndex
        for position in 0..<2 {
            let end = text[start...].firstIndex { !$0.isLetter } ?? text.endIndex
            guard end < text.endIndex, text[end].isWhitespace else { return nil }
            if position == 0 || text[start].isLowercase, let word = PartWords.division(text[start..<end]) {
                return (word, end)
            }
            start = text.index(after: end)
        }
        return nil
    }

    /// `3`, `29A`, `IV`, `B`, `One`.
    private static func isNumber(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return false }
        let letters = text.drop(while: \.isNumber)
        if letters.startIndex > text.startIndex {
            return text.count - letters.count <= 3 && letters.count <= 1 && letters.allSatisfy(\.isUppercase)
        }
        if Numerals.value(ofRoman: text) != nil { return true }
        if text.count == 1 { return text.first?.isUppercase ?? false }
        return ordinals.contains(text.lowercased())
    }

    private static let ordinals: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
    ]
}
