import Engross
import EngrossExtract
import EngrossModel
import Testing

@Suite struct SourceFormatTests {
    @Test(arguments: [
        ("%PDF-1.7", SourceDescription.Format.pdf), ("Recalling its lamps,", .text),
        ("<html><head><meta name='ocr-system' content='x'/>", .hocr), ("\u{FEFF}\n<alto xmlns='a'>", .alto),
        ("<lamps/>", .text), ("said of ocr_page", .text),
    ])
    func `the bytes tell the format`(text: String, format: SourceDescription.Format) throws {
        #expect(try SourceDescription(name: "lamp", bytes: Array(text.utf8)).format == format)
    }

    @Test func `what is named a PDF and is none is damaged`() {
        #expect(throws: ExtractionError.damaged(reason: "it has no PDF header")) {
            try SourceDescription(name: "lamp.pdf", bytes: Array("lamp".utf8))
        }
    }
}
