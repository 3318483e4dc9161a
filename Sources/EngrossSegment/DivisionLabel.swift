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
        let wordEnd = text.firstIndex { !$0.isLetter } ?? text.endIndex
        guard let word = PartWords.division(text[..<wordEnd]), let kind = Clause.Division(rawValue: word.name),
            wordEnd < text.endIndex, text[wordEnd].isWhitespace, text.first?.isUppercase ?? false
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

    private static func isNumber(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return false }
        if text.allSatisfy(\.isNumber) { return text.count <= 3 }
        if Numerals.value(ofRoman: text) != nil { return true }
        if text.count == 1 { return text.first?.isUppercase ?? false }
        return ordinals.contains(text.lowercased())
    }

    private static let ordinals: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
    ]
}
