import EngrossModel
import Testing

struct FrontMatterTests {
    private func line(_ role: MastheadLine.Role, _ text: String) -> MastheadLine {
        MastheadLine(role: role, content: [.text(StyledText(text, style: .bold))], place: nil)
    }

    @Test("Each line of the masthead says what it is")
    func masthead() {
        var document = Specimen.resolution()
        document.metadata.issued = CalendarDate(year: 2035, month: 12, day: 9)
        document.masthead = [
            line(.organization, "United Nations"), line(.symbol, "A/RES/90/7"), line(.authority, "General Assembly"),
            line(.distribution, "Distr.: General"), line(.dateOfIssuance, "9 December 2035"),
            line(.session, "Ninetieth session"),
            line(.agendaItem, "Agenda item 15 (b)"), line(.agendaTitle, "Lamps"),
            line(.adoption, "Resolution adopted by the General Assembly on 3 December 2035"),
            line(.proponent, "[on the report of the Seventh Committee (A/90/1)]"),
        ]
        let coverPage = Specimen.element("coverPage", of: document)
        #expect(
            coverPage == """
                <coverPage>
                <container name="masthead" eId="coverPage__container_1">
                <p><organization eId="coverPage__organization_1" refersTo="#un">United Nations</organization></p>
                <p><docNumber refersTo="#symbol">A/RES/90/7</docNumber></p>
                <p><docAuthority refersTo="#ga">General Assembly</docAuthority></p>
                <p><docStatus>Distr.: General</docStatus></p>
                <p><docDate date="2035-12-09" refersTo="#dateOfIssuance">9 December 2035</docDate></p>
                <p><session refersTo="#session" value="90">Ninetieth session</session></p>
                <p><inline name="akn4un:agendaItem" title="15 (b)">Agenda item 15 (b)</inline></p>
                <p>Lamps</p>
                <p><docTitle>Resolution adopted by the General Assembly on <date date="2035-12-03">3 December 2035</date></docTitle></p>
                <p>[<docProponent>on the report of the Seventh Committee</docProponent> (<a href="https://undocs.org/en/A/90/1">A/90/1</a>)]</p>
                </container>
                </coverPage>
                """)
    }

    @Test(
        "A session has its number or year, the days of a session have none",
        arguments: [
            ("Ninetieth session", #" value="90""#), ("2035 session", #" value="2035""#),
            ("Substantive session of 2035", #" value="2035""#), ("11 September–13 October 2035", ""),
            ("6–9 July 2035", ""),
        ])
    func session(text: String, value: String) {
        var document = Specimen.resolution()
        document.masthead = [line(.authority, "General Assembly"), line(.session, text)]
        #expect(
            Specimen.element("coverPage", of: document).contains(
                ##"<p><session refersTo="#session"\##(value)>\##(text)</session></p>"##))
    }

    @Test(
        "A proponent ends before the document that is named after it, and not before",
        arguments: [
            (
                "[on the report of the Lamp Committee (Seventh Committee) (A/90/1)]",
                "on the report of the Lamp Committee (Seventh Committee)"
            ),
            (
                "Draft submitted by the Chair (Exampleland), on the basis of consultations",
                "Draft submitted by the Chair (Exampleland), on the basis of consultations"
            ),
            ("Exampleland (Republic of)", "Exampleland (Republic of)"),
        ])
    func proponent(text: String, marked: String) {
        var document = Specimen.resolution()
        document.masthead = [line(.authority, "General Assembly"), line(.proponent, text)]
        #expect(Specimen.element("coverPage", of: document).contains("<docProponent>\(marked)</docProponent>"))
    }

    @Test("The kind of document alone on a line is its type")
    func documentType() {
        var document = Specimen.resolution()
        document.masthead = [
            line(.authority, "General Assembly"), line(.other, "Resolution"), line(.other, "Resolution of note"),
        ]
        let coverPage = Specimen.element("coverPage", of: document)
        #expect(coverPage.contains("<p><docType>Resolution</docType></p>\n<p>Resolution of note</p>"))
    }

    @Test("Each agenda item has its own number")
    func agendaItems() {
        var document = Specimen.resolution()
        document.masthead = [
            line(.authority, "General Assembly"), line(.agendaItem, "Agenda item 5"),
            line(.agendaItem, "Item 35 of the provisional agenda*"),
        ]
        let coverPage = Specimen.element("coverPage", of: document)
        #expect(coverPage.contains(#"title="5">Agenda item 5<"#))
        #expect(coverPage.contains(#"title="35">Item 35 of the provisional agenda*<"#))
    }

    @Test("Number and title stand in one paragraph; a note on the title stands after it")
    func preface() {
        var document = Specimen.resolution()
        document.title.append(.marker(Marker(label: "*", note: 0)))
        document.notes = [
            Note(label: "*", paragraphs: [[.text(StyledText("Reissued."))]], place: Place(page: 1, line: 9))
        ]
        let preface = Specimen.element("preface", of: document)
        #expect(
            preface == """
                <preface>
                <p><docNumber>90/7.</docNumber> <docTitle refersTo="#resolutionTitle">Lighthouses</docTitle><authorialNote eId="authorialNote_1" marker="*" placement="bottom"><p>Reissued.</p></authorialNote></p>
                </preface>
                """)
    }

    @Test("The Security Council has no title: its number and adoption line are the preface")
    func securityCouncil() {
        var document = Specimen.resolution(organ: "sc")
        document.number = [.text(StyledText("Resolution 9001 (2035)"))]
        document.title = []
        document.metadata.meeting = "9999th meeting"
        document.masthead = [
            line(.adoption, "Adopted by the Security Council at its 9999th meeting, on 3 December 2035")
        ]
        let preface = Specimen.element("preface", of: document)
        #expect(
            preface == """
                <preface>
                <container name="publicationInfo" eId="preface__container_1">
                <p><docType>Resolution</docType> <docNumber>9001 (2035)</docNumber></p>
                </container>
                <container name="publicationHeading" eId="preface__container_2">
                <p>Adopted by the <docAuthority refersTo="#sc">Security Council</docAuthority> at its <event eId="event_1" refersTo="#adoptionMeeting">9999th meeting</event>, on <docDate date="2035-12-03" refersTo="#adoptionDate">3 December 2035</docDate></p>
                </container>
                </preface>
                """)
    }

    @Test("Meeting and date are one paragraph of two lines; a vote has its numbers")
    func conclusions() {
        var document = Specimen.resolution()
        document.conclusions = [
            Conclusion(role: .meeting, content: [.text(StyledText("64th plenary meeting"))]),
            Conclusion(
                role: .date, content: [.text(StyledText("3 December 2035"))],
                date: CalendarDate(year: 2035, month: 12, day: 3)),
            Conclusion(
                role: .vote,
                content: [.text(StyledText("[Adopted by a recorded vote of 29 to 4, with 14 abstentions.]"))]),
        ]
        document.metadata.session = "Ninetieth session"
        #expect(Specimen.xml(document).contains("event/un/unga/meeting/90/64"))
        let conclusions = Specimen.element("conclusions", of: document)
        #expect(
            conclusions == """
                <conclusions eId="conclusions">
                <container name="adoption" eId="conclusions__container_1">
                <p><event eId="event_1" refersTo="#adoptionMeeting">64th plenary meeting</event><eol/><docDate date="2035-12-03" refersTo="#adoptionDate">3 December 2035</docDate></p>
                </container>
                <container name="vote" eId="conclusions__container_2">
                <p><vote by="#ga" as="#author"><outcome refersTo="#adoptedRecordedVote">[Adopted by a recorded vote of <quantity eId="quantity_1" refersTo="#inFavour" normalized="29">29</quantity> to <quantity eId="quantity_2" refersTo="#against" normalized="4">4</quantity>, with <quantity eId="quantity_3" refersTo="#abstaining" normalized="14">14</quantity> abstentions.]</outcome></vote></p>
                </container>
                </conclusions>
                """)
    }

    @Test("A symbol that is the number is not said twice; a meeting in words is counted in the session of the symbol")
    func lettersOfOrgan() {
        var document = Specimen.resolution(organ: "who-wha")
        document.metadata.symbol = "WHA90.7"
        document.metadata.number = "WHA90.7"
        document.number = [.text(StyledText("WHA90.7"))]
        document.conclusions = [
            Conclusion(
                role: .meeting, content: [.text(StyledText("(Ninth plenary meeting, 3 December 2035)"))],
                date: CalendarDate(year: 2035, month: 12, day: 3))
        ]
        let xml = Specimen.xml(document)
        #expect(xml.contains("/akn/un/statement/deliberation/who-wha/2035-12-03/WHA90.7/eng@"))
        #expect(xml.contains("event/un/who-wha/meeting/90/9"))
        #expect(Specimen.element("coverPage", of: document).contains("docNumber") == false)
        #expect(
            Specimen.element("conclusions", of: document).contains(
                ##"<p>(<event eId="event_1" refersTo="#adoptionMeeting">Ninth plenary meeting</event>, <docDate"##))
    }

    @Test(
        "A line that tells meeting and vote has both",
        arguments: [
            (
                "Adopted at the 259th meeting by 7 votes to none, with 4 abstentions (Exampleland).",
                """
                Adopted at the <event eId="event_1" refersTo="#adoptionMeeting">259th meeting</event> \
                <vote by="#sc" as="#author"><outcome refersTo="#adoptedByVote">by \
                <quantity eId="quantity_1" refersTo="#inFavour" normalized="7">7</quantity> votes to \
                <quantity eId="quantity_2" refersTo="#against" normalized="0">none</quantity>, with \
                <quantity eId="quantity_3" refersTo="#abstaining" normalized="4">4</quantity> abstentions</outcome></vote> (Exampleland).
                """
            ),
            (
                "Adopted unanimously at the 715th meeting.",
                """
                Adopted <vote by="#sc" as="#author"><outcome refersTo="#adoptedUnanimously">unanimously</outcome></vote> at the \
                <event eId="event_1" refersTo="#adoptionMeeting">715th meeting</event>.
                """
            ),
        ])
    func meetingAndVote(line: String, marked: String) {
        var document = Specimen.resolution(organ: "sc")
        document.conclusions = [Conclusion(role: .meeting, content: [.text(StyledText(line))])]
        #expect(Specimen.element("conclusions", of: document).contains("<p>\(marked)</p>"))
    }

    @Test(
        "Without a session in the masthead a meeting is of the session in the symbol",
        arguments: [
            ("ga", "A/RES/90/7", "unga/meeting/90/64"), ("ga", "A/RES/2625 (XXV)", "unga/meeting/25/64"),
            ("ga", "A/RES/S-26/2", "unga/meeting/S-26/64"), ("ecosoc", "E/RES/2035/7", "unecosoc/meeting/2035/64"),
            ("hrc", "A/HRC/RES/58/12", "unga-hrc/meeting/58/64"), ("sc", "S/RES/1325 (2000)", "unsc/meeting/64"),
        ])
    func meetingOfSession(organ: String, symbol: String, meeting: String) {
        var document = Specimen.resolution(organ: organ)
        document.metadata.symbol = symbol
        document.conclusions = [Conclusion(role: .meeting, content: [.text(StyledText("64th plenary meeting"))])]
        #expect(Specimen.xml(document).contains("/akn/ontology/event/un/\(meeting)\""))
    }

    @Test("Lists of States are outcomes of the one vote they belong to")
    func voteWithLists() {
        var document = Specimen.resolution(organ: "hrc")
        document.conclusions = [
            "[Adopted by a recorded vote of 2 to 1, with no abstentions. The voting was as follows:", "In favour:",
            "Exampleland, Samplestan", "Against:", "Testonia]", "[Adopted without a vote.]",
        ].map { Conclusion(role: .vote, content: [.text(StyledText($0))]) }
        let vote = Specimen.element("conclusions", of: document).split(separator: "\n").filter { $0.hasPrefix("<p>") }
        #expect(
            vote == [
                """
                <p><vote by="#hrc" as="#author"><outcome refersTo="#adoptedRecordedVote">[Adopted by a recorded vote of \
                <quantity eId="quantity_1" refersTo="#inFavour" normalized="2">2</quantity> to \
                <quantity eId="quantity_2" refersTo="#against" normalized="1">1</quantity>, with no abstentions. \
                The voting was as follows:<eol/><outcome refersTo="#inFavour">In favour:<eol/>Exampleland, Samplestan</outcome>\
                <eol/><outcome refersTo="#against">Against:<eol/>Testonia]</outcome></outcome></vote></p>
                """,
                """
                <p><vote by="#hrc" as="#author"><outcome refersTo="#adoptedWithoutVote">[Adopted without a vote.]</outcome></vote></p>
                """,
            ])
    }
}
