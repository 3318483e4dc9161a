import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct ParagraphBuilderTests {
    /// Lines with the points that they begin further in than the edge.
    private func told(_ lines: [(inset: Double, text: String)], isScan: Bool = false) -> [String] {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            page.line(
                line.text, left: Typesetter.left + line.inset, right: isLast ? nil : Typesetter.right,
                pitch: index == 0 ? 24 : 12)
        }
        if isScan { page.scan() }
        return CleanedDocument.of(page).told
    }

    private static let first = "The wardens of the coast write into the log of the house how much oil the lamp had, and"

    @Test func `a sentence goes on at the edge, though the line above seems to begin further in`() {
        let lines: [(inset: Double, text: String)] = [
            (0, Self.first), (15, "ships went by in the night and from where the wind blew upon the rocks and"),
            (0, "upon the house."),
        ]
        #expect(told(lines) == [lines.map(\.text).joined(separator: " ")])
    }

    @Test func `a speck before the second line of a scan does not make the third begin further in`() {
        let lines: [(inset: Double, text: String)] = [
            (15, Self.first), (-8, "ships went by in the night and from where the wind blew upon the rocks,"),
            (0, "upon the house and upon the great lamp of the northern coast,"), (0, "and upon the sea."),
        ]
        #expect(told(lines, isScan: true) == [lines.map(\.text).joined(separator: " ")])
    }

    @Test(arguments: [
        // What begins with a capital is another paragraph,
        (0, "ships went by in the night and from where the wind blew upon the rocks and", "The house is closed."),
        // so is what follows the end of one, and what is further in than the edge.
        (0, "ships went by in the night and from where the wind blew upon the rocks.", "upon the house."),
        (8, "ships went by in the night and from where the wind blew upon the rocks and", "upon the house."),
        (30, "ships went by in the night and from where the wind blew upon the rocks and", "upon the house."),
    ])
    func `any other line that is not set as the one above begins a paragraph`(
        inset: Double, second: String, third: String
    ) {
        #expect(told([(0, Self.first), (15, second), (inset, third)]) == ["\(Self.first) \(second)", third])
    }

    @Test(arguments: ["II", "A.", "XIV"])
    func `the number of a section stands over its title, at the edge or in the middle`(number: String) {
        for inset in [0.0, 160] {
            var page = Typesetter()
            for _ in 0..<3 { page.paragraph(Typesetter.filler) }
            page.line("#\(number)#", left: Typesetter.left + inset, pitch: 24)
            page.line("#Lamps of the northern coast#", left: Typesetter.left + max(0, inset - 60), pitch: 12)
            #expect(CleanedDocument.of(page).told == [number, "Lamps of the northern coast"])
        }
    }

    @Test func `a title goes on in a second line though its first is short`() {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        page.line("#Mix#", left: Typesetter.left, pitch: 24)
        page.line("#of lamps and oils#", left: Typesetter.left, pitch: 12)
        #expect(CleanedDocument.of(page).told == ["Mix of lamps and oils"])
    }

    @Test func `the label of a vote hangs out of the names of the States, and is no row of a table`() {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        for label in ["In favour:", "Against:"] {
            page.row([(90, label), (160, "Northland, Southland, Eastland, Westland, the Islands,")])
            page.line("Lower Coast, Upper Coast, the Capes, the Republic of", left: 160, right: 400, pitch: 12)
            page.line("the Rocks.", left: 160, pitch: 12)
        }
        let states =
            "Northland, Southland, Eastland, Westland, the Islands, Lower Coast, Upper Coast, the Capes, the Republic of the Rocks."
        #expect(CleanedDocument.of(page).told == ["In favour: \(states)", "Against: \(states)"])
    }

    @Test func `Chinese has no blanks, and its lines stand off as they do`() {
        var page = Typesetter()
        let lines = ["灯塔的守护者每天晚上在房子的日志中记下灯油还有多少以及", "在2035年3月2日之前有多少船在夜里驶过，还有风从哪里吹来，", "并把它们交给港口。"]
        for _ in 0..<4 {
            for (index, line) in lines.enumerated() {
                page.line(line, right: index < 2 ? Typesetter.right : nil, pitch: index == 0 ? 24 : 15)
            }
        }
        #expect(CleanedDocument.of(page).told == Array(repeating: lines.joined(), count: 4))
    }

    @Test func `a letter without the tab that others have begins no paragraph`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        for letter in ["a", "b", "c", "d", "e", "f"] {
            page.line(
                "(\(letter))\tThe wardens of the coast write into the log how much oil the lamp had;", left: 96,
                pitch: 18)
        }
        page.line(
            "The keepers of the lamp do so where that would not be in keeping with paragraph 1.",
            right: Typesetter.right, pitch: 18)
        page.line("(a) of this log.", left: Typesetter.left, pitch: 12)
        #expect(CleanedDocument.of(page).told.last?.hasSuffix("paragraph 1. (a) of this log.") == true)
    }

    @Test func `where paragraphs are indented, a page that begins at the edge goes on after a comma`() {
        var first = Typesetter()
        let lines = [
            "The wardens of the coast write into the log of the house how much oil the lamp had;", "so do all keepers;",
        ]
        for _ in 0..<12 {
            first.line(lines[0], left: Typesetter.left + 24, right: Typesetter.right, pitch: 18)
            first.line(lines[1], left: Typesetter.left, right: Typesetter.right, pitch: 12)
        }
        first.line(
            "The wardens remember the lamps of Northmouth,", left: Typesetter.left + 24, right: Typesetter.right,
            pitch: 18)
        first.line("Southmouth, Eastmouth,", left: Typesetter.left, pitch: 12)
        var second = Typesetter()
        second.line("Westmouth and Harbour Lamps, which burn,", left: Typesetter.left)
        second.line(lines[0], left: Typesetter.left + 24, right: Typesetter.right, pitch: 18)
        second.line(lines[1], left: Typesetter.left, right: Typesetter.right, pitch: 12)
        #expect(
            CleanedDocument.of(first, second).told.contains { $0.contains("Eastmouth, Westmouth and Harbour Lamps") })
    }
}
