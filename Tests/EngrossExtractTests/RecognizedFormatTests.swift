import EngrossModel
import Testing

@testable import EngrossExtract

@Suite struct RecognizedFormatTests {
    private let hocr = """
        <?xml version="1.0" encoding="UTF-8"?>
        <html xmlns="http://www.w3.org/1999/xhtml"><head><meta name="ocr-system" content="lamps 1"/></head><body>
        <div class="ocr_page" title="image lamp.png; bbox 0 0 2550 3300; ppageno 0; scan_res 300 300">
        <span class="ocr_line" title="bbox 300 300 1200 345">
        <span class="ocrx_word" title="bbox 300 300 600 330; x_wconf 96"><em>Recalling</em></span>
        <span class="ocrx_word" title="bbox 620 300 800 330; x_wconf 50">houses</span>
        <span class="ocrx_word" title="bbox 802 292 814 312; x_wconf 30">1</span></span>
        <span class="ocr_line" title="bbox 300 360 900 390"><span class="ocrx_word" title="bbox 300 360 500 390">and lamps</span></span>
        </div></body></html>
        """

    private let alto = """
        <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description><MeasurementUnit>mm10</MeasurementUnit></Description>
        <Styles><TextStyle ID="TXT_0" FONTSIZE="10" FONTSTYLE="italics"/></Styles>
        <Layout><Page WIDTH="2159" HEIGHT="2794"><PrintSpace><TextBlock><TextLine HPOS="254" VPOS="254" WIDTH="700" HEIGHT="30">
        <String HPOS="254" VPOS="254" WIDTH="200" HEIGHT="30" WC="0.9" STYLEREFS="TXT_0" CONTENT="Recalling"/><SP/>
        <String HPOS="470" VPOS="254" WIDTH="100" HEIGHT="30" WC="0.8" CONTENT="harb"/><HYP CONTENT="-"/>
        </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
        """

    private func extract(_ text: String, _ format: SourceDescription.Format) throws -> ExtractedDocument {
        try Extractor().extract(bytes: Array(text.utf8), source: SourceDescription(name: "lamp", format: format))
    }

    @Test func `hOCR has its words, faces, places and confidences`() throws {
        let page = try #require(extract(hocr, .hocr).pages.first)
        #expect(page.width == 612)
        #expect(page.height == 792)
        #expect(page.lines.map(\.text) == ["Recalling houses1", "and lamps"])
        let runs = page.lines[0].runs
        #expect(runs.map(\.style) == [.italic, [], []])
        #expect(runs.map(\.origin) == [.recognition, .recognition, .recognition])
        #expect(runs[1].confidence == 0.5)
        #expect(runs[0].box.left == 72)
    }

    @Test func `a word above its line is raised`() throws {
        let page = try #require(try RecognizedFormat.pages(of: Array(hocr.utf8), format: .hocr).first)
        #expect(page.lines[0].words.map { $0.rise > 3 } == [false, false, true])
    }

    @Test func `ALTO has its words in its own unit, and the hyphens of its line ends`() throws {
        let document = try extract(alto, .alto)
        let page = try #require(document.pages.first)
        #expect(abs(page.width - 612) < 0.1)
        #expect(page.lines.map(\.text) == ["Recalling harb-"])
        #expect(page.lines[0].runs.first?.style == .italic)
        #expect(abs((page.lines[0].runs.first?.box.left ?? 0) - 72) < 0.1)
    }

    @Test func `what is not well-formed is damaged, what has no words holds no text`() {
        #expect(throws: ExtractionError.self) { try extract("<html><div class='ocr_page'>", .hocr) }
        #expect(throws: ExtractionError.noText) { try extract("<alto><Layout><Page/></Layout></alto>", .alto) }
    }
}
