import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedTablesTests {
    @Test func `a row whose letters measure more is of its table`() {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        for (size, label) in [(8.5, "Oil for the lamps of the harbour"), (8.5, "Wicks for the lamps of the coast")] {
            page.row([(Typesetter.left, label), (360, "4"), (420, "8")], size: size, pitch: 16)
        }
        page.line("Of which:", size: 10, pitch: 16)
        page.row([(Typesetter.left, "For the harbour"), (360, "4"), (420, "8")], size: 8.5, pitch: 16)
        page.scan()
        #expect(CleanedDocument.read(page).tables.map(\.texts.count) == [4])
    }

    @Test func `a head overleaf is the same head though a letter of it was misread`() {
        var pages: [Typesetter] = []
        for head in ["~Keepers of the coast~", "~Keepcrs of the coast~"] {
            var page = Typesetter(from: pages.isEmpty ? 120 : 60)
            if pages.isEmpty { for _ in 0..<3 { page.paragraph(Typesetter.filler) } }
            page.row([(Typesetter.left, "~Harbour~"), (300, head)], size: 7, pitch: 20)
            page.row([(Typesetter.left, "Northmouth"), (300, "4")], size: 8.5)
            page.row([(Typesetter.left, "Southmouth"), (300, "8")], size: 8.5)
            page.scan()
            pages.append(page)
        }
        let cleaned = CleanedDocument.read(pages[0], pages[1])
        #expect(cleaned.tables.map(\.texts.count) == [5])
        #expect(cleaned.furniture.filter { $0.role == .tableHead }.map(\.text) == ["Harbour", "Keepcrs of the coast"])
    }

    @Test(arguments: [
        ("Of the southern coast", 12.0, ["Oil for the lamps", "Of the southern coast and of the harbour", "Total"]),
        // Figures stand beside first lines.
        ("of the southern coast", 12, ["Oil for the lamps of the southern coast", "and of the harbour", "Total"]),
        // Space parts the rows.
        ("Of the southern coast", 18, ["Oil for the lamps Of the southern coast", "and of the harbour", "Total"]),
    ])
    func `rows set as close as their lines end with their figures`(below: String, pitch: Double, rows: [String]) {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.row([(Typesetter.left, "Oil for the lamps"), (300, "4")], pitch: 30)
        page.row([(Typesetter.left, below)], pitch: 12)
        page.row([(Typesetter.left, "and of the harbour"), (300, "8")], pitch: pitch)
        page.row([(Typesetter.left, "Total"), (300, "12")], pitch: pitch)
        page.scan()
        #expect(CleanedDocument.read(page).tables.first?.texts.map { $0[0] } == rows)
    }

    @Test func `the head of a second table stays smaller than its rows`() {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        for title in ["#A. The north#", "#B. The south#"] {
            page.line(title, size: 12, pitch: 28)
            page.row([(Typesetter.left, "~Harbour~"), (300, "~Lamps~")], size: 6.6, pitch: 20)
            page.row([(Typesetter.left, "Northmouth"), (300, "4")], size: 8.5)
            page.row([(Typesetter.left, "Southmouth"), (300, "8")], size: 8.5)
        }
        page.scan()
        let tables = CleanedDocument.read(page).tables
        #expect(tables.map { $0.rows.map(\.isHeader) } == [[true, false, false], [true, false, false]])
    }

    @Test func `the head of a table is of it though its type is much smaller than that of the rows`() {
        var page = Typesetter()
        for _ in 0..<3 { page.paragraph(Typesetter.filler) }
        page.row([(Typesetter.left, "~Harbour~"), (300, "~Lamps~")], size: 5.5, pitch: 30)
        page.row([(Typesetter.left, "Northmouth"), (300, "4")], size: 8.5, pitch: 24)
        page.row([(Typesetter.left, "Southmouth"), (300, "8")], size: 8.5)
        page.scan()
        #expect(CleanedDocument.read(page).tables.map(\.texts.count) == [3])
    }

    @Test(arguments: [(-2.0, false), (4.0, true)])
    func `a rule above the last row is not the one above the notes`(below: Double, stays: Bool) {
        var page = Typesetter()
        page.row([(Typesetter.left, "Northmouth"), (300, "4")], size: 8.5)
        page.row([(Typesetter.left, "Southmouth"), (300, "8")], size: 8.5)
        page.scan()
        let settled = RecognizedTables.settled([
            Page(number: 1, width: 612, height: 792, lines: page.lines, noteRule: page.baseline + below)
        ])
        #expect((settled[0].noteRule != nil) == stays)
    }
}

extension CleanedDocument {
    /// Cleans pages of which some signs are read anew.
    static func read(_ pages: Typesetter...) -> CleanedDocument {
        let document = ExtractedDocument(
            source: SourceDescription(name: "lamps.pdf", format: .pdf),
            pages: pages.enumerated().map {
                Page(number: $0.offset + 1, width: 612, height: 792, lines: $0.element.lines)
            })
        return Cleaner().clean(document).value
    }
}
