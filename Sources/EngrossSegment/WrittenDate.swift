internal import EngrossModel

/// Days written out in the text: `22 July 2005`.
enum WrittenDate {
    /// The first day named in `text`, with where it begins and ends (UTF-8).
    static func first(in text: String) -> (date: CalendarDate, range: Range<Int>)? {
        let words = words(of: text)
        for index in words.indices.dropLast(2) {
            guard let day = Int(words[index].text), let month = months[words[index + 1].text.lowercased()],
                let year = Int(words[index + 2].text.prefix(4)), words[index + 2].text.count == 4,
                let date = CalendarDate(year: year, month: month, day: day)
            else { continue }
            return (date, words[index].range.lowerBound..<words[index + 2].range.upperBound)
        }
        return nil
    }

    /// The last day named in `text`.
    static func last(in text: String) -> CalendarDate? {
        var rest = text[...]
        var found: CalendarDate?
        while let next = first(in: String(rest)) {
            found = next.date
            rest = rest[rest.utf8.index(rest.startIndex, offsetBy: next.range.upperBound)...]
        }
        return found
    }

    private static func words(of text: String) -> [(text: Substring, range: Range<Int>)] {
        var words: [(text: Substring, range: Range<Int>)] = []
        var start: String.Index?
        for index in text.indices + [text.endIndex] {
            let isWord = index < text.endIndex && (text[index].isLetter || text[index].isNumber)
            if isWord {
                if start == nil { start = index }
            } else if let begin = start {
                let from = text.utf8.distance(from: text.startIndex, to: begin)
                let upTo = text.utf8.distance(from: text.startIndex, to: index)
                words.append((text[begin..<index], from..<upTo))
                start = nil
            }
        }
        return words
    }

    private static let months: [String: Int] = [
        "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
        "september": 9, "october": 10, "november": 11, "december": 12,
    ]
}
