import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedFiguresTests {
    private func mended(_ cells: [String], head: String = "2024") -> (texts: [String], repairs: [Repair]) {
        let rows = [Table.Row(cells: [cell(head)], isHeader: true)] + cells.map { Table.Row(cells: [cell($0)]) }
        var blocks = [CleanedDocument.Block.table(Table(rows: rows, places: [Place(page: 1, line: 1)]))]
        let repairs = RecognizedFigures.mend(&blocks, pages: [1])
        guard case .table(let table) = blocks[0] else { return ([], repairs) }
        return (table.texts.map { $0[0] }, repairs)
    }

    private func cell(_ text: String) -> Table.Cell { Table.Cell(paragraphs: [[.text(StyledText(text))]]) }

    @Test func `the figures of a column are parted alike`() {
        let column = mended(["62 287 400", "(1 323 600)", "(4067 100)", "9171", "60 963 800", "(8 898 000)", "320"])
        #expect(
            column.texts == [
                "2024", "62 287 400", "(1 323 600)", "(4 067 100)", "9 171", "60 963 800", "(8 898 000)", "320",
            ])
        #expect(column.repairs.map(\.before) == ["(4067 100)", "9171"])
        #expect(column.repairs.allSatisfy { $0.kind == .lostBlank && $0.place?.page == 1 })
    }

    @Test(arguments: [
        // Years.
        ["2024", "2025", "2026"],
        // Most are not parted.
        ["62287400", "1323600", "8 898 000"],
        // Ranges and parts of figures.
        ["62 287 400", "8 898 000", "2024–2025", "4.067 100", "P-5"],
    ])
    func `what is not parted in its column stays`(cells: [String]) {
        let column = mended(cells)
        #expect(Array(column.texts.dropFirst()) == cells)
        #expect(column.repairs.isEmpty)
    }
}
