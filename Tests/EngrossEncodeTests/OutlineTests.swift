import EngrossEncode
import EngrossModel
import Testing

struct OutlineTests {
    @Test("The outline shows kinds, numbers and first words by depth")
    func outline() {
        var document = Specimen.resolution(
            preamble: [.recital("Recalling", " lamps,")],
            body: [
                .heading(
                    .section, "I", "Oil", [.paragraph("1.", "Requests:", [.point("(a)", "x;"), .point("(b)", "y.")])]),
                Clause(kind: .table, table: TableTests.lamps),
            ])
        document.notes = [Note(label: "1", paragraphs: [[.text(StyledText("Oil."))]], place: Place(page: 1, line: 1))]
        let outline = Outline.text(document)
        #expect(
            outline == """
                resolution A/RES/90/7
                  language  eng
                  organ  ga
                  adopted  2035-12-03
                  number  90/7.
                  title  Lighthouses
                  formula  The General Assembly,
                  recital  Recalling lamps,
                  section I  Oil
                    paragraph 1.  Requests:
                      point (a)  x;
                      point (b)  y.
                  table  2 × 2
                  note 1  Oil.

                """)
    }
}
