internal import EngrossModel

/// Tells the raised letters of a recognised line, the calls of notes, by where they stand: what they are read as says little.
struct RaisedLetters {
    /// Points from the top of the page to the foot of the letters of the line.
    let baseline: Double
    private let feet: [(middle: Double, foot: Double)]
    /// Points; 0 where it is not known.
    let xHeight: Double

    init(_ line: RecognizedLine) {
        let feet = line.words.lazy.filter { $0.rise == 0 }.flatMap(\.glyphs).filter(\.standsOnLine).map {
            ($0.box.middle, $0.box.bottom)
        }
        self.feet = feet.map { (middle: $0.0, foot: $0.1) }.sorted { $0.middle < $1.middle }
        let median = feet.map(\.1).median
        baseline = feet.count >= 3 ? median ?? line.baseline : line.baseline
        xHeight = line.xHeight ?? 0
    }

    /// Whether enough letters stand on the line to tell what does not.
    var canTell: Bool { xHeight > 0 && feet.count >= 3 }

    /// The letters of a word that are raised: those at its end, all of them, or, where it begins its line, those at its head.
    func raised(in word: RecognizedWord, beginsLine: Bool) -> Range<Int>? {
        guard canTell, word.glyphs.map(\.text).joined() == word.text else { return nil }
        let rises = word.glyphs.map(isRaised)
        let tail = rises.reversed().prefix { $0 }.count
        // What was read as a point behind a word was seen on the line, whatever its box.
        let isPoint = word.glyphs.suffix(tail).allSatisfy { $0.text == "." || $0.text == "," }
        if (1...3).contains(tail), !isPoint { return (rises.count - tail)..<rises.count }
        let head = rises.prefix { $0 }.count
        return beginsLine && (1...3).contains(head) ? 0..<head : nil
    }

    /// Points.
    func rise(of glyphs: some Collection<RecognizedGlyph>) -> Double {
        glyphs.map { foot(at: $0.box.middle) - $0.box.bottom }.median ?? 0
    }

    /// Measured on pages of all qualities: calls stand 0.64–0.95 x-heights above the line and are 0.7–1.1 high; quotation marks are
    /// as high as a half.
    private func isRaised(_ glyph: RecognizedGlyph) -> Bool {
        let rise = (foot(at: glyph.box.middle) - glyph.box.bottom) / xHeight
        return rise > 0.5 && rise < 1.3 && glyph.box.height > 0.62 * xHeight && glyph.box.height < 1.35 * xHeight
            && glyph.box.width < 1.3 * xHeight
    }

    /// Where the letters around stand: a line of a bent page has no single baseline.
    private func foot(at middle: Double) -> Double {
        let next = feet.firstIndex { $0.middle > middle } ?? feet.count
        return feet[max(0, min(next - 5, feet.count - 10))..<min(feet.count, max(10, next + 5))].map(\.foot).median
            ?? baseline
    }
}

extension RecognizedGlyph {
    /// Whether the foot of the letter is the baseline.
    fileprivate var standsOnLine: Bool {
        guard text.utf8.count == 1, let letter = text.utf8.first else { return false }
        return switch letter {
        case UInt8(ascii: "f"), UInt8(ascii: "g"), UInt8(ascii: "j"), UInt8(ascii: "p"), UInt8(ascii: "q"),
            UInt8(ascii: "y"), UInt8(ascii: "J"), UInt8(ascii: "Q"):
            false
        default: (0x41...0x5A).contains(letter) || (0x61...0x7A).contains(letter)
        }
    }
}
