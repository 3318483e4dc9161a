internal import EngrossModel

/// Finds the numbers of paragraphs that lost their stop: `13 Urges` after paragraph 12.
struct LostStops {
    private var last = 0

    mutating func mended(_ passage: Passage, before upcoming: ArraySlice<Passage>, _ terms: Vocabulary) -> Passage {
        if let enumerator = passage.enumerator {
            if enumerator.isPlainNumber { last = enumerator.readings[0].value }
            return passage
        }
        let digits = passage.text.prefix { $0.isNumber }
        guard last > 0, Int(digits) == last + 1, passage.text.dropFirst(digits.count).first == " " else {
            return passage
        }
        let numbered = passage.withNumber(of: digits.utf8.count)
        guard terms.opensOperative(numbered) || startsCapital(numbered) && isNext(last + 2, in: upcoming) else {
            return passage
        }
        last += 1
        return numbered
    }

    private func startsCapital(_ passage: Passage) -> Bool { passage.textAfterNumber.first?.isUppercase ?? false }

    /// The next numbered paragraph bears `value`.
    private func isNext(_ value: Int, in upcoming: ArraySlice<Passage>) -> Bool {
        let next = upcoming.lazy.compactMap(\.enumerator).first { $0.isPlainNumber }
        return next?.readings[0].value == value
    }
}

/// Tells the letter `I.` after `H.` from the Roman number.
struct CapitalSequence {
    private var letter = 0

    mutating func settle(_ heading: inout Heading, _ enumerator: Enumerator?) {
        guard let enumerator, heading.number != nil, enumerator.isCapital else { return }
        let asLetter = enumerator.reading(.upperLetter)?.value
        let asRoman = enumerator.reading(.upperRoman)?.value
        if let asLetter, asRoman == nil || letter > 0 && asLetter == letter + 1 {
            letter = asLetter
            heading.division = .title
            heading.rank = 40
        } else if asRoman != nil {
            letter = 0
            heading.division = .section
            heading.rank = 30
        }
    }
}
