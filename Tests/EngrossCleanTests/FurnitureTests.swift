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

    @Test func `a folio that says that it is one may stand close above the text`() {
        func page(_ number: Int) -> Typesetter {
            var page = Typesetter(from: 50)
            page.line("A/RES/199/15", size: 10)
            page.line("Page \(number)", size: 9)
            page.paragraph(Typesetter.filler)
            return page
        }
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, page(2), page(3))
        #expect(
            cleaned.furniture.filter { $0.role == .folio }.map(\.text) == ["Page 2", "Page 3"])
    }

    @Test(arguments: [
        ("Of lamps and their oil", true), ("Of lamps and thcir oil", true), ("Of ships, nets and oars", false),
    ])
    func `a head that is read a little otherwise is a head all the same`(text: String, isHead: Bool) {
        func page(head: String) -> Typesetter {
            var page = Typesetter(from: 50)
            page.line(head, size: 10)
            page.skip(to: 84)
            page.paragraph(Typesetter.filler)
            page.scan()
            return page
        }
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        first.scan()
        let cleaned = CleanedDocument.of(first, page(head: "Of lamps and their oil"), page(head: text))
        #expect(cleaned.furniture.contains { $0.text == text } == isHead)
    }

    @Test func `figures that only look alike are no head`() {
        func page(head: String) -> Typesetter {
            var page = Typesetter(from: 50)
            page.line(head, size: 10)
            page.paragraph(Typesetter.filler)
            page.scan()
            return page
        }
        let cleaned = CleanedDocument.of(page(head: "20 174 900"), page(head: "13 275 800"), page(head: "21 924 100"))
        #expect(!cleaned.furniture.contains { $0.text == "21 924 100" })
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

    @Test func `the imprint of a short last page stands above its foot`() {
        var first = Typesetter()
        first.paragraph(Typesetter.filler)
        var last = Typesetter(from: 102)
        last.paragraph(Typesetter.filler)
        last.skip(to: 690)
        last.line("31-99785 (E) 160431")
        last.line("*3199785*", pitch: 18)
        last.skip(to: 740)
        last.row([(72, "31-99785"), (460, "2/2")])
        let cleaned = CleanedDocument.of(first, last)
        #expect(cleaned.furniture.map(\.role) == [.jobNumber, .barCode, .jobNumber])
        #expect(cleaned.told.isEmpty)
    }

    @Test func `a stroke and dots at the end of a page say that the text goes on, wherever it ends`() {
        var first = Typesetter(from: 120)
        first.paragraph(Typesetter.filler, isOpen: true)
        first.line("/  ...", left: 500, pitch: 24)
        var second = Typesetter(from: 120)
        second.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, second)
        #expect(cleaned.furniture.map(\.role) == [.continuation])
        #expect(cleaned.paragraphs.allSatisfy { !$0.content.plainText.contains("/") })
    }

    @Test func `a year at the head of a page ends the title on the page before, and is no folio`() {
        var first = Typesetter(from: 120)
        for _ in 0..<3 { first.paragraph(Typesetter.filler) }
        first.line("#Oil for the period from 1 July 2098 to 30 June#", pitch: 24)
        var second = Typesetter(from: 60)
        second.line("#2099#")
        second.skip(to: 100)
        second.paragraph(Typesetter.filler)
        let cleaned = CleanedDocument.of(first, second)
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told.joined(separator: " ") == "Oil for the period from 1 July 2098 to 30 June 2099")
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

    // MARK: The rule below the head

    /// A page that opens with lines of its own, 24 points above its text.
    private func page(head: [String], ruleAt rule: Double?) -> Typesetter {
        var page = Typesetter(from: 50)
        page.headRule = rule
        for text in head { page.line(text) }
        page.skip(to: 102)
        page.paragraph(Typesetter.filler)
        page.paragraph(Typesetter.filler)
        return page
    }

    @Test func `what stands above the rule on a later page is its running head, though no other page has it`() {
        let cleaned = CleanedDocument.of(
            page(head: [], ruleAt: nil), page(head: ["Of lamps, their oil\tSecond part", "12"], ruleAt: 70))
        #expect(
            cleaned.furniture.map { "\($0.place.page) \($0.role) \($0.text)" } == [
                "2 runningHead Of lamps, their oil Second part", "2 folio 12",
            ])
        #expect(cleaned.told.isEmpty)
    }

    @Test(arguments: [nil, 40])
    func `without a rule below, it is text`(rule: Double?) {
        let cleaned = CleanedDocument.of(
            page(head: [], ruleAt: nil), page(head: ["Of lamps, and of their oil"], ruleAt: rule))
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told == ["Of lamps, and of their oil"])
    }

    @Test func `above the rule of a first page stands its masthead`() {
        let cleaned = CleanedDocument.of(
            page(head: ["Of lamps, and of their oil"], ruleAt: 70), page(head: [], ruleAt: nil))
        #expect(cleaned.furniture.isEmpty)
        #expect(cleaned.told == ["Of lamps, and of their oil"])
    }

    // MARK: The imprint of a recognised page

    /// Sorts a recognised page with one more line, set apart at its foot.
    private func sorted(
        _ foot: String, left: Double, confidence: Double, below above: String? = nil
    ) -> (text: [String], furniture: [Furniture]) {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.skip(to: 712)
        if let above { page.line(above, left: Typesetter.left - 4) }
        page.line(foot, left: left, pitch: above == nil ? 24 : 12)
        let lines = page.lines.enumerated().map { index, line in
            var line = line
            for run in line.runs.indices {
                line.runs[run].origin = .recognition
                line.runs[run].confidence = line.baseline > 712 ? confidence : 0.9
            }
            return PrintedLine(line, page: 1, number: index + 1)
        }
        let sorted = FurnitureFinder(pages: [lines], heights: [1: 792]).sort(lines, isFirstPage: true)
        return (sorted.text.filter { $0.baseline > 700 }.map(\.text), sorted.furniture)
    }

    @Test func `a note at the foot that was hard to read is text`() {
        let sorted = sorted("^1^ See the log of the house.", left: 68, confidence: 0.3)
        #expect(sorted.text == ["1 See the log of the house."])
        #expect(sorted.furniture.isEmpty)
    }

    @Test(arguments: [
        ("^9^ 31-99785 (E)", 40, 0.9), ("31-9?785 (E)", 40, 0.9), ("31.99785", 40, 0.9), ("Piease recycle @", 400, 0.9),
        ("oe a PN", 72, 0.3),
        ("^1^ oe a PN", 40, 0.3),
    ])
    func `what was read out of the imprint is furniture`(foot: String, left: Double, confidence: Double) {
        let sorted = sorted(foot, left: left, confidence: confidence)
        #expect(sorted.text.isEmpty)
        #expect(sorted.furniture.map(\.role) == [.jobNumber])
    }

    @Test func `the job number in the margin below a note goes, and the note stays`() {
        let sorted = sorted(
            "^9^ 31-99785 (E)", left: 40, confidence: 0.3, below: "^1^ See the log of the house.")
        #expect(sorted.text == ["1 See the log of the house."])
        #expect(sorted.furniture.map(\.text) == ["9 31-99785 (E)"])
    }

    @Test func `what is well read at the foot is text`() {
        #expect(sorted("of the house.", left: 72, confidence: 0.9).text == ["of the house."])
    }
}
