internal import EngrossModel
internal import EngrossTerms

/// What stands before the enacting words: masthead, number and title.
struct Head {
    var masthead: [MastheadLine] = []
    var number: [Inline] = []
    var title: [Inline] = []
}

/// Reads the lines before the enacting words, each by what it says and what it follows.
struct HeadReader {
    let terms: Vocabulary

    func read(_ passages: [Passage]) -> Head {
        var reading = Reading()
        for passage in passages.flatMap({ MastheadParts.of($0) }) where !passage.isTable {
            if reading.hasNumber {
                readAfterNumber(passage, &reading)
            } else if let number = number(of: passage) {
                reading.take(number, at: passage.place)
            } else {
                readLine(passage, &reading)
            }
        }
        reading.takeTitle()
        return reading.head
    }

    private func readLine(_ passage: Passage, _ reading: inout Reading) {
        let last = reading.head.masthead.last
        guard let role = role(of: passage, after: last?.role) else {
            reading.append(.other, passage, isUnknown: true)
            return
        }
        if isSponsorLine(passage.text) { reading.gatherSponsors(before: passage) }
        if joins(passage, role, to: reading.last) {
            reading.join(passage)
        } else {
            reading.append(role, passage)
        }
    }

    /// After the number stand the title and lines that say when and by whom. In official records the number may come again
    /// with the title.
    private func readAfterNumber(_ passage: Passage, _ reading: inout Reading) {
        if reading.head.title.isEmpty, let again = number(of: passage), !again.title.isEmpty,
            Self.bare(again.number) == Self.bare(reading.head.number)
        {
            reading.takeAgain(again)
            return
        }
        let last = reading.head.masthead.last
        let role = role(of: passage, after: last?.role)
        switch role {
        case nil, .agendaTitle, .session: reading.head.title = .joined([reading.head.title, passage.content])
        case let role?:
            if joins(passage, role, to: reading.last) { reading.join(passage) } else { reading.append(role, passage) }
        }
    }

    /// The head as far as it was read.
    private struct Reading {
        var head = Head()
        var hasNumber = false
        private var numberPlace: Place?
        /// Where the line of the number was read, among those of the masthead.
        private var numberIndex = 0
        /// Indices of lines that say nothing a masthead says.
        private var unknown: Set<Int> = []
        private var passages: [Passage] = []

        /// The last line and the last paragraph read into it.
        var last: (line: MastheadLine, passage: Passage)? {
            guard let line = head.masthead.last, let passage = passages.last else { return nil }
            return (line, passage)
        }

        mutating func append(_ role: MastheadLine.Role, _ passage: Passage, isUnknown: Bool = false) {
            if isUnknown { unknown.insert(head.masthead.count) }
            head.masthead.append(MastheadLine(role: role, content: passage.content, place: passage.place))
            passages.append(passage)
        }

        mutating func join(_ passage: Passage) {
            let index = head.masthead.count - 1
            head.masthead[index].content = .joined([head.masthead[index].content, passage.content])
            passages[index] = passage
        }

        mutating func take(_ line: NumberLine, at place: Place?) {
            let places = [place].compactMap(\.self)
            hasNumber = true
            numberPlace = place
            numberIndex = head.masthead.count
            head.number = line.number
            head.title = line.title
            if !line.adoption.isEmpty { append(.adoption, Passage(Paragraph(content: line.adoption, places: places))) }
        }

        /// The number before the title is the document's; the one above it, a line of the masthead.
        mutating func takeAgain(_ line: NumberLine) {
            let above = MastheadLine(role: .other, content: head.number, place: numberPlace)
            head.masthead.insert(above, at: numberIndex)
            passages.insert(
                Passage(Paragraph(content: head.number, places: [numberPlace].compactMap(\.self))), at: numberIndex)
            head.number = line.number
            head.title = line.title
        }

        /// Without a number, the last lines that say nothing else are the title.
        mutating func takeTitle() {
            guard !hasNumber, !head.masthead.isEmpty else { return }
            var index = head.masthead.count
            while index > 0, unknown.contains(index - 1) { index -= 1 }
            let lines = head.masthead[index...]
            guard !lines.isEmpty, !(lines.count == 1 && lines.first?.content.plainText == "Resolution") else { return }
            head.title = .joined(lines.map(\.content))
            head.masthead.removeSubrange(index...)
        }

        /// The names before `: draft resolution` may fill lines above it.
        mutating func gatherSponsors(before passage: Passage) {
            var below = passage
            while let above = passages.last, below.hasLayout, below.layout.spaceBefore < 3,
                abs(above.layout.firstIndent - below.layout.firstIndent) < 3,
                let role = head.masthead.last?.role, role == .agendaTitle || role == .other || role == .proponent
            {
                head.masthead[head.masthead.count - 1].role = .proponent
                guard above.layout.spaceBefore < 3 else { break }
                below = above
                guard head.masthead.count > 1 else { break }
                let last = head.masthead.removeLast()
                passages.removeLast()
                head.masthead[head.masthead.count - 1].content = .joined([
                    head.masthead[head.masthead.count - 1].content, last.content,
                ])
            }
        }
    }

    /// The number that opens a line, and what follows it.
    private struct NumberLine {
        var number: [Inline]
        var title: [Inline] = []
        var adoption: [Inline] = []
    }

    private func number(of passage: Passage) -> NumberLine? {
        let word = passage.text.prefix { $0.isLetter }
        let isNamed = !word.isEmpty && SetPhrases.length(.numbered, startOf: word) == word.utf8.count
        let skipped = isNamed ? word.utf8.count + 1 : 0
        let rest = passage.content.dropping(utf8: min(skipped, passage.text.utf8.count))
        guard let number = ResolutionNumber(startOf: rest.plainText) else { return nil }
        guard skipped == 0 || number.length == rest.plainText.utf8.count || number.isParenthesized else { return nil }
        let (head, tail) = passage.content.cut(at: passage.text.utf8.count - rest.plainText.utf8.count + number.length)
        let after = tail.trimmed
        if number.isParenthesized, Self.isDateOfResolution(after.plainText) || isAdoption(after.plainText) {
            return NumberLine(number: head.trimmed, adoption: after)
        }
        return NumberLine(number: head.trimmed, title: after)
    }

    /// `of 14 December 1979`, `Resolution of 19 January 1956`.
    private static func isDateOfResolution(_ text: String) -> Bool {
        guard text.hasPrefix("of ") || text.hasPrefix("Resolution of ") else { return false }
        return !DateReader.dates(in: text).isEmpty
    }

    /// The number alone, without `Resolution` and the full stop.
    private static func bare(_ number: [Inline]) -> String? {
        let text = number.plainText
        return (ResolutionNumber(startOf: text) ?? ResolutionNumber(startOf: String(text.drop { !$0.isNumber })))?.text
    }

    private func isSponsorLine(_ text: String) -> Bool {
        SponsorLine.isOfDraft(text) || SponsorLine.isOfAmendment(text)
    }

    private func joins(
        _ passage: Passage, _ role: MastheadLine.Role, to last: (line: MastheadLine, passage: Passage)?
    ) -> Bool {
        guard let last, last.line.role == role else { return false }
        let text = last.line.content.plainText
        switch role {
        case .adoption:
            return passage.startsLowercase || text.hasSuffix(",")
                || DateReader.dates(in: text).isEmpty && !isAdoption(passage.text)
        case .proponent: return !text.hasSuffix("]")
        case .agendaTitle: return passage.stands(closeUnder: last.passage)
        default: return false
        }
    }

    /// Nil where the line says nothing that a masthead says.
    private func role(of passage: Passage, after last: MastheadLine.Role?) -> MastheadLine.Role? {
        let text = passage.text
        let lower = text.lowercased()
        // The note that asterisks in the masthead call.
        if text.hasPrefix("*") { return .other }
        if text.hasPrefix("[") || last == .proponent && text.hasSuffix("]") { return .proponent }
        if isAdoption(text) || last == .adoption && goesOnWithDay(text) { return .adoption }
        if Self.isDateOfResolution(text) { return .adoption }
        if Self.isSymbol(text) { return .symbol }
        if lower.hasPrefix("distr") { return .distribution }
        if lower.hasPrefix("original:") || Self.isOnlyLanguage(text) { return .originalLanguage }
        if lower.hasPrefix("agenda item") || text.hasPrefix("Item ") { return .agendaItem }
        if lower == "united nations" { return .organization }
        // A body may be the subject of an agenda item.
        if last != .agendaItem, last != .agendaTitle, terms.organ(named: text) != nil { return .authority }
        if isSession(text, after: last) { return .session }
        if isDate(text) { return last == .session ? .session : .dateOfIssuance }
        if isSponsorLine(text) || lower.hasPrefix("draft resolution") || lower.hasPrefix("draft decision") {
            return .proponent
        }
        if text.hasPrefix("Reissued") || isCommittee(text) { return .other }
        return last == .agendaItem || last == .agendaTitle ? .agendaTitle : nil
    }

    private func goesOnWithDay(_ text: String) -> Bool {
        text.hasPrefix("on ") || DateReader.dates(in: text).first?.range.lowerBound == 0
            || text.first?.isNumber ?? false && ClosingReader().isMeeting(text)
    }

    /// A day and nothing else but stars.
    private func isDate(_ text: String) -> Bool {
        guard let date = DateReader.dates(in: text).first else { return false }
        return date.range.lowerBound == 0 && text.utf8.count <= date.range.upperBound + 2
    }

    /// `English only`, `English and French only`.
    private static func isOnlyLanguage(_ text: String) -> Bool {
        text.hasSuffix(" only") && ["English", "French", "Spanish"].contains { text.hasPrefix($0) }
            && text.split(separator: " ").count <= 4
    }

    private func isCommittee(_ text: String) -> Bool {
        text.hasSuffix("Committee") && text.split(separator: " ").count <= 3
    }

    private func isAdoption(_ text: String) -> Bool {
        let starts = [
            "Resolution adopted", "Resolutions adopted", "Decision adopted", "Decisions adopted", "Adopted by the",
            "Adopted at the",
        ]
        return starts.contains { text.hasPrefix($0) }
    }

    /// A session line begins with an ordinal, a year or the kind of session; under an agenda item or a proponent, `session`
    /// belongs to a title.
    private func isSession(_ text: String, after last: MastheadLine.Role?) -> Bool {
        guard text.utf8.count < 90, last != .agendaItem, last != .agendaTitle, last != .proponent else { return false }
        // The days of the session under its name.
        if last == .session, text.first?.isNumber ?? false, text.last?.isNumber ?? false { return true }
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }
        guard let first = words.first, let session = words.lastIndex(of: "session") else { return false }
        // `Special session`, `2025 session` and so in every language that puts one word before it.
        let isNamed =
            session == 1 || Numerals.ordinal(first) != nil || Self.kindsOfSession.contains(String(first))
            || first.utf8.count == 4 && first.allSatisfy(\.isNumber)
        let after = words[(session + 1)...]
        return isNamed
            && (after.isEmpty || ["of", "for"].contains(after.first) && after.last?.first?.isNumber ?? false)
    }

    private static let kindsOfSession: Set<String> = [
        "substantive", "resumed", "organizational", "special", "emergency",
    ]

    /// `A`, `A-C`, `A and B`: the parts of one resolution.
    private static func isPartLetters(_ text: Substring) -> Bool {
        text.split { " -–,\u{2011}".contains($0) }.allSatisfy {
            $0 == "and" || $0.count == 1 && $0.first?.isUppercase ?? false
        }
    }

    /// `A/RES/80/152`, `S/RES/2788 (2025)`, `A/C.3/80/L.12/Rev.1`, `A/RES/76/247 A-C`, with or without a star.
    static func isSymbol(_ text: String) -> Bool {
        let symbol = text.filter { $0 != "*" }
        guard symbol.utf8.count <= 40, symbol.contains("/"), symbol.contains(where: \.isNumber) else { return false }
        let parts = symbol.split(separator: " ", maxSplits: 1)
        guard let main = parts.first, parts.count == 1 || parts[1].hasPrefix("(") || isPartLetters(parts[1]) else {
            return false
        }
        let series = main.prefix { $0 != "/" }
        return series.first?.isUppercase ?? false && series.allSatisfy { $0.isUppercase || $0 == "." || $0.isNumber }
    }
}
