import EngrossClean
import EngrossModel
import Testing

@Suite struct PlainTextCleanerTests {
    /// The body of the outcome: markers as `{1}`, italics as they were written, tables by cells.
    private func body(_ text: String) -> [String] {
        cleaned(text).blocks.map { block in
            switch block {
            case .paragraph(let paragraph): shown(paragraph.content)
            case .table(let table):
                table.rows.map { $0.cells.map { $0.paragraphs.map(shown).joined() }.joined(separator: "|") }.joined(
                    separator: "//")
            }
        }
    }

    private func cleaned(_ text: String) -> CleanedDocument { Cleaner().clean(plainText(text)).value }

    private func shown(_ content: [Inline]) -> String {
        content.map { inline in
            switch inline {
            case .text(let piece): piece.style.contains(.italic) ? "*\(piece.text)*" : piece.text
            case .marker(let marker): "{\(marker.label)\(marker.note == nil ? "?" : "")}"
            case .lineBreak: "/"
            }
        }.joined()
    }

    @Test func aBrokenLineMayBeginWithTheLabelOfAVote() {
        let text = """
            The General Assembly,

            *Recalling* the long work of the wardens on the prevention of all that was ever directed
            against the lamps of the coast and against those who keep them through the night,

            1. *Decides* to return to the matter.
            """
        #expect(
            body(text)[1]
                == "*Recalling* the long work of the wardens on the prevention of all that was ever directed against the "
                + "lamps of the coast and against those who keep them through the night,")
    }

    @Test func notesInTheMidstOfACutParagraphAreTakenOut() {
        let text = """
            The General Assembly,

            1. *Welcomes* the Convention on Lamps,¹ of the Protocol

            ¹ A/95/2005.

            ² Resolution 95/25, annex I.

            on Lamp Oil,² and of the Schedule;

            2. *Thanks* the keepers.
            """
        #expect(
            body(text) == [
                "The General Assembly,",
                "1. *Welcomes* the Convention on Lamps,{1} of the Protocol on Lamp Oil,{2} and of the Schedule;",
                "2. *Thanks* the keepers.",
            ])
        let notes = cleaned(text).notes
        #expect(notes.map(\.label) == ["1", "2"])
        #expect(notes.map { $0.paragraphs.map(shown) } == [["A/95/2005."], ["Resolution 95/25, annex I."]])
    }

    @Test(arguments: [
        ("of the Lamps,1 and", "1 A/95/1."),
        ("of the Lamps1 and", "1 A/95/1."),
        ("of the Lamps, 1/ and", "1/ A/95/1."),
        ("of the Lamps (XXI)1 and", "1 A/95/1."),
        ("of 26 June 20141 and", "1 A/95/1."),
        ("of the Lamps[1] and", "[1] A/95/1."),
        ("of the Lamps* and", "* A/95/1."),
        ("of the Lamps, 1 and", "1 See A/95/1."),
    ])
    func callsOfEveryFormAreFound(words: String, note: String) {
        let document = cleaned(
            "The General Assembly,\n\nRecalling the report \(words) the oil,\n\n\(note)\n\nMindful of the night,")
        let markers = document.blocks.compactMap { block -> String? in
            if case .paragraph(let paragraph) = block { shown(paragraph.content) } else { nil }
        }.filter { $0.contains("{") }
        #expect(markers.count == 1)
        #expect(document.notes.count == 1)
        #expect(markers.first?.contains("1 and") == false)
    }

    @Test(arguments: [
        "Recalling resolution 95/20 of 1 July 2095,",
        "Noting that 3,208 lamps and 1.5 casks of oil were lost,",
        "Recalling the G20 and paragraph 2 of its resolution,",
        "Taking note of COVID-19 and of article 7,",
    ])
    func figuresWithoutNotesStayFigures(recital: String) {
        #expect(body("The General Assembly,\n\n\(recital)") == ["The General Assembly,", recital])
    }

    @Test func theSameNoteMayBeCalledTwice() {
        let text =
            "The General Assembly,\n\nRecalling the Convention,¹\n\n¹ A/95/1.\n\n1. Thanks the keepers of the Convention;¹"
        #expect(body(text).last == "1. Thanks the keepers of the Convention;{1}")
        #expect(cleaned(text).notes.count == 1)
    }

    @Test func runningHeadsAndFoliosAreFurniture() {
        let text = """
            Resolution 95/12

            The General Assembly,

            1. Invites the harbours and the towns of the coast to

            A/RES/95/12
            Page 4

            keep their lamps;

            3/5

            2. Thanks the keepers.

            95-00123 (E)
            """
        let document = cleaned(text)
        #expect(document.furniture.map(\.role) == [.runningHead, .folio, .folio, .jobNumber])
        #expect(
            body(text) == [
                "Resolution 95/12", "The General Assembly,",
                "1. Invites the harbours and the towns of the coast to keep their lamps;",
                "2. Thanks the keepers.",
            ])
    }

    @Test(arguments: [
        ("1. Urges the Government of Quay and", "UN Lamp Team to keep the oil;", true),
        ("1. Recalls its resolutions on lamps of", "15 November 2095 and 2096;", true),
        ("(a) Peace among harbours;", "and demands that the lamps be lit;", false),
        ("1. Urges the harbours:", "(a) To keep the lamps;", false),
        ("Recalling the lamps,", "Mindful of the oil,", false),
        ("1. Thanks the keepers.", "61st plenary meeting", false),
        ("1. Recalls the lamps named in paragraph 4", "(b) to keep them lit;", true),
        ("1. Thanks the towns of Alder, Brine,", "Campanula and Delta;", true),
        ("Taking note of the oil that is burnt in", "Beacon Harbour,", true),
        ("1. Endorses the budget from 1 July", "2095 to 30 June 2096;", true),
        ("Keeping of lamps in the harbours", "of the northern coast", true),
        ("[Adopted by 9 votes to 3. In favour: Alder, Brine,", "Campanula, Delta]", true),
    ])
    func cutParagraphsAreJoinedByEvidence(above: String, below: String, isJoined: Bool) {
        let paragraphs = body("The General Assembly,\n\n\(above)\n\n\(below)")
        #expect(paragraphs.last == (isJoined ? "\(above) \(below)" : below))
    }

    @Test func aParagraphOfSeveralSentencesIsJoinedOverAPageWhereNumbersGoOn() {
        let text =
            "The Lamp Council,\n\n1. The lamps are many. They burn.\n\nA/RES/95/12\n\n"
            + "Their keepers, who have no other office and want none, are to be paid at the end of every month.\n\n2. The oil is dear."
        #expect(body(text).count == 3)
    }

    @Test func wrappedLinesAreParagraphsByTheirForm() {
        let text = """
            Resolution 95 (2095)
            of 4 July 2095

            The Lamp Council,
            Recalling its resolution 94 (2094) of 3 June 2094
            on the lamps of the harbours, and on the oil that
            is burnt in them, 7

            1. Decides that every harbour shall keep a lamp at
            night, and that the keeper shall be paid at the end
            of every month;
            2. Thanks the keepers of the outer banks for their
            co-operation through the long winter, and the boat-
            men who brought them their oil and their bread.

            7 See S/4020.
            """
        #expect(
            body(text) == [
                "Resolution 95 (2095) of 4 July 2095", "The Lamp Council,",
                "Recalling its resolution 94 (2094) of 3 June 2094 on the lamps of the harbours, and on the oil that is burnt in them,{7}",
                "1. Decides that every harbour shall keep a lamp at night, and that the keeper shall be paid at the end of every month;",
                "2. Thanks the keepers of the outer banks for their co-operation through the long winter, and the boatmen who brought them their oil and their bread.",
            ])
    }

    @Test(arguments: [
        ("the lamp of 5 –16 June", "the lamp of 5–16 June"),
        ("the lamp of 18– 22 June", "the lamp of 18–22 June"),
        ("see document S/ 13672", "see document S/13672"),
        ("framework and framework and framew ork", "framework and framework and framework"),
        ("the keeper's \"lamp\" and 'oil'", "the keeper’s “lamp” and ‘oil’"),
        ("information and inforrnation", "information and information"),
    ])
    func wordsAreMended(before: String, after: String) {
        #expect(body(before) == [after])
    }

    @Test func tablesKeepTheirRowsAndCells() {
        #expect(
            body("1. Approves:\n\n| Lamp | Cost |\n|  | 12 |\n\n2. Thanks.") == [
                "1. Approves:", "Lamp|Cost//|12", "2. Thanks.",
            ])
    }

    @Test func aNoteOfTwoParagraphsStaysWhole() {
        let text =
            "The Council,\n\nRecalling one,¹ and two,²\n\n¹ The first.\n\nIts second paragraph.\n\n² The other.\n\nMindful of all,"
        #expect(
            cleaned(text).notes.map { $0.paragraphs.map(shown) } == [
                ["The first.", "Its second paragraph."], ["The other."],
            ])
    }

    @Test func everyRepairIsLogged() {
        let repairs = cleaned("the lamp-lighting of the coast\n\nthe lamplighting of the coast").repairs
        #expect(repairs.map(\.kind) == [.pageBreak, .lostHyphen] || repairs.map(\.kind) == [.lostHyphen])
    }

    // MARK: Laws

    @Test(arguments: 0..<60)
    func noLetterVanishesFromAnyText(seed: Int) {
        var random = Lehmer(seed: UInt64(seed))
        let text = (0..<random.next(60)).map { _ in Self.fragments[random.next(Self.fragments.count)] }.joined()
        let document = plainText(text)
        let cleaned = Cleaner().clean(document).value
        var given: [Character: Int] = [:]
        for line in document.pages.flatMap(\.lines) {
            for character in line.text where character.isLetter { given[character, default: 0] += 1 }
        }
        var kept: [Character: Int] = [:]
        func count(_ text: String) {
            for character in text where character.isLetter { kept[character, default: 0] += 1 }
        }
        for block in cleaned.blocks {
            switch block {
            case .paragraph(let paragraph): count(paragraph.text)
            case .table(let table):
                for row in table.rows { for cell in row.cells { count(cell.paragraphs.map(\.plainText).joined()) } }
            }
        }
        for note in cleaned.notes { count(note.paragraphs.map(\.plainText).joined()) }
        for furniture in cleaned.furniture { count(furniture.text) }
        #expect(kept == given)
        #expect(Cleaner().clean(document).value == cleaned)
    }

    private static let fragments = [
        "The General Assembly,", "\n\n", "\n\n", "\n", "\n", "\u{C}", "1. ", "2. Decides ", "(a) ", "¹ ",
        "² See A/95/1.", "1/ ", "3 Ibid.", ",1", " 2/",
        "the lamp", " of ", "A/RES/95/12", "Page 3", "3/5", "Annex", "* ", "*", "-", "co-", "\"", "'", "lampkeeping",
        "lamp-keeping", "| a | b |", "20956",
        ", 28", "Recalling", "and", ";", ":", ".", "[Adopted", "]", "(", ")", "61st plenary meeting", "12 March 2095",
        "\t", "¹²", "é", "\u{AD}", "–", "12",
    ]
}

private struct Lehmer {
    var state: UInt64
    init(seed: UInt64) { state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407 }
    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return bound > 0 ? Int((state >> 33) % UInt64(bound)) : 0
    }
}

/// Lines as the extractor gives them: `*italics*` within a line, raised figures, `|` tables.
private func plainText(_ text: String) -> ExtractedDocument {
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).enumerated().map { index, page in
        var lines: [Line] = []
        var followsBlank = false
        for printed in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if printed.allSatisfy(\.isWhitespace) {
                followsBlank = true
                continue
            }
            lines.append(Line(runs: runs(String(printed)), baseline: 0, followsBlank: followsBlank))
            followsBlank = false
        }
        return Page(number: index + 1, width: 0, height: 0, lines: lines)
    }
    return ExtractedDocument(source: SourceDescription(name: "a.txt", format: .text), pages: pages)
}

private func runs(_ line: String) -> [Run] {
    func run(_ text: String, style: Style = [], rise: Double = 0, gap: Double = 0) -> Run {
        Run(
            text: text, box: Box(left: 0, top: 0, right: 0, bottom: 0), fontSize: 0, rise: rise, style: style,
            gapBefore: gap, origin: .plainText)
    }
    if line.hasPrefix("|") {
        return line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast().map {
            run($0.filter { $0 != " " }, gap: 1)
        }
    }
    let raised: [Character: Character] = ["¹": "1", "²": "2"]
    var result: [Run] = []
    var piece = ""
    var style: Style = []
    let hasItalics = line.count { $0 == "*" } == 2
    for character in line {
        if let digit = raised[character] {
            if !piece.isEmpty { result.append(run(piece, style: style)) }
            piece = ""
            result.append(run(String(digit), rise: 1))
        } else if hasItalics, character == "*" {
            if !piece.isEmpty { result.append(run(piece, style: style)) }
            piece = ""
            style = style.isEmpty ? .italic : []
        } else {
            piece.append(character)
        }
    }
    if !piece.isEmpty { result.append(run(piece, style: style)) }
    return result
}
