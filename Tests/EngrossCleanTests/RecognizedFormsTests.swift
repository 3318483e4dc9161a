import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedFormsTests {
    private func mended(_ text: String, isNote: Bool) -> String {
        let content = [Inline.text(StyledText(text))]
        let place = Place(page: 1, line: 1)
        var document = CleanedDocument(source: SourceDescription(name: "lamp.pdf", format: .pdf))
        if isNote {
            document.notes = [Note(label: "1", paragraphs: [content], place: place)]
        } else {
            document.blocks = [.paragraph(Paragraph(content: content, places: [place]))]
        }
        let repairs = RecognizedForms.mend(&document, pages: [1])
        let after = isNote ? document.notes[0].paragraphs[0].plainText : printed(document.blocks[0])
        #expect(repairs.isEmpty == (after == text))
        return after
    }

    private func printed(_ block: CleanedDocument.Block) -> String {
        guard case .paragraph(let paragraph) = block else { return "" }
        return paragraph.text
    }

    @Test(arguments: [
        ("A 78 744 Add.1.", "A/78/744/Add.1."), ("See CCW 'MSP’2022/6.", "See CCW/MSP/2022/6."),
        ("AN78/272.", "A/78/272."), ("AFAC.109/2025:9, annex.", "A/AC.109/2025/9, annex."),
        ("Resolution 70-1.", "Resolution 70/1."), ("A'56/61 and A/56 62.", "A/56/61 and A/56/62."),
        ("A/AC.109 2023/9, paras. 2–4.", "A/AC.109/2023/9, paras. 2–4."),
    ])
    func strokesOfANote(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        (
            "as set out in its resolution 79 96 of 4 December 2024",
            "as set out in its resolution 79/96 of 4 December 2024"
        ),
        ("contained in document A/78:582, of 2024", "contained in document A/78/582, of 2024"),
    ])
    func strokesOfAText(text: String, mended: String) { #expect(self.mended(text, isNote: false) == mended) }

    @Test(arguments: [
        "Class A 78 500 lamps", "see A/78/582 20 May 2024", "resolution 1325 (2000) of 31 October", "A/78/582. 5 lamps",
        "resolutions 70 keepers", "S/2024/17, and E 12 lamps", "A/CONF.192/PC/23, annex", "decision 79/5",
        "Part I July 2024 follows", "Annex I", "I July was",
        "resolution S-10/2 of 30 June", "A/AC.105/1 116",
    ])
    func whatElseAText(text: String) { #expect(mended(text, isNote: false) == text) }
}
