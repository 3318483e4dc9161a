internal import EngrossModel
private import Foundation

/// Says which words of a page are italic, bold or underlined, by their looks.
struct StyleReader {
    let looks: WordLooks
    /// Points to the pixel.
    let scale: Double

    /// Measured on pages of all qualities: upright words lean by 0.6–1.6 times the page's median, italic ones by 2.5–15.
    private static let leastLean = 2.0
    /// Bold strokes are 1.25–1.8 times as thick as the page's median, others 0.8–1.15 times.
    private static let leastWeight = 1.22
    /// The rule under a word ends with its last letter, more or less.
    private static let leastUnderlined = 0.6

    private struct Measured {
        var word: Int
        var look: WordLooks.Look
        var letters: Int
        /// Of them, those with upright strokes.
        var stems: Int
        /// Of the stroke in x-heights, so that large type is not bold.
        var weight: Double
    }

    func mark(_ lines: inout [RecognizedLine]) {
        let measured = lines.map(measure)
        let plain = measured.joined().filter { $0.letters >= 3 && $0.look.underlined < Self.leastUnderlined }
        guard let lean = plain.lazy.filter({ $0.stems > 0 }).map(\.look.lean).median,
            let weight = plain.map(\.weight).median, lean > 0, weight > 0
        else { return }
        for (line, words) in zip(lines.indices, measured) {
            let italic = Self.stretches(
                words.map { Self.evidence($0.look.lean / lean, Self.leastLean, $0.stems) }, change: 0.4)
            let bold = Self.stretches(
                words.map { Self.evidence($0.weight / weight, Self.leastWeight, $0.letters) }, change: 0.8)
            for (index, word) in words.enumerated() {
                var style: Style = []
                if italic[index] { style.insert(.italic) }
                if bold[index] { style.insert(.bold) }
                if word.look.underlined > Self.leastUnderlined { style.insert(.underline) }
                lines[line].words[word.word].style = style
            }
        }
    }

    /// Above 0 for, below 0 against; the more letters, the more it counts.
    private static func evidence(_ value: Double, _ least: Double, _ letters: Int) -> Double {
        guard letters > 0, value > 0 else { return 0 }
        return Double(min(letters, 6)) * max(-0.3, min(0.3, log(value / least)))
    }

    /// Which words of a line are marked, so that the evidence for and against is heeded best when each change of style costs `change`:
    /// a style holds for a stretch of words, and short ones go with their neighbours.
    private static func stretches(_ evidence: [Double], change: Double) -> [Bool] {
        var plain = 0.0
        var marked = 0.0
        var origins: [(plain: Bool, marked: Bool)] = []
        for value in evidence {
            let fromMarked = marked - change > plain
            let fromPlain = plain - change > marked
            origins.append((fromMarked, !fromPlain))
            (plain, marked) = (max(plain, marked - change) - value, max(marked, plain - change) + value)
        }
        var state = marked > plain
        var states = [Bool](repeating: false, count: evidence.count)
        for index in evidence.indices.reversed() {
            states[index] = state
            state = state ? origins[index].marked : origins[index].plain
        }
        return states
    }

    private func measure(_ line: RecognizedLine) -> [Measured] {
        guard let xHeight = line.xHeight, xHeight > 0 else { return [] }
        let columns = line.words.map { pixels($0.box.left)..<max(pixels($0.box.left), pixels($0.box.right)) }
        return line.words.enumerated().map { index, word in
            // The feet of a word's own letters: a line of a bent page has no single baseline.
            let feet = word.glyphs.filter { $0.text.allSatisfy(\.standsOnLine) }.map(\.box.bottom)
            let look = looks.look(
                columns[index], stems: stems(of: word), in: columns,
                rows: pixels(word.box.top)..<max(pixels(word.box.top), pixels(word.box.bottom)),
                baseline: pixels(feet.median ?? line.baseline), xHeight: pixels(xHeight))
            return Measured(
                word: index, look: look, letters: word.text.count(where: \.isLetter),
                stems: word.text.count { $0.hasStem },
                weight: look.strokeWidth / (xHeight / scale))
        }
    }

    /// The columns of the letters beside each other that have upright strokes.
    private func stems(of word: RecognizedWord) -> [Range<Int>] {
        word.glyphs.split { !$0.text.allSatisfy(\.hasStem) }.map { glyphs in
            let left = pixels(glyphs.first?.box.left ?? 0)
            return left..<max(left, pixels(glyphs.last?.box.right ?? 0))
        }
    }

    private func pixels(_ points: Double) -> Int { Int((points / scale).rounded()) }
}

extension Character {
    /// Whether it is a letter with an upright stroke where it is not italic: round letters and those that lean of themselves, as `v`, tell
    /// nothing.
    fileprivate var hasStem: Bool { isASCII ? "bdfhijklmnpqrtuBDEFHIJLPRTU".contains(self) : isLetter }

    /// Whether its foot is the baseline.
    var standsOnLine: Bool {
        switch self {
        case "a"..."f", "h", "i", "k"..."o", "r"..."x", "z", "A"..."P", "R"..."Z", "0"..."9", ".", ":": self != "f"
        default: false
        }
    }
}

extension [Double] {
    var median: Double? {
        isEmpty ? nil : sorted()[count / 2]
    }
}
