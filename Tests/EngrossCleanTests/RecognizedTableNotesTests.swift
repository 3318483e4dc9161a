import EngrossModel
import Testing

@testable import EngrossClean

/// In a text, `^` begins and ends what stands raised, and a tab is a wide gap.
@Suite struct RecognizedTableNotesTests {
    private func page(
        _ rows: [(label: String, figure: String)], notes: [(text: String, left: Double)], below: Double = 20
    )
        -> Typesetter
    {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        page.skip(to: page.baseline + 20)
        for row in rows {
            page.row([(Typesetter.left, row.label), (360, row.figure), (420, row.figure)], size: 8.5, pitch: 14)
        }
        page.skip(to: page.baseline + below - 10)
        for note in notes { page.line(note.text, left: note.left, size: 8.5, pitch: 10) }
        page.scan()
        return page
    }

    private let rows = [
        ("Oil for the lamp in 2025^?^", "(63 930)"), ("Wicks°", "3 704"), ("Of the keepers", "2 061"),
        ("Total", "65 459"),
    ]

    @Test func `the notes of a table are lettered below it and called in it`() {
        let cleaned = CleanedDocument.read(
            page(rows, notes: [("^4^ See the log.", 80), ("“ See the chart.", 80)]))
        #expect(
            cleaned.tables.first?.texts.map { $0[0] } == [
                "Oil for the lamp in 2025a", "Wicksb", "Of the keepers", "Total",
            ])
        #expect(cleaned.told == ["a See the log.", "b See the chart."])
        #expect(cleaned.notes.isEmpty)
        #expect(Set(cleaned.repairs.filter { $0.kind == .marker }.map(\.before)) == ["?", "°", "4", "“"])
    }

    @Test func `a label that was not read is the next letter`() {
        let cleaned = CleanedDocument.read(
            page(rows, notes: [("^4^ See the log of the lamp, which", 80), ("is old.", 86), ("See the chart.", 86)]))
        #expect(cleaned.told == ["a See the log of the lamp, which is old.", "b See the chart."])
    }

    @Test(arguments: [(10.0, "Northern wardens."), (20, "Northern wardens.")])
    func `a line of the last cell, or one without any label, is no note`(below: Double, text: String) {
        let cleaned = CleanedDocument.read(page(rows, notes: [(text, Typesetter.left)], below: below))
        let shown =
            cleaned.told + cleaned.notes.flatMap { $0.paragraphs.map(\.shown) }
            + cleaned.tables.flatMap { $0.texts.map { $0[0] } }
        #expect(shown.contains { $0.hasSuffix(text) && !$0.hasPrefix("a ") })
        #expect(!cleaned.repairs.contains { $0.after == "a" })
    }

    private let long = "Of nine lamps that the wardens of the northern coast keep through the nights of the year,"

    @Test func `a figure that opens a line within a note is of its text`() {
        let cleaned = CleanedDocument.read(
            page(rows, notes: [("^4^ " + long, 80), ("6 Harbour lamps.", 86), ("^*^ See the chart.", 80)]))
        #expect(cleaned.told == ["a \(long) 6 Harbour lamps.", "b See the chart."])
    }

    @Test(arguments: [("Wicks 20257", "Wicks 2025a"), ("Wicks 2025", "Wicks 2025"), ("Wicks 1 202", "Wicks 1 202")])
    func `behind a year one figure more is a call`(label: String, cell: String) {
        let cleaned = CleanedDocument.read(page([(label, "9"), ("Oil", "8")], notes: [("* See the log.", 80)]))
        #expect(cleaned.tables.first?.texts.first?.first == cell)
    }

    @Test func `small lines far below a table, or that nothing calls, are no notes of it`() {
        let uncalled = [("Oil", "63 930"), ("Wicks", "3 704")]
        for page in [
            page(rows, notes: [("^4^ See the log.", 80)], below: 60), page(uncalled, notes: [("^4^ See the log.", 80)]),
        ] {
            let cleaned = CleanedDocument.read(page)
            #expect(cleaned.notes.map(\.label) == ["1"] || cleaned.notes.map(\.label) == ["4"])
        }
    }
}
