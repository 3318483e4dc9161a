import EngrossModel
import Testing

@testable import EngrossSegment

/// `^a^` is raised; rows have their cells parted by `|`. What was tied is shown as `[0]` for a call and `(0)` for a label.
@Suite struct TableNotesTests {
    @Test(
        "A letter in a cell calls the note that it opens",
        arguments: [
            (
                ["Oil^a^ | 5", "Wicks^b^ | 7^a^"], ["^a^ At sea.", "^b^ On land."], ["Oil[0] | 5", "Wicks[1] | 7[0]"],
                ["(0) At sea.", "(1) On land."]
            ),
            (
                ["Oil^a, b^ | 5"], ["^a^ At sea.", "^b^ On land."], ["Oil[0], [1] | 5"],
                ["(0) At sea.", "(1) On land."]
            ),
            (
                ["Oil | 5^a^"], ["Abbreviation: L, lamps.", "^a^ At sea."], ["Oil | 5[0]"],
                ["Abbreviation: L, lamps.", "(0) At sea."]
            ),
            (["Oil* | 5"], ["* At sea."], ["Oil[0] | 5"], ["(0) At sea."]),
            (["Oil | 2026a"], ["a At sea."], ["Oil | 2026[0]"], ["(0) At sea."]),
            (["Oil a/ | 5"], ["a/ At sea."], ["Oil [0] | 5"], ["(0) At sea."]),
            (["Oil^a^", "^a^ At sea."], [], ["Oil[0]", "(0) At sea."], []),
        ] as [([String], [String], [String], [String])])
    func ties(rows: [String], below: [String], tiedRows: [String], tiedBelow: [String]) {
        let notes = TableNotes([table(rows)] + below.map(small))
        #expect(shown(notes.blocks) == tiedRows + tiedBelow)
        #expect(notes.diagnostics.isEmpty)
    }

    @Test func `the parts of a table share its notes, and the next table has its own`() {
        let notes = TableNotes([
            table(["Oil^a^ | 5"]), table(["Wicks^b^ | 7"]), small("^a^ At sea."), small("^b^ On land."),
            table(["Ropes^a^ | 9"]), small("^a^ Of hemp."),
        ])
        #expect(
            shown(notes.blocks) == [
                "Oil[0] | 5", "Wicks[1] | 7", "(0) At sea.", "(1) On land.", "Ropes[2] | 9", "(2) Of hemp.",
            ])
    }

    @Test func `a paragraph of the text ends the notes`() {
        let notes = TableNotes([table(["Oil* | 5"]), .paragraph(paragraph("2. Lamps are lit.")), small("* At sea.")])
        #expect(shown(notes.blocks) == ["Oil* | 5", "2. Lamps are lit.", "* At sea."])
    }

    @Test func `a letter that does not stand raised is no label without its call`() {
        let notes = TableNotes([table(["Oil | 2026"]), small("a At sea.")])
        #expect(shown(notes.blocks) == ["Oil | 2026", "a At sea."])
        #expect(notes.diagnostics.isEmpty)
    }

    @Test func `what is raised without the letters before it calls nothing`() {
        let notes = TableNotes([table(["2^e^ | 5 m^2^ | 11a"])])
        #expect(notes.diagnostics.isEmpty)
    }

    @Test func `a call without note and a note without call are reported where they stand`() {
        let notes = TableNotes([
            table(["Oil^a, b^ | 5"]), small("^a^ At sea."), small("^b^ On land."), small("^c^ In air."),
        ])
        #expect(notes.diagnostics.map(\.code) == ["segment.note-without-marker"])
        #expect(notes.diagnostics.first?.place == Place(page: 3, line: 2))
        let lost = TableNotes([table(["Oil^a^ | 5^b^"]), small("^a^ At sea.")])
        #expect(lost.diagnostics.map(\.code) == ["segment.marker-without-note"])
        #expect(lost.diagnostics.first?.place == Place(page: 3, line: 1))
    }

    @Test func `the notes of a table stand below it in the tree`() {
        var document = cleaned("*90/1. Lamps*\n_The General Assembly_,\n1. _Adopts_ the table:\n2. _Lights_ them.")
        document.blocks.insert(contentsOf: [table(["Oil^a^ | 5"]), small("^a^ At sea.")], at: 3)
        #expect(
            outline(Segmenter().segment(document).value) == """
                number: 90/1.
                title: Lamps
                formula: The General Assembly,
                paragraph 1. Adopts the table:
                  table
                    tableNote a At sea.
                paragraph 2. Lights them.
                """)
    }

    // MARK: Specimens

    private func table(_ rows: [String]) -> CleanedDocument.Block {
        let rows = rows.map { row in
            Table.Row(cells: row.split(separator: "|").map { Table.Cell(paragraphs: [inlines(trimmed($0))]) })
        }
        return .table(Table(rows: rows, places: [Place(page: 3, line: 1)]))
    }

    /// In the type of notes.
    private func small(_ text: String) -> CleanedDocument.Block {
        var small = paragraph(text)
        small.layout.bodyFontSize = 1.2
        return .paragraph(small)
    }

    private func paragraph(_ text: String) -> Paragraph {
        Paragraph(
            content: inlines(text), layout: Layout(fontSize: 10, bodyFontSize: 1), places: [Place(page: 3, line: 2)])
    }

    private func inlines(_ text: String) -> [Inline] {
        text.split(separator: "^").enumerated().map { index, part in
            let isRaised = (index % 2 == 1) != text.hasPrefix("^")
            return .text(StyledText(String(part), style: isRaised ? [.italic, .superscript] : []))
        }
    }

    private func shown(_ blocks: [CleanedDocument.Block]) -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let paragraph): [shown(paragraph.content)]
            case .table(let table):
                table.rows.map { $0.cells.map { shown($0.paragraphs.first ?? []) }.joined(separator: " | ") }
            }
        }
    }

    private func shown(_ content: [Inline]) -> String {
        content.map { inline in
            guard case .text(let piece) = inline else { return "" }
            return switch piece.tableNote {
            case .call(let note): "[\(note)]"
            case .label(let note): "(\(note))"
            case nil: piece.text
            }
        }.joined()
    }

    private func trimmed(_ text: Substring) -> String {
        String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
