import EngrossModel
import Testing

@testable import EngrossExtract

/// Pages as a recogniser gives them: each letter 5 points wide, small ones 4.8 high, capitals, figures and ascenders 6.8.
@Suite struct RecognizedPageReaderTests {
    private static func glyph(_ letter: Character, _ left: Double, _ foot: Double, _ scale: Double) -> RecognizedGlyph {
        let height = ("aceimnorsuvwxz".contains(letter) ? 4.8 : 6.8) * scale
        return RecognizedGlyph(
            text: String(letter), box: Box(left: left, top: foot - height, right: left + 4 * scale, bottom: foot),
            confidence: 0.9)
    }

    /// `^` before a letter raises it; it is as high as a small letter. `~` before a word is a wide space of 12 points more.
    private static func line(
        _ text: String, top: Double, left: Double = 120, scale: Double = 1, blank: Double = 3
    ) -> RecognizedLine {
        var words: [RecognizedWord] = []
        var x = left
        for part in text.split(separator: " ") {
            var glyphs: [RecognizedGlyph] = []
            var isRaised = false
            if part.hasPrefix("~") { x += 12 }
            for letter in part where letter != "~" {
                if letter == "^" {
                    isRaised = true
                    continue
                }
                var glyph = glyph(letter, x, top + 8, scale)
                if isRaised {
                    glyph.box.bottom -= 3.6 * scale
                    glyph.box.top = glyph.box.bottom - 4.4 * scale
                }
                isRaised = false
                glyphs.append(glyph)
                x += 5 * scale
            }
            let box = glyphs.dropFirst().reduce(glyphs[0].box) { $0.union($1.box) }
            words.append(
                RecognizedWord(text: glyphs.map(\.text).joined(), box: box, confidence: 0.9, glyphs: glyphs))
            x += blank * scale
        }
        return RecognizedLine(
            words: words, box: Box(left: left, top: top, right: x, bottom: top + 10), baseline: top + 8,
            xHeight: 4.8 * scale)
    }

    private func page(_ lines: [RecognizedLine]) -> Page {
        let recognized = RecognizedPage(width: 612, height: 792, lines: lines)
        return RecognizedPageReader([recognized]).page(recognized, number: 1)
    }

    private static let body = (0..<8).map {
        line("the wardens of the northern coast light the lamps", top: 200 + 12 * Double($0))
    }

    @Test func linesOfOneTypeHaveOneSize() {
        let lines = page(Self.body + [Self.line("nor the seamen of the coast", top: 320, scale: 1.03)]).lines
        #expect(Set(lines.flatMap(\.runs).map(\.fontSize)) == [10])
    }

    @Test func whatNoDictionaryHasIsOfItsLine() {
        var line = Self.line("the wardcns of the coast", top: 320)
        line.words[1].unknown = [UnknownWord(text: "wardcns", candidates: ["wardens"], confidence: 0.9)]
        #expect(page(Self.body + [line]).lines.last?.unknownWords.map(\.candidates) == [["wardens"]])
    }

    @Test(arguments: [
        ("the wardens of the ~coast", 3.0, ["the wardens of the", "coast"]),
        ("the wardens of the ~coast", 8, ["the wardens of the coast"]),
        ("12. ~the wardens of the coast", 8, ["12.", "the wardens of the coast"]),
    ])
    func twoBlanksOfATypewriterPartNoCells(text: String, blank: Double, cells: [String]) {
        let runs = page(Self.body + [Self.line(text, top: 320, blank: blank)]).lines.last?.runs ?? []
        #expect(runs.map(\.text) == cells)
    }

    @Test func aRowOfATableHasMoreGapsThanBlanks() {
        let runs = page(Self.body + [Self.line("lamps ~wardens of ~coast ~two ~more", top: 320)]).lines.last?.runs
        #expect(runs?.map(\.text) == ["lamps", "wardens of", "coast", "two", "more"])
    }

    @Test func notesAreSmaller() {
        let lines = page(Self.body + [Self.line("the record of the wardens", top: 700, scale: 0.85)]).lines
        #expect(lines.last?.runs.first?.fontSize == 8.6)
    }

    private static let large = "the wardens of the northern coast write the log"

    @Test func aLineSetAsCloseAsTheOnesAboveIsNoLargerThanThey() {
        let lines = page(Self.body + [Self.line(Self.large, top: 296, scale: 1.15)]).lines
        #expect(lines.last?.runs.map(\.fontSize) == [10])
    }

    @Test func aLineOfASentenceIsAsLargeAsMostOfItsLetters() {
        let worn = Self.line("of the northern coast light the lamps", top: 236, scale: 0.85)
        var lines = Self.body
        lines[3] = worn
        #expect(Set(page(lines).lines.flatMap(\.runs).map(\.fontSize)) == [10])
    }

    @Test(arguments: [(12.0, 10.0), (13.5, 11.5)])
    func theFirstOfTwoLinesIsAsLargeAsTheBodyWhereItIsSetAsClose(pitch: Double, size: Double) {
        let first = Self.line("the wardens of the northern coast light", top: 400, scale: 1.15)
        let lines = page(Self.body + [first, Self.line("Coast light the lamps of the wardens", top: 400 + pitch)]).lines
        #expect(lines.suffix(2).map { $0.runs.map(\.fontSize) } == [[size], [10]])
    }

    @Test func aHeadingWithRoomAboveIsLarger() {
        let lines = page(Self.body + [Self.line(Self.large, top: 308, scale: 1.15)]).lines
        #expect(lines.last?.runs.map(\.fontSize) == [11.5])
    }

    @Test func textCloseBelowSmallTypeIsLargerThanThat() {
        let small = Self.line(Self.large, top: 320, scale: 0.85)
        let lines = page(Self.body + [small, Self.line(Self.large, top: 331)]).lines
        #expect(lines.suffix(2).map { $0.runs.map(\.fontSize) } == [[8.6], [10]])
    }

    @Test func theRulesBelowTheHeadAndAboveTheNotesAreToldWithThePage() {
        let body = (0..<8).map { Self.line(Self.large + " of the house", top: 200 + 12 * Double($0)) }
        let lines = body + [Self.line(Self.large, top: 320, scale: 0.85)]
        let rules = [(left: 72.0, right: 540.0, top: 70.0), (120, 220, 310)].map {
            Box(left: $0.left, top: $0.top, right: $0.right, bottom: $0.top + 0.7)
        }
        let recognized = RecognizedPage(width: 612, height: 792, lines: lines, rules: rules)
        let page = RecognizedPageReader([recognized]).page(recognized, number: 1)
        #expect(page.headRule == 70)
        #expect(page.noteRule == 310)
    }

    @Test func aRaisedMarkAtTheEndOfAWordIsARunOfItsOwn() {
        let runs = page(Self.body + [Self.line("of the coast,^! and of the wardens", top: 320)]).lines.last?.runs
        #expect(runs?.map(\.text) == ["of the coast,", "!", " and of the wardens"])
        #expect(runs?.map { $0.rise > 3 } == [false, true, false])
    }

    @Test func aRaisedMarkBeforeANoteIsARunOfItsOwn() {
        let runs = page(Self.body + [Self.line("^? The record of the wardens", top: 700, scale: 0.85)]).lines.last?.runs
        #expect(runs?.map(\.text) == ["?", " The record of the wardens"])
    }

    @Test func quotationMarksAreNotRaisedLetters() {
        var line = Self.line("of the coast” and of the wardens", top: 320)
        let last = line.words[2].glyphs.count - 1
        line.words[2].glyphs[last].box.top = 321
        line.words[2].glyphs[last].box.bottom = 323.4
        #expect(page(Self.body + [line]).lines.last?.runs.count == 1)
    }

    @Test func specksAreNoMarks() {
        var line = Self.line("of the coast . and of the wardens", top: 320)
        let foot = 324.0
        line.words[3].glyphs[0].box = Box(left: 170, top: foot - 0.7, right: 170.7, bottom: foot)
        line.words[3].box = line.words[3].glyphs[0].box
        let recognized = RecognizedPage(width: 612, height: 792, lines: [line])
        let (page, specks) = recognized.withoutSpecks
        #expect(page.lines[0].words.map(\.text) == ["of", "the", "coast", "and", "of", "the", "wardens"])
        #expect(specks == ["."])
    }

    @Test func whatShinesThroughBesideALineIsLeftOut() {
        func page(
            _ confidence: Double, scale: Double, _ text: String = "once saw men ~oth ~ey",
            _ shadows: ClosedRange<Int> = 3...4
        ) -> [String] {
            var line = Self.line(text, top: 320)
            for word in shadows {
                line.words[word].confidence = confidence
                for glyph in line.words[word].glyphs.indices {
                    line.words[word].glyphs[glyph].box.top = 328 - 4.8 * scale
                }
            }
            return RecognizedPage(width: 612, height: 792, lines: [line]).legible.lines[0].words.map(\.text)
        }
        #expect(page(0.3, scale: 0.6) == ["once", "saw", "men"])
        #expect(page(0.3, scale: 1) == ["once", "saw", "men", "oth", "ey"])
        #expect(page(0.3, scale: 0.6, "~oth ~ey ~once saw men", 0...1) == ["oth", "ey", "once", "saw", "men"])
        #expect(page(0.7, scale: 0.6) == ["once", "saw", "men", "oth", "ey"])
    }

    @Test(arguments: [
        ("CCW/MSP/2022/7.", true), ("A/78/5", true), ("iI/l|/!", false), ("and/or", false), ("//1/", false),
    ])
    func aSymbolIsLegibleHoweverDoubtful(text: String, isLegible: Bool) {
        var line = Self.line(text, top: 320)
        line.words[0].confidence = 0.2
        #expect(RecognizedPage(width: 612, height: 792, lines: [line]).legible.lines.count == (isLegible ? 1 : 0))
    }

    @Test func aPointThatIsDrawnTooHighIsNotRaised() {
        let line = Self.line("of the coast^. and the wardens", top: 320)
        #expect(page(Self.body + [line]).lines.last?.runs.map(\.text) == ["of the coast. and the wardens"])
    }

    @Test func aLabelThatWasReadAsAPointIsRaised() {
        let line = Self.line("^. of the coast and the wardens", top: 320)
        #expect(page(Self.body + [line]).lines.last?.runs.first.map { $0.rise > 0 } == true)
    }

    @Test func aFullStopIsNoSpeck() {
        var line = Self.line("of the coast. And of the wardens", top: 320)
        let stop = line.words[2].glyphs[5].box
        line.words[2].glyphs[5].box.top = stop.bottom - 1.3
        #expect(RecognizedPage(width: 612, height: 792, lines: [line]).withoutSpecks.specks.isEmpty)
    }

    @Test func whatHasALetterCloseBehindItCallsNoNote() {
        var line = Self.line("of the ^\" coast and the wardens", top: 320)
        line.words[2].rise = 3.6
        line.words[2].text = "4"
        line.words[3].box.left = line.words[2].box.right + 0.4
        #expect(page(Self.body + [line]).lines.last?.text == "of the \"coast and the wardens")
    }

    @Test func unlessItIsSurelyAFigure() {
        var line = Self.line("of the ^? coast and the wardens", top: 320)
        line.words[2].rise = 3.6
        line.words[2].text = "3"
        line.words[2].confidence = 0.97
        line.words[3].box.left = line.words[2].box.right + 0.4
        let runs = page(Self.body + [line]).lines.last?.runs
        #expect(runs?.map(\.text.trimmed) == ["of the", "3", "coast and the wardens"])
    }

    @Test func aSpeckBeforeALineIsNotItsBeginning() {
        var line = Self.line("_ of the coast and of the wardens", top: 320)
        line.words[0].glyphs[0].box = Box(left: 114, top: 330, right: 114.7, bottom: 330.7)
        line.words[0].box = line.words[0].glyphs[0].box
        let (page, specks) = RecognizedPage(width: 612, height: 792, lines: [line]).withoutSpecks
        #expect(specks == ["_"])
        #expect(page.lines[0].words.first?.text == "of")
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
