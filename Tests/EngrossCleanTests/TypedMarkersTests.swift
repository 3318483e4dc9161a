import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct TypedMarkersTests {
    private static func page(
        _ texts: [String], notes: [String], origin: Origin = .recognition, number: Int = 1
    ) -> Page {
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
        return Page(number: number, width: 612, height: 792, lines: lines)
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

    private static func raised(_ markers: TypedMarkers) -> [[String]] {
        markers.pages.map { $0.lines.flatMap(\.runs).filter { $0.rise > 0 }.map(\.text) }
    }

    private static func body(calling call: String) -> [String] {
        [
            "The wardens of the coast,", "having read the log of the years 2021 to", "2023,\(call) and the chart",
            "thank the seamen.",
        ]
    }

    @Test(arguments: [
        ("coastl/", "1/", ["1", "1"]), ("coastS/", "5/", ["5", "5"]), ("coast5é/", "5/", ["5", "5"]),
        ("coastlS/", "9/", ["9"]),
        ("coast and/or", "1/", ["1"]), ("coast A/l/", "1/", ["1"]), ("coastx/", "1/", ["1"]),
    ])
    func aCallWhoseFigureWasMisreadIsTheOnlySignLikeIt(call: String, label: String, raised: [String]) {
        let body = ["The wardens of the \(call) and", "thank the seamen."]
        let markers = TypedMarkers([Self.page(body, notes: ["\(label) Official Records of", "the house."])])
        #expect(Self.raised(markers) == [raised])
    }

    @Test func aNumberOfTwoFiguresIsTheOnlySignLikeItToo() {
        let body = [
            "The wardens,1/ the coast,2/ the 3/", "map,4/ the log,5/ the coastlO/ and the",
            "seamen,6/ oil,7/ ice,8/ fog9/ all.",
        ]
        let labels = (1...10).map { "\($0)/ See the log of the house." }
        let raised = Self.raised(TypedMarkers([Self.page(body, notes: labels)]))[0]
        #expect(raised.count { $0 == "10" } == 2)
    }

    @Test func aCallStandsInTheCellOfItsWord() {
        var page = Self.page(["2. having read the log,1/", "thank the seamen."], notes: ["1/ See the log."])
        page.lines[0].runs[0].gapBefore = 14
        let runs = TypedMarkers([page]).pages[0].lines[0].runs
        #expect(runs.map(\.gapBefore) == [14, 0])
    }

    @Test func ofTwoSignsThatAreLikeTheFigureNoneIsTheCall() {
        let body = ["The wardens of the coastl/ and", "thank the seamenl/ again."]
        let markers = TypedMarkers([Self.page(body, notes: ["1/ Official Records of", "the house."])])
        #expect(Self.raised(markers) == [["1"]])
    }

    @Test func ofALabelThatLostItsFigureTheSlashIsLeft() {
        let markers = TypedMarkers([
            Self.page(Self.body, notes: ["1/ See the log of", "the house.", "/ See the chart."])
        ])
        #expect(Self.raised(markers) == [["1", "2", "1", "2"]])
    }

    @Test func aLabelFarAboveTheRowIsTheNextNumber() {
        let markers = TypedMarkers([
            Self.page(Self.body(calling: "1/"), notes: ["41/ Official Records of", "the house."])
        ])
        #expect(Self.raised(markers) == [["1", "1"]])
    }

    @Test func aLabelWhoseFigureWasMisreadIsTheNextNumberWhereThatIsCalled() {
        let markers = TypedMarkers([
            Self.page(Self.body(calling: "1/"), notes: ["d/ Official Records of", "the house."])
        ])
        #expect(Self.raised(markers) == [["1", "1"]])
        #expect(markers.feet == [1: 5])
        #expect(markers.pages[0].lines[4].text == "1 Official Records of")
        #expect(markers.repairs.map(\.before) == ["d/", "1/"])
    }

    @Test func theNextNumberCountsOnFromThePageBefore() {
        let markers = TypedMarkers([
            Self.page(Self.body(calling: "1/"), notes: ["1/ See the log."]),
            Self.page(Self.body(calling: "2/"), notes: ["d/ Official Records."], number: 2),
        ])
        #expect(Self.raised(markers) == [["1", "1"], ["2", "2"]])
    }

    @Test func whereNoFurtherNoteIsCalledItIsNoLabel() {
        let first = Self.page(Self.body(calling: ""), notes: ["d/ Official Records."])
        #expect(TypedMarkers([first]).feet.isEmpty)
    }

    @Test func aCallBehindAYearIsRead() {
        let markers = TypedMarkers([
            Self.page(["The wardens of the year 20201/ light", "the lamps."], notes: ["1/ See the log."])
        ])
        #expect(Self.raised(markers) == [["1", "1"]])
        #expect(markers.pages[0].lines[0].text == "The wardens of the year 20201 light")
    }

    @Test func aNumberThatAnEarlierPageHadIsNotTheNext() {
        let markers = TypedMarkers([
            Self.page(Self.body(calling: "1/"), notes: ["1/ See the log."]),
            Self.page(Self.body(calling: "1/"), notes: ["d/ Official Records."], number: 2),
        ])
        #expect(markers.feet == [1: 5])
        #expect(markers.pages[1].lines.last?.text == "d/ Official Records.")
    }

    @Test func withoutNotesAtTheFootNothingIsAMarker() {
        #expect(TypedMarkers([Self.page(Self.body, notes: [])]).feet.isEmpty)
    }

    // MARK: Pages with text of their own

    /// As programs of the 1990s set it: the call is a word, the label stands before a wide gap.
    private static func page(_ texts: [String], label: String, rule: String? = nil) -> Page {
        var page = page(texts + (rule.map { [$0] } ?? []), notes: ["\(label) See the log."], origin: .textLayer)
        let last = page.lines.count - 1
        var text = page.lines[last].runs[0]
        text.text = "See the log."
        text.gapBefore = 17
        page.lines[last].runs[0].text = label
        page.lines[last].runs.append(text)
        if rule != nil { page.lines[last].baseline = page.lines[last - 1].baseline + 13 }
        return page
    }

    @Test func inATextLayerAWordOfNumberAndStrokeCallsTheNoteThatItBegins() {
        let markers = TypedMarkers([
            Self.page(
                ["The wardens of the coast, 1/ the log A/48/23", "and the map 1/", "thank the seamen."], label: "1/")
        ])
        #expect(Self.raised(markers) == [["1", "1", "1"]])
        #expect(markers.feet == [1: 4])
    }

    @Test func aCallMayStandInARunOfItsOwn() {
        var page = Self.page(["The wardens of the coast, ", "thank the seamen."], label: "1/")
        page.lines[0].runs.append(Run(text: "1/", box: page.lines[0].box, fontSize: 10))
        #expect(Self.raised(TypedMarkers([page])) == [["1", "1"]])
    }

    @Test func aRuleAboveTheNotesIsOfTheirFoot() {
        let markers = TypedMarkers([Self.page(["The wardens of the coast 1/"], label: "1/", rule: "__________")])
        #expect(Self.raised(markers) == [["1", "1"]])
        #expect(markers.feet == [1: 2])
    }

    @Test(arguments: [
        ("The wardens of the coast", "1/"), ("The wardens of the coast, 1/", "2/"), ("The coast 1/", "l/"),
    ])
    func inATextLayerANoteThatThePageDoesNotCallIsText(text: String, label: String) {
        let markers = TypedMarkers([Self.page([text, "thank the seamen."], label: label)])
        #expect(markers.feet.isEmpty)
        #expect(Self.raised(markers) == [[]])
    }

    @Test func inATextLayerNoFigureIsMisread() {
        let markers = TypedMarkers([
            Self.page(["The wardens of the coast 1/ and", "the coastl/ and the map 3/ thank them."], label: "1/")
        ])
        #expect(Self.raised(markers) == [["1", "1"]])
    }

    @Test func theNotesOfATypescriptWithTextOfItsOwnAreTiedToTheirCalls() {
        var page = Typesetter()
        page.paragraph("The wardens welcome the log of the lamp. 1/ They thank the seamen.")
        page.skip(to: 650)
        page.line("1/\tSee the log of the house,", left: 102)
        page.line("begun in the year of the flood.")
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.told == ["The wardens welcome the log of the lamp.[1] They thank the seamen."])
        #expect(cleaned.notes.map(\.label) == ["1"])
        #expect(
            cleaned.notes[0].paragraphs.map(\.shown) == ["See the log of the house, begun in the year of the flood."])
    }
}
