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

    /// Six lines and the body, then the notes: in small type, or below a rule in type of `size`.
    private static func page(
        _ number: Int, _ body: [String], notes: [(text: String, left: Double)], belowRuleIn size: Double? = nil
    ) -> Page {
        let filler = (0..<6).map {
            line("the wardens of the northern coast keep the lamp alight and write", 100 + 12 * Double($0))
        }
        let text = body.enumerated().map { line($0.element, 200 + 12 * Double($0.offset)) }
        let foot = notes.enumerated().map {
            line($0.element.text, 680 + 10 * Double($0.offset), left: $0.element.left, size: size ?? 8.6)
        }
        return Page(
            number: number, width: 612, height: 792, lines: filler + text + foot, noteRule: size.map { _ in 664 })
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

    @Test func asterisksStandBeforeTheRowOfNumbers() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the agenda^*^ and the wardens^**^ and the sea^!^"],
                notes: [("^*^ The agenda.", 115), ("^**^ For all.", 115), ("^'^ The log.", 115)]),
            Self.page(2, ["of the tower^*^ alone"], notes: [("^?^ The tower.", 115)]),
        ])
        #expect(raised(markers) == [["*", "**", "1", "*", "**", "1"], ["2", "2"]])
    }

    @Test func allThatIsRaisedBeforeANoteIsItsLabel() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^1^ and the sea^2^ as well"],
                notes: [("^.^^1^ The log.", 115), ("“^2^ The chart.", 115)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
        #expect(markers.pages[0].lines.suffix(2).map(\.text) == ["1 The log.", "2 The chart."])
    }

    @Test func aLabelThatHangsIsOneThoughItWasNotSeenToBeRaised() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"],
                notes: [("^'^ The log.", 115), ("? The chart, which goes on", 115), ("in another line.", 120)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
    }

    @Test func aSignAloneBeforeANoteIsItsLabelWhereverItStands() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"],
                notes: [("^'^ The log.", 124), ("* See the chart.", 124), ("* and no more", 120)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
        #expect(markers.pages[0].lines.suffix(2).map(\.text) == ["2 See the chart.", "* and no more"])
    }

    @Test(arguments: [("See the log of the northern coast, chap.", "TI, sect. G."), ("See the log of", "Lamps.")])
    func whereASentenceGoesOnNoLabelWasLost(first: String, second: String) {
        let markers = RecognizedMarkers([
            Self.page(1, ["of the coast^1^ and the sea"], notes: [("^1^ " + first, 124), (second, 130)])
        ])
        #expect(raised(markers) == [["1", "1"]])
        #expect(markers.pages[0].lines.last?.text == second)
    }

    @Test func aLabelThatWasNotReadIsTheNextOne() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"], notes: [("^'^ The log.", 115), ("The chart.", 125)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
    }

    @Test func ibidemBeginsANoteThoughNoLabelWasRead() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea as well"],
                notes: [
                    ("^'^ The log.", 115), ("[bid., vol. 2.", 120), ("Ibid. and more", 120), ("ibid., vol. 3.", 120),
                ])
        ])
        #expect(markers.pages[0].lines.suffix(4).map { $0.runs[0].rise > 0 } == [true, true, true, false])
    }

    @Test(arguments: [10, 8.6])
    func belowTheRuleNotesBeginHoweverLargeTheirTypeIs(size: Double) {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"],
                notes: [("^'^ The log.", 115), ("? The chart, which goes on", 115), ("in another line.", 120)],
                belowRuleIn: size)
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
        #expect(markers.feet == [1: 8])
    }

    @Test func withoutARuleTypeOfTheSizeOfTheTextIsNoNote() {
        var page = Self.page(
            1, ["of the coast^!^ and the sea^”^ as well"], notes: [("^'^ The log.", 115), ("of the sea.", 120)],
            belowRuleIn: 10)
        page.noteRule = nil
        let markers = RecognizedMarkers([page])
        #expect(raised(markers) == [["!", "”", "'"]])
        #expect(markers.feet.isEmpty)
    }

    @Test(arguments: [
        ("The log.", ["2", "2"]),
        // The note goes on below the rule of the next page.
        ("The log of the wardens and", ["”"]),
    ])
    func belowTheRuleALabelThatWasNotReadIsOneUnlessANoteGoesOnThere(last: String, raised: [String]) {
        let markers = RecognizedMarkers([
            Self.page(1, ["of the coast^!^ as well"], notes: [("^'^ " + last, 115)], belowRuleIn: 10),
            Self.page(2, ["of the tower^”^ as well"], notes: [("Of the chart of the sea.", 120)], belowRuleIn: 10),
        ])
        #expect(self.raised(markers) == [["1", "1"], raised])
    }

    @Test func theFirstLabelOfAllMayNotHaveBeenRead() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the sea^”^ as well"],
                notes: [("The log, which goes on", 120), ("in another line.", 120), ("^?^ The chart.", 115)],
                belowRuleIn: 10)
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
        #expect(markers.pages[0].lines[7].runs.map(\.text) == ["1", "The log, which goes on"])
    }

    @Test func aNoteThatNothingCallsIsCalledByTheOneSignThatCan() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^!^ and the report? of the sea^3^ as well"],
                notes: [("^'^ The log.", 115), ("^2^ The chart.", 115), ("^3^ The lamp.", 115)])
        ])
        #expect(raised(markers) == [["1", "2", "3", "1", "2", "3"]])
        #expect(markers.pages[0].lines[6].text == "of the coast1 and the report2 of the sea3 as well")
        #expect(markers.repairs.map(\.before) == ["'", "!", "?"])
        #expect(markers.repairs.last?.reason == "no other sign here can call note 2 (read with 90 %)")
    }

    @Test func twoNotesOfOneLineMayBothHaveLostTheirCalls() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast! and the report? of the sea^3^ as well"],
                notes: [("^'^ The log.", 115), ("^2^ The chart.", 115), ("^3^ The lamp.", 115)])
        ])
        #expect(markers.pages[0].lines[6].text == "of the coast1 and the report2 of the sea3 as well")
    }

    @Test func aFigureLikeAnotherGivesWayToTheOrder() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^1^ and the report^2^ of the sea^\u{FFFD}^ as well"],
                notes: [("^1^ The log.", 115), ("^2^ The chart.", 115), ("^5^ The lamp.", 115)])
        ])
        #expect(raised(markers) == [["1", "2", "3", "1", "2", "3"]])
    }

    @Test func anUnreadSignThatNoNoteHasAPlaceForIsLeftOut() {
        let markers = RecognizedMarkers([
            Self.page(
                1, ["of the coast^1^ and the report^\u{FFFD}^ of the sea^2^ as well"],
                notes: [("^1^ The log.", 115), ("^2^ The chart.", 115)])
        ])
        #expect(raised(markers) == [["1", "2", "1", "2"]])
        #expect(markers.repairs.map(\.before) == ["\u{FFFD}"])
    }

    @Test(arguments: [(0.1, "‘"), (0.9, "2")])
    func whatStandsApartAndWasReadAsNoWordCallsNothing(confidence: Double, mark: String) {
        var page = Self.page(
            1, ["of the coast^1^ and the sea"], notes: [("^1^ The log.", 115), ("^2^ The chart.", 115)])
        var apart = Self.line("trcaea^‘^", 200, left: 420).runs
        apart[0].gapBefore = 60
        apart[0].confidence = confidence
        page.lines[6].runs += apart
        #expect(raised(RecognizedMarkers([page])) == [["1", mark, "1", "2"]])
    }

    @Test func noLabelStandsInTheImprint() {
        var page = Self.page(1, ["of the coast^1^ and the sea"], notes: [("^1^ The log.", 115)])
        page.lines.append(Self.line("^:^ Please recycle", 760, size: 8.6))
        #expect(RecognizedMarkers([page]).repairs.isEmpty)
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
