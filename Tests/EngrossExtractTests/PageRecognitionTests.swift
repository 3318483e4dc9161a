import EngrossModel
import EngrossTestSupport
import Synchronization
import Testing

@testable import EngrossExtract

@Suite struct PageRecognitionTests {
    /// Reads the same word on every page, and counts.
    private final class OneWord: PageRecognizer {
        let workers = 2
        let text: String
        let error: RecognitionError?
        let confidence: Double
        let count = Mutex(0)

        init(_ text: String = "Lamps", confidence: Double = 0.9, error: RecognitionError? = nil) {
            self.text = text
            self.confidence = confidence
            self.error = error
        }

        func recognize(_ image: () -> PageImage?) throws(RecognitionError) -> RecognizedPage? {
            if let error { throw error }
            guard image() != nil else { return nil }
            count.withLock { $0 += 1 }
            let box = Box(left: 72, top: 72, right: 110, bottom: 82)
            let word = RecognizedWord(text: text, box: box, confidence: confidence)
            return RecognizedPage(
                width: 612, height: 792, lines: [RecognizedLine(words: [word], box: box, baseline: 82, xHeight: 5)])
        }
    }

    private let source = SourceDescription(name: "a.pdf", format: .pdf)

    private func read(
        _ file: [UInt8], _ recognizer: OneWord, _ mode: Extractor.Options.Recognition = .auto
    ) throws -> ExtractedDocument {
        try Extractor(.init(recognition: mode), recognition: PageRecognition(recognizer: recognizer))
            .extract(bytes: file, source: source)
    }

    @Test func aPageWithoutTextIsReadFromItsImage() throws {
        let read = try read(HostilePDF.imageOnly.bytes, OneWord())
        #expect(read.pages[0].lines.map(\.text) == ["Lamps"])
        #expect(read.pages[0].lines[0].runs[0].origin == .recognition)
        #expect(read.diagnostics.map(\.code) == ["extract.recognized"])
    }

    @Test func aPageWithTextIsNot() throws {
        let recognizer = OneWord()
        let read = try read(MinimalPDF(lines: ["A lamp"]).bytes, recognizer)
        #expect(read.pages[0].lines.map(\.text) == ["A lamp"])
        #expect(recognizer.count.withLock { $0 } == 0)
        #expect(read.diagnostics.isEmpty)
    }

    @Test func alwaysMeansAllPages() throws {
        let read = try read(MinimalPDF(lines: ["A lamp"]).bytes, OneWord(), .always)
        #expect(read.pages[0].lines.map(\.text) == ["Lamps"])
    }

    @Test func neverLeavesAScanUnread() {
        #expect(throws: ExtractionError.noText) { try read(HostilePDF.imageOnly.bytes, OneWord(), .never) }
    }

    @Test func whatNoWordOfIsLikelyIsLeftOut() {
        #expect(throws: ExtractionError.noText) { try read(HostilePDF.imageOnly.bytes, OneWord("zv", confidence: 0.2)) }
    }

    @Test func aMissingLanguageIsTheReason() {
        let reason = RecognitionError.languageMissing("fra")
        #expect(throws: ExtractionError.unrecognizable(reason: reason.description)) {
            try read(HostilePDF.imageOnly.bytes, OneWord(error: reason))
        }
    }

    @Test func linesCutIntoBlocksStandInOneRow() {
        func line(_ text: String, _ left: Double, _ top: Double) -> RecognizedLine {
            let box = Box(left: left, top: top, right: left + 60, bottom: top + 10)
            return RecognizedLine(
                words: [RecognizedWord(text: text, box: box, confidence: 0.9)], box: box, baseline: top + 8)
        }
        let page = RecognizedPage(
            width: 612, height: 792, lines: [line("United", 72, 72), line("body", 72, 100), line("Distr.", 400, 73)])
        let order = page.inReadingOrder.lines.map { $0.words.map(\.text) }
        #expect(order == [["United", "Distr."], ["body"]])
    }

    /// The days of a list of signatures, read down the page.
    @Test func whatIsReadDownThePageIsOnNoRow() {
        func line(
            _ text: String, _ left: Double, _ top: Double, height: Double = 10, confidences: [Double] = [0.9]
        ) -> RecognizedLine {
            let box = Box(left: left, top: top, right: left + 60, bottom: top + height)
            let words = confidences.map { RecognizedWord(text: text, box: box, confidence: $0) }
            return RecognizedLine(words: words, box: box, baseline: top + height)
        }
        let rows = ["Norway", "Brazil", "Uruguay", "Bulgaria"].enumerated().map { index, name in
            line(name, 72, 100 + 12 * Double(index))
        }
        let page = RecognizedPage(width: 612, height: 792, lines: rows + [line("hbhhb", 300, 96, height: 60)])
        #expect(page.inReadingOrder.lines.map(\.words.count) == [1, 1, 1, 1, 1])
        var doubtful = page
        doubtful.lines[4] = line("hbhhb", 300, 96, height: 60, confidences: [0.6, 0.1, 0.2])
        #expect(doubtful.legible.lines.count == 4)
    }

    /// The right column opens with a heading in its middle and has a line that was cut into two blocks.
    @Test func aPageInTwoColumnsIsReadOneAfterTheOther() {
        func line(_ text: String, _ left: Double, _ top: Double) -> RecognizedLine {
            let words = text.split(separator: " ").enumerated().map { index, word in
                let start = left + 40 * Double(index)
                let box = Box(left: start, top: top, right: start + 35, bottom: top + 10)
                return RecognizedWord(text: String(word), box: box, confidence: 0.9)
            }
            let box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
            return RecognizedLine(words: words, box: box, baseline: top + 8)
        }
        func column(_ name: String, left: Double) -> [RecognizedLine] {
            (0..<12).map { line("\(name) lamps are lit \($0)", left, 100 + 40 * Double($0)) }
        }
        let heading = line("Bells", 400, 80)
        var right = column("right", left: 320)
        right[5].words.removeLast()
        right[5].box.right -= 40
        let end = line("5", 480, 300)
        let page = RecognizedPage(
            width: 612, height: 792, lines: column("left", left: 60) + [heading] + right[...5] + [end] + right[6...])
        let read = RecognizedPageReader([page]).page(page.inReadingOrder, number: 1).lines
        let texts = read.map { $0.text.split(separator: " ").joined(separator: " ") }
        let sides = ["left", "right"].map { side in (0..<12).map { "\(side) lamps are lit \($0)" } }
        #expect(texts == sides[0] + ["Bells"] + sides[1])
        #expect(read.map(\.column) == [Int?](repeating: 1, count: 12) + [Int?](repeating: 2, count: 13))
    }

    @Test(arguments: [
        ("/Subtype /Image /Width 1700", true), ("/Subtype/Image/Width 64", false), ("/ImageB /Width 1700", false),
    ])
    func aScanIsAsWideAsAPage(dictionary: String, isWide: Bool) {
        let isFound = Array("<< \(dictionary) /Height 2200 >>".utf8).withUnsafeBytes(WideImages.areIn)
        #expect(isFound == isWide)
    }
}
