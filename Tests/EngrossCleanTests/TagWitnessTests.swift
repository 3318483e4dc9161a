import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct TagWitnessTests {
    @Test func `tags that have what the page has say nothing`() {
        #expect(codes(tables: [TaggedTable(page: 2, rows: [2, 2, 2, 2])]) == [])
        #expect(codes(tables: [TaggedTable(page: 1, rows: [2, 2]), TaggedTable(page: 2, rows: [2, 2])]) == [])
    }

    @Test(
        arguments: [
            [TaggedTable(page: 2, rows: [3, 3, 3, 3])], [TaggedTable(page: 2, rows: [2, 2])],
            [TaggedTable(page: 1, rows: [3, 3, 3])],
        ])
    func `a table that the tags have otherwise is doubted`(tables: [TaggedTable]) {
        #expect(codes(tables: tables) == ["clean.table-differs"])
    }

    @Test func `a table that only the tags have is named with its page`() {
        let missing = doubts(tables: [TaggedTable(page: 2, rows: [2, 2, 2]), TaggedTable(page: 3, rows: [2, 2])])
        #expect(missing.map(\.code) == ["clean.table-missing"])
        #expect(missing.first?.place?.page == 3)
    }

    @Test func `the masthead may be tagged as a table, and what has one column may be none`() {
        #expect(
            codes(tables: [TaggedTable(page: 1, rows: [3, 3, 3]), TaggedTable(page: 3, rows: [1, 1])], rows: 0) == [])
    }

    @Test(arguments: [(1, 0), (2, 1)])
    func `more notes in the tags than on the pages are notes lost`(tagged: Int, doubts: Int) {
        var tags = TagCounts()
        tags.notes = tagged
        let note = Note(label: "1", paragraphs: [], place: Place(page: 1, line: 9))
        let cleaned = CleanedDocument(source: SourceDescription(name: "lamps.pdf", format: .pdf), notes: [note])
        let found = TagWitness(tags: tags).contradictions(in: cleaned).map(\.code)
        #expect(found == Array(repeating: "clean.notes-missing", count: doubts))
    }

    @Test(arguments: [(0, 20, 0), (20, 22, 0), (20, 30, 1)])
    func `many more paragraphs on the pages than in the tags are paragraphs divided`(
        tagged: Int, found: Int, doubts: Int
    ) {
        var tags = TagCounts()
        tags.paragraphs = tagged
        let paragraph = Paragraph(content: [], places: [])
        let cleaned = CleanedDocument(
            source: SourceDescription(name: "lamps.pdf", format: .pdf),
            blocks: Array(repeating: .paragraph(paragraph), count: found))
        let codes = TagWitness(tags: tags).contradictions(in: cleaned).map(\.code)
        #expect(codes == Array(repeating: "clean.paragraphs-divided", count: doubts))
    }

    private func codes(tables: [TaggedTable], rows: Int = 3) -> [String] {
        doubts(tables: tables, rows: rows).map(\.code)
    }

    /// On the second page stands a table of two columns.
    private func doubts(tables: [TaggedTable], rows: Int = 3) -> [Diagnostic] {
        var tags = TagCounts()
        tags.tables = tables
        let row = Table.Row(cells: [Table.Cell(paragraphs: []), Table.Cell(paragraphs: [])])
        let table = Table(rows: Array(repeating: row, count: rows), places: [Place(page: 2, line: 4)])
        let cleaned = CleanedDocument(
            source: SourceDescription(name: "lamps.pdf", format: .pdf), blocks: rows == 0 ? [] : [.table(table)])
        return TagWitness(tags: tags).contradictions(in: cleaned)
    }
}
