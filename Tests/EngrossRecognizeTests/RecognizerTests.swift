import EngrossModel
import EngrossRecognize
import Testing

@Suite struct RecognizerTests {
    private func blank(_ size: Int) -> PageImage {
        PageImage(width: size, height: size, pixels: Array(repeating: 255, count: size * size), resolution: 300)
    }

    @Test func aLanguageWithoutDataIsNamed() {
        #expect(throws: RecognitionError.languageMissing("xyz")) {
            try Recognizer(languages: ["eng", "xyz"]).recognize { blank(8) }
        }
    }

    @Test func aBlankPageGivesNothing() throws {
        let page = try Recognizer().recognize { blank(900) }
        #expect(page?.lines.isEmpty == true)
        #expect(page?.rules.isEmpty == true)
    }

    @Test func noImageGivesNoPage() throws {
        let page = try Recognizer().recognize { nil }
        #expect(page == nil)
    }

    @Test func aDrawnStrokeIsARule() throws {
        var image = blank(900)
        for row in 400..<404 { for column in 100..<700 { image.pixels[row * 900 + column] = 0 } }
        let page = try #require(try Recognizer().recognize { image })
        #expect(page.rules.count == 1)
        #expect(page.rules.first.map { abs($0.width - 144) < 1 } == true)
    }
}
