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
            Component(label: [.text(StyledText($0))], text: Text(body: [.paragraph("1.", "Part \($0).")]))
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

    @Test("A draft that a report recommends is a component behind it, named where it stands in the text")
    func draft() {
        var document = Specimen.resolution(body: [
            .paragraph(
                "7.", "The Committee recommends the following draft decision:", [Clause(kind: .draft, component: 0)]),
            .paragraph("8.", "It then rose."),
        ])
        document.kind = .other
        document.components = [
            Component(
                kind: .draftDecision, label: [.text(StyledText("Draft decision I"))],
                title: [.text(StyledText("Lamps"))],
                text: Text(body: [.paragraph("1.", "The Assembly takes note of the lamps.")]))
        ]
        let xml = Specimen.xml(document)
        for line in [
            #"<statement name="statement" contains="originalVersion">"#,
            #"<intro eId="para_7__intro">"#,
            ##"<componentRef eId="para_7__cref_1" src="#cmp_1" showAs="Draft decision I"/>"##,
            #"<paragraph eId="para_8">"#,
            #"<statement name="decisionDraft" contains="originalVersion">"#,
            #"<FRBRthis value="/akn/un/statement/deliberation/unga/2035-12-03/90-7/!draft_1"/>"#,
            #"<docType>Draft decision I</docType>"#,
            #"<paragraph eId="cmp_1__para_1">"#,
        ] {
            #expect(xml.contains(line), "\(line)")
        }
    }
}
