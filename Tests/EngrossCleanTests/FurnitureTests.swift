import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct FurnitureTests {
    @Test(arguments: [
        ("2", true), ("2/4", true), ("– 2 –", true), ("Page 2", true), ("2 of 4", true), ("p. 3", true),
        ("lamp 2", false), ("", false), ("Page", false), ("1234567890", false),
    ])
    func `folios have their forms`(text: String, isFolio: Bool) {
        #expect(FurnitureForm.isFolio(text) == isFolio)
    }

    @Test(arguments: [
        ("31-99785 (E)", true), ("31-99018 (E) 240731", true), ("GE.31-94822 (E)", true), ("9937385", true),
        ("2031", false), ("31-99785 (e) lamps", false), ("(E) 31-99785", false),
    ])
    func `job numbers have their forms`(text: String, isJobNumber: Bool) {
        #expect(FurnitureForm.isJobNumber(text) == isJobNumber)
    }

    @Test(arguments: [
        ("A/RES/199/15", true), ("S/RES/9788 (2031)", true), ("E/CN.95/2031/6", true), ("A/199/L.1*", true),
        ("and/or 2", false), ("A/B", false), ("A lamp/2", false), ("A/RES/199/15 lamps", false),
    ])
    func `symbols have their form`(text: String, isSymbol: Bool) {
        #expect(FurnitureForm.isSymbol(text) == isSymbol)
    }

    @Test(arguments: [("*3199785*", true), ("***", false), ("*lamps*", false), ("3199785", false)])
    func `bar codes stand between asterisks`(text: String, isBarCode: Bool) {
        #expect(FurnitureForm.isBarCode(text) == isBarCode)
    }

    @Test(arguments: [("________", true), ("———", true), ("__", false), ("__ a", false)])
    func `a note rule is nothing but strokes`(text: String, isRule: Bool) {
        #expect(FurnitureForm.isNoteRule(text) == isRule)
    }

    @Test func `what stands at the edges of pages is set aside by its role`() {
        func page(head: [String], foot: [String]) -> Typesetter {
            var page = Typesetter(from: 50)
            for text in head { page.line(text, size: 9) }
            page.skip(to: 102)
            page.paragraph(Typesetter.filler)
            page.paragraph(Typesetter.filler)
            page.skip(to: 728)
            for text in foot { page.line(text, size: 9) }
            return page
        }
        let cleaned = CleanedDocument.of(
            page(head: [], foot: ["31-99785 (E)", "*3199785*\tPlease recycle"]),
            page(head: ["A/RES/199/15", "The keeping of lamps"], foot: ["2/3"]),
            page(head: ["A/RES/199/15", "The keeping of lamps"], foot: ["31-99785 (E)\t3/3"]))
        #expect(
            cleaned.furniture.map { "\($0.place.page) \($0.role) \($0.text)" } == [
                "1 jobNumber 31-99785 (E)", "1 barCode *3199785* Please recycle",
                "2 runningHead A/RES/199/15", "2 runningHead The keeping of lamps", "2 folio 2/3",
                "3 runningHead A/RES/199/15", "3 runningHead The keeping of lamps", "3 jobNumber 31-99785 (E) 3/3",
            ])
        #expect(cleaned.told.isEmpty)
        #expect(cleaned.paragraphs.count == 6)
    }

    @Test func `the imprint of the first page may stand above its foot`() {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.line("12-49600", size: 10)
        page.line("Please recycle", size: 9)
        page.line("*1249600*", size: 12)
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.furniture.map(\.role) == [.jobNumber, .recycling, .barCode])
        #expect(cleaned.paragraphs.count == 1)
    }

    @Test func `the same title once in the text is no running head`() {
        var page = Typesetter()
        page.line("The keeping of lamps")
        page.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told == ["The keeping of lamps"])
    }

    @Test func `a year alone on a line is text, in the page and at its head`() {
        var first = Typesetter()
        for _ in 0..<3 { first.paragraph(Typesetter.filler) }
        first.paragraph(
            "Requests the wardens of the coast to light the lamps of all the harbours in the year 2030 and then in 2031"
        )
        first.paragraph("Requests the wardens of the coast to put out the lamps of all harbours in the", isOpen: true)
        var second = Typesetter(from: 80)
        second.line("2032")
        second.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, second)
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told.joined(separator: " ").hasSuffix("harbours in the 2032"))
    }
}
