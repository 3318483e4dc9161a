import EngrossModel
import Testing

@testable import EngrossRecognize

@Suite struct UnreadInkTests {
    /// A line of words, each letter 5 points wide and high, 6 apart, read with the same confidence.
    private func words(_ text: String, at left: Double, top: Double = 100, _ confidence: Double = 0.9)
        -> [RecognizedWord]
    {
        var left = left
        return text.split(separator: " ").map { word in
            let glyphs = word.map { letter in
                defer { left += 6 }
                return RecognizedGlyph(
                    text: String(letter), box: Box(left: left, top: top, right: left + 5, bottom: top + 5),
                    confidence: confidence)
            }
            left += 6
            let box = glyphs.dropFirst().reduce(glyphs[0].box) { $0.union($1.box) }
            return RecognizedWord(text: String(word), box: box, confidence: confidence, glyphs: glyphs)
        }
    }

    private func line(_ words: [RecognizedWord]) -> RecognizedLine {
        let box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        return RecognizedLine(words: words, box: box, baseline: box.bottom, xHeight: 5)
    }

    private func ink(_ words: [RecognizedWord]) -> [Pixels.Component] {
        words.flatMap(\.glyphs).map { glyph in
            Pixels.Component(
                left: Int(glyph.box.left), top: Int(glyph.box.top), width: Int(glyph.box.width),
                height: Int(glyph.box.height))
        }
    }

    /// What a page has when its image has `printed`, its reading `lines`, and another reading of the first row left out gives `read`.
    private func row(_ printed: [RecognizedWord], lines: [RecognizedLine], read: [RecognizedWord]) -> [String]? {
        let rows = UnreadInk(ink(printed), lines: lines, scale: 1).rows
        return rows.first?.words(read: read, among: lines)?.map(\.text)
    }

    @Test func theEndOfALineIsReadWithIt() {
        let printed = words("vol. 1342, No. 22495", at: 50)
        let line = line(words("vol. l342, No.", at: 50))
        #expect(
            row(printed, lines: [line], read: words("vol, 1342, No. 22495", at: 50)) == [
                "vol.", "l342,", "No.", "22495",
            ])
    }

    @Test func aWordThatIsCutOffIsReadAnew() {
        let printed = words("Annex I", at: 50)
        let line = line(words("nex", at: 62))
        #expect(row(printed, lines: [line], read: words("Annex I", at: 50)) == ["Annex", "I"])
    }

    @Test(arguments: [(10.0, true), (14.0, false)])
    func wordsThatWereLeftOutAreOneRowOverTwoBlanksOfATypewriter(gap: Double, isOne: Bool) {
        let first = words("Recallin", at: 50)
        let printed = first + words("its resolutions", at: first[0].box.right + gap)
        let rows = UnreadInk(ink(printed), lines: [line(words("the lamp", at: 50, top: 300))], scale: 1).rows
        #expect((rows.count == 1) == isOne)
    }

    @Test func aLabelStandsATabBeforeItsLine() {
        let text = words("to light the lamp", at: 80)
        let printed = words("(b)", at: 50) + text
        #expect(row(printed, lines: [line(text)], read: printed) == ["(b)", "to", "light", "the", "lamp"])
    }

    @Test func aLineMayHaveLostItsLabelAndItsEnd() {
        let text = words("to light", at: 80)
        let printed = words("(b) ", at: 50) + text + words("lamps", at: 134)
        let rows = UnreadInk(ink(printed), lines: [line(text)], scale: 1).rows
        #expect(rows.map(\.lines) == [[0]])
        #expect(row(printed, lines: [line(text)], read: printed) == ["(b)", "to", "light", "lamps"])
    }

    @Test func theDotsOfAPictureAreNoLetters() {
        let known = words("the lamp", at: 50)
        let dots = (0..<60).flatMap { row in
            words(String(repeating: "o", count: 90), at: 10, top: 200 + 8 * Double(row))
        }
        #expect(UnreadInk(ink(known + dots), lines: [line(known)], scale: 1).rows.isEmpty)
    }

    @Test func aWholeLineMayHaveBeenLeftOut() {
        let other = line(words("the keeper of the log", at: 50, top: 80))
        let printed = words("Ibid annex", at: 50)
        #expect(row(printed + other.words, lines: [other], read: printed) == ["Ibid", "annex"])
    }

    @Test(arguments: [
        // Unsurely read: dirt. Surely, but beside a line: `least` is lower there.
        (0.5, 200.0, nil), (0.5, 103, ["the", "lamp", "log"]), (0.2, 103, nil),
    ])
    func whatIsReadUnsurelyIsDirt(confidence: Double, left: Double, expected: [String]?) {
        let known = words("the lamp", at: 50)
        let found = words("log", at: left, confidence) + (left > 150 ? words("s", at: left + 18, confidence) : [])
        #expect(row(known + found, lines: [line(known)], read: (left > 150 ? [] : known) + found) == expected)
    }

    @Test func dirtHasNoLineToStandOn() {
        let known = words("the lamp", at: 50)
        let dirt = (0..<6).flatMap { words("x", at: 200 + 6 * Double($0), top: 100 + Double($0 % 3)) }
        #expect(UnreadInk(ink(known + dirt), lines: [line(known)], scale: 1).rows.isEmpty)
    }
}
