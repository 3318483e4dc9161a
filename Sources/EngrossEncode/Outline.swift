public import EngrossModel

/// The clause tree as plain text for people: one line for each clause, indented by its depth, with its kind, number
/// and first words. Stable, so that two of them can be compared.
public enum Outline {
    public static func text(_ document: SegmentedDocument) -> String {
        var outline = OutlineText()
        outline.add(document)
        return outline.text
    }
}

private struct OutlineText {
    private(set) var text = ""

    mutating func add(_ document: SegmentedDocument) {
        let metadata = document.metadata
        line(0, document.kind.rawValue, metadata.symbol ?? metadata.number)
        let facts: [(String, String?)] = [
            ("language", metadata.language), ("organ", metadata.organ), ("adopted", metadata.adopted?.description),
            ("issued", metadata.issued?.description), ("session", metadata.session),
            ("agenda item", metadata.agendaItem),
            ("committee", metadata.committee), ("meeting", metadata.meeting), ("job number", metadata.jobNumber),
        ]
        for case (let name, let value?) in facts { line(1, name, nil, value) }
        for entry in document.masthead { line(1, "masthead", entry.role.rawValue, entry.content.outlined) }
        if !document.number.isEmpty { line(1, "number", nil, document.number.outlined) }
        if !document.title.isEmpty { line(1, "title", nil, document.title.outlined) }
        if let contents = document.contents {
            for entry in contents.entries { line(2, "entry", entry.page, entry.content.outlined) }
        }
        add(document.text, depth: 1)
        add(document.conclusions, depth: 1)
        for component in document.components {
            line(1, "component", component.label.outlined, component.title.outlined)
            add(component.text, depth: 2)
            add(component.conclusions, depth: 2)
            add(component.attachments, depth: 2)
        }
        add(document.attachments, depth: 1)
        for note in document.notes {
            line(1, "note", note.label, note.paragraphs.map(\.outlined).joined(separator: " ¶ "))
        }
    }

    private mutating func add(_ text: Text, depth: Int) {
        if let formula = text.formula { line(depth, "formula", nil, formula.outlined) }
        add(text.preamble, depth: depth)
        add(text.body, depth: depth)
    }

    /// Without recursion: the nesting of a document has no bound.
    private mutating func add(_ clauses: [Clause], depth: Int) {
        var waiting = clauses.reversed().map { (clause: $0, depth: depth) }
        while let (clause, depth) = waiting.popLast() {
            var words = clause.content.outlined
            if let table = clause.table {
                let columns = table.rows.map { $0.cells.reduce(0) { $0 + max(1, $1.columnSpan) } }.max() ?? 0
                words = "\(table.rows.count) × \(columns)" + (words.isEmpty ? "" : " " + words)
            }
            let heading = clause.heading.outlined
            let kind = clause.kind == .division ? clause.division?.rawValue ?? "division" : clause.kind.rawValue
            line(
                depth, kind == "unnumbered" ? "heading" : kind, clause.number ?? clause.component.map { "\($0 + 1)" },
                heading.isEmpty ? words : heading)
            if !heading.isEmpty, !words.isEmpty { line(depth + 1, "text", nil, words) }
            waiting += clause.children.reversed().map { ($0, depth + 1) }
        }
    }

    private mutating func add(_ conclusions: [Conclusion], depth: Int) {
        for line in conclusions {
            self.line(depth, "closing", line.role.rawValue, line.content.outlined)
        }
    }

    private mutating func add(_ attachments: [Attachment], depth: Int) {
        for attachment in attachments {
            line(depth, "attachment", nil, attachment.label.outlined)
            for title in attachment.title { line(depth + 1, "title", nil, title.outlined) }
            add(attachment.text, depth: depth + 1)
            add(attachment.attachments, depth: depth + 1)
        }
    }

    private mutating func line(_ depth: Int, _ kind: String, _ number: String?, _ words: String = "") {
        text += String(repeating: "  ", count: depth) + kind
        if let number, !number.isEmpty { text += " " + number.replacingControls }
        if !words.isEmpty { text += "  " + words }
        text += "\n"
    }
}

extension [Inline] {
    /// The first words, with the calls of notes as `[1]`.
    fileprivate var outlined: String {
        let longest = 72
        var words = ""
        for inline in self {
            switch inline {
            case .text(let piece): words += piece.text
            case .marker(let marker): words += "[\(marker.label)]"
            case .lineBreak: words += " / "
            }
            if words.count > longest { break }
        }
        words = words.replacingControls
        return words.count > longest ? words.prefix(longest) + "…" : words
    }
}

extension String {
    /// On one line.
    fileprivate var replacingControls: String {
        String(String.UnicodeScalarView(unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
