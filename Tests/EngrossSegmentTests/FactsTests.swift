import EngrossModel
import Testing

@testable import EngrossSegment

private let masthead = [
    "United Nations", "A/RES/90/1", "*General Assembly*", "Distr.: General 18 December 2035", "*Ninetieth session*",
    "Agenda item 15 (b)", "*Crime prevention and criminal justice*",
    "*Resolution adopted by the General Assembly*", "*on 15 December 2035*",
    "[_on the report of the Second Committee (A/90/555, para. 7)_]",
]

@Test("The masthead's lines get their roles, and the metadata what they say")
func mastheadRoles() {
    let text =
        "*90/1. Lamps*\n_The General Assembly_,\n1. _Decides_ to act.\n> _64th plenary meeting_\n> _15 December 2035_"
    let document = Segmenter().segment(cleaned(text, masthead: masthead)).value
    #expect(
        document.masthead.map(\.role) == [
            .organization, .symbol, .authority, .distribution, .dateOfIssuance, .session, .agendaItem, .agendaTitle,
            .adoption,
            .proponent,
        ])
    #expect(
        document.masthead[8].content.plainText == "Resolution adopted by the General Assembly on 15 December 2035")
    let facts = document.metadata
    #expect(document.kind == .resolution)
    #expect(facts.symbol == "A/RES/90/1")
    #expect(facts.number == "90/1")
    #expect(facts.organ == "ga")
    #expect(facts.session == "Ninetieth session")
    #expect(facts.agendaItem == "15 (b)")
    #expect(facts.committee == "Second Committee")
    #expect(facts.meeting == "64th plenary meeting")
    #expect(facts.issued == CalendarDate(year: 2035, month: 12, day: 18))
    #expect(facts.adopted == CalendarDate(year: 2035, month: 12, day: 15))
}

@Test("An adoption line goes on with the number of the meeting")
func adoptionOverTwoParagraphs() {
    let text =
        "Resolution 4000 (2050)\nAdopted by the Security Council at its\n9640th meeting, on 27 October 2050\nThe Security Council,\n1. Decides."
    let document = Segmenter().segment(cleaned(text, onPage: false)).value
    #expect(
        document.masthead.map(\.content.plainText) == [
            "Adopted by the Security Council at its 9640th meeting, on 27 October 2050"
        ])
    #expect(document.title.isEmpty)
    #expect(document.metadata.adopted == CalendarDate(year: 2050, month: 10, day: 27))
    #expect(document.metadata.meeting == "9640th meeting")
}

@Test(
    "A committee is an authority, by either of its names",
    arguments: ["Third Committee", "Special Political and Decolonization Committee (Fourth Committee)"])
func committees(text: String) {
    let document = Segmenter().segment(cleaned("", masthead: ["A/C.4/90/L.1", "Ninetieth session", text])).value
    #expect(document.masthead.map(\.role) == [.symbol, .session, .authority])
}

@Test(
    "A symbol may name the parts of a resolution",
    arguments: ["A/RES/90/1 A", "A/RES/90/1 A-C", "A/RES/90/1 A–C", "A/RES/90/1 A and B"])
func symbolOfParts(text: String) {
    let document = Segmenter().segment(cleaned("", masthead: [text])).value
    #expect(document.masthead.map(\.role) == [.symbol])
    #expect(document.metadata.symbol == text)
}

@Test(
    "A session line begins with an ordinal, a year or the kind of session",
    arguments: [
        ("Ninetieth session", true), ("(Tenth emergency special session)", true), ("2035 session", true),
        ("Substantive session of 2035", true), ("Resumed organizational session for 2035", true),
        ("Quatre-vingtième session", true), ("Report of the Lamp Committee on its second session", false),
        ("Ninetieth session of the Lamp Committee", false),
    ])
func sessionLines(text: String, isSession: Bool) {
    let roles = Segmenter().segment(cleaned("", masthead: ["A/90/L.1", text, "Agenda item 3"])).value.masthead.map(
        \.role)
    #expect(roles.contains(.session) == isSession)
}

@Test("A title under an agenda item is no session line, however it ends")
func sessionInTitle() {
    let lines = ["A/RES/90/1", "Ninetieth session", "Agenda item 3", "Second special session"]
    let document = Segmenter().segment(cleaned("", masthead: lines)).value
    #expect(document.masthead.map(\.role) == [.symbol, .session, .agendaItem, .agendaTitle])
}

@Test(
    "An agenda title goes on where no more than a line's leading parts its lines",
    arguments: [
        (1.0, ["Lamps, wicks and the keepers of lighthouses"]),
        (7.0, ["Lamps, wicks", "and the keepers of lighthouses"]),
    ])
func agendaTitleLines(gap: Double, titles: [String]) {
    var document = cleaned(
        "", masthead: ["A/RES/90/1", "Agenda item 3", "Lamps, wicks", "and the keepers of lighthouses"])
    for index in document.masthead.indices {
        let top = Double(index) * 11 + (index == 3 ? gap : 0)
        document.masthead[index].places[0].box = Box(left: 60, top: top, right: 200, bottom: top + 11)
    }
    let lines = Segmenter().segment(document).value.masthead
    #expect(lines.filter { $0.role == .agendaTitle }.map(\.content.plainText) == titles)
}

@Test(
    "The symbol is built from organ and number",
    arguments: [
        ("Resolution 4000 (2050)\nThe Security Council,\n1. Decides.", "S/RES/4000 (2050)"),
        ("Resolution 4000 (2050)\nWhereas lamps burn,\n1. Decides.", "S/RES/4000 (2050)"),
        ("21 (1947). Resolution of 2 April 1947\nWhereas lamps burn,\n1. Decides.", "S/RES/21 (1947)"),
        ("2051/17\nBridges\nThe Economic and Social Council,\n1. Decides.", "E/RES/2051/17"),
        ("60/26\nLanterns\nThe Human Rights Council,\n1. Decides.", "A/HRC/RES/60/26"),
        (
            "90/3\nBudget\nA\nIncome\nThe General Assembly,\n1. Decides.\nB\nCosts\nThe General Assembly,\n1. Decides.",
            "A/RES/90/3 A-B"
        ),
    ])
func symbolIsBuilt(text: String, symbol: String) {
    #expect(Segmenter().segment(cleaned(text, onPage: false)).value.metadata.symbol == symbol)
}

@Test(
    "The kind of document follows from symbol and masthead",
    arguments: [
        (["S/PRST/2050/1"], DocumentKind.presidentialStatement), (["A/C.3/90/L.5"], .other),
        (["A/RES/90/1"], .resolution), (["Decision adopted by the General Assembly"], .decision),
    ] as [([String], DocumentKind)])
func kindOfDocument(lines: [String], kind: DocumentKind) {
    let text =
        "At its 12th meeting, held on 3 June 2050, the Council took note of the report of the keepers of the lamps and thanked them."
    let document = Segmenter().segment(cleaned(text, masthead: lines)).value
    #expect(document.kind == kind)
    if kind == .decision || kind == .presidentialStatement {
        #expect(document.metadata.adopted == CalendarDate(year: 2050, month: 6, day: 3))
        #expect(document.metadata.meeting == "12th meeting")
    }
}

@Test(
    "What someone should look at is said with a stable code",
    arguments: [
        ("*90/1. T*\n_The General Assembly_,\n1. _Decides_;\n3. _Requests_.", "segment.number-gap"),
        ("*90/1. T*\n_The General Assembly_,\n1. _Decides_;\n2. _Calls_;\n2. _Requests_.", "segment.number-repeat"),
        ("*90/1. T*\n_The General Assembly_,\n1. _Decides_.", nil),
    ] as [(String, String?)])
func findings(text: String, code: String?) {
    let diagnostics = Segmenter().segment(cleaned(text)).diagnostics
    #expect(diagnostics.map(\.code) == (code.map { [$0] } ?? []))
    #expect(diagnostics.allSatisfy { $0.place != nil })
}

@Test("Notes and markers without each other are found")
func unmatchedNotes() {
    var document = cleaned("*90/1. T*\n_The General Assembly_,\n_Noting_ it,^1\n1. _Decides_.^2")
    document.notes[1].label = "9"
    document.notes.append(Note(label: "3", paragraphs: [], place: Place(page: 1, line: 60)))
    if case .paragraph(var paragraph) = document.blocks[3] {
        paragraph.content[3] = .marker(Marker(label: "2", note: nil))
        document.blocks[3] = .paragraph(paragraph)
    }
    let codes = Segmenter().segment(document).diagnostics.map(\.code)
    #expect(codes == ["segment.marker-without-note", "segment.note-without-marker", "segment.note-without-marker"])
}

@Test(
    "What has the symbol of a draft is the draft of a resolution or decision only where it says so or enacts",
    arguments: [
        (["Exampleland: draft resolution"], "1. Lamps are lit.", DocumentKind.draftResolution),
        (["Draft decision submitted by the President"], "1. Lamps are lit.", .draftDecision),
        ([], "_The General Assembly_,\n1. _Decides_ to act.", .draftResolution),
        (["Draft report", "*Rapporteur*: Anna Example"], "1. Lamps are lit.", .other),
        (["Draft declaration on lamps"], "1. Lamps are lit.", .other),
        (["Exampleland: amendment to draft resolution A/C.3/90/L.4"], "Delete paragraph 1.", .other),
    ])
func kindOfDraft(lines: [String], text: String, kind: DocumentKind) {
    let document = Segmenter().segment(cleaned(text, masthead: ["A/90/L.1", "Ninetieth session"] + lines)).value
    #expect(document.kind == kind)
    #expect(!document.text.body.isEmpty)
}

@Test(
    "The World Health Assembly and its Executive Board are known by the letters of the number",
    arguments: [
        ("WHA90.7 Lamps\nThe Ninetieth World Health Assembly,\n1. URGES all.", "who-wha", DocumentKind.resolution),
        ("WHA90(10) Lamps\nThe Ninetieth World Health Assembly, having met, decided to act.", "who-wha", .decision),
        ("EB150.R5 Lamps\nThe Executive Board,\n1. URGES all.", "who-eb", .resolution),
    ])
func lettersNameTheOrgan(text: String, organ: String, kind: DocumentKind) {
    let closing = "\n(Ninth plenary meeting, 27 May 2035 – Committee A, fourth report)"
    let document = Segmenter().segment(cleaned(text + closing, onPage: false)).value
    let number = text.prefix { $0 != " " }
    #expect(document.kind == kind)
    #expect(document.metadata.symbol.map { $0 == number } == true)
    #expect(document.metadata.number.map { $0 == number } == true)
    #expect(document.metadata.organ == organ)
    #expect(document.metadata.meeting == "Ninth plenary meeting")
    #expect(document.metadata.adopted == CalendarDate(year: 2035, month: 5, day: 27))
}

@Test("The World Health Assembly prints the number above date and title")
func numberAboveTitle() {
    let text =
        "NINETIETH WORLD HEALTH ASSEMBLY\nWHA90.7\nAgenda item 13.1\n27 May 2035\nLamps\nThe Ninetieth World Health Assembly,\n1. URGES all."
    let document = Segmenter().segment(cleaned(text, onPage: false)).value
    #expect(document.masthead.map(\.role) == [.authority, .agendaItem, .dateOfIssuance])
    #expect(document.metadata.agendaItem == "13.1")
    #expect(document.number.plainText == "WHA90.7")
    #expect(document.title.plainText == "Lamps")
}

@Test("What is resolved is a resolution, though no organ enacts it")
func resolved() {
    let outcome = Segmenter().segment(
        cleaned("Lamps\nWhereas lamps burn; and\nBe it resolved that they be trimmed.", onPage: false))
    #expect(outcome.value.kind == .resolution)
    #expect(outcome.value.text.preamble.map(\.kind) == [.recital])
    #expect(outcome.diagnostics.isEmpty)
}

@Test(
    "The only language of a document is its original language", arguments: ["English only", "English and French only"])
func onlyLanguage(text: String) {
    let document = Segmenter().segment(cleaned("", masthead: ["A/CONF.90/L.1", text])).value
    #expect(document.masthead.map(\.role) == [.symbol, .originalLanguage])
}
