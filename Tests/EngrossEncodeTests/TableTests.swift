import EngrossModel
import Testing

struct TableTests {
    @Test("Tables and their notes", arguments: cases)
    func table(_ specimen: BodyTests.Case) {
        #expect(Specimen.body(specimen.clauses) == specimen.xml)
    }

    private static let cases = [
        BodyTests.Case(
            name: "a table stands with the text before it",
            clauses: [.paragraph("1.", "Adopts:", [Clause(kind: .table, table: lamps)])],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>Adopts:</p>
                <table eId="para_1__table_1">
                <tr class="header">
                <th colspan="2">
                <p>Lamps</p>
                </th>
                </tr>
                <tr>
                <td>
                <p>oil</p>
                </td>
                <td/>
                </tr>
                </table>
                </content>
                </paragraph>
                """),
        BodyTests.Case(
            name: "the notes of a table stand below it, and what calls them leads there",
            clauses: [.paragraph("1.", "Adopts:", [Clause(kind: .table, table: called, children: [tableNote])])],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>Adopts:</p>
                <table eId="para_1__table_1">
                <tr>
                <td>
                <p>oil<sup><ref eId="ref_1" href="#p_1">a</ref></sup></p>
                </td>
                <td>
                <p>wicks<sup><ref eId="ref_2" href="#p_1">a</ref></sup></p>
                </td>
                </tr>
                </table>
                <p eId="p_1" class="tableNote"><sup>a</sup> At sea.</p>
                </content>
                </paragraph>
                """),
    ]

    private static let called = Table(
        rows: [
            Table.Row(
                cells: ["oil", "wicks"].map {
                    Table.Cell(paragraphs: [[.text(StyledText($0)), letter(.call(0))]])
                })
        ], places: [])
    private static let tableNote = Clause(
        kind: .tableNote, content: [letter(.label(0)), .text(StyledText(" At sea."))])

    private static func letter(_ part: TableNotePart) -> Inline {
        var letter = StyledText("a", style: .superscript)
        letter.tableNote = part
        return .text(letter)
    }

    static let lamps = Table(
        rows: [
            Table.Row(
                cells: [Table.Cell(paragraphs: [[.text(StyledText("Lamps"))]], columnSpan: 2)], isHeader: true),
            Table.Row(cells: [Table.Cell(paragraphs: [[.text(StyledText("oil"))]]), Table.Cell(paragraphs: [])]),
        ], places: [])
}
