import EngrossModel
import EngrossTestSupport
import Testing

@testable import EngrossExtract

@Suite struct PDFReaderTests {
    private let source = SourceDescription(name: "lamps.pdf", format: .pdf)

    @Test func `pages keep their number and size`() throws {
        var file = MinimalPDF(pages: [
            [.init("First lamp", left: 72, baseline: 100)], [], [.init("Third lamp", left: 72, baseline: 100)],
        ])
        file.width = 595
        file.height = 842
        let pages = try Extractor().extract(bytes: file.bytes, source: source).pages
        #expect(pages.map(\.number) == [1, 2, 3])
        #expect(pages.allSatisfy { $0.width == 595 && $0.height == 842 })
        #expect(pages.map { $0.lines.map(\.text) } == [["First lamp"], [], ["Third lamp"]])
    }

    @Test func `the day of making comes from the file`() throws {
        var file = MinimalPDF(lines: ["A lamp"])
        file.creationDate = "D:20310102030405Z"
        let read = try Extractor().extract(bytes: file.bytes, source: source)
        #expect(read.source.date == CalendarDate(year: 2031, month: 1, day: 2))
        #expect(read.source.name == "lamps.pdf")
    }

    @Test func `a day already known stays where the file has none`() throws {
        var source = source
        source.date = CalendarDate(year: 2030, month: 5, day: 6)
        let read = try Extractor().extract(bytes: MinimalPDF(lines: ["A lamp"]).bytes, source: source)
        #expect(read.source.date == source.date)
    }

    @Test func `the tags tell how many there are of each kind, and the shape of tables`() throws {
        var file = MinimalPDF(pages: [[.init("A lamp", left: 72, baseline: 100)], []])
        let row = MinimalPDF.Tag("TR", [.init("TH", page: 2), .init("TD", page: 2)])
        file.tags = [
            .init("H1"), .init("P", [.init("Note"), .init("Link")]), .init("P"),
            .init("Table", [.init("THead", [row]), .init("TBody", [row, .init("TR", [.init("TD", page: 2)])])]),
        ]
        let tags = try #require(try Extractor().extract(bytes: file.bytes, source: source).tags)
        #expect([tags.headings, tags.paragraphs, tags.notes, tags.links] == [1, 2, 1, 1])
        #expect(tags.tables == [TaggedTable(page: 2, rows: [2, 2, 1])])
    }

    @Test func `who asks for the page alone hears nothing of its tags`() throws {
        var file = MinimalPDF(lines: ["A lamp"])
        file.tags = [.init("P")]
        let extractor = Extractor(.init(witnesses: .links))
        #expect(try extractor.extract(bytes: file.bytes, source: source).tags == nil)
    }

    @Test func `every glyph stands in exactly one run`() throws {
        let pages: [[MinimalPDF.Piece]] = [
            [
                .init("The keepers of the lamp", left: 72, baseline: 100),
                .init("12", left: 176, baseline: 96, size: 6),
                .init("A/99/L.1", left: 400, baseline: 100, font: .bold),
                .init("recalling", left: 72, baseline: 112, font: .italic),
                .init("its oil", left: 120, baseline: 112),
            ],
            [
                .init("2/2", left: 500, baseline: 760, size: 8),
                .init("caf\u{E9} \u{2013} lamp", left: 72, baseline: 90),
            ],
        ]
        let read = try Extractor().extract(bytes: MinimalPDF(pages: pages).bytes, source: source)
        for (page, pieces) in zip(read.pages, pages) {
            #expect(
                glyphs(page.lines.flatMap(\.runs).map(\.text)) == glyphs(pieces.map(\.text)), "page \(page.number)")
        }
    }

    @Test func `rules are read where the lines stand in columns`() throws {
        let rows = ["Northmouth", "Southmouth", "Eastmouth"].enumerated().flatMap { index, name -> [MinimalPDF.Piece] in
            let baseline = 200 + 18 * Double(index)
            return [.init(name, left: 80, baseline: baseline), .init("twelve", left: 300, baseline: baseline)]
        }
        let filler = MinimalPDF.Piece(
            "The wardens keep the lamp through all the hours of the night", left: 72, baseline: 90)
        var file = MinimalPDF(pages: [[filler] + rows])
        file.strokes = [(72, 180, 400, 180), (72, 250, 400, 250), (250, 180, 250, 250)]
        let rules = try Extractor().extract(bytes: file.bytes, source: source).pages[0].rules
        #expect(rules.count == 3)
        for (rule, stroke) in zip(rules, file.strokes) {
            #expect(abs(rule.left - stroke.left) < 2 && abs(rule.right - stroke.right) < 2)
            #expect(abs(rule.top - stroke.top) < 2 && abs(rule.bottom - stroke.bottom) < 2)
        }
        file.pages = [[filler]]
        #expect(try Extractor().extract(bytes: file.bytes, source: source).pages[0].rules.isEmpty)
    }

    @Test func `a folio below the gutter is no bar to columns`() throws {
        let rows = (0..<40).flatMap { row in
            [72.0, 320].map {
                MinimalPDF.Piece(
                    "The wardens keep the lamp burning all night", left: $0, baseline: 90 + 12 * Double(row))
            }
        }
        let feet = [
            MinimalPDF.Piece("12", left: 288, baseline: 584), MinimalPDF.Piece("b", left: 291, baseline: 596),
        ]
        let file = MinimalPDF(pages: [rows + feet])
        let lines = try Extractor().extract(bytes: file.bytes, source: source).pages[0].lines
        let counts = Dictionary(grouping: lines, by: \.column).mapValues(\.count)
        #expect(counts == [1: 40, 2: 40, nil: 2])
        #expect(lines.prefix(40).allSatisfy { $0.column == 1 })
    }

    @Test func `a hyphen that hangs out of its column is no line across the page`() throws {
        let lines = try Extractor().extract(bytes: columns(hanging: "-").bytes, source: source).pages[0].lines
        #expect(lines.count == 80)
        #expect(lines.allSatisfy { $0.column != nil })
    }

    @Test func `a last page of a few lines is set in the columns of the page before`() throws {
        var file = columns(hanging: "")
        let few = [
            "The wardens keep the lamp burning all night", "The wardens keep the lamp burning all night", "It burns.",
        ]
        file.pages.append(few.enumerated().map { .init($1, left: 72, baseline: 90 + 12 * Double($0)) })
        file.pages[1] += [
            .init("7th meeting", left: 195, baseline: 140), .init("1 May 2031", left: 195, baseline: 152),
        ]
        let lines = try Extractor().extract(bytes: file.bytes, source: source).pages[1].lines
        #expect(lines.map(\.column) == [1, 1, 1, 1, 1])
    }

    /// Forty rows in two columns; a mark hangs at the end of the second row.
    private func columns(hanging mark: String) -> MinimalPDF {
        let words = "The wardens keep the lamp burning all night"
        var pieces: [MinimalPDF.Piece] = []
        for row in 0..<40 {
            let baseline = 90 + 12 * Double(row)
            pieces.append(.init(row == 1 ? words + mark : words, left: 72, baseline: baseline))
            pieces.append(.init(words, left: 271, baseline: baseline))
        }
        return MinimalPDF(pages: [pieces])
    }

    @Test(arguments: [
        (HostilePDF.empty, ExtractionError.empty), (.encrypted, .encrypted), (.imageOnly, .noText),
    ])
    func `what holds no text to read is refused by its reason`(file: HostilePDF, error: ExtractionError) {
        #expect(throws: error) { try Extractor().extract(bytes: file.bytes, source: source) }
    }

    @Test func `bytes that are no PDF are damaged`() {
        let error = #expect(throws: ExtractionError.self) {
            try Extractor().extract(bytes: HostilePDF.noPDF.bytes, source: source)
        }
        guard case .damaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func `more pages than the limit are refused`() {
        let file = MinimalPDF(pages: [[], [], [.init("A lamp", left: 72, baseline: 100)]])
        #expect(throws: ExtractionError.tooLarge(reason: "3 pages, over the limit of 2")) {
            try Extractor(.init(maximumPages: 2)).extract(bytes: file.bytes, source: source)
        }
    }

    @Test(arguments: [("e\u{301}", "\u{E9}"), ("A\u{30A}", "\u{C5}"), ("lamp", "lamp")])
    func `an accent set apart is one letter with its base`(drawn: String, meant: String) {
        #expect(Array(Composition.composed(drawn).unicodeScalars) == Array(meant.unicodeScalars))
    }

    @Test(
        arguments: [
            ("\u{FB00}", "ff"), ("\u{FB01}", "fi"), ("\u{FB02}", "fl"), ("\u{FB03}", "ffi"), ("\u{FB04}", "ffl"),
            ("\u{FB05}", "st"), ("\u{FB06}", "st"),
        ] as [(Unicode.Scalar, String)])
    func `a ligature is its letters`(ligature: Unicode.Scalar, letters: String) {
        #expect(Composition.ligature(ligature) == letters)
    }

    private func glyphs(_ texts: [String]) -> [Character] {
        texts.joined().filter { !$0.isWhitespace }.sorted()
    }
}
