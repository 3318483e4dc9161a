internal import EngrossModel
internal import EngrossTerms

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

/// `1.4` or `1.b` before no more than a blank is a number where the paragraph next to it bears the neighbouring number.
struct CompoundRow {
    /// A compound number as it would be read before a gap.
    private struct Candidate {
        var length: Int
        var stem: Substring
        var last: Substring
        var value: Int

        /// `1.5` over `1.6`, `1.a` over `1.b`, and `1.5` over `1.a`.
        func stands(over next: Candidate) -> Bool {
            guard stem == next.stem else { return false }
            return next.isLettered && !isLettered ? next.value == 1 : next.value == value + 1
        }

        private var isLettered: Bool { last.first?.isLetter ?? false }
    }

    static func mended(_ passages: [Passage]) -> [Passage] {
        let candidates = passages.map { candidate($0) }
        // Titles in bold or italics may part the numbers of a row.
        let row = passages.indices.filter { candidates[$0] != nil || !isTitle(passages[$0]) }
        var mended = passages
        for (place, index) in row.enumerated() where passages[index].enumerator == nil {
            guard let own = candidates[index] else { continue }
            let above = place > 0 ? candidates[row[place - 1]] : nil
            let below = place + 1 < row.count ? candidates[row[place + 1]] : nil
            guard above?.stands(over: own) ?? false || below.map({ own.stands(over: $0) }) ?? false else { continue }
            mended[index] = passages[index].withNumber(of: own.length)
        }
        return mended
    }

    private static func isTitle(_ passage: Passage) -> Bool {
        passage.enumerator == nil && (passage.style.isBold || passage.style.isItalic)
    }

    private static func candidate(_ passage: Passage) -> Candidate? {
        guard passage.text.first?.isNumber ?? false else { return nil }
        let printed = passage.text.prefix { !$0.isWhitespace }
        guard let point = printed.lastIndex(of: "."), printed.utf8.count < 12,
            case let numbered = passage.withNumber(of: printed.utf8.count), let enumerator = numbered.enumerator,
            case .compound = enumerator.readings[0].series, enumerator.printed == printed,
            numbered.textAfterNumber.first?.isUppercase ?? false
        else { return nil }
        return Candidate(
            length: printed.utf8.count, stem: printed[..<point], last: printed[printed.index(after: point)...],
            value: enumerator.readings[0].value)
    }
}

/// Tells the letter `I.` after `H.` from the Roman number, and finds the Roman number that lost its stop.
struct CapitalSequence {
    private var letter = 0
    private var roman = 0

    /// `II Wicks` in bold, after the title that bears `I.`
    func mended(_ passage: Passage) -> Passage {
        let word = passage.text.prefix { !$0.isWhitespace }
        guard passage.enumerator == nil, roman > 0, passage.style.isBold || passage.style.isItalic,
            word.allSatisfy(\.isUppercase), Numerals.value(ofRoman: word) == roman + 1
        else { return passage }
        return passage.withNumber(of: word.utf8.count)
    }

    mutating func settle(_ heading: inout Heading, _ enumerator: Enumerator?) {
        guard let enumerator, heading.number != nil, enumerator.isCapital else { return }
        let asLetter = enumerator.reading(.upperLetter)?.value
        let asRoman = enumerator.reading(.upperRoman)?.value
        if let asLetter, asRoman == nil || letter > 0 && asLetter == letter + 1 {
            letter = asLetter
            heading.division = .title
            heading.rank = 40
        } else if let asRoman {
            letter = 0
            roman = asRoman
            heading.division = .section
            heading.rank = 30
        }
    }
}
