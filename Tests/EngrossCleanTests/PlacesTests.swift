import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct PlacesTests {
    private func line(_ text: String, _ confidence: Double, page: Int, origin: Origin = .recognition) -> PrintedLine {
        let box = Box(left: 72, top: 100, right: 300, bottom: 110)
        let run = Run(text: text, box: box, fontSize: 10, origin: origin, confidence: confidence)
        return PrintedLine(Line(runs: [run], baseline: 108), page: page, number: 1)
    }

    @Test func aPlaceHasTheMeanConfidenceOfItsLetters() {
        let places = [line("lamp", 0.9, page: 1), line("lamp", 0.5, page: 1), line("oil", 0.8, page: 2)].places
        #expect(places.map(\.page) == [1, 2])
        #expect(places.map(\.confidence) == [0.7, 0.8])
    }

    @Test func whatWasNotRecognisedHasNone() {
        let lines = [line("lamp", 1, page: 1, origin: .textLayer), line("oil", 1, page: 1, origin: .textLayer)]
        #expect(lines.places.map(\.confidence) == [nil])
    }
}
