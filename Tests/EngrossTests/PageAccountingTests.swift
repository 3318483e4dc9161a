import Engross
import EngrossModel
import Testing

@Suite struct PageAccountingTests {
    @Test func `every letter of a whole document is accounted for`() {
        let accounting = account(pages, document)
        #expect(accounting.isComplete)
        #expect(accounting.pages.map(\.letters) == [69, 40])
        #expect(
            accounting.pages[1].shares == [
                share("furniture folio", 1), share("recital 1", 16), share("paragraph 1.", 23),
            ])
    }

    @Test func `letters that went nowhere are named with page and line`() {
        var document = document
        document.text.preamble[0].content = [.text(StyledText("Recalling the lighthouse keepers, the lamps of the 1"))]
        let lost = account(pages, document).pages.flatMap(\.lost)
        #expect(lost == [.init(place: Place(page: 2, line: 2), text: "lighthousekeeps,")])
    }

    @Test func `letters of no page are named with their destination`() {
        var document = document
        document.text.body[0].content = [.text(StyledText("Decides to keep them lit.%%"))]
        let accounting = account(pages, document)
        #expect(accounting.invented.map(\.destination) == ["paragraph 1."])
        #expect(accounting.invented.map(\.text) == ["%%"])
    }

    @Test func `what stands twice is invented once`() {
        var document = document
        document.text.body.append(document.text.body[0])
        #expect(account(pages, document).invented.map(\.text) == ["1.Decidestokeepthemlit."])
    }

    @Test func `a repair excuses the letters it changed and no others`() {
        var document = document
        document.text.body[0].content = [.text(StyledText("Decides to keep thern lit."))]
        let repair = Repair(.misreading, before: "m", after: "rn", reason: "the word is in the list", place: nil)
        #expect(account(pages, document, [repair]).isComplete)
        #expect(!account(pages, document).isComplete)
        let other = Repair(.misreading, before: "k", after: "h", reason: "the word is in the list", place: nil)
        #expect(!account(pages, document, [other]).isComplete)
    }

    @Test func `cells are found wherever they stand in their table`() {
        let pages = [page(1, ["Lamps Lenses Keepers", "5 15 five"])]
        var document = SegmentedDocument(source: source)
        let cells = ["Lamps", "Lenses", "Keepers", "5", "15", "five"].map {
            Table.Cell(paragraphs: [[.text(StyledText($0))]])
        }
        let table = Table(
            rows: [.init(cells: Array(cells[..<3])), .init(cells: Array(cells[3...]))],
            places: [Place(page: 1, line: 1)])
        document.text.body = [Clause(kind: .table, table: table, places: table.places)]
        #expect(account(pages, document).isComplete)
    }

    private let source = SourceDescription(name: "a.pdf", format: .pdf)

    private var pages: [Page] {
        [
            page(
                1, ["The Council,", "Recalling the light-", "house keepers, the lamps of the 1", "1 A note on lamps."]),
            page(2, ["2", "light-house keeps,", "1. Decides to keep them lit."]),
        ]
    }

    private var document: SegmentedDocument {
        var document = SegmentedDocument(source: source)
        document.text.formula = [.text(StyledText("The Council,"))]
        document.text.preamble = [
            Clause(
                kind: .recital,
                content: [
                    .text(StyledText("Recalling the lighthouse keepers, the lamps of the")),
                    .marker(Marker(label: "1", note: 0)),
                    .text(StyledText(" lighthouse keeps,")),
                ], places: [Place(page: 1, line: 2), Place(page: 2, line: 2)])
        ]
        document.text.body = [
            Clause(
                kind: .paragraph, number: "1.", content: [.text(StyledText("Decides to keep them lit."))],
                places: [Place(page: 2, line: 3)])
        ]
        document.notes = [
            Note(label: "1", paragraphs: [[.text(StyledText("A note on lamps."))]], place: Place(page: 1, line: 4))
        ]
        document.furniture = [Furniture(role: .folio, text: "2", place: Place(page: 2, line: 1))]
        return document
    }

    private func account(_ pages: [Page], _ document: SegmentedDocument, _ repairs: [Repair] = []) -> PageAccounting {
        PageAccounting(
            extracted: ExtractedDocument(source: source, pages: pages), segmented: document, repairs: repairs)
    }

    private func share(_ destination: String, _ letters: Int) -> PageAccounting.Share {
        PageAccounting.Share(destination: destination, letters: letters)
    }

    private func page(_ number: Int, _ lines: [String]) -> Page {
        Page(
            number: number, width: 0, height: 0,
            lines: lines.map { text in
                let box = Box(left: 0, top: 0, right: 0, bottom: 0)
                return Line(runs: [Run(text: text, box: box, fontSize: 10)], baseline: 0)
            })
    }
}
