import EngrossModel
import Testing

@testable import EngrossExtract

/// A page of 612 by 792 points. Its text stands between 72 and 540, in type of 10 points; the last line of it on 640.
@Suite struct RecognizedRulesTests {
    private static let left = 72.0
    private static let right = 540.0

    /// Letters are half an em wide. `^` begins and ends what stands raised.
    private static func line(_ text: String, _ baseline: Double, left: Double = left, size: Double = 10) -> Line {
        var runs: [Run] = []
        var x = left
        for (index, part) in text.split(separator: "^", omittingEmptySubsequences: false).enumerated()
        where !part.isEmpty {
            let right = x + 0.5 * size * Double(part.count)
            runs.append(
                Run(
                    text: String(part), box: Box(left: x, top: baseline - size, right: right, bottom: baseline),
                    fontSize: index % 2 == 1 ? 0.65 * size : size, rise: index % 2 == 1 ? 0.3 * size : 0,
                    origin: .recognition))
            x = right
        }
        return Line(runs: runs, baseline: baseline)
    }

    private static func rule(_ left: Double, _ right: Double, _ top: Double) -> Box {
        Box(left: left, top: top, right: right, bottom: top + 0.7)
    }

    private static let body = (0..<8).map {
        line(
            "the wardens of the northern coast light the lamps and write into the log of the house",
            556 + 12 * Double($0))
    }

    private func rules(_ rules: [Box], _ lines: [Line]) -> RecognizedRules {
        RecognizedRules(
            of: RecognizedPage(width: 612, height: 792, lines: [], rules: rules), lines: lines, bodySize: 10)
    }

    // MARK: Below the running head

    private static let head = line("Resolutions on the keeping of lamps", 60)

    @Test func `a rule from edge to edge is the one below the running head`() {
        #expect(rules([Self.rule(72, 540, 70)], [Self.head] + Self.body).belowHead == 70)
    }

    @Test func `of a poor image its pieces are one rule`() {
        let pieces = [Self.rule(72, 180, 70), Self.rule(250, 330, 71), Self.rule(500, 540, 72)]
        #expect(rules(pieces, [Self.head] + Self.body).belowHead == 70)
    }

    @Test(arguments: [
        // As short as the one above notes.
        [rule(72, 180, 70)],
        // From one edge to the other, but hardly anything of it is there.
        [rule(72, 110, 70), rule(500, 540, 71)],
        // At heights of their own.
        [rule(72, 330, 62), rule(300, 540, 70)],
        // Further down than heads are.
        [rule(72, 540, 100)],
    ])
    func `other rules at the head of a page are not`(others: [Box]) {
        #expect(rules(others, [Self.line("The wardens", 50)] + Self.body).belowHead == nil)
    }

    @Test func `an underlined heading at the head of a page has no rule below it`() {
        let heading = Self.line("The keeping of lamps, of their oil and of all that is written of them in the log", 68)
        #expect(rules([Self.rule(72, 472, 70)], [heading] + Self.body).belowHead == nil)
        #expect(rules([Self.rule(72, 472, 70), Self.rule(72, 540, 84)], [heading] + Self.body).belowHead == 84)
    }

    // MARK: Above the notes

    @Test func `a short rule above smaller type stands above notes`() {
        let notes = [
            Self.line("See the log of the house", 664, size: 8.6), Self.line("and its chart.", 674, size: 8.6),
        ]
        #expect(rules([Self.rule(72, 172, 652)], Self.body + notes).aboveNotes == 652)
    }

    @Test(arguments: [
        "^l^ See the log of the house.", "? See the log of the house.", "2 See the log of the house.",
        "* See the log of the house.",
    ])
    func `so does one above type of the size of the text, where a label opens it`(note: String) {
        #expect(rules([Self.rule(72, 172, 652)], Self.body + [Self.line(note, 664)]).aboveNotes == 652)
    }

    @Test(arguments: [
        "the wardens of the coast", "2. Thanks the wardens of the coast;", "(a) The wardens of the coast;",
        "a warden of the coast",
    ])
    func `a rule above text does not`(text: String) {
        #expect(rules([Self.rule(72, 172, 652)], Self.body + [Self.line(text, 664)]).aboveNotes == nil)
    }

    @Test func `one copied in pieces stands there too`() {
        let pieces = [Self.rule(72, 95, 652), Self.rule(97, 130, 652), Self.rule(132, 172, 652)]
        let notes = [Self.line("See the log of the house.", 664, size: 8.6)]
        #expect(rules(pieces, Self.body + notes).aboveNotes == 652)
    }

    @Test func `on a page of sub-paragraphs the edge is that of the fewest`() {
        let list = (0..<20).map {
            Self.line("the lamps of the northern coast, their oil and their log", 300 + 12 * Double($0), left: 120)
        }
        let notes = [Self.line("See the log of the house.", 664, size: 8.6)]
        #expect(rules([Self.rule(72, 172, 652)], list + Self.body + notes).aboveNotes == 652)
    }

    @Test func `the underline of the last words above the notes is none`() {
        let notes = [Self.line("See the log of the house", 664, size: 8.6)]
        #expect(rules([Self.rule(72, 172, 642)], Self.body + notes).aboveNotes == nil)
    }

    @Test func `a short rule at the head of a page is a piece of the one below the head`() {
        let text = [Self.line("2 See the log of the house.", 118)] + Self.body
        #expect(rules([Self.rule(72, 172, 105)], text).aboveNotes == nil)
    }

    @Test(arguments: [
        // From edge to edge, or a dash.
        rule(72, 540, 652), rule(72, 100, 652),
        // Set in, in the middle, and out in the margin.
        rule(90, 190, 652), rule(256, 356, 652), rule(10, 110, 652),
        // Nothing is close below.
        rule(72, 172, 672),
    ])
    func `a rule of another length or place is none`(rule: Box) {
        let notes = [Self.line("^1^ See the log of the house.", 698, size: 8.6)]
        let near = [Self.line("^1^ See the log of the house.", 664, size: 8.6)]
        #expect(rules([rule], Self.body + (rule.top > 660 ? notes : near)).aboveNotes == nil)
    }
}
