import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct TableTests {
    private let columns = [72.0, 220, 360]

    @Test func `cells under each other are a table with its head`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        add(
            [
                ["~Harbour~", "~Lamps~", "~Keeper~"], ["Northmouth", "twelve", "Anna"],
                ["Southmouth", "seven", "Bert"],
            ], to: &page)
        page.skip(to: page.baseline + 40)
        page.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(page)
        #expect(
            cleaned.tables.map(\.texts) == [
                [["Harbour", "Lamps", "Keeper"], ["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]]
            ])
        #expect(cleaned.tables.first?.rows.map(\.isHeader) == [true, false, false])
        #expect(cleaned.blocks.count == 3)
    }

    @Test func `lines set close go on in their cells`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        add([["Northmouth", "twelve lamps", "Anna"]], to: &page)
        page.row([(columns[1], "and a lantern")], pitch: 12)
        add([["Southmouth", "seven lamps", "Bert"]], to: &page)
        let cleaned = CleanedDocument.of(page)
        #expect(
            cleaned.tables.map(\.texts) == [
                [["Northmouth", "twelve lamps and a lantern", "Anna"], ["Southmouth", "seven lamps", "Bert"]]
            ])
    }

    @Test func `nothing printed is an empty cell`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        add([["Northmouth", "twelve", "Anna"]], to: &page)
        page.row([(columns[0], "Eastmouth"), (columns[2], "Carl")])
        add([["Southmouth", "seven", "Bert"]], to: &page)
        #expect(CleanedDocument.of(page).tables.first?.texts[1] == ["Eastmouth", "", "Carl"])
    }

    @Test func `a cell that reaches under several columns spans them`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        add([["Northmouth", "twelve", "Anna"]], to: &page)
        page.row([(columns[0], "Eastmouth"), (columns[1], "closed until the lamp is mended")])
        add([["Southmouth", "seven", "Bert"]], to: &page)
        let row = CleanedDocument.of(page).tables.first?.rows[1]
        #expect(row?.cells.map(\.columnSpan) == [1, 2])
    }

    @Test func `numbered paragraphs are no table`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        for number in 1...3 { page.line("\(number).\tRequests the wardens to trim the lamp of the house;", pitch: 18) }
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.tables.isEmpty)
        #expect(cleaned.told.count == 3)
    }

    @Test func `a table over a page is one, its repeated head furniture`() {
        let head = ["~Harbour~", "~Lamps~", "~Keeper~"]
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        add([head, ["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]], to: &first)
        var second = Typesetter()
        add([head, ["Eastmouth", "nine", "Carl"], ["Westmouth", "four", "Dora"]], to: &second)
        second.skip(to: second.baseline + 40)
        second.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, second)
        #expect(cleaned.tables.count == 1)
        #expect(
            cleaned.tables.first?.texts.map { $0[0] } == [
                "Harbour", "Northmouth", "Southmouth", "Eastmouth", "Westmouth",
            ])
        #expect(cleaned.tables.first?.rows.map(\.isHeader) == [true, false, false, false, false])
        #expect(cleaned.tables.first?.places.map(\.page) == [1, 2])
        #expect(cleaned.furniture.map(\.role).allSatisfy { $0 == .tableHead })
        #expect(cleaned.furniture.map(\.text) == ["Harbour", "Lamps", "Keeper"])
    }

    @Test func `a table of other columns on the next page is another`() {
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        add([["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]], to: &first)
        var second = Typesetter()
        second.row([(72, "Oil of whales"), (300, "nine barrels")])
        second.row([(72, "Oil of seeds"), (300, "two barrels")])
        second.skip(to: second.baseline + 40)
        second.paragraph(Typesetter.filler)
        #expect(CleanedDocument.of(first, second).tables.map(\.rows.count) == [2, 2])
    }

    private func add(_ rows: [[String]], to page: inout Typesetter) {
        for row in rows { page.row(zip(columns, row).map { (left: $0, text: $1) }) }
    }
}
