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
            told(CleanedDocument.of(page)) == [
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

    @Test func `a symbol above the head of the first page belongs to it`() {
        func page(_ head: String, _ folio: String) -> Typesetter {
            var page = Typesetter(from: 40)
            page.line("A/199/49 (Vol. I)", left: 380, size: 8)
            page.row([(72, head), (460, folio)], pitch: 14)
            page.skip(to: 102)
            page.paragraph(Typesetter.filler)
            page.paragraph(Typesetter.filler)
            return page
        }
        let cleaned = CleanedDocument.of(page("Lamps of the north", "1"), page("Lamps of the south", "2"))
        #expect(cleaned.furniture.count == 4)
        #expect(cleaned.masthead.isEmpty && cleaned.told.isEmpty)
    }

    @Test func `what two pages have at other heights is no running head`() {
        func page(from top: Double) -> Typesetter {
            var page = Typesetter(from: top)
            page.paragraph("The wardens of the north keep the lamp burning for the ships.")
            page.paragraph(Typesetter.filler)
            return page
        }
        let cleaned = CleanedDocument.of(page(from: 120), page(from: 50), page(from: 720))
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told.count == 3)
    }

    @Test func `numbers set in below each other are two, where lines go back to the edge`() {
        var page = Typesetter()
        column(
            1,
            [
                ["1. ANNA OF THE LAMP"], ["a. Keeper of the northern lamp", "and of its oil;"],
                ["b. Born on the coast;"],
            ],
            on: &page)
        column(
            2, [["The lamp of the south burns", "all day."], ["The lamp of the west burns", "all day."]], on: &page)
        #expect(
            told(CleanedDocument.of(page)).prefix(3) == [
                "1. ANNA OF THE LAMP", "a. Keeper of the northern lamp and of its oil;", "b. Born on the coast;",
            ])
    }

    @Test func `a number at the edge goes on with the line that the page cut`() {
        var first = Typesetter()
        column(
            1, [["The wardens of the north coast", "follow their own words, and it", "is their own resolution 14;"]],
            on: &first)
        column(
            2, [["The lamp of the south burns in", "the spirit of the wardens, and", "of their resolution number 14"]],
            on: &first)
        var second = Typesetter()
        page(second: &second)
        #expect(
            told(CleanedDocument.of(first, second)).contains(
                "The lamp of the south burns in the spirit of the wardens, and of their resolution number 14 (XV) of the wardens."
            ))
    }

    private func page(second page: inout Typesetter) {
        page.skip(to: 108)
        page.line("(XV) of the wardens.", column: 1)
        page.line("The wardens of the north coast", left: Typesetter.left + 12, right: Typesetter.left + 160, column: 1)
        page.line("keep their lamp.", column: 1)
        column(2, [["The lamp of the south burns", "all day."]], on: &page)
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
        #expect(told(cleaned).count == 2)
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
            told(CleanedDocument.of(page)).prefix(2) == [
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

    @Test func `notes of two resolutions on one page go with the calls of each`() {
        var page = Typesetter()
        page.line("#90/1#", left: 250)
        page.paragraph("The wardens welcome the log^1^ of the lamp.")
        page.paragraph("They keep the log.^1^")
        page.line("#90/2#", left: 250, pitch: 24)
        page.paragraph("The wardens welcome the barrels^1^ and the oil.^2^")
        page.paragraph(Typesetter.filler)
        page.skip(to: 650)
        for note in ["^1^ See the log.", "^1^ See the barrels.", "^2^ See the oil."] {
            page.line(note, size: 8, pitch: 10)
        }
        let cleaned = CleanedDocument.of(page)
        let calls = cleaned.paragraphs.flatMap(\.content).compactMap {
            if case .marker(let marker) = $0 { marker.note } else { nil }
        }
        #expect(calls == [0, 0, 1, 2])
    }

    @Test func `notes printed overleaf go with the calls of their resolution`() {
        var first = Typesetter()
        first.line("#90/1#", left: 250)
        first.paragraph("The wardens welcome the log^1^ of the lamp and its oil.^2^")
        first.line("#90/2#", left: 250, pitch: 24)
        first.paragraph("The wardens welcome the barrels^1^ and the rope.^2^")
        first.paragraph(Typesetter.filler)
        first.skip(to: 650)
        for note in ["^1^ See the log.", "^2^ See the oil.", "^1^ See the barrels."] {
            first.line(note, size: 8, pitch: 10)
        }
        var second = Typesetter()
        second.paragraph(Typesetter.filler)
        second.skip(to: 650)
        second.line("^2^ See the rope.", size: 8)
        let cleaned = CleanedDocument.of(first, second)
        let calls = cleaned.paragraphs.flatMap(\.content).compactMap {
            if case .marker(let marker) = $0 { marker.note } else { nil }
        }
        #expect(calls == [0, 1, 2, 3])
    }

    @Test func `a bracket that closes in the next line makes no number of it`() {
        var page = Typesetter()
        column(1, [["The report of the wardens (log,", "34) is long, but not too long."]], on: &page)
        column(2, [], on: &page)
        #expect(
            told(CleanedDocument.of(page)) == ["The report of the wardens (log, 34) is long, but not too long."])
    }

    @Test func `an enumeration in Roman numbers that runs inside a paragraph does not part it`() {
        var page = Typesetter()
        column(1, [["The keepers (i) trim the lamp;", "(ii) keep the log; and so it is", "done."]], on: &page)
        column(2, [], on: &page)
        #expect(
            told(CleanedDocument.of(page)) == ["The keepers (i) trim the lamp; (ii) keep the log; and so it is done."])
    }

    @Test func `a number that hangs out from the rest of a paragraph overleaf begins its own`() {
        var page = Typesetter()
        page.line("the lamps of the harbour and of the coast, and the oil;", left: 100)
        page.line("(ii) The bells that are rung in fog, which are kept by the wardens", left: 86, right: 472)
        page.line("of the coast;", left: 100)
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        #expect(CleanedDocument.of(page).told.first == "the lamps of the harbour and of the coast, and the oil;")
    }

    @Test func `what two columns end with at one height is no running head`() {
        func page() -> Typesetter {
            var page = Typesetter()
            column(1, [], on: &page)
            page.skip(to: 704)
            page.line("The wardens keep the log and", column: 1)
            page.line("the oil of the northern lamp.", column: 1)
            column(2, [], on: &page)
            return page
        }
        #expect(CleanedDocument.of(page(), page()).furniture.isEmpty)
    }

    private static let filler = [
        "In the house of the wardens of", "the coast, the lamp is kept in", "oil, and the wardens are given", "bread;",
    ]

    private func told(_ cleaned: CleanedDocument) -> [String] {
        cleaned.told.filter { $0 != Self.filler.joined(separator: " ") }
    }

    /// Paragraphs by their lines in a column 160 points wide, the first line of each set in, below filler.
    private func column(_ number: Int, _ paragraphs: [[String]], on page: inout Typesetter) {
        let left = Typesetter.left + 180 * Double(number - 1)
        page.skip(to: 108)
        for lines in [Self.filler, Self.filler] + paragraphs {
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
