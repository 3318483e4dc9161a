import EngrossModel
import Testing

@testable import EngrossClean

/// In a text, `^` begins and ends what stands raised.
@Suite struct RecognizedMarkersTests {
    private static func line(_ text: String, _ baseline: Double, left: Double = 120, size: Double = 10) -> Line {
        var runs: [Run] = []
        var x = left
        for (index, part) in text.split(separator: "^", omittingEmptySubsequences: false).enumerated()
        where !part.isEmpty {
            let isRaised = index % 2 == 1
            let width = Double(part.count) * 0.5 * size
            runs.append(
                Run(
                    text: String(part), box: Box(left: x, top: baseline - size, right: x + width, bottom: baseline),
                    fontSize: isRaised ? 0.65 * size : size, rise: isRaised ? 3 : 0, origin: .recognition,
                    confidence: 0.9))
            x += width
        }
        return Line(runs: runs, baseline: baseline)
    }

    private static func page(_ number: Int, _ body: [String], notes: [(text: String, left: Double)]) -> Page {
        let filler = (0..<6).map {
            line("the wardens of the northern coast keep the lamp alight and write", 100 + 12 * Double($0))
        }
        let text = body.enumerated().map { line($0.element, 200 + 12 * Double($0.offset)) }
        let foot = notes.enumerated().map {
            line($0.element.text, 680 + 10 * Double($0.offset), left: $0.element.left, size: 8.6)
        }
        return Page(number: number, width: 612, height: 792, lines: filler + text + foot)
    }

    private func raised(_ markers: RecognizedMarkers) -> [[String]] {
        markers.pages.map { $0.lines.flatMap(\.runs).filter { $0.rise > 0 }.map { $0.text.trimmingBlanks } }
    }

    @Test func labelsAndCallsAreReadByTheirOrder() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"], notes: [("^'^ The log.", 115), ("^2^ The chart.", 115)]),
            Self.page(2, ["of the tower^>^ alone"], notes: [("^°^ The tower.", 115)]),
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"], ["3", "3"]])
        #expect(markers.repairs.map(\.before) == ["'", "°", "!", "”", ">"])
        #expect(markers.repairs.allSatisfy { $0.kind == .marker && $0.place != nil })
    }

    @Test func aLabelThatHangsIsOneThoughItWasNotSeenToBeRaised() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"],
                notes: [("^'^ The log.", 115), ("? The chart, which goes on", 115), ("in another line.", 120)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
    }

    @Test func aLabelThatWasNotReadIsTheNextOne() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"], notes: [("^'^ The log.", 115), ("The chart.", 125)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
    }

    @Test func withoutNotesNothingIsCalled() {
        let markers = RecognizedMarkers([Self.page(1, ["an area of 20 m^2^ at the foot"], notes: [])])
        #expect(raised(markers) == [["2"]])
        #expect(markers.repairs.isEmpty)
    }

    @Test(arguments: [("?", 2), ("'°", 10), ("*", 4), ("®", 8)])
    func aReadingIsLikestItsNumber(reading: String, number: Int) {
        let likenesses = (1...12).map { MarkerReading(reading).likeness(to: $0) }
        #expect(likenesses[number - 1] == likenesses.max())
    }
}
