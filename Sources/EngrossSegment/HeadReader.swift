internal import EngrossModel

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
        var head = Head()
        var isTitle = false
        var unknown: [Int] = []
        for passage in passages where !passage.isTable {
            let last = head.masthead.last?.role
            if isTitle {
                if let role = role(of: passage, after: last), role != .agendaTitle, role != .session || !passage.style.isBold {
                    head.masthead.append(line(role, passage))
                } else {
                    head.title = .joined([head.title, passage.content])
                }
                continue
            }
            if let number = number(of: passage) {
                head.number = number.number
                head.title = number.title
                // The Security Council gives no title: what follows its number says when it was adopted.
                isTitle = true
                continue
            }
            if let role = role(of: passage, after: last) {
                if joins(passage, role, to: head.masthead.last) {
                    let index = head.masthead.count - 1
                    head.masthead[index].content = .joined([head.masthead[index].content, passage.content])
                } else {
                    head.masthead.append(line(role, passage))
                }
            } else {
                unknown.append(head.masthead.count)
                head.masthead.append(line(.other, passage))
            }
        }
        takeTitle(unknown, &head)
        return head
    }

    /// Without a number, the last lines that say nothing else are the title.
    private func takeTitle(_ unknown: [Int], _ head: inout Head) {
        guard head.number.isEmpty, head.title.isEmpty, var index = unknown.last, index == head.masthead.count - 1 else { return }
        while index > 0, unknown.contains(index - 1) { index -= 1 }
        let lines = head.masthead[index...]
        guard !(lines.count == 1 && lines.first?.content.plainText == "Resolution") else { return }
        head.title = .joined(lines.map(\.content))
        head.masthead.removeSubrange(index...)
    }

    private func line(_ role: MastheadLine.Role, _ passage: Passage) -> MastheadLine {
        MastheadLine(role: role, content: passage.content, place: passage.place)
    }

    /// The number that opens a line, and the title after it.
    private func number(of passage: Passage) -> (number: [Inline], title: [Inline])? {
        let words = ["Resolution ", "RESOLUTION ", "Decision "]
        let skipped = words.first { passage.text.hasPrefix($0) }?.utf8.count ?? 0
        let rest = passage.content.dropping(utf8: skipped)
        guard let number = ResolutionNumber(startOf: rest.plainText) else { return nil }
        guard skipped == 0 || number.length == rest.plainText.utf8.count || number.isParenthesized else { return nil }
        let (head, tail) = rest.cut(at: number.length)
        return (head.trimmed, tail.trimmed)
    }

    private func joins(_ passage: Passage, _ role: MastheadLine.Role, to last: MastheadLine?) -> Bool {
        guard let last, last.role == role else { return false }
        switch role {
        case .adoption: return passage.startsLowercase || last.content.plainText.hasSuffix(",")
        case .proponent: return !last.content.plainText.hasSuffix("]")
        default: return false
        }
    }

    /// Nil where the line says nothing that a masthead says.
    private func role(of passage: Passage, after last: MastheadLine.Role?) -> MastheadLine.Role? {
        let text = passage.text
        if text.hasPrefix("[") { return .proponent }
        if last == .proponent, text.hasSuffix("]") { return .proponent }
        if isAdoption(text) { return .adoption }
        if last == .adoption, text.hasPrefix("on ") || WrittenDate.first(in: text)?.range.lowerBound == 0 { return .adoption }
        if Self.isSymbol(text) { return .symbol }
        if text.hasPrefix("Distr") { return .distribution }
        if text.hasPrefix("Original:") { return .originalLanguage }
        if text.hasPrefix("Agenda item") || text.hasPrefix("Item ") { return .agendaItem }
        if text == "United Nations" { return .organization }
        if terms.organ(named: text) != nil { return .authority }
        if isSession(text, after: last) { return .session }
        if let date = WrittenDate.first(in: text), date.range.lowerBound == 0, text.utf8.count <= date.range.upperBound + 2 {
            return last == .session ? .session : .dateOfIssuance
        }
        if text.hasPrefix("Reissued") { return .other }
        if text.hasSuffix("draft resolution") || text.hasSuffix("draft decision") { return .proponent }
        if last == .agendaItem || last == .agendaTitle { return .agendaTitle }
        return nil
    }

    private func isAdoption(_ text: String) -> Bool {
        let starts = ["Resolution adopted", "Resolutions adopted", "Decision adopted", "Decisions adopted", "Adopted by the"]
        return starts.contains { text.hasPrefix($0) }
    }

    private func isSession(_ text: String, after last: MastheadLine.Role?) -> Bool {
        guard text.utf8.count < 90 else { return false }
        if text.hasSuffix("session") || text.hasPrefix("Substantive session") || text.hasSuffix(" session)") { return true }
        guard last == .session, let date = WrittenDate.first(in: text) else { return false }
        return text.utf8.count <= date.range.upperBound + 1
    }

    /// `A/RES/80/152`, `S/RES/2788 (2025)`, `A/C.3/80/L.12/Rev.1`, with or without a star.
    static func isSymbol(_ text: String) -> Bool {
        let bare = text.drop { $0 == "*" }.reversed().drop { $0 == "*" }.reversed()
        let symbol = String(bare)
        guard symbol.utf8.count <= 40, let first = symbol.first, first.isUppercase, first.isASCII, symbol.contains("/") else { return false }
        let main = symbol.split(separator: " ", maxSplits: 1)
        if main.count == 2, !main[1].hasPrefix("("), main[1].count > 1 { return false }
        return symbol.contains(where: \.isNumber) && main[0].prefix { $0 != "/" }.allSatisfy { $0.isUppercase || $0 == "." || $0.isNumber }
    }
}
