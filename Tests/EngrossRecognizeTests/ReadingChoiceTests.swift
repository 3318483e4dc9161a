import EngrossModel
import Testing

@testable import EngrossRecognize

private let dictionary: Set<String> = ["conference", "parties", "to", "the", "review", "see", "july"]
private var form: WordForm { WordForm { dictionary.contains($0) || ["Geneva", "or", "cone", "and"].contains($0) } }

@Suite struct WordFormTests {
    @Test(arguments: [
        "Parties", "PARTIES,", "“review”", "Review’s", "Geneva.", "1", "22495.", "27,553,750", "21st", "(XXI),", "a",
        "CCW/CONF.V/10.", "2024-2025", "Conference,”", "the,*", "", "A/AC.109/2025/9.", "A/78/744/Add.1", "and/or",
        "1/", "12/",
    ])
    func whatIsPrintedHasNoFault(text: String) {
        #expect(form.faults(in: text) == 0)
    }

    @Test(arguments: [
        ("Partics", 1), ("S2nd", 1), ("{uly", 1), ("July|", 1), ("CCW/CONF.VI/I1,", 1), ("CCW'CONF", 1),
        ("Confer-ance", 2),
        ("CCW//CONF", 1), ("T44", 1), ("CCW/CONE.V/10.", 1), ("COW/CONF.V/10.", 1), ("CCW/GGE.", 1), ("A/", 1),
        ("1979/", 1),
    ])
    func whatIsMisreadHas(text: String, count: Int) {
        #expect(form.faults(in: text) == count)
    }
}

@Suite struct ReadingChoiceTests {
    private var choice: ReadingChoice { ReadingChoice(form: form, lines: [], scale: 72 / 200) }

    /// Words of a line, each with its left edge, ten points wide a letter.
    private func words(_ words: (left: Double, text: String, confidence: Double)...) -> [RecognizedWord] {
        words.map { left, text, confidence in
            let box = Box(left: left, top: 0, right: left + 10 * Double(text.count), bottom: 10)
            return RecognizedWord(text: text, box: box, confidence: confidence)
        }
    }

    private func text(_ readings: [[RecognizedWord]]) -> String {
        choice.choose(readings).map(\.text).joined(separator: " ")
    }

    @Test func ofTwoReadingsAWordIsBetter() {
        let first = words((0, "Partics", 0.9), (100, "to", 0.9))
        let second = words((1, "Parties", 0.6), (101, "t0", 0.95))
        #expect(text([first, second]) == "Parties to")
    }

    @Test func ofTwoWordsTheSurerIsBetter() {
        #expect(text([words((0, "1342.", 0.8)), words((0, "1342,", 0.9))]) == "1342,")
    }

    @Test func whatMostReadingsHaveIsBetterThanTheSurest() {
        let readings = ["22495,", "22495.", "22495."].enumerated().map { words((0, $1, [0.95, 0.8, 0.7][$0])) }
        #expect(text(readings) == "22495.")
    }

    @Test func wordsAreComparedWithAllThatStandsInTheirPlace() {
        let first = words((0, "Conf", 0.9), (42, "erence", 0.9))
        #expect(text([first, words((0, "Conference", 0.5))]) == "Conference")
    }

    @Test func whatOnlyTheFirstReadingHasStays() {
        #expect(text([words((0, "*", 0.1), (50, "See", 0.5)), words((50, "See", 0.9))]) == "* See")
        #expect(text([words((50, "See", 0.9)), words((0, "*", 0.9), (50, "See", 0.5))]) == "See")
    }

    @Test(arguments: [
        ("Parties", 0.9, 5.0, false), ("Parties", 0.7, 5, true), ("Partics", 0.9, 5, true), ("Parties", 0.9, 2, true),
    ])
    func aLineIsDoubtful(text: String, confidence: Double, xHeight: Double, isDoubtful: Bool) {
        let line = RecognizedLine(
            words: words((0, text, confidence)), box: Box(left: 0, top: 0, right: 70, bottom: 10), baseline: 9,
            xHeight: xHeight)
        #expect(choice.isDoubtful(line) == isDoubtful)
    }

    @Test(arguments: [(0.7, 5.0, 85.0, 585.0), (0.4, 5, -1.5, 771.5), (0.7, 2, -1.5, 771.5)])
    func aDoubtfulWordIsReadAgainWithThoseBesideIt(confidence: Double, xHeight: Double, left: Double, right: Double) {
        var line = RecognizedLine(
            words: (0..<8).map { words((100 * Double($0), "Parties", 0.9))[0] },
            box: Box(left: 0, top: 0, right: 770, bottom: 10), baseline: 9, xHeight: xHeight)
        line.words[3].confidence = confidence
        #expect(choice.doubtfulPart(of: line) == Box(left: left, top: -1.5, right: right, bottom: 11.5))
    }
}

@Suite struct ReadableLinesTests {
    private func line(_ text: String, _ confidence: Double, xHeight: Double = 5) -> RecognizedLine {
        let box = Box(left: 0, top: 0, right: 40, bottom: 10)
        let word = RecognizedWord(text: text, box: box, confidence: confidence)
        return RecognizedLine(words: [word], box: box, baseline: 9, xHeight: xHeight)
    }

    private var choice: ReadingChoice { ReadingChoice(form: form, lines: [line("see", 0.9)], scale: 72 / 200) }

    @Test(arguments: [("bar code", 0.5, 8.0, false), ("title", 0.7, 8, true), ("word", 0.1, 5, true)])
    func aLineIsText(text: String, confidence: Double, xHeight: Double, isText: Bool) {
        #expect(choice.isText(line(text, confidence, xHeight: xHeight)) == isText)
    }

    @Test(arguments: [("note", 0.7, "note"), ("note", 0.55, "ae"), ("a", 0.9, "ae"), ("", 0.9, "ae")])
    func aLineThatIsReadAsABlockIsBetterWhereItIsSurerAndWhole(text: String, confidence: Double, better: String) {
        let block = line(text, confidence).words
        #expect(choice.surer(line("ae", 0.3), block).words.map(\.text) == [better])
    }

    @Test func ofABlockOnlyWhatStandsOnTheLineIsItsReading() {
        let below = RecognizedWord(text: "see", box: Box(left: 0, top: 9, right: 40, bottom: 19), confidence: 0.9)
        #expect(choice.surer(line("ae", 0.3), line("an", 0.8).words + [below]).words.map(\.text) == ["an"])
    }

    @Test(arguments: [("ae", 0.5, 5.0, true), ("ae", 0.7, 5, false), ("bar code", 0.5, 8, false)])
    func aLineOfTextIsUnsure(text: String, confidence: Double, xHeight: Double, isUnsure: Bool) {
        #expect(choice.isUnsure(line(text, confidence, xHeight: xHeight)) == isUnsure)
    }

    @Test(arguments: [(0.3, 0.45, "ae"), (0.3, 0.7, "see"), (0.45, 0.47, "see")])
    func aLineThatNoReadingMakesSenseOfStays(first: Double, second: Double, text: String) {
        let better = choice.better(line("ae", first), [line("see", second).words])
        #expect(better.words.map(\.text) == [text])
    }
}

@Suite struct RecognizedLinesTests {
    private func line(_ text: String, left: Double, baseline: Double = 9, height: Double = 10, confidence: Double = 0.9)
        -> RecognizedLine
    {
        let box = Box(
            left: left, top: baseline - height + 1, right: left + 10 * Double(text.count), bottom: baseline + 1)
        return RecognizedLine(
            words: [RecognizedWord(text: text, box: box, confidence: confidence)], box: box, baseline: baseline)
    }

    private func joined(_ lines: RecognizedLine...) -> [String] {
        var lines = lines
        lines.joinRows { $0.words.contains { $0.confidence < 0.8 } }
        return lines.map { $0.words.map(\.text).joined(separator: " ") }
    }

    @Test func partsOfALineAreJoined() {
        #expect(joined(line("Ibid", left: 0, confidence: 0.5), line("vol.", left: 45)) == ["Ibid vol."])
    }

    @Test func linesStayApart() {
        #expect(joined(line("sure", left: 0), line("sure", left: 45)).count == 2)
        #expect(joined(line("cell", left: 0, confidence: 0.5), line("cell", left: 60)).count == 2)
        #expect(joined(line("1", left: 0, baseline: 5, confidence: 0.5), line("note", left: 12)).count == 2)
        #expect(joined(line("bars", left: 0, height: 20, confidence: 0.1), line("text", left: 45)).count == 2)
    }

    @Test func boxesOfLettersAreAsHighAsTheirInk() {
        // Ink in the third and fourth of eight rows.
        let bitmap = Bitmap(width: 32, height: 8, wordsPerLine: 1, words: [0, 0, .max, .max, 0, 0, 0, 0])
        let box = Box(left: 4, top: 2, right: 8, bottom: 10)
        let glyph = RecognizedGlyph(text: "a", box: box, confidence: 1)
        var words = [RecognizedWord(text: "a", box: box, confidence: 1, glyphs: [glyph])]
        words.fit(to: bitmap, on: RecognizedLine(words: words, box: box, baseline: 8), scale: 2)
        #expect(words[0].glyphs[0].box == Box(left: 4, top: 4, right: 8, bottom: 8))
    }

    @Test func boxesOfLettersEndBeforeTheNextLine() {
        // The next line's ink is in the last of eight rows.
        let bitmap = Bitmap(width: 32, height: 8, wordsPerLine: 1, words: [0, 0, .max, .max, 0, 0, 0, .max])
        let box = Box(left: 4, top: 2, right: 8, bottom: 16)
        let glyph = RecognizedGlyph(text: "a", box: box, confidence: 1)
        var words = [RecognizedWord(text: "a", box: box, confidence: 1, glyphs: [glyph])]
        words.fit(to: bitmap, on: RecognizedLine(words: words, box: box, baseline: 8, xHeight: 4), scale: 2)
        #expect(words[0].glyphs[0].box == Box(left: 4, top: 4, right: 8, bottom: 8))
    }

    @Test func whereNoInkIsNothingIsRead() {
        let bitmap = Bitmap(width: 32, height: 8, wordsPerLine: 1, words: [0, 0, 0xFF00_0000, 0, 0, 0, 0, 0])
        let words = [(left: 0.0, text: "a"), (20, "|")].map { left, text in
            RecognizedWord(
                text: text, box: Box(left: left, top: 0, right: left + 4, bottom: 8), confidence: 0.9)
        }
        var lines = [RecognizedLine(words: words, box: Box(left: 0, top: 0, right: 24, bottom: 8), baseline: 8)]
        lines.removeInkless(in: bitmap, scale: 1)
        #expect(lines.map { $0.words.map(\.text) } == [["a"]])
    }
}

@Suite struct PixelsTests {
    @Test func strokesGrowByAPixelToTheRight() throws {
        let library = try #require(TesseractLibrary.functions)
        var pixels = [UInt8](repeating: 255, count: 8 * 2)
        for (row, column) in [(0, 3), (1, 0), (1, 7)] { pixels[row * 8 + column] = 0 }
        let image = PageImage(width: 8, height: 2, pixels: pixels, resolution: 200)
        guard let thin = Pixels(image, library), let wide = thin.widened(),
            let black = wide.blackAndWhite(below: 128)?.bitmap
        else {
            Issue.record("no memory for an image")
            return
        }
        let inked = (0..<2).map { row in (0..<8).filter { black.blackCount(row: row, $0..<$0 + 1) > 0 } }
        #expect(inked == [[3, 4], [0, 1, 7]])
    }

    @Test func thinStrokesGrowDownByAPixel() throws {
        let library = try #require(TesseractLibrary.functions)
        var pixels = [UInt8](repeating: 255, count: 8 * 4)
        for column in 0..<8 { pixels[8 + column] = 0 }
        let image = PageImage(width: 8, height: 4, pixels: pixels, resolution: 200)
        guard let thin = Pixels(image, library), let thick = thin.thickened(),
            let black = thick.blackAndWhite(below: 128)?.bitmap
        else {
            Issue.record("no memory for an image")
            return
        }
        #expect((0..<4).map { black.blackCount(row: $0, 0..<8) } == [0, 8, 8, 0])
    }
}
