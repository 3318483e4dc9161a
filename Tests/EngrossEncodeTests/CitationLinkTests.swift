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
}
