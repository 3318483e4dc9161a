import EngrossModel
import Testing

struct AttachmentTests {
    private static let label: [Inline] = [.text(StyledText("Annex"))]

    @Test("An annex is a document with its own names, label and title")
    func annex() {
        var document = Specimen.resolution(body: [.paragraph("1.", "Adopts;")])
        document.attachments = [
            Attachment(
                label: Self.label, title: [[.text(StyledText("Rules"))]],
                text: Text(body: [.paragraph("1.", "Lamps burn.")]))
        ]
        let xml = Specimen.xml(document)
        #expect(xml.contains(#"<attachment eId="att_1">"#))
        #expect(xml.contains(#"<FRBRthis value="/akn/un/statement/deliberation/unga/2035-12-03/90-7/!annex_1"/>"#))
        #expect(xml.contains("<p><docType>Annex</docType></p>"))
        #expect(xml.contains("<p><docTitle>Rules</docTitle></p>"))
        #expect(xml.contains(#"<paragraph eId="att_1__para_1">"#))
        #expect(
            xml.contains(
                #"<hasAttachment eId="ratt_1" href="/akn/un/statement/deliberation/unga/2035-12-03/90-7/!annex_1" showAs="Annex"/>"#
            ))
    }

    @Test("The headings over an annex's own formula go to its preface, for its preamble can hold none")
    func preamble() {
        var document = Specimen.resolution(body: [.paragraph("1.", "Adopts;")])
        let formula = Clause(kind: .formula, content: [.text(StyledText("The Keepers,"))])
        document.attachments = [
            Attachment(
                label: Self.label,
                text: Text(body: [
                    .heading(
                        .unnumbered, nil, "Preamble",
                        [formula, .recital("Noting", " ships,"), .paragraph(nil, "Agree:")])
                ]))
        ]
        let annex = Specimen.element("preface", of: document, after: "<attachments>")
        #expect(annex.contains("<p>Preamble</p>"))
        let preamble = Specimen.element("preamble", of: document, after: "<attachments>")
        #expect(preamble.contains(#"<formula name="enactingFormula" eId="att_1__formula_1">"#))
        #expect(preamble.contains(#"<container name="Noting" eId="att_1__container_1">"#))
    }

    @Test("Lettered parts under one number are a collection, each part with its own IRI and conclusions")
    func collection() {
        var document = Specimen.resolution()
        document.text = Text()
        document.metadata.symbol = "A/RES/90/7 A-B"
        document.components = ["A", "B"].map {
            Component(letter: [.text(StyledText($0))], text: Text(body: [.paragraph("1.", "Part \($0).")]))
        }
        let xml = Specimen.xml(document)
        for line in [
            #"<documentCollection name="publicationResolution" contains="originalVersion">"#,
            #"<FRBRuri value="/akn/un/documentCollection/publication/unga/2035-12-03/A-RES-90-7A-B"/>"#,
            #"<documentRef eId="cmp_B__dref_1" href="/akn/un/statement/deliberation/unga/2035-12-03/90-7B" showAs="A/RES/90/7 B"/>"#,
            #"<paragraph eId="cmp_2__para_1">"#,
        ] {
            #expect(xml.contains(line), "\(line)")
        }
    }
}
