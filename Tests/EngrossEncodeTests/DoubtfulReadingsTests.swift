import EngrossModel
import Testing

@testable import EngrossEncode

@Suite struct DoubtfulReadingsTests {
    private func element(_ eId: String, line: Int, _ confidence: Double?) -> Provenance {
        Provenance(eId: eId, places: [Place(page: 1, line: line, confidence: confidence)])
    }

    @Test func theLeastSureCountFirst() {
        let found = DoubtfulReadings.diagnostics(of: [
            element("para_1", line: 4, 0.97), element("para_2", line: 9, 0.71), element("para_3", line: 12, 0.62),
        ])
        #expect(found.map(\.place?.line) == [12, 9])
        #expect(found.first?.message == "para_3 was read with a confidence of 62 %: look here first")
        #expect(found.allSatisfy { $0.code == "encode.doubtful-reading" && $0.severity == .warning })
    }

    @Test func whatWasNotRecognisedIsNotDoubted() {
        #expect(DoubtfulReadings.diagnostics(of: [element("para_1", line: 4, nil)]).isEmpty)
    }

    @Test func anElementAndWhatItHoldsAreNamedOnceAndFiveAtMost() {
        let twice = [element("list_1", line: 4, 0.5), element("list_1__point_a", line: 4, 0.5)]
        let many = (5..<12).map { element("para_\($0)", line: $0, 0.6) }
        #expect(DoubtfulReadings.diagnostics(of: twice).count == 1)
        #expect(DoubtfulReadings.diagnostics(of: twice + many).count == 5)
    }
}
