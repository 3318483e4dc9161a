internal import EngrossModel

/// Turns the pages of a document as they were recognised into lines of runs.
struct RecognizedPageReader {
    private let heights: LetterHeights

    /// `pages` are all that were recognised of the document: what its type is shows in all of them.
    init(_ pages: some Sequence<RecognizedPage>) { heights = LetterHeights(pages) }

    func page(_ recognized: RecognizedPage, number: Int) -> Page {
        var lines: [Line] = []
        var last: Double?
        let columns = RecognizedColumns(of: recognized)
        for line in recognized.lines {
            let parts = cells(of: line)
            let sizes = parts.map { heights.size(of: line.words[$0], in: line) }
            // What has too few letters to tell is as large as what stands beside it or above it.
            let fallback = sizes.lazy.compactMap { $0 }.first ?? last ?? heights.bodySize
            last = sizes.lazy.compactMap { $0 }.last ?? last
            lines.append(self.line(line, parts: zip(parts, sizes).map { ($0, $1 ?? fallback) }))
            lines[lines.count - 1].column = columns?.column(of: line)
        }
        settle(&lines)
        let rules = RecognizedRules(of: recognized, lines: lines, bodySize: heights.bodySize)
        return Page(
            number: number, width: recognized.width, height: recognized.height, lines: lines,
            headRule: rules.belowHead, noteRule: rules.aboveNotes)
    }

    private func settle(_ lines: inout [Line]) {
        settleSentences(&lines)
        settlePitch(&lines)
        for index in lines.indices.dropFirst() {
            guard let above = lines[index - 1].runs.last?.fontSize, let own = lines[index].runs.last?.fontSize,
                abs(own - above) > 0.1,
                isTooLarge(lines[index], own, below: lines[index - 1], above) || isTooShort(lines, index, own, above)
            else { continue }
            for run in lines[index].runs.indices { lines[index].runs[run].fontSize *= above / own }
        }
    }

    /// Lines of which each goes on within the sentence of the one above are of one size, that of most of their letters: where copying
    /// has taken feet or heads of letters, or dirt touches them, a line of the same type measures less or more.
    private func settleSentences(_ lines: inout [Line]) {
        var start = 0
        for index in 1...max(1, lines.count) where index >= lines.count || !lines[index].goesOn(from: lines[index - 1])
        {
            let sentence = start..<min(index, lines.count)
            start = index
            guard sentence.count > 1 else { continue }
            var letters: [Double: Int] = [:]
            for run in lines[sentence].lazy.flatMap(\.runs) where run.rise == 0 {
                letters[run.fontSize, default: 0] += run.text.utf8.count
            }
            guard letters.count > 1, let most = letters.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key,
                sentence.count > 2 || isBody(lines[sentence.lowerBound], lines[sentence.lowerBound + 1], most)
            else { continue }
            for line in sentence {
                for run in lines[line].runs.indices where (0.75...1.35).contains(lines[line].runs[run].fontSize / most)
                {
                    lines[line].runs[run].fontSize = most
                }
            }
        }
    }

    /// A line that stands off from one of the body as lines of the body do is of their size: a larger type is set further apart.
    private func settlePitch(_ lines: inout [Line]) {
        let size = heights.bodySize
        let isBody = lines.map { $0.runs.last?.fontSize == size }
        let distances = zip(lines, lines.dropFirst()).map { $1.baseline - $0.baseline }
        let pitches = distances.indices.filter {
            isBody[$0] && isBody[$0 + 1] && (0..<1.5 * size).contains(distances[$0])
        }
        .map { distances[$0] }
        guard pitches.count >= 4, let pitch = pitches.median else { return }
        for index in lines.indices where !isBody[index] {
            guard let own = lines[index].runs.last?.fontSize, (1...1.3).contains(own / size) else { continue }
            let isAtPitch = [index - 1, index].contains {
                distances.indices.contains($0) && (isBody[$0] || isBody[$0 + 1])
                    && abs(distances[$0] - pitch) < Self.pitchSlack * pitch
            }
            guard isAtPitch else { continue }
            for run in lines[index].runs.indices { lines[index].runs[run].fontSize *= size / own }
        }
    }

    /// Of a pitch; a page that is bent, or was scanned askew, has lines that much closer or further apart.
    private static let pitchSlack = 0.04

    /// Of two lines either may be the larger, unless they are set as far apart as those of the body.
    private func isBody(_ above: Line, _ below: Line, _ size: Double) -> Bool {
        size == heights.bodySize && below.baseline - above.baseline > 1.15 * size
    }

    /// A larger type has no room where the lines are set as close as those of a smaller one.
    private func isTooLarge(_ line: Line, _ size: Double, below above: Line, _ sizeAbove: Double) -> Bool {
        let distance = line.baseline - above.baseline
        return size > sizeAbove && distance > 0 && distance < 1.3 * sizeAbove && sizeAbove > 0.9 * heights.bodySize
    }

    /// A short line close below another, the last of a paragraph or between two of one size, is of its size: its few letters may
    /// measure a little more or less.
    private func isTooShort(_ lines: [Line], _ index: Int, _ size: Double, _ sizeAbove: Double) -> Bool {
        guard (0.8...1.25).contains(size / sizeAbove), lines[index].text.utf8.count < 24,
            lines[index].baseline - lines[index - 1].baseline < 1.6 * sizeAbove
        else { return false }
        guard index + 1 < lines.count, let below = lines[index + 1].runs.last?.fontSize,
            lines[index + 1].baseline - lines[index].baseline < 1.6 * sizeAbove
        else { return true }
        return abs(sizeAbove - below) <= 0.1
    }

    /// The words of a line, parted where a gap is wider than any between words. A typewriter has one blank as wide as a letter, and
    /// two where a line is to end at the edge; only behind a number is that much room a tab. Of the gaps in the row of a
    /// table, few are blanks.
    private func cells(of line: RecognizedLine) -> [Range<Int>] {
        let widest = 1.2 * (heights.size(of: line.words, in: line) ?? heights.bodySize)
        let gaps = zip(line.words, line.words.dropFirst()).map { $1.box.left - $0.box.right }
        let widestTyped = gaps.count < 4 ? widest : max(widest, 2.5 * gaps.sorted()[gaps.count / 6])
        var cells: [Range<Int>] = []
        for index in line.words.indices {
            let isBehindNumber = index == 1 && line.words[0].text.utf8.count <= 4
            if let last = cells.last, gaps[index - 1] <= (isBehindNumber ? widest : widestTyped) {
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
                gap: number == 0 ? 0 : line.words[part.words.lowerBound].box.left - (runs.last?.box.right ?? 0),
                letterGap: line.letterGap,
                isBody: part.size == heights.bodySize)
            for index in part.words {
                let next = index + 1 < part.words.upperBound ? line.words[index + 1] : nil
                writer.append(line.words[index], before: next, raised)
            }
            runs += writer.runs
        }
        return Line(
            runs: runs, baseline: raised.baseline, unknownWords: line.words.flatMap(\.unknown))
    }
}

extension Line {
    /// Whether the line is set close below another and goes on in its sentence.
    fileprivate func goesOn(from above: Line) -> Bool {
        guard let last = above.text.last(where: { !$0.isWhitespace }),
            let first = text.first(where: { !$0.isWhitespace }),
            let size = above.runs.last?.fontSize
        else { return false }
        let distance = baseline - above.baseline
        return distance > 0 && distance < 1.4 * size && (last.isLetter || last == "," || last == "-")
            && first.isLowercase
    }
}

/// Joins the words of one cell into runs of one style, raised letters into runs of their own.
private struct RecognizedRunWriter {
    private(set) var runs: [Run] = []
    private let size: Double
    private let gap: Double
    /// Points between two letters of a word.
    private let letterGap: Double
    private let isBody: Bool
    /// The next word follows without a blank.
    private var isOpen = false

    init(size: Double, gap: Double, letterGap: Double, isBody: Bool) {
        self.size = size
        self.gap = gap
        self.letterGap = letterGap
        self.isBody = isBody
    }

    /// Of the size of the line.
    private static let raisedSize = 0.65
    /// Confidence of what is a figure and no mark.
    private static let sure = 0.9

    mutating func append(_ word: RecognizedWord, before next: RecognizedWord?, _ raised: RaisedLetters) {
        let followsClose = isOpen
        isOpen = false
        if word.rise > 0 {
            let isClose = runs.last.map { self.isClose($0.box, word.box) } ?? true
            if isQuotationMark(word, before: next) {
                append(word.readings, word, word.box, beginsWord: !isClose)
                isOpen = next.map { self.isClose(word.box, $0.box) } ?? false
            } else {
                append(word.text, word, word.box, beginsWord: !isClose, rise: word.rise)
            }
            return
        }
        if followsClose {
            append(word.text, word, word.box, beginsWord: false)
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

    /// No blank is between them.
    private func isClose(_ one: Box, _ other: Box) -> Bool { other.left - one.right < 1.6 * letterGap + 0.06 * size }

    /// Typed quotation marks are as high and as large as calls. But a call has no letter close behind it, nor does it close what a
    /// quotation mark opened.
    private func isQuotationMark(_ word: RecognizedWord, before next: RecognizedWord?) -> Bool {
        guard !runs.isEmpty || isBody, word.text != RecognizedWord.unreadSign else { return false }
        let isMark = word.readings.allSatisfy { "\"'“”‘’".contains($0) }
        if let next, next.rise == 0, isClose(word.box, next.box), let first = next.text.first {
            if first.isLetter || first.isNumber { return isMark || word.confidence < Self.sure }
            if isMark, ",;.:)".contains(first) { return true }
        }
        let isOpen = runs.reduce(0) { $0 + $1.text.count { $0 == "\"" } } % 2 == 1
        return isMark && isOpen && word.readings.contains { "\"”".contains($0) }
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

extension RecognizedWord {
    /// What its letters were read as in their line.
    fileprivate var readings: String { glyphs.isEmpty ? text : glyphs.map(\.text).joined() }
}

extension RecognizedLine {
    /// The usual space between two letters of a word, in points: that of a typescript is wide.
    fileprivate var letterGap: Double {
        let gaps = words.lazy.filter { $0.rise == 0 }.flatMap { word in
            zip(word.glyphs, word.glyphs.dropFirst()).map { $1.box.left - $0.box.right }
        }
        return max(0, Array(gaps).median ?? 0)
    }
}
