import EngrossModel
import Testing

@testable import EngrossClean

/// Pages as official records have them: two narrow columns, heads and folios.
@Suite struct VolumePageTests {
    @Test func `columns of one page are read one after the other, with the rules of their page`() {
        var page = Typesetter()
        column(1, [["The lamp of the north burns", "all night."]], on: &page)
        column(2, [["The lamp of the south burns", "all day."]], on: &page)
        #expect(
            CleanedDocument.of(page).told == [
                "The lamp of the north burns all night.", "The lamp of the south burns all day.",
            ])
    }

    @Test func `a head beside the folio is no text, on the first page either`() {
        func page(_ head: String, _ folio: String) -> Typesetter {
            var page = Typesetter(from: 50)
            page.row([(72, head), (460, folio)])
            page.skip(to: 102)
            page.paragraph(Typesetter.filler)
            page.paragraph(Typesetter.filler)
            return page
        }
        let cleaned = CleanedDocument.of(page("Lamps of the north", "31"), page("Lamps of the south", "32"))
        #expect(cleaned.furniture.map(\.text) == ["Lamps of the north 31", "Lamps of the south 32"])
        #expect(cleaned.masthead.isEmpty && cleaned.told.isEmpty)
    }

    @Test func `a figure that does not grow with the pages is no folio`() {
        let cells = [1, 2, 3].map { page in
            [PrintedLine(Line(runs: [run("\(page == 3 ? 40 : 30 + page)")], baseline: 50), page: page, number: 1)]
        }
        let folios = Folios(pages: cells)
        #expect(cells.joined().map { folios.isFolio($0) } == [true, true, false])
    }

    @Test func `words spread over a narrow column are no cells`() {
        var page = Typesetter()
        column(
            1,
            [
                [
                    "The wardens of the north coast", "keep\tthe\tlamp\tburning", "where\tthe\twind\tturns",
                    "upon the rocks.",
                ]
            ],
            on: &page)
        column(2, [["The lamp of the south burns", "all day."]], on: &page)
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.tables.isEmpty)
        #expect(cleaned.told.count == 2)
    }

    @Test func `a paragraph of one line ends where the next opens in italics as far in`() {
        var page = Typesetter()
        column(
            1,
            [
                ["~The General Assembly~, in fear,"],
                [
                    "~Noting~ the lamp of the north", "and of all the wardens on its", "rocks, and the oil that it had",
                    "and its log,",
                ],
            ], on: &page)
        column(2, [["The lamp of the south burns", "all day."]], on: &page)
        #expect(
            CleanedDocument.of(page).told.prefix(2) == [
                "The General Assembly, in fear,",
                "Noting the lamp of the north and of all the wardens on its rocks, and the oil that it had and its log,",
            ])
    }

    @Test func `a note that several documents have is no running head`() {
        func page() -> Typesetter {
            var page = Typesetter()
            page.paragraph("The wardens welcome the log^1^ of the lamp.")
            page.paragraph(Typesetter.filler)
            page.skip(to: 720)
            page.line("^1^ See the log of the house in", size: 8, pitch: 10)
            page.line("the cellar under the great stairs.", size: 8, pitch: 10)
            return page
        }
        let cleaned = CleanedDocument.of(page(), page())
        #expect(cleaned.notes.map { $0.paragraphs.map(\.shown) }.joined().allSatisfy { $0.hasSuffix("great stairs.") })
        #expect(cleaned.notes.count == 2)
        #expect(cleaned.furniture.isEmpty)
    }

    /// Paragraphs by their lines in a column 160 points wide, the first line of each set in, and filler around them.
    private func column(_ number: Int, _ paragraphs: [[String]], on page: inout Typesetter) {
        let left = Typesetter.left + 180 * Double(number - 1)
        page.skip(to: 108)
        for lines in paragraphs {
            for (index, text) in lines.enumerated() {
                page.line(
                    text, left: index == 0 ? left + 12 : left,
                    right: index < lines.count - 1 ? left + 160 : nil, column: number)
            }
        }
    }

    private func run(_ text: String) -> Run {
        Run(
            text: text, box: Box(left: 72, top: 42, right: 82, bottom: 52), fontSize: 10, rise: 0, style: [],
            gapBefore: 0)
    }
}
