import Engross
import EngrossExtract
import EngrossModel
import EngrossRecognize
import Foundation
import Testing

/// The image of a page tells what its text layer tells.
@Suite struct ScanTests {
    private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../samples/sc-9033-2099.pdf")

    private func extract(_ mode: Extractor.Options.Recognition) throws -> ExtractedDocument {
        let recognition = PageRecognition(recognizer: Recognizer())
        let pipeline = Pipeline(extractor: Extractor(.init(recognition: mode), recognition: recognition))
        return try pipeline.extract(bytes: [UInt8](try Data(contentsOf: Self.sample)), name: "sc-9033-2099.pdf")
    }

    /// The lines from the adoption to the last paragraph, without blanks.
    private func text(of document: ExtractedDocument) -> [String] {
        let lines = document.pages[0].lines.map { $0.text.filter { !$0.isWhitespace } }
        guard let start = lines.firstIndex(where: { $0.hasPrefix("Adopted") }) else { return [] }
        return Array(lines[start..<min(lines.count, start + 7)])
    }

    private func italics(of document: ExtractedDocument) -> [String] {
        document.pages[0].lines.flatMap(\.runs).filter { $0.style.contains(.italic) && !$0.style.contains(.bold) }
            .map { $0.text.filter(\.isLetter) }.filter { $0.count > 3 }
    }

    @Test func aSampleReadFromItsImageHasTheSameLines() throws {
        let layer = try extract(.never)
        let image = try extract(.always)
        #expect(text(of: layer).count == 7)
        #expect(text(of: image) == text(of: layer))
        #expect(italics(of: image).suffix(3) == italics(of: layer).suffix(3))
        #expect(image.diagnostics.first?.code == "extract.recognized")
    }

    @Test func theSamePageGivesTheSameTextAgain() throws {
        let first = try extract(.always)
        #expect(try extract(.always) == first)
    }
}
