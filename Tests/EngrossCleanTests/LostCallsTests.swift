import EngrossModel
import Testing

@testable import EngrossClean

/// In a text, `^` begins and ends a call that was seen; in what is expected, brackets stand around the one that was not.
@Suite struct LostCallsTests {
    private static func line(_ text: String, _ origin: Origin) -> Line {
        let box = Box(left: 72, top: 190, right: 472, bottom: 200)
        let parts = text.split(separator: "^", omittingEmptySubsequences: false).enumerated()
        return Line(
            runs: parts.map {
                Run(text: String($0.element), box: box, fontSize: 10, rise: $0.offset % 2 == 1 ? 3 : 0, origin: origin)
            }, baseline: 200)
    }

    /// The text in which note `number`, of the last page, is called; nil where it is not.
    private func called(
        _ number: Int, in texts: [[String]], feet: [Int]? = nil, origin: Origin = .recognition
    ) -> String? {
        let pages = texts.enumerated().map { index, lines in
            Page(number: index + 1, width: 612, height: 792, lines: lines.map { Self.line($0, origin) })
        }
        var seen: [(number: Int, spot: LostCalls.Spot)] = []
        for (page, contents) in pages.enumerated() {
            for (line, contents) in contents.lines.enumerated() {
                for (run, contents) in contents.runs.enumerated() where contents.rise > 0 {
                    seen.append((Int(contents.text) ?? 0, LostCalls.Spot(page: page, line: line, run: run)))
                }
            }
        }
        let calls = LostCalls(pages: pages, feet: feet ?? pages.map(\.lines.count))
        let call = calls.call(
            number, onPage: pages.count - 1, behind: seen.last { $0.number < number }?.spot,
            before: seen.first { $0.number > number }?.spot)
        guard let call else { return nil }
        let text = pages[call.spot.page].lines[call.spot.line].runs[call.spot.run].text
        return text[..<call.range.lowerBound] + "[" + text[call.range] + "]" + text[call.range.upperBound...]
    }

    @Test(arguments: [
        (2, "the report? of the wardens", "the report[?] of the wardens"),
        (2, "the report of the wardens?", "the report of the wardens[?]"),
        (2, "the report,? and the log", "the report,[?] and the log"),
        (2, "the report2 of the wardens", "the report[2] of the wardens"),
        (1, "on that basis 'no lamp burns", "on that basis [']no lamp burns"),
        (6, "the lamps° of the coast", "the lamps[°] of the coast"),
        (9, "of “lamps and oil”* as well", "of “lamps and oil”[*] as well"),
        (7, "Remnants of Lamps (Protocol V)’to the log", "Remnants of Lamps (Protocol V)[’]to the log"),
        (9, "the Harbour Treaty’that the wardens' logs", "the Harbour Treaty[’]that the wardens' logs"),
    ])
    func `the one sign that can be the call is`(number: Int, text: String, called: String) {
        #expect(self.called(number, in: [[text]]) == called)
    }

    @Test func `of two signs that can be, none is`() {
        #expect(called(2, in: [["the report? of the wardens? as well"]]) == nil)
        #expect(called(2, in: [["the report? of the wardens", "and of the seamen? as well"]]) == nil)
    }

    @Test(arguments: [
        // What a figure is not read as.
        (1, "the report? of the wardens"), (4, "the report° of the wardens"),
        // A closing quotation mark.
        (1, "the “log” of the wardens"), (2, "the “log and the chart,” and the lamp"),
        // The apostrophe of a plural, and one within a word.
        (1, "the wardens’ log"), (1, "the wardens' log"), (1, "the warden’s log"),
        // A figure behind a blank.
        (2, "paragraphs 1 (c) and 2 of the log"), (1, "paragraph 1 of the log"), (2, "on 2, and on"),
        // Figures of a word or a number.
        (2, "the map A/80/2 of the coast"), (2, "of the year 2022 and"),
    ])
    func `what is a sign of its text is none`(number: Int, text: String) {
        #expect(called(number, in: [[text]]) == nil)
    }

    @Test(arguments: [
        "the “log” of the coast” as well", "\"Log\" of the sea", "the ‘log’ of the sea", "Cote d’ Ivoire",
        "the 'log' of the sea", "a 'log of the sea' as well",
    ])
    func `quotation marks and apostrophes are none`(text: String) { #expect(called(1, in: [[text]]) == nil) }

    @Test(arguments: [
        ("a lamp? of^1^ the report? of^3^ the chart? there", " the report[?] of"),
        ("a lamp of^1^ the report? there", " the report[?] there"),
        ("the report? of^3^ the chart? there", "the report[?] of"),
    ])
    func `it stands between the calls before and behind`(text: String, called: String) {
        #expect(self.called(2, in: [[text]]) == called)
    }

    @Test(arguments: ["a lamp? of^1^ the report of^3^ the chart", "a lamp of^1^ the report of^3^ the chart? there"])
    func `none stands before the call before, or behind the one behind`(text: String) {
        #expect(called(2, in: [[text]]) == nil)
    }

    @Test func `it stands on the page of its note or on the one before`() {
        #expect(called(2, in: [["the report? there"], ["the lamps"]]) == "the report[?] there")
        #expect(called(2, in: [["the report? there"], ["the lamps"], ["the oil"]]) == nil)
    }

    @Test func `no note calls, and no text layer`() {
        #expect(called(2, in: [["the lamps", "the report? there"]], feet: [1]) == nil)
        #expect(called(2, in: [["the report? there"]], origin: .textLayer) == nil)
    }
}
