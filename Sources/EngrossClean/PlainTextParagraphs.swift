internal import EngrossModel

/// Sorts the lines of a text into paragraphs, cells and furniture.
///
/// An empty line ends a paragraph. Where lines are wrapped hard, one may also end without it, and its form tells;
/// where they are not, every line is a paragraph.
struct PlainTextParagraphs {
    private(set) var drafts: [Draft] = []
    private let lines: [PlainTextLine]
    /// The letters of a full line, where lines are wrapped; nil where a line is a paragraph.
    private let wrapWidth: Int?
    private var lastNumber = 0

    init(_ document: ExtractedDocument) {
        var lines: [PlainTextLine] = []
        for page in document.pages {
            for (index, line) in page.lines.enumerated() {
                lines.append(
                    PlainTextLine(
                        line, place: Place(page: page.number, line: index + 1),
                        opensPage: index == 0 && page.number > 1))
            }
        }
        self.lines = lines
        wrapWidth = Self.wrapWidth(of: lines)
        sort()
    }

    private static func wrapWidth(of lines: [PlainTextLine]) -> Int? {
        var lengths: [Int] = []
        var unstopped = 0
        for index in lines.indices.dropLast() where !lines[index + 1].followsBlank && !lines[index + 1].opensPage {
            guard !lines[index].isTableRow, !lines[index + 1].isTableRow else { continue }
            lengths.append(lines[index].length)
            if !(lines[index].lastMark.map(PlainTextLine.stops.contains) ?? true) { unstopped += 1 }
        }
        // Where each line is a paragraph, nearly all end with a stop; where lines are wrapped, few do.
        guard lengths.count >= 4, lengths.count * 4 >= lines.count, unstopped * 5 >= lengths.count else { return nil }
        lengths.sort()
        // Some lines are longer than the rest, where a recognizer made a divided word whole.
        let usual = lengths.prefix { $0 * 10 <= lengths[lengths.count / 2] * 13 }
        let width = usual[usual.count * 9 / 10]
        let full = lengths.count { $0 * 10 >= width * 7 }
        return width <= 140 && width >= 25 && full * 2 >= lengths.count ? width : nil
    }

    private mutating func sort() {
        let roles = PlainTextFurniture(lines: lines).roles()
        var open: Int?
        var row = 0
        var table = 0
        var opensPage = false
        for (index, line) in lines.enumerated() {
            opensPage = opensPage || line.opensPage
            if let role = roles[index] {
                drafts.append(
                    Draft(kind: .furniture(role), letters: line.letters, places: [line.place], opensPage: opensPage))
                open = nil
                opensPage = false
                continue
            }
            if line.isTableRow {
                let follows = index > 0 && lines[index - 1].isTableRow && !line.opensPage
                row = follows ? row + 1 : 0
                if !follows { table += 1 }
                appendCells(of: line, table: table, row: row)
                open = nil
                continue
            }
            if let last = open, !line.followsBlank, !line.opensPage, !parts(lines[index - 1], line, of: drafts[last]) {
                drafts[last].letters.append(Letter(scalar: "\n"))
                drafts[last].letters.append(contentsOf: line.letters)
                drafts[last].lineCount += 1
            } else {
                drafts.append(Draft(kind: .body, letters: line.letters, places: [line.place], opensPage: opensPage))
                open = drafts.count - 1
            }
            opensPage = false
            if let number = Self.number(of: line) { lastNumber = number }
        }
    }

    private mutating func appendCells(of line: PlainTextLine, table: Int, row: Int) {
        var cells: [[Letter]] = []
        for run in line.runs {
            if run.gapBefore > 0 || cells.isEmpty { cells.append([]) }
            var plain = run
            plain.gapBefore = 0
            cells[cells.count - 1].append(contentsOf: [Letter]([plain]))
        }
        for (column, letters) in cells.enumerated() {
            drafts.append(
                Draft(
                    kind: .cell(Draft.Cell(table: table, row: row, column: column)), letters: letters,
                    places: [line.place]))
        }
    }

    /// Whether a paragraph ends between two lines that no empty line parts.
    private func parts(_ above: PlainTextLine, _ below: PlainTextLine, of draft: Draft) -> Bool {
        guard let wrapWidth else { return !(above.lastMark == "-" && below.startsLowercase) }
        let isStopped = above.lastMark.map(PlainTextLine.stops.contains) ?? false
        if opensNote(below, in: draft, isStopped: isStopped) { return true }
        if above.isBold != below.isBold { return true }
        if PlainTextForm.isFormula(above.text) || PlainTextForm.isFormula(below.text) { return true }
        let fits = above.length + 1 + below.firstWordLength + wrapWidth / 12 <= wrapWidth
        if EnumeratorForm.length(at: below.text) > 0 {
            if let number = Self.number(of: below) {
                return (isStopped || fits) && (number == lastNumber + 1 || number == 1 || fits)
            }
            return isStopped || fits || above.text.hasSuffix(" and") || above.text.hasSuffix(" or")
        }
        if PlainTextForm.isLabel(below.text), isStopped || fits, !PlainTextForm.abbreviates(above.text) { return true }
        if PlainTextForm.isLabel(above.text) { return true }
        if below.text.hasPrefix("["), fits || below.text.hasSuffix("]") { return true }
        guard fits, !draft.letters.suffix(600).hasOpenBracket else { return false }
        return below.startsUppercase || isStopped && !below.startsLowercase && !below.startsWithDigit
    }

    /// A note's label at the head of a line, below the end of a note or of a sentence.
    private func opensNote(_ line: PlainTextLine, in draft: Draft, isStopped: Bool) -> Bool {
        guard let label = PlainTextNoteLabel(line.letters) else { return false }
        let noteAbove = PlainTextNoteLabel(draft.letters)
        switch label.form {
        case .raised, .slash, .bracket: return isStopped || noteAbove != nil
        case .asterisk: return noteAbove != nil
        case .bare: return isStopped && noteAbove?.number != nil && label.number == (noteAbove?.number ?? 0) + 1
        }
    }

    /// The number of a numbered paragraph: `12. Decides`.
    private static func number(of line: PlainTextLine) -> Int? {
        let digits = line.letters.prefix { $0.scalar.isDigit }
        guard (1...3).contains(digits.count), line.letters.count > digits.count,
            line.letters[digits.count].scalar == "."
        else { return nil }
        return Int(String(String.UnicodeScalarView(digits.map(\.scalar))))
    }
}
