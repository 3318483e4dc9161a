import EngrossModel
import Testing

@testable import EngrossRecognize

/// A line of letters, each a rectangle 14 pixels high on the row 100, as in an image of 72 dots to the inch.
@Suite struct RaisedFinderTests {
    @Test func `a sign above the letters is apart from the word it ends`() {
        var line = Drawn(letters: "Rights")
        line.add("'", left: line.right + 4, top: 78, width: 4, height: 13)
        let marks = line.finder.marks(on: [line.line])
        #expect(marks.map(\.line) == [0])
        var lines = [line.line]
        lines.setApart(marks[0], reading: RecognizedWord(text: "1", box: marks[0].box, confidence: 0.9))
        #expect(lines[0].words.map(\.text) == ["Rights", "1"])
        #expect(lines[0].words.map(\.rise) == [0, 9])
        #expect(lines[0].words[1].glyphs.map(\.text) == ["'"])
    }

    @Test func `a sign lower than a figure is a letter where a cell of a row of figures ends`() {
        for (isRow, marks) in [(true, 1), (false, 0)] {
            var line = Drawn(letters: "Rights")
            line.ink(left: line.right + 4, top: 82, width: 8, height: 8)
            // The box of the last letter goes on over it.
            var read = line.line
            read.words[0].glyphs[5].box.right += 12
            read.words[0].box.right += 12
            if isRow {
                let box = Box(left: 180, top: 80, right: 190, bottom: 100)
                let figure = RecognizedGlyph(text: "4", box: box, confidence: 0.9)
                read.words.append(RecognizedWord(text: "4", box: box, confidence: 0.9, glyphs: [figure]))
            }
            var lines = [read]
            let found = line.finder.marks(on: lines)
            #expect(found.map(\.isLow) == Array(repeating: true, count: marks))
            for mark in found {
                lines.setApart(mark, reading: RecognizedWord(text: "a", box: mark.box, confidence: 0.9))
            }
            #expect(lines[0].words.map(\.text) == (isRow ? ["Rights", "a", "4"] : ["Rights"]))
        }
    }

    @Test func `the comma whose box is drawn over what stands raised behind it stays`() {
        let line = Drawn.lettersAndComma(sign: 4)
        let marks = line.finder.marks(on: [line.line])
        #expect(marks.count == 1)
        var lines = [line.line]
        lines.setApart(marks[0], reading: RecognizedWord(text: "1", box: marks[0].box, confidence: 0.9))
        #expect(lines[0].words.map(\.text) == ["Rights,", "1"])
        #expect(lines[0].words.map(\.rise) == [0, 9])
        #expect(lines[0].words[0].box.right == marks[0].box.left)
        #expect(lines[0].words[1].box == marks[0].box)
    }

    @Test(arguments: [0.0, 12])
    func `a sign behind a comma that nothing was read of is set apart all the same`(reach: Double) {
        let line = Drawn.lettersAndComma(sign: 6)
        var lines = [line.line]
        let marks = line.finder.marks(on: lines)
        // The box of the comma may go on over all of the sign.
        lines[0].words[0].box.right += reach
        lines[0].words[0].glyphs[6].box.right += reach
        for mark in marks { lines.setApart(mark, reading: nil) }
        #expect(lines[0].words.map(\.text) == ["Rights,", "\u{FFFD}"])
        #expect(lines[0].words.map(\.rise) == [0, 9])
        #expect(lines[0].words[1].confidence == 0)
    }

    @Test func `what was not read behind a comma and is thinner than a figure is not set apart`() {
        let line = Drawn.lettersAndComma(sign: 3)
        var lines = [line.line]
        for mark in line.finder.marks(on: lines) { lines.setApart(mark, reading: nil) }
        #expect(lines == [line.line])
    }

    @Test func `what was not read and has a word close behind it is not set apart`() {
        let line = Drawn.lettersAndComma(sign: 6)
        var lines = [line.line]
        let marks = line.finder.marks(on: lines)
        #expect(marks.count == 1)
        for mark in marks {
            let box = Box(left: mark.box.right + 3, top: 86, right: mark.box.right + 40, bottom: 100)
            lines[0].words.append(RecognizedWord(text: "lamp", box: box, confidence: 0.9))
            lines.setApart(mark, reading: nil)
        }
        #expect(lines[0].words.map(\.text) == ["Rights,", "lamp"])
    }

    @Test func `an upright stroke before a line is its label, read or not`() {
        var note = Drawn()
        note.ink(left: 2, top: 78, width: 2, height: 13)
        for letter in "notes" { note.add(String(letter), left: note.right + 12, top: 86, width: 8, height: 14) }
        var lines = [note.line]
        for mark in note.finder.marks(on: lines) { lines.setApart(mark, reading: nil) }
        #expect(lines[0].words.map(\.text) == ["|", "notes"])
    }

    @Test func `a line that a label opens calls no note`() {
        var note = Drawn()
        note.add("2", left: 12, top: 78, width: 8, height: 13)
        for letter in "notes" { note.add(String(letter), left: note.right + 12, top: 86, width: 8, height: 14) }
        note.add("7", left: note.right + 4, top: 78, width: 8, height: 13)
        #expect(note.finder.marks(on: [note.line]).map(\.box.left) == [12])
    }

    @Test func `a letter in the place of the sign is no comma`() {
        var line = Drawn(letters: "Rights")
        line.read("(", left: line.right + 2, top: 78, width: 12, height: 26)
        line.ink(left: line.right - 6, top: 78, width: 4, height: 13)
        let marks = line.finder.marks(on: [line.line])
        #expect(marks.count == 1)
        var lines = [line.line]
        lines.setApart(marks[0], reading: RecognizedWord(text: "1", box: marks[0].box, confidence: 0.9))
        #expect(lines == [line.line])
    }

    @Test func `figures beside each other are one sign`() {
        var line = Drawn(letters: "Rights")
        line.add("?", left: line.right + 4, top: 78, width: 8, height: 13)
        line.add("?", left: line.right + 2, top: 78, width: 8, height: 13)
        #expect(line.finder.marks(on: [line.line]).map(\.signs.count) == [2])
    }

    @Test func `figures that touch are one sign that may be two`() {
        var line = Drawn(letters: "Rights")
        line.add("?", left: line.right + 4, top: 78, width: 20, height: 13)
        let marks = line.finder.marks(on: [line.line])
        #expect(marks.map(\.mayBeTwo) == [true])
        var wide = Drawn(letters: "Rights")
        wide.add("M", left: wide.right + 4, top: 78, width: 26, height: 13)
        #expect(wide.finder.marks(on: [wide.line]).isEmpty)
    }

    @Test func `the number of a clause whose foot has faded is no label`() {
        var line = Drawn()
        line.add("2", left: 12, top: 78, width: 8, height: 13)
        line.ink(left: 23, top: 97, width: 3, height: 3)
        for letter in "notes" { line.add(String(letter), left: line.right + 12, top: 86, width: 8, height: 14) }
        #expect(line.finder.marks(on: [line.line]).isEmpty)
        var note = Drawn()
        note.add("2", left: 12, top: 78, width: 8, height: 13)
        for letter in "notes" { note.add(String(letter), left: note.right + 12, top: 86, width: 8, height: 14) }
        #expect(note.finder.marks(on: [note.line]).count == 1)
    }

    @Test func `a label that was read as a line of its own is its note's`() {
        var note = Drawn()
        note.ink(left: 2, top: 78, width: 8, height: 13)
        for letter in "notes" { note.add(String(letter), left: note.right + 12, top: 86, width: 8, height: 14) }
        let box = Box(left: 2, top: 78, right: 10, bottom: 100)
        let label = RecognizedWord(
            text: "2", box: box, confidence: 0.9, glyphs: [RecognizedGlyph(text: "2", box: box, confidence: 0.9)])
        var lines = [note.line, RecognizedLine(words: [label], box: box, baseline: 100)]
        let marks = note.finder.marks(on: lines)
        #expect(marks.count == 1)
        for mark in marks {
            lines.setApart(mark, reading: RecognizedWord(text: "2", box: mark.box, confidence: 0.9))
        }
        #expect(lines.map { $0.words.map(\.text) } == [["2", "notes"], []])
    }

    @Test func `a quotation mark is too low for one`() {
        var line = Drawn(letters: "Rights")
        line.add("”", left: line.right + 2, top: 78, width: 4, height: 6)
        #expect(line.finder.marks(on: [line.line]).isEmpty)
    }

    @Test func `what stands on a foot of its own is a broken letter`() {
        var line = Drawn(letters: "Rights")
        line.add("9", left: line.right + 2, top: 78, width: 8, height: 12)
        line.ink(left: line.right - 3, top: 94, width: 3, height: 6)
        #expect(line.finder.marks(on: [line.line]).isEmpty)
    }

    @Test func `a capital whose foot has faded is no sign`() {
        var line = Drawn(letters: "s")
        line.add("F", left: line.right + 8, top: 78, width: 8, height: 13)
        for letter in "ifth" { line.add(String(letter), left: line.right + 2, top: 86, width: 8, height: 14) }
        #expect(line.finder.marks(on: [line.line]).isEmpty)
    }
}

private struct Drawn {
    private static let size = (width: 320, height: 128)
    private var components: [Pixels.Component] = []
    private var words = [UInt32](repeating: 0, count: size.width / 32 * size.height)
    private var glyphs: [RecognizedGlyph] = []
    private(set) var right = 10

    init(letters: String = "") {
        for letter in letters { add(String(letter), left: right + 2, top: 86, width: 8, height: 14) }
    }

    /// Its comma is ink below the line; the box of it reaches over a sign raised behind, which was not read.
    static func lettersAndComma(sign width: Int) -> Drawn {
        var line = Drawn(letters: "Rights")
        let comma = line.right + 2
        line.ink(left: comma, top: 98, width: 3, height: 6)
        line.ink(left: comma + 5, top: 78, width: width, height: 13)
        line.read(",", left: comma, top: 78, width: 10, height: 26)
        return line
    }

    mutating func add(_ text: String, left: Int, top: Int, width: Int, height: Int) {
        ink(left: left, top: top, width: width, height: height)
        read(text, left: left, top: top, width: width, height: height)
    }

    mutating func read(_ text: String, left: Int, top: Int, width: Int, height: Int) {
        let box = Box(
            left: Double(left), top: Double(top), right: Double(left + width), bottom: Double(top + height))
        glyphs.append(RecognizedGlyph(text: text, box: box, confidence: 0.9))
        right = left + width
    }

    mutating func ink(left: Int, top: Int, width: Int, height: Int) {
        components.append(Pixels.Component(left: left, top: top, width: width, height: height))
        for row in top..<(top + height) {
            for column in left..<(left + width) {
                words[row * Self.size.width / 32 + column >> 5] |= 0x8000_0000 >> UInt32(column & 31)
            }
        }
    }

    var finder: RaisedFinder {
        let bitmap = Bitmap(
            width: Self.size.width, height: Self.size.height, wordsPerLine: Self.size.width / 32, words: words)
        return RaisedFinder(components, bitmap: bitmap, scale: 1)
    }

    var line: RecognizedLine {
        let box = glyphs.dropFirst().reduce(glyphs[0].box) { $0.union($1.box) }
        let word = RecognizedWord(text: glyphs.map(\.text).joined(), box: box, confidence: 0.9, glyphs: glyphs)
        return RecognizedLine(words: [word], box: box, baseline: 100, xHeight: 14)
    }
}
