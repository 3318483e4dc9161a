internal import EngrossModel

/// Turns the pages of a document as they were recognised into lines of runs.
struct RecognizedPageReader {
    private let heights: LetterHeights

    /// `pages` are all that were recognised of the document: what its type is shows in all of them.
    init(_ pages: some Sequence<RecognizedPage>) { heights = LetterHeights(pages) }

    func page(_ recognized: RecognizedPage, number: Int) -> Page {
        var lines: [Line] = []
        var last: Double?
        for line in recognized.lines {
            let parts = cells(of: line)
            let sizes = parts.map { heights.size(of: line.words[$0], in: line) }
            // What has too few letters to tell is as large as what stands beside it or above it.
            let fallback = sizes.lazy.compactMap { $0 }.first ?? last ?? heights.bodySize
            last = sizes.lazy.compactMap { $0 }.last ?? last
            lines.append(self.line(line, parts: zip(parts, sizes).map { ($0, $1 ?? fallback) }))
        }
        return Page(number: number, width: recognized.width, height: recognized.height, lines: lines)
    }

    /// The words of a line, parted where a gap is wider than any between words.
    private func cells(of line: RecognizedLine) -> [Range<Int>] {
        let widest = 1.2 * (heights.size(of: line.words, in: line) ?? heights.bodySize)
        var cells: [Range<Int>] = []
        for (index, word) in line.words.enumerated() {
            if let last = cells.last, word.box.left - line.words[index - 1].box.right <= widest {
                cells[cells.count - 1] = last.lowerBound..<index + 1
            } else {
                cells.append(index..<index + 1)
            }
        }
        return cells
    }

    private func line(_ line: RecognizedLine, parts: [(words: Range<Int>, size: Double)]) -> Line {
        let raised = RaisedLetters(line)
        var runs: [Run] = []
        for (number, part) in parts.enumerated() {
            var writer = RecognizedRunWriter(
                size: part.size,
                gap: number == 0 ? 0 : line.words[part.words.lowerBound].box.left - (runs.last?.box.right ?? 0))
            for word in line.words[part.words] { writer.append(word, raised) }
            runs += writer.runs
        }
        return Line(runs: runs, baseline: raised.baseline)
    }
}

/// Joins the words of one cell into runs of one style, raised letters into runs of their own.
private struct RecognizedRunWriter {
    private(set) var runs: [Run] = []
    private let size: Double
    private let gap: Double

    init(size: Double, gap: Double) {
        self.size = size
        self.gap = gap
    }

    /// Of the size of the line.
    private static let raisedSize = 0.65

    mutating func append(_ word: RecognizedWord, _ raised: RaisedLetters) {
        if word.rise > 0 {
            append(word.text, word, word.box, beginsWord: !isClose(word), rise: word.rise)
            return
        }
        guard let range = raised.raised(in: word, beginsLine: runs.isEmpty) else {
            append(word.text, word, word.box, beginsWord: true)
            return
        }
        var beginsWord = true
        for (part, isRaised) in [
            (0..<range.lowerBound, false), (range, true), (range.upperBound..<word.glyphs.count, false),
        ]
        where !part.isEmpty {
            let glyphs = word.glyphs[part]
            append(
                glyphs.map(\.text).joined(), word,
                glyphs.dropFirst().reduce(glyphs[part.lowerBound].box) { $0.union($1.box) },
                beginsWord: beginsWord, rise: isRaised ? raised.rise(of: glyphs) : 0)
            beginsWord = false
        }
    }

    /// A call follows the word that it belongs to without a blank.
    private func isClose(_ word: RecognizedWord) -> Bool {
        runs.last.map { word.box.left - $0.box.right < 0.25 * size } ?? true
    }

    private mutating func append(
        _ text: String, _ word: RecognizedWord, _ box: Box, beginsWord: Bool, rise: Double = 0
    ) {
        let style = rise > 0 ? [] : word.style
        let needsBlank = beginsWord && !runs.isEmpty
        if let last = runs.last, last.style == style, last.rise == 0, rise == 0, !text.isEmpty {
            let letters = (Double(last.text.utf8.count), Double(text.utf8.count))
            runs[runs.count - 1].confidence =
                (last.confidence * letters.0 + word.confidence * letters.1) / max(1, letters.0 + letters.1)
            runs[runs.count - 1].text += (needsBlank ? " " : "") + text
            runs[runs.count - 1].box = last.box.union(box)
            return
        }
        // A blank between two runs belongs to the plainer one.
        let isBefore = needsBlank && runs.last.map { $0.style.isEmpty && $0.rise == 0 } == true
        if isBefore { runs[runs.count - 1].text += " " }
        runs.append(
            Run(
                text: needsBlank && !isBefore ? " " + text : text, box: box,
                fontSize: rise > 0 ? Self.raisedSize * size : size, rise: rise, style: style,
                gapBefore: runs.isEmpty ? gap : 0, origin: .recognition, confidence: word.confidence))
    }
}
