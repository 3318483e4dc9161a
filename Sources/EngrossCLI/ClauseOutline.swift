import Engross
import EngrossModel

/// The clause tree for people: one line for each part, indented as it nests.
enum ClauseOutline {
    /// The documents of a source one after the other, and what a volume has beside them.
    static func text(of conversion: Conversion) -> String {
        var lines = OutlineLines()
        if conversion.isVolume { lines.add(0, "volume", "\(conversion.documents.count) documents") }
        for piece in conversion.matter { add(piece, to: &lines) }
        return conversion.documents.map { text(of: $0.segmented) }.joined() + lines.text
    }

    private static func add(_ piece: Furniture, to lines: inout OutlineLines) {
        lines.add(1, "furniture \(piece.role.rawValue)", "page \(piece.place.page): \(piece.text)")
    }

    static func text(of document: SegmentedDocument) -> String {
        var lines = OutlineLines()
        lines.add(0, document.kind.rawValue, document.metadata.symbol ?? "")
        for line in document.masthead { lines.add(1, "masthead \(line.role.rawValue)", line.content.outlineText) }
        if !document.number.isBlank { lines.add(1, "number", document.number.outlineText) }
        if !document.title.isBlank { lines.add(1, "title", document.title.outlineText) }
        if let contents = document.contents { lines.add(contents, 1) }
        add(document.text, 1, to: &lines)
        for component in document.components {
            lines.add(1, "component", component.label.outlineText, component.title.outlineText)
            add(component.text, 2, to: &lines)
            for conclusion in component.conclusions { add(conclusion, 2, to: &lines) }
            for attachment in component.attachments { add(attachment, 2, to: &lines) }
        }
        for conclusion in document.conclusions { add(conclusion, 1, to: &lines) }
        for attachment in document.attachments { add(attachment, 1, to: &lines) }
        for note in document.notes {
            lines.add(1, "note \(note.label)", note.paragraphs.map(\.outlineText).joined(separator: " / "))
        }
        for piece in document.furniture { add(piece, to: &lines) }
        return lines.text
    }

    private static func add(_ text: Text, _ depth: Int, to lines: inout OutlineLines) {
        if let formula = text.formula { lines.add(depth, "formula", formula.outlineText) }
        for clause in text.preamble { add(clause, depth, to: &lines) }
        for clause in text.body { add(clause, depth, to: &lines) }
    }

    private static func add(_ clause: Clause, _ depth: Int, to lines: inout OutlineLines) {
        let kind = clause.division.map { "\(clause.kind.rawValue) \($0.rawValue)" } ?? clause.kind.rawValue
        var content = clause.content.outlineText
        if clause.leadLength > 0 { content = "[\(clause.lead)] " + content }
        let number = clause.number ?? clause.component.map { "\($0 + 1)" } ?? ""
        lines.add(depth, kind, number, clause.heading.outlineText, content)
        if let table = clause.table { lines.add(table, depth + 1) }
        for child in clause.children { add(child, depth + 1, to: &lines) }
    }

    private static func add(_ conclusion: Conclusion, _ depth: Int, to lines: inout OutlineLines) {
        lines.add(
            depth, "conclusion \(conclusion.role.rawValue)", conclusion.content.outlineText,
            conclusion.date.map { "= \($0)" } ?? "")
    }

    private static func add(_ attachment: Attachment, _ depth: Int, to lines: inout OutlineLines) {
        lines.add(
            depth, "attachment", attachment.label.outlineText,
            attachment.title.map(\.outlineText).joined(separator: " / "))
        add(attachment.text, depth + 1, to: &lines)
        for inner in attachment.attachments { add(inner, depth + 1, to: &lines) }
    }
}

/// Lines of an outline, two blanks for each level.
struct OutlineLines {
    private(set) var text = ""

    mutating func add(_ depth: Int, _ kind: String, _ words: String...) {
        text += String(repeating: "  ", count: depth) + kind
        for word in words where !word.isEmpty { text += " " + word }
        text += "\n"
    }

    mutating func add(_ contents: Contents, _ depth: Int) {
        add(depth, "contents", contents.heading.map(\.outlineText).joined(separator: " / "))
        for entry in contents.entries {
            add(depth + entry.level, "entry", entry.content.outlineText, entry.page.map { "… \($0)" } ?? "")
        }
    }

    mutating func add(_ table: Table, _ depth: Int) {
        for row in table.rows {
            let cells = row.cells.map { cell in
                let spans =
                    (cell.columnSpan > 1 ? "→\(cell.columnSpan) " : "") + (cell.rowSpan > 1 ? "↓\(cell.rowSpan) " : "")
                return spans + cell.paragraphs.map(\.outlineText).joined(separator: " / ")
            }
            add(depth, row.isHeader ? "header" : "row", cells.joined(separator: " | "))
        }
    }
}

extension Array where Element == Inline {
    /// The text with its marks: `_italic_`, `*bold*`, `^1` for a marker, `⏎` for a line break.
    var outlineText: String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let piece): text += piece.style.outlineMarks(around: piece.text)
            case .marker(let marker): text += "^\(marker.label)\(marker.note == nil ? "?" : "")"
            case .lineBreak: text += "⏎"
            }
        }
        return text
    }
}

extension Style {
    func outlineMarks(around text: String) -> String {
        var text = text
        if contains(.underline) { text = "__\(text)__" }
        if contains(.bold) { text = "*\(text)*" }
        if contains(.italic) { text = "_\(text)_" }
        return text
    }
}
