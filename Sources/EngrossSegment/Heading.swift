internal import EngrossModel

/// A line that names what stands under it.
struct Heading {
    var division: Clause.Division
    /// As printed: `II.`, `Article 3`; nil where it has none.
    var number: String?
    var title: [Inline]
    /// How high it stands: a smaller rank holds the greater ones that follow.
    var rank: Int
    /// A lone number waits for the title under it.
    var awaitsTitle: Bool { number != nil && title.isBlank }
}

/// Tells headings from clauses by words, type, and what surrounds them.
struct HeadingFinder {
    /// The headings of plain text are told by their shape alone.
    let hasLayout: Bool

    /// Nil where `passage` is a clause. `next` follows it, `previous` stands before it; `inNumberedDivision` says that a
    /// heading with a number stands above.
    func heading(
        _ passage: Passage, after previous: Passage?, before next: Passage?, inNumberedDivision: Bool
    ) -> Heading? {
        guard !passage.isTable, passage.style.letters > 0 || passage.enumerator != nil else { return nil }
        if let heading = worded(passage, before: next) { return heading }
        if let enumerator = passage.enumerator {
            if !inNumberedDivision, isNumberedInColumn(passage, enumerator) { return nil }
            return numbered(passage, enumerator, before: next)
        }
        return unnumbered(passage, after: previous, before: next)
    }

    /// `Chapter II`, `Article 3. Scope`, `Part One`.
    private func worded(_ passage: Passage, before next: Passage?) -> Heading? {
        guard let label = DivisionLabel(startOf: passage.text) else { return nil }
        let title = passage.content.dropping(utf8: label.length)
        let stands = title.isBlank || isSetApart(passage) || !passage.endsSentence && passage.text.count < 160 && label.hasMark
        guard stands, label.hasMark || title.isBlank || passage.style.isBold || passage.style.isItalic || passage.layout.alignment == .centred
        else { return nil }
        return Heading(division: label.division, number: label.printed, title: title, rank: label.rank)
    }

    /// `II`, `A. Scope`, `1. Introduction` in bold.
    private func numbered(_ passage: Passage, _ enumerator: Enumerator, before next: Passage?) -> Heading? {
        guard !enumerator.isBullet else { return nil }
        let title = passage.contentAfterNumber
        if title.isBlank { return lone(passage, enumerator, before: next) }
        let isStyled = isSetApart(passage) && (!passage.endsSentence || passage.style.isBold && passage.lastMark != ";" && !passage.endsOpen)
        switch enumerator.enclosure {
        case .stop, .bare:
            if enumerator.isCapital {
                guard isStyled || passage.style.isPlain && isTitleLike(passage) && !(next?.startsLowercase ?? false) else { return nil }
            } else {
                guard enumerator.readings[0].series == .arabic, isStyled, !passage.style.isItalic || passage.style.isBold else { return nil }
            }
        default: return nil
        }
        return Heading(
            division: division(enumerator), number: enumerator.printed, title: title, rank: rank(enumerator))
    }

    /// The UN prints the numbers of headings in the margin; a title numbered in the column like the paragraphs around it
    /// is a numbered clause of their row.
    private func isNumberedInColumn(_ passage: Passage, _ enumerator: Enumerator) -> Bool {
        hasLayout && enumerator.isCapital && !passage.contentAfterNumber.isBlank && passage.layout.alignment == .body && passage.layout.firstIndent > -4
            && passage.layout.fontSize < passage.layout.bodyFontSize + 1
    }

    private func lone(_ passage: Passage, _ enumerator: Enumerator, before next: Passage?) -> Heading? {
        guard enumerator.isCapital, enumerator.enclosure == .stop || enumerator.enclosure == .bare else { return nil }
        return Heading(division: division(enumerator), number: enumerator.printed, title: [], rank: rank(enumerator))
    }

    private func unnumbered(_ passage: Passage, after previous: Passage?, before next: Passage?) -> Heading? {
        guard passage.text.count < 400 else { return nil }
        if hasLayout {
            guard isSetApart(passage) else { return nil }
            guard passage.style.isBold || !passage.endsSentence else { return nil }
            if passage.endsWithComma || passage.lastMark == ";" { return nil }
            // Bold words that end open announce the list under them; over numbered paragraphs they are a heading.
            if passage.endsOpen {
                guard next?.enumerator?.isPlainNumber ?? false, passage.text.split(separator: " ").count <= 6 else { return nil }
            }
            return Heading(division: .unnumbered, title: passage.content, rank: 70 + styleRank(passage))
        }
        guard isTitleLike(passage), let next, previous.map({ $0.isTable || !$0.endsOpen }) ?? true else { return nil }
        if previous.map({ $0.endsWithComma }) ?? false, !(next.enumerator?.isPlainNumber ?? false) { return nil }
        return Heading(division: .unnumbered, title: passage.content, rank: 70)
    }

    /// Printed otherwise than the running text: bold, all in italics, or in the middle of the column.
    func isSetApart(_ passage: Passage) -> Bool {
        passage.style.isBold || passage.style.isItalic
            || passage.layout.alignment == .centred && passage.layout.lineCount <= 4 && !passage.text.isEmpty
    }

    /// Short, without a mark at its end, beginning with a capital: what a heading looks like where print does not show it.
    private func isTitleLike(_ passage: Passage) -> Bool {
        let text = passage.textAfterNumber
        return !passage.endsSentence && text.count < 160 && (text.first { $0.isLetter }?.isUppercase ?? false)
    }

    private func styleRank(_ passage: Passage) -> Int {
        let smaller = passage.layout.bodyFontSize > 0 && passage.layout.fontSize < passage.layout.bodyFontSize - 0.4 ? 4 : 0
        if passage.style.isBold { return smaller + (passage.style.isItalic ? 1 : 0) }
        return smaller + (passage.style.isItalic ? 2 : 3)
    }

    private func division(_ enumerator: Enumerator) -> Clause.Division {
        switch enumerator.readings[0].series {
        case .upperRoman: .section
        case .upperLetter: .title
        default: .chapter
        }
    }

    private func rank(_ enumerator: Enumerator) -> Int {
        switch enumerator.readings[0].series {
        case .upperRoman: 30
        case .upperLetter: 40
        default: 60
        }
    }
}

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
        guard let kind = Self.words[text[..<wordEnd].lowercased()], wordEnd < text.endIndex, text[wordEnd].isWhitespace,
            text.first?.isUppercase ?? false
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
        division = kind.division
        rank = kind.rank
        length = printed.utf8.count
        hasMark = mark
    }

    private static func isNumber(_ text: Substring) -> Bool {
        guard !text.isEmpty else { return false }
        if text.allSatisfy(\.isNumber) { return text.count <= 3 }
        if RomanNumber.value(of: String(text)) != nil { return true }
        if text.count == 1 { return text.first?.isUppercase ?? false }
        return ordinals.contains(text.lowercased())
    }

    private static let ordinals: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "first", "second", "third",
    ]

    private static let words: [String: (division: Clause.Division, rank: Int)] = [
        "part": (.part, 10), "title": (.title, 15), "chapter": (.chapter, 20), "section": (.section, 25),
        "article": (.article, 50), "rule": (.article, 50), "principle": (.article, 50), "action": (.article, 50),
        "regulation": (.article, 50), "guideline": (.article, 50), "goal": (.article, 50), "objective": (.article, 50),
    ]
}
