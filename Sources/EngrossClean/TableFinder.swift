internal import EngrossModel

/// Finds tables on a page: lines that wide gaps part into cells, under each other in columns.
struct TableFinder {
    /// The text of a page in order, tables apart.
    enum Piece {
        case lines([PrintedLine])
        case table([PrintedLine], Grid)
    }

    private let measures: PageMeasures

    init(measures: PageMeasures) { self.measures = measures }

    func pieces(of lines: [PrintedLine]) -> [Piece] {
        var pieces: [Piece] = []
        var rest = 0
        var index = 0
        while index < lines.count {
            guard isTabular(lines[index]), let region = region(at: index, after: rest, in: lines),
                let grid = Grid(lines: Array(lines[region]), measures: measures)
            else {
                index += 1
                continue
            }
            if rest < region.lowerBound { pieces.append(.lines(Array(lines[rest..<region.lowerBound]))) }
            pieces.append(.table(Array(lines[region]), grid))
            rest = region.upperBound
            index = rest
        }
        if rest < lines.count { pieces.append(.lines(Array(lines[rest...]))) }
        return pieces
    }

    /// At least two cells, of which the first is not just the number of a paragraph or the label of a note.
    private func isTabular(_ line: PrintedLine) -> Bool {
        let cells = line.cells
        guard cells.count >= 2 else { return false }
        if cells.count == 2, line.size > 0.93 * measures.bodySize {
            let first = cells[0].text.trimmingBlanks
            if Enumerator.length(at: first) == first.count || first.count <= 4 { return false }
        }
        return !cells.contains { $0.noteLabel.map(NoteLabel.isNumber) == true }
    }

    /// From a tabular line to the last one that belongs with it, and the small lines above and below that are parts of its
    /// first and last rows. A table has two rows at least.
    private func region(at start: Int, after rest: Int, in lines: [PrintedLine]) -> Range<Int>? {
        let size = lines[start].size
        let isSmall = size < 0.93 * measures.bodySize
        var end = start + 1
        var tabular = 1
        var index = start + 1
        while index < lines.count {
            let line = lines[index]
            let distance = line.baseline - lines[index - 1].baseline
            guard distance < 3.2 * measures.pitch(of: size), line.noteLabel == nil,
                !FurnitureForm.isNoteRule(line.text)
            else { break }
            if isTabular(line) {
                tabular += 1
                end = index + 1
            } else if isSmall ? line.size > 0.93 * measures.bodySize : distance > 1.22 * measures.pitch(of: size) {
                break
            }
            index += 1
        }
        guard tabular >= 2 else { return nil }
        while end < lines.count, lines[end].noteLabel == nil, abs(lines[end].size - lines[end - 1].size) < 0.6,
            isSmall, lines[end].baseline - lines[end - 1].baseline < 1.22 * measures.pitch(of: lines[end].size)
        {
            end += 1
        }
        var begin = start
        while begin > rest, lines[begin - 1].size < 0.93 * measures.bodySize, lines[begin - 1].noteLabel == nil,
            lines[begin].baseline - lines[begin - 1].baseline < 2.2 * measures.pitch(of: lines[begin].size)
        {
            begin -= 1
        }
        return begin..<end
    }
}
