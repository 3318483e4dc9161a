internal import EngrossModel
internal import EngrossTerms

/// Makes paragraphs whole that a page's end, with its notes and running heads, has cut in two.
struct PlainTextJoints {
    private(set) var drafts: [Draft]
    private(set) var repairs: [Repair] = []

    init(_ drafts: [Draft]) {
        self.drafts = []
        // A clause may be cut anywhere; before the enacting words only a line that begins small goes on with another.
        var isInText = false
        var isNumberedText = false
        var last: Int?
        var sinceLast = 0
        for (index, draft) in drafts.enumerated() {
            guard draft.isBody, !draft.letters.isEmpty else {
                if case .cell = draft.kind { last = nil } else { sinceLast += 1 }
                if !draft.isBody { self.drafts.append(draft) }
                continue
            }
            if let above = last, sinceLast > 0 || draft.opensPage,
                Self.numberingGoesOn(
                    from: self.drafts[above], over: draft, to: drafts[(index + 1)...].first { $0.isBody })
            {
                join(draft, to: above, "the page ends within a paragraph: the next number follows")
            } else if let above = last,
                let reason = Self.reason(
                    self.drafts[above], draft, isInText: isInText, isAmongRecitals: isInText && !isNumberedText,
                    isPageBreak: sinceLast > 0 || draft.opensPage,
                    before: above > 0 ? self.drafts[..<above].last { $0.isBody } : nil)
            {
                join(draft, to: above, reason)
            } else {
                self.drafts.append(draft)
                last = self.drafts.count - 1
            }
            sinceLast = 0
            if PlainTextForm.isFormula(draft.head) { isNumberedText = false }
            if draft.head.hasPrefix("1. ") { isNumberedText = true }
            isInText =
                isInText || PlainTextForm.isFormula(draft.head) || draft.letters.count > 220
                || draft.head.hasPrefix("1. ")
        }
    }

    private mutating func join(_ draft: Draft, to above: Int, _ reason: String) {
        repairs.append(
            Repair(
                .pageBreak, before: Self.end(of: drafts[above]), after: Self.start(of: draft), reason: reason,
                place: draft.places.first))
        drafts[above].letters.append(Letter(scalar: "\n"))
        drafts[above].letters.append(contentsOf: draft.letters)
        drafts[above].places.append(contentsOf: draft.places)
        drafts[above].lineCount += draft.lineCount
    }

    /// Sentences without a number between paragraph 7 before the end of a page and paragraph 8: paragraph 7 goes on.
    private static func numberingGoesOn(from above: Draft, over draft: Draft, to next: Draft?) -> Bool {
        guard let next, let number = number(of: above), let following = self.number(of: next), following == number + 1
        else { return false }
        let text = draft.head
        return above.letters.lastMark == "." && draft.letters.lastMark == "." && text.utf8.count > 60
            && !Opening(draft).standsAlone
    }

    /// `12. The`
    private static func number(of draft: Draft) -> Int? {
        let digits = draft.letters.prefix { $0.scalar.isDigit }
        guard (1...3).contains(digits.count), digits.count < draft.letters.count,
            draft.letters[digits.count].scalar == "."
        else { return nil }
        return Int(String(String.UnicodeScalarView(digits.map(\.scalar))))
    }

    private static func end(of draft: Draft) -> String {
        String(draft.tail.suffix(24))
    }

    private static func start(of draft: Draft) -> String {
        String(draft.head.prefix(24))
    }

    /// Why `below` goes on with `above`; nil where it stands by itself.
    private static func reason(
        _ above: Draft, _ below: Draft, isInText: Bool, isAmongRecitals: Bool, isPageBreak: Bool, before: Draft?
    ) -> String? {
        let opening = Opening(below)
        let ending = above.letters.lastMark
        let endsOpen = !(ending.map(PlainTextLine.stops.contains) ?? true)
        let aboveText = above.head
        let aboveTail = above.tail
        guard !opening.standsAlone || opening.isSmallItem && endsOpen && isInText && citesParagraph(aboveTail) else {
            return nil
        }
        if opening.standsAlone { return "the letter of a paragraph that is cited" }
        if PlainTextForm.isFormula(aboveText) || PlainTextForm.isLabel(aboveText) { return nil }
        if above.letters.last(where: { !$0.scalar.isBlank })?.scalar == "-", opening.isSmall { return "a word goes on" }
        if endsOpen, opening.isSmall { return "no stop before and a small letter after" }
        if ending == "." || ending == ";" {
            if ending == ".", opening.startsWithDigit, PlainTextForm.abbreviates(aboveTail) {
                return "an abbreviation before and a figure after"
            }
            guard opening.isSmall, isPageBreak else { return nil }
            return EnumeratorForm.length(at: aboveText) > 0 && !isNumbered(aboveText) && ending == ";"
                ? nil : "a small letter after the end of a page"
        }
        if ending == "," {
            if opening.isSmall {
                // "(a) peace, / (b) security, / and demands": what follows a list goes on with what stands above it.
                let isListed = EnumeratorForm.length(at: aboveText) > 0 && !isNumbered(aboveText)
                if isListed, !isPageBreak, before?.letters.lastMark == ",",
                    before.map({ EnumeratorForm.length(at: $0.head) > 0 }) ?? false
                {
                    return nil
                }
                return "a comma before and a small letter after"
            }
            let isOpen =
                isPageBreak || isNumbered(aboveText) || PlainTextForm.isVote(aboveText)
                || above.letters.suffix(600).hasOpenBracket
            guard isInText, isOpen, !opening.opensClause else { return nil }
            return "a comma before and no beginning of a clause after"
        }
        if endsOpen, endsInDate(aboveTail), opening.startsWithYear { return "a date goes on" }
        if let before, PlainTextForm.isLabel(before.head), aboveText.utf8.count < 160 { return nil }
        guard endsOpen, isInText, isClause(above, aboveText, isAmongRecitals: isAmongRecitals, isPageBreak: isPageBreak)
        else { return nil }
        // Below a numbered paragraph no recital begins: a participle there is in the midst of a sentence.
        guard
            !opening.opensClause
                || (leadsOn(aboveTail) || isNumbered(aboveText) || aboveText.hasPrefix("(")) && !opening.isEmphasized
        else { return nil }
        if opening.startsWithDigit || opening.startsWithBracket { return "no stop before and a figure after" }
        return "no stop before and no beginning of a clause after"
    }

    /// What a paragraph begins with.
    private struct Opening {
        let isSmall: Bool
        let startsWithDigit: Bool
        let startsWithYear: Bool
        let startsWithBracket: Bool
        let standsAlone: Bool
        let opensClause: Bool
        let isEmphasized: Bool
        /// `(a) to keep`: a letter in brackets before a small letter.
        let isSmallItem: Bool

        init(_ draft: Draft) {
            let text = draft.head
            let first = draft.letters.first { !$0.isMarker && !$0.scalar.isBlank }
            let word = draft.letters.first {
                !$0.isMarker && !PlainTextLine.openingMarks.contains($0.scalar) && !$0.scalar.isBlank
            }
            isSmall = word?.scalar.isLower ?? false
            startsWithDigit = first?.scalar.isDigit ?? false
            let figure = text.prefix(while: \.isNumber)
            startsWithYear = figure.count == 4 && (figure.hasPrefix("19") || figure.hasPrefix("20"))
            startsWithBracket = first?.scalar == "("
            let isNumbered = EnumeratorForm.length(at: text) > 0
            standsAlone =
                isNumbered || PlainTextForm.isFormula(text) || PlainTextForm.isClosing(text)
                || PlainTextForm.isLabel(text) || PlainTextForm.isVote(text)
                || text.hasPrefix("[")
            isSmallItem =
                isNumbered && text.hasPrefix("(")
                && text.drop { $0 != " " }.dropFirst().first?.isLowercase ?? false
            isEmphasized = !(word?.style.isEmpty ?? true)
            opensClause = PlainTextJoints.opensClause(draft)
        }
    }

    /// Whether the paragraph reads like a clause, which ends with a mark, and not like a heading, which has none.
    private static func isClause(_ draft: Draft, _ text: String, isAmongRecitals: Bool, isPageBreak: Bool) -> Bool {
        if PlainTextForm.isVote(text) { return text.contains(":") }
        if leadsOn(draft.tail) { return true }
        if EnumeratorForm.length(at: text) > 0 {
            return text.utf8.count > 40 || opensWithWord(draft, text)
        }
        if opensClause(draft), isAmongRecitals || text.utf8.count > 60 { return true }
        return text.utf8.count > (isPageBreak ? 100 : 200)
    }

    /// `1 July`: a day and a month, whose year is to come.
    private static func endsInDate(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).suffix(2)
        guard words.count == 2, let day = words.first, let month = words.last else { return false }
        return day.count <= 2 && day.allSatisfy(\.isNumber) && month.count >= 3 && month.first?.isUppercase ?? false
            && month.allSatisfy(\.isLetter)
    }

    /// The word after the number opens a clause: in italics, or known for it.
    private static func opensWithWord(_ draft: Draft, _ text: String) -> Bool {
        let rest = text.dropFirst(EnumeratorForm.length(at: text)).drop(while: \.isWhitespace)
        if OpeningWords.opensOperative(String(rest)) { return true }
        return draft.letters.first { $0.scalar.isLetter }?.style.contains(.italic) ?? false
    }

    /// `paragraph 12`: a letter may follow.
    private static func citesParagraph(_ text: String) -> Bool {
        let words = text.split(whereSeparator: \.isWhitespace).suffix(2)
        guard words.count == 2, let last = words.last else { return false }
        return ["paragraph", "paragraphs", "article", "articles"].contains(words[words.startIndex].lowercased())
            && last.allSatisfy(\.isNumber)
    }

    /// `12. Decides`: plainly numbered, not lettered.
    private static func isNumbered(_ text: String) -> Bool {
        text.utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false
    }

    /// A clause's opening word: in italics, known as one, or a participle or adverb.
    static func opensClause(_ draft: Draft) -> Bool {
        guard let first = draft.letters.first(where: { $0.scalar.isLetter }) else { return false }
        guard first.scalar.isUpper else { return false }
        if first.style.contains(.italic) || first.style.contains(.underline) { return true }
        let letters = draft.letters.drop { !$0.scalar.isLetter }.prefix { $0.scalar.isLetter || $0.scalar == "-" }
        let word = String(String.UnicodeScalarView(letters.map(\.scalar)))
        guard !notOpening.contains(word) else { return false }
        if OpeningWords.opensRecital(word) || OpeningWords.opensOperative(word) { return true }
        guard word.count >= 5, !word.contains("-") else { return false }
        return word.hasSuffix("ing") || word.hasSuffix("ed") || word.hasSuffix("ly")
    }

    private static func leadsOn(_ text: String) -> Bool {
        text.split(whereSeparator: \.isWhitespace).last.map { leadingOn.contains(String($0)) } ?? false
    }

    /// Words that no paragraph and no heading ends with.
    private static let leadingOn: Set<String> = [
        "a", "an", "and", "as", "at", "between", "by", "for", "from", "in", "into", "its", "of", "on", "or",
        "resolution",
        "resolutions", "paragraph", "paragraphs", "that", "the", "their", "to", "towards", "under", "which", "with",
    ]

    private static let notOpening: Set<String> = [
        "States",
        "United", "Limited", "Beijing", "Assembly", "Family", "Italy", "July", "King", "Wedding",
    ]
}
