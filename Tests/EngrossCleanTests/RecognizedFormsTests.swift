import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedFormsTests {
    private func mended(_ text: String, isNote: Bool) -> String {
        let content = [Inline.text(StyledText(text))]
        let place = Place(page: 1, line: 1)
        var document = CleanedDocument(source: SourceDescription(name: "lamp.pdf", format: .pdf))
        if isNote {
            document.notes = [Note(label: "1", paragraphs: [content], place: place)]
        } else {
            document.blocks = [.paragraph(Paragraph(content: content, places: [place]))]
        }
        let repairs = RecognizedForms.mend(&document, pages: [1])
        let after = isNote ? document.notes[0].paragraphs[0].plainText : printed(document.blocks[0])
        #expect(repairs.isEmpty == (after == text))
        return after
    }

    private func printed(_ block: CleanedDocument.Block) -> String {
        guard case .paragraph(let paragraph) = block else { return "" }
        return paragraph.text
    }

    @Test(arguments: [
        ("A 78 744 Add.1.", "A/78/744/Add.1."), ("See CCW 'MSP’2022/6.", "See CCW/MSP/2022/6."),
        ("AN78/272.", "A/78/272."), ("AFAC.109/2025:9, annex.", "A/AC.109/2025/9, annex."),
        ("Resolution 70-1.", "Resolution 70/1."), ("A'56/61 and A/56 62.", "A/56/61 and A/56/62."),
        ("A 78 $82 and A 78. 720.", "A/78/$82 and A/78/720."),
        ("A/AC.109 2023/9, paras. 2–4.", "A/AC.109/2023/9, paras. 2–4."), ("CCW MSP. 2023-7.", "CCW/MSP/2023/7."),
        ("4°79 681 and A 79 744.", "A/79/681 and A/79/744."),
        ("See A'78/5; see also A 78-6.", "See A/78/5; see also A/78/6."),
    ])
    func strokesOfANote(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        ("A/78/744 Add.l.", "A/78/744/Add.1."), ("A/79/724/AddI.", "A/79/724/Add.1."), ("4/79/93.", "A/79/93."),
        ("See CCW/CONE.V/10.", "See CCW/CONF.V/10."), ("COW/MSP/2024/7.", "CCW/MSP/2024/7."),
        ("A CONF.157.24, chap. I.", "A/CONF.157/24, chap. I."), ("£/2023/68.", "E/2023/68."),
        ("B/79/724/Add.1.", "A/79/724/Add.1."), ("See AHRC/25/54.", "See A/HRC/25/54."),
        ("ECN.4/2004/15, para. 47.", "E/CN.4/2004/15, para. 47."),
        ("CCW.P.VICONF:2024/5.", "CCW/P.V/CONF/2024/5."),
    ])
    func lettersOfANote(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        "4/79 lamps", "B/2023/93.", "See ALAMP/25/54.", "CCW/25/54.", "4/12/93.", "4 79 lamps", "4/2023/5.",
        "A/CONE/5.", "See A/78/5 and lamp A 78 6.",
        "COWS/2024/7.",
        "The COW/2024/7.",
    ])
    func whatElseANote(text: String) { #expect(mended(text, isNote: true) == text) }

    @Test(arguments: [
        ("{Lit without a lamp.]", "[Lit without a lamp.]"), ("[lit (in May}]", "[lit (in May)]"),
        ("{see A/78/5}", "[see A/78/5]"), ("lamps (see {the log]) of", "lamps (see [the log]) of"),
        ("a { of no mate", "a { of no mate"), ("[lit (in May)]", "[lit (in May)]"),
    ])
    func bracketsThatWereReadAsBraces(text: String, mended: String) {
        #expect(self.mended(text, isNote: true) == mended)
    }

    @Test(arguments: [
        ("Resolution 217 A (IH).", "Resolution 217 A (III)."), ("Resolution 217 A (IID.", "Resolution 217 A (III)."),
        ("Resolution 260 A (HD, annex", "Resolution 260 A (III), annex"),
        ("resolution 1514 (Xl), annex", "resolution 1514 (XI), annex"),
        ("resolutions 2200 A (XX|) and 41 (1)", "resolutions 2200 A (XXI) and 41 (I)"),
        ("в резолюции 2200 А (ХХГ)", "в резолюции 2200 А (XXI)"), ("résolution 217 A (IH)", "résolution 217 A (III)"),
        ("2751 (ХХУЮ. Прием ламп", "2751 (XXVI). Прием ламп"), ("2758 (ХХУ!). Прием ламп", "2758 (XXVI). Прием ламп"),
    ])
    func sessionsOfOldResolutions(text: String, mended: String) {
        #expect(self.mended(text, isNote: true) == mended)
    }

    @Test(arguments: [
        ("Resolution 217 A (IL).", "Resolution 217 A (III)."),
        ("See resolution 2200 A (XX), annex.", "See resolution 2200 A (XXI), annex."),
        ("resolution 956 (LI) of the Commission", "resolution 956 (LI) of the Commission"),
        ("resolution 942 (XLlX) of the Commission", "resolution 942 (XLIX) of the Commission"),
        ("resolution 2200 (LXI)", "resolution 2200 (LXI)"), ("resolution 1514 (X)", "resolution 1514 (X)"),
    ])
    func sessionsByTheNumber(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        ("A/CONF.157/24 (Part D, chap. HE.", "A/CONF.157/24 (Part I), chap. III."),
        ("A/CONF.157/24 (Part 1), chap. HI.", "A/CONF.157/24 (Part I), chap. III."),
        ("sect. Vl, lamp 5", "sect. VI, lamp 5"),
    ])
    func partsOfDocuments(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        "chap. H.", "sect. E, lamp 2", "chap. 11", "chap. I", "chap. III.A", "lamps (Part D of them)", "sect. HELL",
        "A/78/24 (Part II)",
    ])
    func whatElseIsAPart(text: String) { #expect(mended(text, isNote: true) == text) }

    @Test(arguments: [
        ("See $/2016/738/Rev.1.", "See S/2016/738/Rev.1."), ("§/1994/647.", "S/1994/647."),
        ("Sce resolution 70/1.", "See resolution 70/1."), ("“See A/78/5.", "See A/78/5."),
        ("“CCW MSP’2024’6.", "CCW/MSP/2024/6."),
        ("Ibid., vol. 13. No. 22.", "Ibid., vol. 13, No. 22."), ("“A lamp” is lit.", "“A lamp” is lit."),
        ("‘A lamp’ is lit.", "‘A lamp’ is lit."),
        ("Sect. 5 of it.", "Sect. 5 of it."), ("Lamps, vol. 13. Night.", "Lamps, vol. 13. Night."),
    ])
    func opensAndCites(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        (
            "Available at www.lamps.org light‘evenings/en ¢24/street-lamps. 2019.",
            "Available at www.lamps.org/light/evenings/en/c24/street-lamps/2019."
        ),
        ("See www.lamps.org/night and the lamps.", "See www.lamps.org/night and the lamps."),
        ("See www.lamps.org, 2019.", "See www.lamps.org, 2019."),
        ("See www.lamps.org/night and/or the lamps.", "See www.lamps.org/night and/or the lamps."),
        ("At www.lamps.org. See A/78/5.", "At www.lamps.org. See A/78/5."),
    ])
    func addresses(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        ("CCW/CONE. VELL.", "CCW/CONF.VI/11."), ("See CCWICONE.VE TL.", "See CCW/CONF.VI/11."),
        ("COW-CONF.V.", "COW-CONF.V."), ("CCW/MSP/2022/ ,", "CCW/MSP/2022/ ,"), ("A lamp.", "A lamp."),
        ("CCW/CONE. VE 2L.", "CCW/CONE. VE 2L."),
    ])
    func theTextIsAWitnessOfItsNotes(note: String, mended: String) {
        var document = CleanedDocument(source: SourceDescription(name: "lamp.pdf", format: .pdf))
        let place = Place(page: 1, line: 1)
        document.blocks = ["document CCW/CONF.VI/11, on lamps", "See CCW/CONF.V/2 and CCW/CONF.V/10."].map {
            .paragraph(Paragraph(content: [.text(StyledText($0))], places: [place]))
        }
        document.notes = [Note(label: "1", paragraphs: [[.text(StyledText(note))]], place: place)]
        let repairs = RecognizedForms.mend(&document, pages: [1])
        #expect(document.notes[0].paragraphs[0].plainText == mended)
        #expect(repairs.isEmpty == (note == mended))
    }

    @Test func seriesOfANoteIsUpright() {
        var document = CleanedDocument(source: SourceDescription(name: "lamp.pdf", format: .pdf))
        let content = [Inline.text(StyledText("CCW", style: .italic)), .text(StyledText(" MSP 2024.5."))]
        document.notes = [Note(label: "1", paragraphs: [content], place: Place(page: 1, line: 1))]
        _ = RecognizedForms.mend(&document, pages: [1])
        #expect(document.notes[0].paragraphs == [[.text(StyledText("CCW/MSP/2024/5."))]])
    }

    @Test(arguments: [
        "Resolution 217 A (III).", "resolution 1325 (2000)", "11 (1) lamps", "11 (У) ламп", "of 11 (1) lamps",
        "the log (Hill)", "page 12 (D",
        "A/78/5 (Vol. I)", "217 A (",
    ])
    func whatElseIsInBrackets(text: String) { #expect(mended(text, isNote: false) == text) }

    @Test(arguments: [("A/AC.109 2023:9.", "A/AC.109/2023/9.")])
    func strokesOfACommittee(text: String, mended: String) { #expect(self.mended(text, isNote: true) == mended) }

    @Test(arguments: [
        (
            "as set out in its resolution 79 96 of 4 December 2024",
            "as set out in its resolution 79/96 of 4 December 2024"
        ),
        ("contained in document A/78:582, of 2024", "contained in document A/78/582, of 2024"),
    ])
    func strokesOfAText(text: String, mended: String) { #expect(self.mended(text, isNote: false) == mended) }

    @Test(arguments: [
        ("The General Assembly.", "The General Assembly,"),
        ("79/289, Scope of the lamps", "79/289. Scope of the lamps"),
        ("SRES/2783 (2025)", "S/RES/2783 (2025)"), ("ARES/79/289", "A/RES/79/289"), ("A’RES/79/289", "A/RES/79/289"),
        ("S/RES 2783 (2025)", "S/RES/2783 (2025)"),
    ])
    func heads(text: String, mended: String) { #expect(self.mended(text, isNote: false) == mended) }

    @Test(arguments: ["The lamps.", "79/289, and lamps", "79/5/2, Lamps", "ARES lamps", "SRES 2783 lamps"])
    func whatElseIsNoHead(text: String) { #expect(mended(text, isNote: false) == text) }

    @Test(arguments: [
        "Class A 78 500 lamps", "see A/78/582 20 May 2024", "resolution 1325 (2000) of 31 October", "A/78/582. 5 lamps",
        "resolutions 70 keepers", "S/2024/17, and E 12 lamps", "A/CONF.192/PC/23, annex", "decision 79/5",
        "Part I July 2024 follows", "Annex I", "I July was",
        "resolution S-10/2 of 30 June", "A/AC.105/1 116",
    ])
    func whatElseAText(text: String) { #expect(mended(text, isNote: false) == text) }
}
