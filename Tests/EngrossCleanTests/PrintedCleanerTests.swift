import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct PrintedCleanerTests {
    // MARK: Notes

    @Test func `notes at the foot are tied to their markers`() {
        let cleaned = CleanedDocument.of(
            page(
                ["The wardens welcome the log^1^ of the lamp, and its oil.^2^"],
                notes: ["^1^\tSee the log of the house.", "^2^\tSee the barrels."]))
        #expect(cleaned.told == ["The wardens welcome the log[1] of the lamp, and its oil.[2]"])
        #expect(markers(of: cleaned).map(\.note) == [0, 1])
        #expect(shown(cleaned.notes) == ["1: See the log of the house.", "2: See the barrels."])
    }

    @Test func `two notes may share a line`() {
        let cleaned = CleanedDocument.of(
            page(["A lamp^1^ and its oil^2^ stand there."], notes: ["^1^ See the log.\t^2^ See the barrels."]))
        #expect(shown(cleaned.notes) == ["1: See the log.", "2: See the barrels."])
    }

    @Test func `the rule over the notes is furniture`() {
        let cleaned = CleanedDocument.of(
            page(["A lamp^1^ stands there."], notes: ["__________", "^1^ See the log."]))
        #expect(cleaned.furniture.map(\.role) == [.noteRule])
        #expect(shown(cleaned.notes) == ["1: See the log."])
    }

    @Test func `a note in the size of the text is told by its label and the space above`() {
        var page = Typesetter()
        page.paragraph("The wardens welcome the log^1^ of the lamp.")
        page.skip(to: 650)
        page.line("^1^ See the log of the house.")
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.told == ["The wardens welcome the log[1] of the lamp."])
        #expect(shown(cleaned.notes) == ["1: See the log of the house."])
    }

    @Test func `calls and labels may be as large as the text, and notes of one row stand close`() {
        var page = Typesetter()
        page.paragraph("The wardens welcome the log^1^ of the lamp^2^ and its oil.")
        page.skip(to: 650)
        page.line("^1^ See the log of the house.")
        page.line("^2^ See the barrels.", pitch: 18)
        page.enlargeRaised()
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.told == ["The wardens welcome the log[1] of the lamp[2] and its oil."])
        #expect(shown(cleaned.notes) == ["1: See the log of the house.", "2: See the barrels."])
    }

    @Test func `the comma between two labels stays`() {
        let cleaned = CleanedDocument.of(
            page(["The lamps^10,11^ of the coast burn."], notes: ["^10^ See the log.", "^11^ See the barrels."]))
        #expect(cleaned.told == ["The lamps[10],[11] of the coast burn."])
        #expect(markers(of: cleaned).map(\.note) == [0, 1])
    }

    @Test func `a raised figure without a note is text`() {
        let cleaned = CleanedDocument.of(page(["The lamp lights 25 km^2^ of the sea."], notes: []))
        #expect(cleaned.told == ["The lamp lights 25 km2 of the sea."])
        #expect(markers(of: cleaned).isEmpty)
    }

    @Test func `a note over a page is whole, and so is the paragraph that the page cut`() {
        let first = page(
            [], open: "The wardens welcome the log^1^ of the lamp and the oil which they found in the",
            notes: ["^1^ See the log of the house, which was"])
        let second = page(
            ["cellar of the house.^2^"], notes: ["begun in the year of the flood.", "^2^ See the barrels."])
        let cleaned = CleanedDocument.of(first, second)
        #expect(
            cleaned.told == [
                "The wardens welcome the log[1] of the lamp and the oil which they found in the cellar of the house.[2]"
            ])
        #expect(
            shown(cleaned.notes) == [
                "1: See the log of the house, which was begun in the year of the flood.", "2: See the barrels.",
            ])
    }

    // MARK: Paragraphs

    @Test func `a paragraph that a page cuts is whole again`() {
        let cleaned = CleanedDocument.of(
            page([], open: "The wardens welcome the log of the lamp and the oil which they found in the", notes: []),
            page(["cellar of the house."], notes: []))
        #expect(
            cleaned.told == [
                "The wardens welcome the log of the lamp and the oil which they found in the cellar of the house."
            ])
        #expect(cleaned.paragraphs.filter { $0.places.map(\.page) == [1, 2] }.count == 1)
    }

    @Test(arguments: ["Requests the cellar to be kept dry.", "2. Requests the cellar to be kept dry."])
    func `what ends at the foot of a page stays apart from the next`(next: String) {
        let cleaned = CleanedDocument.of(
            page(["The wardens welcome the log."], fillsAbove: true, notes: []), page([next], notes: []))
        #expect(cleaned.told == ["The wardens welcome the log.", next])
    }

    @Test func `space, gaps and edges are told by the layout`() {
        var page = page(["1.\tDecides to keep the lamp."], notes: [])
        page.line("The seal of the house", left: 219.5, pitch: 36)
        page.line("The first warden", left: 392, pitch: 36)
        page.line("31 May 2031", left: 417)
        let told = CleanedDocument.of(page).paragraphs.filter { $0.text != Typesetter.filler }
        #expect(told.map(\.layout.alignment) == [.body, .centred, .right, .right])
        #expect(told.map(\.layout.tabAfter) == [2, nil, nil, nil])
        #expect(told.map(\.text).first == "1. Decides to keep the lamp.")
        #expect(told.map { $0.layout.spaceBefore > 20 } == [false, true, true, false])
    }

    @Test func `an enumeration that runs inside a paragraph does not part it`() {
        var page = page([], notes: [])
        page.line(
            "12.\tThe lamp is trimmed (a) when the sun goes down; (b) when the wind turns upon the rocks;", right: 472,
            pitch: 24)
        page.line("(c) when a ship is heard below the house.")
        #expect(
            CleanedDocument.of(page).paragraphs.contains {
                $0.text.hasSuffix("rocks; (c) when a ship is heard below the house.")
            })
    }

    @Test func `text that drawn rules close in is framed, with its title`() {
        var page = page([], notes: [])
        let top = page.baseline + 12
        page.line("#Harbour lamps#", left: 102, pitch: 30)
        page.paragraph(Typesetter.filler, inset: 30)
        page.frame(from: top)
        page.line("The lamp burns.", pitch: 30)
        let cleaned = CleanedDocument.of(page)
        #expect(cleaned.paragraphs.filter(\.layout.isBoxed).map(\.text) == ["Harbour lamps", Typesetter.filler])
    }

    @Test func `bold text set in without rules around it is no framed text`() {
        var page = page([], notes: [])
        page.paragraph("#" + Typesetter.filler, inset: 30)
        page.rules.append(Box(left: 72, top: page.baseline + 8, right: 472, bottom: page.baseline + 9))
        page.line("The lamp burns.", pitch: 30)
        #expect(CleanedDocument.of(page).paragraphs.filter(\.layout.isBoxed).isEmpty)
    }

    @Test(arguments: [
        ("(mm)Designing lamps", "(mm) Designing lamps"), ("(a)Trimming", "(a) Trimming"),
        ("the log of 5 –16 June", "the log of 5–16 June"), ("pages 18– 22", "pages 18–22"),
        ("the Non- Harbour Lamp", "the Non-Harbour Lamp"), ("the mid- and long-term", "the mid- and long-term"),
        ("the lamp – the great one", "the lamp – the great one"), ("(lamp)Designing", "(lamp)Designing"),
    ])
    func `blanks are mended where the signs beside them prove it`(printed: String, meant: String) {
        var content: [Inline] = [.text(StyledText(printed))]
        let repairs = BlankRepair.mend(&content, at: nil)
        #expect(content.plainText == meant)
        #expect(repairs.isEmpty == (printed == meant))
        #expect(CleanedDocument.of(page([printed], notes: [])).told == [meant])
    }

    // MARK: Masthead

    @Test func `the lines of the masthead are parted`() {
        let cleaned = CleanedDocument.of(masthead(symbol: "A/RES/199/15", notes: []))
        #expect(
            cleaned.masthead.map(\.text) == [
                "United Nations", "A/RES/199/15", "General Assembly", "Distr.: General", "1 May 2031",
                "Ninth session", "Agenda item 7",
            ])
        #expect(cleaned.told == ["The keeping of lamps"])
    }

    @Test func `a note that the symbol calls stands at its call`() {
        let cleaned = CleanedDocument.of(
            masthead(symbol: "A/RES/199/15*", notes: ["* Reissued for the lamps.", "^1^ See the log."]))
        #expect(cleaned.masthead[1].content.shown == "A/RES/199/15[*]")
        #expect(shown(cleaned.notes) == ["*: Reissued for the lamps.", "1: See the log."])
    }

    @Test func `the masthead calls notes of one and of two asterisks`() {
        let cleaned = CleanedDocument.of(
            masthead(
                symbol: "A/199/L.1", item: "Agenda item 7*",
                title: "#Sealand* and Lampland:**# #draft resolution#",
                notes: ["* On behalf of the wardens of lamps,", "  and others.", "** Revised."]))
        #expect(cleaned.masthead.last?.content.shown == "Agenda item 7[*]")
        #expect(cleaned.paragraphs[0].content.shown == "Sealand[*] and Lampland:[**] draft resolution")
        #expect(shown(cleaned.notes) == ["*: On behalf of the wardens of lamps, and others.", "**: Revised."])
    }

    @Test func `asterisks of another page, or between words, call nothing`() {
        let first = masthead(symbol: "A/199/L.1", title: "#2 * 3 lamps*b#", notes: ["* Reissued for the lamps."])
        let cleaned = CleanedDocument.of(first, page(["Wicks* and oil."], notes: []))
        #expect(cleaned.told.first == "2 * 3 lamps*b")
        #expect(cleaned.told.contains("Wicks* and oil."))
    }

    @Test func `asterisks begin anew on each page`() {
        let cleaned = CleanedDocument.of(
            page(["199/15", "Oil^*^ is lit."], notes: ["^*^ At sea."]), page(["Wicks^*^ too."], notes: ["^*^ On land."])
        )
        #expect(markers(of: cleaned).map(\.note) == [0, 1])
    }

    // MARK: Pages

    private func page(
        _ told: [String], open: String? = nil, fillsAbove: Bool = false, notes: [String]
    ) -> Typesetter {
        var page = Typesetter()
        if open != nil || fillsAbove { for _ in 0..<3 { page.paragraph(Typesetter.filler) } }
        for text in told { page.paragraph(text) }
        if let open { page.paragraph(open, isOpen: true) }
        if open == nil, !fillsAbove { for _ in 0..<3 { page.paragraph(Typesetter.filler) } }
        if !notes.isEmpty { page.skip(to: 650) }
        for note in notes { page.line(note, size: 8, pitch: 10) }
        return page
    }

    private func masthead(
        symbol: String, item: String = "Agenda item 7", title: String = "#The keeping of lamps#", notes: [String]
    ) -> Typesetter {
        var page = Typesetter(from: 50)
        page.row([(72, "United Nations"), (380, symbol)], size: 14)
        page.row([(72, "#General Assembly#")], size: 20, pitch: 40)
        page.row([(380, "Distr.: General")], pitch: 20)
        page.row([(380, "1 May 2031")])
        page.line("Ninth session", pitch: 24)
        page.line(item)
        page.line(title, size: 12, pitch: 36)
        for _ in 0..<4 { page.paragraph(Typesetter.filler) }
        page.skip(to: 650)
        for note in notes { page.line(note, size: 8, pitch: 10) }
        return page
    }

    private func markers(of cleaned: CleanedDocument) -> [Marker] {
        cleaned.paragraphs.flatMap(\.content).compactMap { if case .marker(let marker) = $0 { marker } else { nil } }
    }

    private func shown(_ notes: [Note]) -> [String] {
        notes.map { "\($0.label): \($0.paragraphs.map(\.shown).joined(separator: "|"))" }
    }
}
