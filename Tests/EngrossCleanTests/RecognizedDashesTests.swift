import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedDashesTests {
    private func mended(_ texts: [String], at indents: [Double]? = nil) -> (texts: [String], repairs: [Repair]) {
        var blocks = texts.enumerated().map { index, text in
            let tab = text.firstIndex(of: "|").map { text[..<$0].utf8.count }
            return CleanedDocument.Block.paragraph(
                Paragraph(
                    content: [.text(StyledText(text.replacing("|", with: " ")))],
                    layout: Layout(firstIndent: indents?[index] ?? 60, fontSize: 10, tabAfter: tab),
                    places: [Place(page: 1, line: index + 1)]))
        }
        let repairs = RecognizedDashes.mend(&blocks, pages: [1])
        return (blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.text } else { "" } }, repairs)
    }

    @Test func itemsOfAListOfDashesAreReadAlike() {
        let list = mended(["=|The lamp;", "oe|The log;", "ae|The oil."])
        #expect(list.texts == ["- The lamp;", "- The log;", "- The oil."])
        #expect(list.repairs.map(\.before) == ["=", "oe", "ae"])
        #expect(list.repairs.allSatisfy { $0.after == "-" && $0.reason == "it opens an item of a list of dashes" })
    }

    @Test(arguments: [
        // Nothing was read as a stroke.
        ["oe|The lamp;", "ae|The log."],
        // One alone is no list.
        ["=|The lamp;", "The log."],
        // Words and numbers.
        ["=|The lamp;", "So|the log.", "1.|The oil."],
    ])
    func whatIsNoListOfDashesStays(texts: [String]) {
        let list = mended(texts)
        #expect(list.texts == texts.map { $0.replacing("|", with: " ") })
        #expect(list.repairs.isEmpty)
    }

    @Test func itemsFurtherInAreAListOfTheirOwn() {
        let list = mended(["=|The lamp;", "oe|The log."], at: [60, 90])
        #expect(list.texts == ["= The lamp;", "oe The log."])
    }
}
