internal import EngrossModel

/// A line with the measures that cleaning asks for again and again.
struct PrintedLine {
    let page: Int
    /// 1-based on its page.
    let number: Int
    let line: Line
    let box: Box
    /// The size of most of its letters.
    let size: Double
    let isBold: Bool
    let isItalic: Bool
    let text: String

    init(_ line: Line, page: Int, number: Int) {
        self.page = page
        self.number = number
        self.line = line
        box = line.box
        var bySize: [(size: Double, letters: Int)] = []
        var letters = 0
        var bold = 0
        var italic = 0
        for run in line.runs {
            let count = run.text.utf8.count
            // Calls of notes say nothing of the line's type; a line of which only the label is left is as small as the label.
            if line.runs.count > 1, run.rise > 0 || NoteLabel.isAsterisks(run.text.trimmingBlanks) { continue }
            letters += count
            if run.style.contains(.bold) { bold += count }
            if run.style.contains(.italic) { italic += count }
            if let known = bySize.firstIndex(where: { abs($0.size - run.fontSize) < 0.3 }) {
                bySize[known].letters += count
            } else {
                bySize.append((run.fontSize, count))
            }
        }
        size = bySize.max { $0.letters < $1.letters }?.size ?? line.runs.first?.fontSize ?? 0
        isBold = letters > 0 && bold * 10 >= letters * 9
        isItalic = letters > 0 && italic * 10 >= letters * 9
        text = line.text
    }

    var baseline: Double { line.baseline }
    var column: Int? { line.column }
    var left: Double { box.left }
    var right: Double { box.right }
    var place: Place {
        Place(
            page: page, line: number, box: box,
            confidence: isRecognized ? (confidence * 100).rounded() / 100 : nil)
    }
    var isRecognized: Bool { line.isRecognized }

    /// The mean of its letters' confidence, 0…1.
    var confidence: Double {
        let letters = line.runs.reduce(0) { $0 + $1.text.utf8.count }
        guard letters > 0 else { return 0 }
        return line.runs.reduce(0) { $0 + $1.confidence * Double($1.text.utf8.count) } / Double(letters)
    }

    /// The parts of the line that wide gaps set apart, as lines of their own.
    var cells: [PrintedLine] {
        guard line.runs.contains(where: { $0.gapBefore > 0 }) else { return [self] }
        return parts { _ in false }
    }

    /// The line parted at its wide gaps, and where `parts` says so of the empty space between two runs.
    func parts(where parts: (Box) -> Bool) -> [PrintedLine] {
        var groups: [[Run]] = []
        for run in line.runs {
            if let last = groups.last?.last, run.gapBefore == 0,
                !parts(Box(left: last.box.right, top: box.top, right: run.box.left, bottom: box.bottom))
            {
                groups[groups.count - 1].append(run)
            } else {
                groups.append([run])
            }
        }
        guard groups.count > 1 else { return [self] }
        return groups.map {
            var runs = $0
            runs[0].gapBefore = 0
            return PrintedLine(
                Line(runs: runs, baseline: line.baseline, column: line.column), page: page, number: number)
        }
    }

    /// The label of a note that begins on this line: a raised figure, letter or row of asterisks at its head.
    var noteLabel: String? {
        guard let first = line.runs.first, first.rise > 0 || NoteLabel.startsWithAsterisk(first.text) else {
            return nil
        }
        let label = first.text.trimmingBlanks
        if first.rise > 0, line.runs.count > 1, NoteLabel.isLabel(label) { return label }
        let word = String(first.text.prefix { !$0.isWhitespace })
        return NoteLabel.isAsterisks(word) && (line.runs.count > 1 || word.count < label.count) ? word : nil
    }

    /// The runs behind the label.
    var runsWithoutLabel: ArraySlice<Run> {
        guard let label = noteLabel, var first = line.runs.first else { return line.runs[...] }
        guard first.text.trimmingBlanks != label else { return line.runs.dropFirst() }
        first.text = first.text.dropFirst(label.count).trimmingBlanks
        return [first] + line.runs.dropFirst()
    }

    /// A wide gap stands behind the first `length` characters.
    func hasTab(behind length: Int) -> Bool {
        guard let first = line.runs.first, first.text.trimmingBlanks.count <= length else { return false }
        var seen = 0
        for run in line.runs {
            if seen >= length { return run.gapBefore > 0 }
            seen += run.text.trimmingBlanks.count
        }
        return false
    }

    /// Points, reckoned from the share of letters.
    var firstWordWidth: Double {
        let word = text.trimmingBlanks.prefix { !$0.isWhitespace }
        if word.unicodeScalars.first?.isChinese == true { return size }
        return Double(word.count) / Double(max(1, text.count)) * box.width
    }

    var lastCharacter: Character? { text.last { !$0.isWhitespace } }
    var firstCharacter: Character? { text.first { !$0.isWhitespace } }
}

extension StringProtocol {
    /// Without white space at both ends.
    var trimmingBlanks: String {
        var view = Substring(self).unicodeScalars
        while view.first?.isBlank == true { view.removeFirst() }
        while view.last?.isBlank == true { view.removeLast() }
        return String(view)
    }
}

extension Line {
    /// It was read from the image of its page.
    var isRecognized: Bool { runs.first?.origin == .recognition }
}
