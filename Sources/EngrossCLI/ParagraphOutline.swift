import EngrossModel

/// What `clean` made, for people: paragraphs with their layout, tables, notes, furniture with its role, repairs.
enum ParagraphOutline {
    static func text(of document: CleanedDocument) -> String {
        var lines = OutlineLines()
        for paragraph in document.masthead { add(paragraph, "masthead", to: &lines) }
        if let contents = document.contents { lines.add(contents, 0) }
        for block in document.blocks {
            switch block {
            case .paragraph(let paragraph): add(paragraph, "paragraph", to: &lines)
            case .table(let table):
                lines.add(0, "table", places(table.places))
                lines.add(table, 1)
            }
        }
        for note in document.notes {
            let text = note.paragraphs.map(\.outlineText).joined(separator: " / ")
            lines.add(0, "note \(note.label)", places([note.place]), text)
        }
        for piece in document.furniture {
            lines.add(0, "furniture \(piece.role.rawValue)", places([piece.place]), piece.text)
        }
        for repair in document.repairs {
            lines.add(
                0, "repair \(repair.kind.rawValue)", places(repair.place.map { [$0] } ?? []),
                "«\(repair.before)» → «\(repair.after)»: \(repair.reason)")
        }
        return lines.text
    }

    private static func add(_ paragraph: Paragraph, _ kind: String, to lines: inout OutlineLines) {
        let layout = paragraph.layout
        var marks = "\(layout.alignment.rawValue) \(layout.firstIndent.tenths)/\(layout.hangingIndent.tenths)"
        marks += " \(layout.fontSize.tenths)pt"
        if layout.bodyFontSize > 0, abs(layout.bodyFontSize - 1) > 0.01 { marks += " ×\(layout.bodyFontSize.tenths)" }
        if layout.spaceBefore > 0 { marks += " ↕\(layout.spaceBefore.tenths)" }
        if let tab = layout.tabAfter { marks += " tab@\(tab)" }
        if layout.isBoxed { marks += " boxed" }
        lines.add(0, kind, places(paragraph.places), "[\(marks)]", paragraph.content.outlineText)
    }

    static func places(_ places: [Place]) -> String {
        places.map { "\($0.page):\($0.line)" }.joined(separator: "+")
    }
}

/// Where in the source each element stands, for people.
enum ProvenanceOutline {
    static func text(of provenance: [Provenance]) -> String {
        var lines = OutlineLines()
        for entry in provenance { lines.add(0, entry.eId, ParagraphOutline.places(entry.places)) }
        return lines.text
    }
}
