internal import EngrossModel

/// Tells headings from clauses by words, type, and what surrounds them.
struct HeadingFinder {
    /// The headings of plain text are told by their shape alone.
    let hasLayout: Bool
    let terms: Vocabulary

    /// What bears the numbers of divisions in the text so far.
    enum NumberedTitles {
        case none, headings, clauses
    }

    /// Nil where `passage` is a clause. `next` follows it, `previous` stands before it; `titles` bear the numbers above it.
    func heading(
        _ passage: Passage, after previous: Passage?, before next: Passage?, under titles: NumberedTitles
    ) -> Heading? {
        guard !passage.isTable, passage.style.letters > 0 || passage.enumerator != nil,
            !terms.opensWithWhereas(passage), !terms.resolves(passage)
        else { return nil }
        if let heading = worded(passage) { return heading }
        if let enumerator = passage.enumerator {
            if isClauseTitle(passage, enumerator, under: titles) { return nil }
            return numbered(passage, enumerator, before: next)
        }
        return unnumbered(passage, after: previous, before: next)
    }

    /// `Chapter II`, `Article 3. Scope`, `Part One`.
    private func worded(_ passage: Passage) -> Heading? {
        guard let label = DivisionLabel(startOf: passage.text) else { return nil }
        let title = passage.content.dropping(utf8: label.length)
        let isShort = label.hasMark && !passage.endsSentence && passage.text.utf8.count < 160
        guard title.isBlank || isSetApart(passage) || isShort else { return nil }
        return Heading(division: label.division, number: label.printed, title: title, rank: label.rank)
    }

    /// `II`, `A. Scope`, `1. Introduction` in bold.
    private func numbered(_ passage: Passage, _ enumerator: Enumerator, before next: Passage?) -> Heading? {
        guard enumerator.enclosure == .stop || enumerator.enclosure == .bare else { return nil }
        let title = passage.contentAfterNumber
        let isHeading =
            if title.isBlank {
                enumerator.isCapital
            } else if enumerator.isCapital {
                isStyledTitle(passage) || passage.style.isPlain && isTitleLike(passage) && next?.startsLowercase != true
            } else {
                enumerator.isPlainNumber && isStyledTitle(passage) && passage.style.isBold
            }
        guard isHeading else { return nil }
        return Heading(
            division: division(enumerator), number: enumerator.printed, title: title, rank: rank(enumerator))
    }

    private func unnumbered(_ passage: Passage, after previous: Passage?, before next: Passage?) -> Heading? {
        guard passage.text.utf8.count < 400, passage.lastMark != ";", !passage.endsWithComma else { return nil }
        guard hasLayout else { return plainHeading(passage, after: previous, before: next) }
        guard isSetApart(passage), passage.style.isBold || !passage.endsSentence else { return nil }
        guard !(passage.startsLowercase && !passage.style.isBold) else { return nil }
        // Bold words that end open announce the list under them; over numbered paragraphs a few are a heading.
        if passage.endsOpen {
            guard next?.enumerator?.isPlainNumber ?? false, passage.text.split(separator: " ").count <= 6 else {
                return nil
            }
        }
        return Heading(division: .unnumbered, title: passage.content, rank: 70 + styleRank(passage))
    }

    /// Plain text: a short line between whole sentences, or one of any length under the number of a division.
    private func plainHeading(_ passage: Passage, after previous: Passage?, before next: Passage?) -> Heading? {
        guard isTitleLike(passage, below: previous.map(isLoneNumber) ?? false ? 400 : 160),
            !isRecital(passage, after: previous), let next
        else { return nil }
        if let previous, !previous.isTable {
            guard !previous.endsOpen else { return nil }
            guard !previous.endsWithComma || next.enumerator?.isPlainNumber ?? false else { return nil }
        }
        return Heading(division: .unnumbered, title: passage.content, rank: 70)
    }

    /// Words that open a recital are no heading where the text begins or under another recital: the mark at the end was lost.
    private func isRecital(_ passage: Passage, after previous: Passage?) -> Bool {
        terms.opensWithWordsOfRecital(passage)
            && previous.map { terms.isFormula($0) || terms.opensWithWordsOfRecital($0) } ?? true
    }

    /// The UN prints the numbers of headings in the margin. A title with a Roman number in the column, like the paragraphs
    /// around it, is a numbered clause of their row, and so are the lettered ones below; letters that begin a row are headings.
    func isClauseTitle(_ passage: Passage, _ enumerator: Enumerator, under titles: NumberedTitles) -> Bool {
        guard hasLayout, enumerator.isCapital, !passage.contentAfterNumber.isBlank else { return false }
        guard passage.layout.alignment == .body, passage.layout.firstIndent > -4,
            passage.layout.fontSize < passage.layout.bodyFontSize + 1
        else { return false }
        return switch titles {
        case .headings: false
        case .clauses: true
        case .none: enumerator.readings[0].series == .upperRoman || !isSetApart(passage)
        }
    }

    /// Printed otherwise than the running text: bold, all in italics, or in the middle of the column.
    func isSetApart(_ passage: Passage) -> Bool {
        passage.style.isBold || passage.style.isItalic
            || passage.layout.alignment == .centred && passage.layout.lineCount <= 4 && !passage.text.isEmpty
    }

    private func isStyledTitle(_ passage: Passage) -> Bool {
        guard isSetApart(passage) else { return false }
        return !passage.endsSentence || passage.style.isBold && passage.lastMark != ";" && !passage.endsOpen
    }

    /// `II` in a line of its own.
    private func isLoneNumber(_ passage: Passage) -> Bool {
        passage.enumerator?.isCapital ?? false && passage.contentAfterNumber.isBlank
    }

    /// Short, without a mark at its end, beginning with a capital: what a heading looks like where print does not show it.
    private func isTitleLike(_ passage: Passage, below length: Int = 160) -> Bool {
        let text = passage.textAfterNumber
        return !passage.endsSentence && text.count < length && (text.first { $0.isLetter }?.isUppercase ?? false)
    }

    /// Of headings without number the larger type holds the smaller, and of one size bold holds italics, those the rest.
    private func styleRank(_ passage: Passage) -> Int {
        let difference = passage.layout.fontSize - passage.layout.bodyFontSize
        let size = difference > 1 ? -4 : difference < -0.4 ? 4 : 0
        return switch (passage.style.isBold, passage.style.isItalic) {
        case (true, false): size
        case (true, true): size + 1
        case (false, true): size + 2
        case (false, false): size + 3
        }
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
