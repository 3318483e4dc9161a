import Testing

@testable import EngrossModel

@Suite struct EngrossModelTests {
    @Test(
        "A date is a day of the calendar, or none",
        arguments: [
            ("2024-02-29", true), ("2023-02-29", false), ("1900-02-29", false), ("2000-02-29", true),
            ("2025-04-31", false), ("2025-13-01", false), ("2025-1-1", false), ("", false),
        ])
    func datesAreDays(text: String, isDay: Bool) {
        let date = CalendarDate(iso: text)
        #expect((date != nil) == isDay)
        #expect(date.map { $0.description == text } ?? true)
    }

    @Test("A wide gap in a line reads as one blank")
    func gapsAreBlanks() {
        let box = Box(left: 0, top: 0, right: 10, bottom: 10)
        let number = Run(text: "1.", box: box, fontSize: 10)
        let tabbed = Run(text: "Decides", box: box, fontSize: 10, gapBefore: 16)
        #expect(Line(runs: [number, tabbed], baseline: 10).text == "1. Decides")
    }

    @Test("Markers are no letters, line breaks are blanks")
    func plainTextOfInlines() {
        let content: [Inline] = [
            .text(StyledText("one")), .marker(Marker(label: "1", note: 0)), .lineBreak, .text(StyledText("two")),
        ]
        #expect(content.plainText == "one two")
    }
}
