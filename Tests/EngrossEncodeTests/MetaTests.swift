import EngrossEncode
import EngrossModel
import Testing

struct MetaTests {
    @Test("The IRIs agree with the facts they are made of")
    func identification() {
        let xml = EncodedSpecimen(Specimen.resolution()).xml
        for line in [
            #"<FRBRthis value="/akn/un/statement/deliberation/unga/2035-12-03/90-7/!main"/>"#,
            #"<FRBRuri value="/akn/un/statement/deliberation/unga/2035-12-03/90-7"/>"#,
            #"<FRBRalias name="symbol" value="A/RES/90/7"/>"#,
            #"<FRBRalias name="akn4un-part1-actor-spelling" value="/akn/un/statement/deliberation/un-ga/2035-12-03/90-7"/>"#,
            #"<FRBRdate date="2035-12-03" name="adoption"/>"#, #"<FRBRnumber value="90-7" showAs="90/7"/>"#,
            #"<FRBRuri value="/akn/un/statement/deliberation/unga/2035-12-03/90-7/eng@.xml"/>"#,
            #"<FRBRthis value="/akn/un/statement/deliberation/unga/2035-12-03/90-7/eng@/!main.xml"/>"#,
            #"<TLCOrganization eId="ga" href="/akn/ontology/organization/un/unga" showAs="General Assembly"/>"#,
            #"<publication name="generalAssemblyDocument" date="2035-12-03" number="A/RES/90/7" showAs="A/RES/90/7"/>"#,
        ] {
            #expect(xml.contains(line), "\(line)")
        }
    }

    @Test("The day of the mark-up is the caller's, else the source's, never the clock's")
    func markupDate() throws {
        var document = Specimen.resolution()
        document.source.date = CalendarDate(year: 2036, month: 1, day: 2)
        let bySource = EncodedSpecimen(document).xml
        #expect(bySource.contains(#"<FRBRdate date="2036-01-02" name="markup"/>"#))
        let date = try #require(CalendarDate(year: 2040, month: 5, day: 6))
        let byCaller = EncodedSpecimen(document, options: .init(markupDate: date)).xml
        #expect(byCaller.contains(#"<FRBRdate date="2040-05-06" name="markup"/>"#))
    }

    @Test("A day of adoption that nobody states is not invented")
    func unknownDate() {
        var document = Specimen.resolution(body: [.paragraph("1.", "x.")])
        document.metadata.adopted = nil
        let outcome = EncodedSpecimen(document)
        #expect(outcome.xml.contains(#"<FRBRdate date="1900-01-01" name="unknown"/>"#))
        #expect(!outcome.xml.contains("workflow"))
        #expect(outcome.codes == ["encode.adoption-date-missing"])
    }

    @Test("Without a day of adoption the day of issue stands in the IRI", arguments: [DocumentKind.resolution, .other])
    func dateOfIssuance(kind: DocumentKind) {
        var document = Specimen.resolution(body: [.paragraph("1.", "x.")])
        document.kind = kind
        document.metadata.adopted = nil
        document.metadata.issued = CalendarDate(year: 2035, month: 12, day: 9)
        let outcome = EncodedSpecimen(document)
        #expect(outcome.xml.contains(#"<FRBRdate date="2035-12-09" name="issuance"/>"#))
        #expect(outcome.xml.contains("/akn/un/statement/deliberation/unga/2035-12-09/90-7"))
        #expect(outcome.codes == ["encode.adoption-date-missing"])
    }

    @Test("A document that says nothing of itself still has an IRI")
    func nothing() {
        let outcome = EncodedSpecimen(SegmentedDocument(source: SourceDescription(name: "-", format: .text)))
        #expect(outcome.xml.contains("/akn/un/statement/deliberation/unknown/1900-01-01/unnumbered"))
        #expect(
            outcome.codes == [
                "encode.organ-unknown", "encode.adoption-date-missing", "encode.number-missing", "encode.empty-body",
            ])
    }

    @Test("Each eId of a clause is told with its places")
    func provenance() {
        var paragraph = Clause.paragraph("1.", "x.")
        paragraph.places = [Place(page: 2, line: 3), Place(page: 3, line: 1)]
        let provenance = EncodedSpecimen(Specimen.resolution(body: [paragraph])).provenance
        #expect(provenance == [Provenance(eId: "para_1", places: paragraph.places)])
    }
}
