import EngrossModel
import Testing

/// Links from a document's text to other documents and to its own parts.
struct CitationLinkTests {
    private func notes(_ texts: String...) -> [Note] {
        texts.enumerated().map { index, text in
            Note(
                label: String(index + 1), paragraphs: [[.text(StyledText(text))]],
                place: Place(page: 1, line: 40 + index))
        }
    }

    @Test("A day that is printed once in the document holds for every citation of the number, and of its parts")
    func days() {
        var document = Specimen.resolution(body: [
            .paragraph("1.", "Recalls its resolution 70/999 and paragraph 3 of resolution 70/999;"),
            .paragraph("2.", "Recalls its resolution 70/998."),
        ])
        document.notes = notes("Resolution 70/999 of 3 June 2016.")
        let xml = Specimen.xml(document)
        let work = "/akn/un/statement/deliberation/unga/2016-06-03/70-999"
        #expect(xml.contains("resolution <ref eId=\"ref_1\" href=\"\(work)\">70/999</ref>"))
        #expect(xml.contains("href=\"\(work)/!main#para_3\">paragraph 3</ref>"))
        #expect(xml.contains("<a href=\"https://undocs.org/en/A/RES/70/998\">70/998</a>"))
    }

    @Test("A number that is printed with several days has none where it stands without")
    func unsureDays() {
        let document = Specimen.resolution(body: [
            .paragraph("1.", "Recalls its resolution 70/999 of 3 June 2016 and resolution 70/999 of 4 June 2016;"),
            .paragraph("2.", "Recalls its resolution 70/999."),
        ])
        #expect(Specimen.xml(document).contains("<a href=\"https://undocs.org/en/A/RES/70/999\">70/999</a>"))
    }

    private static let work = "/akn/un/statement/deliberation/unga/2016-06-03/70-999/"

    @Test(
        "Parts of other documents",
        arguments: [
            ("section XI of its resolution 70/999 of 3 June 2016", ["!main#sec_XI"]),
            (
                "section XI, paragraph 2 (a), of its resolution 70/999 of 3 June 2016",
                ["!main#sec_XI", "!main#sec_XI__para_2"]
            ),
            ("paragraph 2 of the annex to resolution 70/999 of 3 June 2016", ["!annex_1#para_2", "!annex_1"]),
        ])
    func parts(_ text: String, _ targets: [String]) {
        let xml = Specimen.xml(Specimen.resolution(preamble: [.recital("Recalling", " " + text)]))
        let hrefs = xml.split(separator: "href=\"").map { $0.prefix { $0 != "\"" } }.filter { $0.hasPrefix(Self.work) }
        #expect(hrefs.map { $0.dropFirst(Self.work.count) }.filter { !$0.isEmpty }.map(String.init) == targets)
    }

    private func ownTargets(_ text: String) -> [String] {
        var document = Specimen.resolution(
            preamble: [.recital("Recalling", " " + text)],
            body: [
                .paragraph(
                    "1.", "Keeps the lamps lit:",
                    [.point("(a)", "by day:", [.point("(i)", "dimly;")]), .point("(b)", "by night;")]),
                .heading(.section, "II", "Oil", [.paragraph("1.", "Buys oil;"), .paragraph("2.", "Stores it.")]),
            ])
        document.attachments = [
            Attachment(
                label: [.text(StyledText("Annex"))],
                text: Text(body: [
                    .paragraph("1.", "Under paragraph 1 (b) of the present resolution and paragraph 2 above;")
                ]))
        ]
        let xml = Specimen.xml(document)
        return xml.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
            .filter { href in ["#para", "#sec", "#att", "!"].contains { href.hasPrefix($0) } }
    }

    @Test(
        "Parts of the document itself, where it has them",
        arguments: [
            ("paragraph 1 below", ["#para_1"]), ("paragraph 1 (b) below", ["#para_1__list_1__point_b"]),
            ("paragraph 1 (a) (i) below", ["#para_1__list_1__point_a__list_1__point_i"]),
            ("paragraph 1 (f) below", ["#para_1"]), ("paragraph 7 below", []), ("section II below", ["#sec_II"]),
            ("paragraph 2 of section II below", ["#sec_II__para_2", "#sec_II"]), ("section III below", []),
            ("paragraph 1 of the annex to the present resolution", ["#att_1__para_1", "!annex_1"]),
        ])
    func ownParts(_ text: String, _ targets: [String]) {
        #expect(ownTargets(text) == targets + ["#para_1__list_1__point_b"])
    }

    @Test("A citation ends where a note is called, for the note may cite")
    func calls() {
        var document = Specimen.resolution(body: [
            Clause(
                kind: .paragraph, number: "1.",
                content: [
                    .text(StyledText("Recalls its resolution 70/999")), .marker(Marker(label: "1", note: 0)),
                    .text(StyledText(" of 3 June 2016.")),
                ])
        ])
        document.notes = notes("A/RES/70/999.")
        let work = "/akn/un/statement/deliberation/unga/2016-06-03/70-999"
        #expect(
            Specimen.element("p", of: document, after: "<mainBody>") == """
                <p>Recalls its resolution <ref eId="ref_1" href="\(work)">70/999</ref><authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p><ref eId="ref_2" href="\(work)">A/RES/70/999</ref>.</p></authorialNote> of <date date="2016-06-03">3 June 2016</date>.</p>
                """)
    }
}
