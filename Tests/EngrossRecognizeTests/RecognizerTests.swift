import EngrossModel
import EngrossRecognize
import Testing

@Suite struct RecognizerTests {
    @Test func aLanguageWithoutDataIsNamed() {
        let image = PageImage(width: 8, height: 8, pixels: Array(repeating: 255, count: 64), resolution: 300)
        #expect(throws: RecognitionError.languageMissing("xyz")) {
            try Recognizer(languages: ["eng", "xyz"]).recognize { image }
        }
    }
}
