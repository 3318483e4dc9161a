import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct TypedMarkersTests {
    private static func page(_ texts: [String], notes: [String], origin: Origin = .recognition) -> Page {
        var baseline = 100.0
        var lines: [Line] = []
        for (index, text) in (texts + notes).enumerated() {
            baseline += index == texts.count ? 40 : 13
            let box = Box(left: 72, top: baseline - 9, right: 72 + 7 * Double(text.count), bottom: baseline)
            lines.append(
                Line(
                    runs: [Run(text: text, box: box, fontSize: 10, origin: origin, confidence: 0.9)], baseline: baseline
                ))
        }
        return Page(number: 1, width: 612, height: 792, lines: lines)
    }

    private static let body = [
        "The wardens of the coast,", "having read the log of the Assembly,1/ the chart and/or",
        "the map A/80/1 of 2/3 of the coast2/",
        "thank the seamen.",
    ]

    @Test func numbersWithASlashAreMarkers() {
        let markers = TypedMarkers([
            Self.page(Self.body, notes: ["1/ See the log of", "the house.", "2/ See the chart."])
        ])
        let raised = markers.pages[0].lines.flatMap(\.runs).filter { $0.rise > 0 }.map(\.text)
        #expect(raised == ["1", "2", "1", "2"])
        #expect(markers.feet == [1: 5])
        #expect(markers.pages[0].lines[1].text == "having read the log of the Assembly,1 the chart and/or")
        #expect(markers.repairs.map(\.before) == ["1/", "2/", "1/", "2/"])
    }

    @Test func withoutNotesAtTheFootNothingIsAMarker() {
        #expect(TypedMarkers([Self.page(Self.body, notes: [])]).feet.isEmpty)
    }

    @Test func aTextLayerIsTakenAsItIs() {
        #expect(TypedMarkers([Self.page(Self.body, notes: ["1/ See the log."], origin: .textLayer)]).feet.isEmpty)
    }
}
