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

    @Test func `a heading stands over the columns beside it that have none`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.row([(columns[0], "~Harbour~"), (columns[2], "~Keeper~")])
        add([["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]], to: &page)
        let head = CleanedDocument.of(page).tables.first?.rows.first
        #expect(head?.cells.map(\.columnSpan) == [2, 1])
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

    @Test(arguments: [
        // A single row, and rows that leave a column empty.
        ([["Eastmouth", "nine", "Carl"]], 3), ([["", "nineteen", "Carl"], ["", "thirty-eight", "Both"]], 4),
    ])
    func `the rows that end a table overleaf are its own`(rows: [[String]], count: Int) {
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        add([["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]], to: &first)
        var second = Typesetter()
        for row in rows {
            second.row(zip(columns, row).filter { !$0.1.isEmpty }.map { (left: $0, text: $1) })
        }
        second.skip(to: second.baseline + 40)
        second.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, second)
        #expect(cleaned.tables.map(\.rows.count) == [count])
        #expect(cleaned.told.isEmpty)
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

    @Test func `where the rules under two heads do not touch, an empty column parts them`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.row([(columns[1], "Gross"), (columns[2], "Net")])
        page.rule(220, 350)
        page.rule(356, 472)
        add([["Northmouth", "1 200", "1 100"], ["Southmouth", "700", "650"]], to: &page)
        page.row([(columns[0], "Of these:")])
        add([["Eastmouth", "90", "80"]], to: &page)
        let rows = CleanedDocument.of(page).tables.first?.rows
        #expect(
            rows?.map { $0.cells.map(\.columnSpan) } == [[1, 1, 1, 1], [1, 2, 1], [1, 2, 1], [1, 2, 1], [1, 2, 1]])
        #expect(CleanedDocument.of(page).tables.first?.texts.first == ["", "Gross", "", "Net"])
    }

    @Test func `no row ends within a word`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.row([(72, "The house of the wardens and keep\u{AD}"), (320, "The house of oil")])
        page.row([(72, "ers of the lamp"), (320, "upon the rocks")], pitch: 12)
        page.row([(72, "Northmouth"), (320, "Southmouth")])
        #expect(
            CleanedDocument.of(page).tables.first?.texts == [
                ["The house of the wardens and keepers of the lamp", "The house of oil upon the rocks"],
                ["Northmouth", "Southmouth"],
            ])
    }

    @Test func `a table ends at its outer rules`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.rule()
        page.line("Lamps of the coast", pitch: 24)
        page.rule()
        add([["Northmouth", "twelve", "Anna"], ["Southmouth", "seven", "Bert"]], to: &page)
        page.rule()
        page.skip(to: page.baseline + 30)
        page.paragraph(Typesetter.filler)
        let texts = CleanedDocument.of(page).tables.first?.texts
        #expect(texts?.map { $0.filter { !$0.isEmpty } }.first == ["Lamps of the coast"])
        #expect(texts?.count == 3)
    }

    @Test func `cells that stand close are parted by the columns of the other rows`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        add([["Northmouth", "1 200", "14 100"], ["Southmouth", "700", "13 650"]], to: &page)
        page.row([(columns[0], "Together"), (columns[1], "1 900")])
        page.add("27 750", at: 352)
        #expect(CleanedDocument.of(page).tables.first?.texts.last == ["Together", "1 900", "27 750"])
    }

    @Test func `rules between cells part them, over several rows and columns`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.skip(to: page.baseline + 12)
        let top = page.baseline + 4
        page.row([(80, "#Harbour#"), (230, "#Lamps and keepers#")])
        page.rule(222)
        page.row([(80, "on the coast"), (230, "twelve"), (370, "Anna")])
        page.rule()
        page.row([(80, "Southmouth"), (230, "seven"), (370, "Bert")])
        page.frame(from: top)
        let bottom = page.baseline + 8
        page.rules.append(Box(left: 222, top: top, right: 222.5, bottom: bottom))
        page.rules.append(Box(left: 362, top: top + 18, right: 362.5, bottom: bottom))
        let table = CleanedDocument.of(page).tables.first
        #expect(
            table?.texts == [
                ["Harbour on the coast", "Lamps and keepers"], ["twelve", "Anna"], ["Southmouth", "seven", "Bert"],
            ])
        #expect(table?.rows.map { $0.cells.map(\.columnSpan) } == [[1, 2], [1, 1], [1, 1, 1]])
        #expect(table?.rows.map { $0.cells.map(\.rowSpan) } == [[2, 1], [1, 1], [1, 1, 1]])
    }

    private func add(_ rows: [[String]], to page: inout Typesetter) {
        for row in rows { page.row(zip(columns, row).map { (left: $0, text: $1) }) }
    }
}
