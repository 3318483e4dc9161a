internal import EngrossModel
internal import EngrossTerms

/// Finds tables on a page: lines that wide gaps part into cells, under each other in columns.
struct TableFinder {
    /// The text of a page in order, tables apart.
    enum Piece {
        case lines([PrintedLine])
        case framed([PrintedLine])
        case table([PrintedLine], Grid)
    }

    private let measures: PageMeasures
    /// Type smaller than this share of the body's is that of tables and notes.
    private let smallType = 0.94

    init(measures: PageMeasures) { self.measures = measures }

    /// What drawn rules close in first, then what stands in columns by itself. `above` is the table that ends the page before.
    func pieces(of lines: [PrintedLine], rules: PageRules, below above: Grid? = nil) -> [Piece] {
        if let above, let row = lastRow(at: lines, of: above, rules) {
            return [.table(Array(lines[row.lines]), row.grid)]
                + pieces(of: Array(lines[row.lines.upperBound...]), rules: rules)
        }
        var pieces: [Piece] = []
        var rest = lines[...]
        for area in rules.areas {
            guard let first = rest.firstIndex(where: { area.holds($0) }) else { continue }
            let end = rest[first...].firstIndex { !area.holds($0) } ?? rest.endIndex
            let closed = Array(rest[first..<end])
            guard let piece = piece(closed, in: area) else { continue }
            pieces += open(Array(rest[..<first]), rules)
            pieces.append(piece)
            rest = rest[end...]
        }
        return pieces + open(Array(rest), rules)
    }

    /// A single row at the head of the page that ends the table above.
    private func lastRow(at lines: [PrintedLine], of above: Grid, _ rules: PageRules) -> (
        lines: Range<Int>, grid: Grid
    )? {
        guard let start = lines.prefix(4).firstIndex(where: isTabular),
            let region = region(at: start, after: 0, in: lines, ofAtLeast: 1), region.lowerBound == 0,
            let grid = Grid(lines: Array(lines[region]), measures: measures, rules: rules), grid.rows.count == 1,
            above.goesOn(with: grid)
        else { return nil }
        return (region, grid)
    }

    private func piece(_ lines: [PrintedLine], in area: RuledArea) -> Piece? {
        if area.hasColumns { return Grid(lines: lines, in: area).map { .table(lines, $0) } }
        return lines.contains { isTabular($0) } ? nil : .framed(lines)
    }

    private func open(_ lines: [PrintedLine], _ rules: PageRules) -> [Piece] {
        var pieces: [Piece] = []
        var rest = 0
        var index = 0
        while index < lines.count {
            guard isTabular(lines[index]), let found = region(at: index, after: rest, in: lines),
                !readsOn(lines[found]),
                case let region = widened(found, after: rest, in: lines, rules),
                let grid = Grid(lines: Array(lines[region]), measures: measures, rules: rules)
                    ?? Grid(lines: Array(lines[found]), measures: measures, rules: rules)
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
        guard cells.count >= 2, !isSpread(cells, of: line) else { return false }
        if cells.count == 2, line.size > smallType * measures.bodySize {
            let first = cells[0].text.trimmingBlanks
            if EnumeratorForm.length(at: first) == first.count || first.count <= 4 { return false }
            // `In favour:` hangs out of the paragraph of the States that were.
            if first.last == ":", SetPhrases.length(.vote, startOf: first) > 0 { return false }
        }
        return !cells.contains { $0.noteLabel.map(NoteLabel.isNumber) == true }
    }

    /// A line of text whose few words were spread over a narrow column: one blank is as wide as the other, and it ends at
    /// the edge with a word that needs others around it.
    private func isSpread(_ cells: [PrintedLine], of line: PrintedLine) -> Bool {
        let column = measures.column(of: line)
        guard abs(line.right - column.right) < 0.4 * line.size, line.left < column.left + 4 * line.size else {
            return false
        }
        let gaps = line.line.runs.map(\.gapBefore).filter { $0 > 0 }
        guard let widest = gaps.max(), let narrowest = gaps.min(), widest - narrowest < 0.06 * line.size else {
            return false
        }
        if gaps.count >= 3 { return true }
        return line.column != nil && line.text.dropFirst().contains(where: \.isLowercase)
            && cells[cells.count - 1].firstCharacter?.isLowercase == true
    }

    /// Whether a sentence of a recognised page runs from one full line to the next: then the wide gaps in them are the work of a
    /// typewriter, or of letters that were not read.
    private func readsOn(_ lines: ArraySlice<PrintedLine>) -> Bool {
        zip(lines, lines.dropFirst()).contains { above, below in
            let column = measures.column(of: above)
            return above.isRecognized && above.size > smallType * measures.bodySize
                && abs(above.right - column.right) < 3 * above.size && abs(below.left - column.left) < above.size
                && below.firstCharacter?.isLowercase == true
                && above.lastCharacter.map { $0.isLetter || $0 == "-" } == true
        }
    }

    /// From a tabular line to the last one that belongs with it, and the small lines above and below that are parts of its
    /// first and last rows. A table has two rows at least.
    private func region(
        at start: Int, after rest: Int, in lines: [PrintedLine], ofAtLeast fewest: Int = 2
    ) -> Range<Int>? {
        let size = lines[start].size
        let isSmall = size < smallType * measures.bodySize
        let labelEnd = lines[start].cells[0].right + lines[start].size
        var rowPitch = 0.0
        var end = start + 1
        var tabular = 1
        var index = start + 1
        while index < lines.count {
            let line = lines[index]
            let distance = line.baseline - lines[index - 1].baseline
            // The rows may be larger than their head.
            guard distance < 3.2 * measures.pitch(of: max(size, line.size)), line.noteLabel == nil,
                !FurnitureForm.isNoteRule(line.text)
            else { break }
            if isTabular(line) {
                tabular += 1
                end = index + 1
                rowPitch = max(rowPitch, distance)
            } else if isSmall ? line.size > smallType * measures.bodySize : distance > 1.22 * measures.pitch(of: size) {
                // A row may have nothing but its label.
                guard !isSmall, distance < rowPitch + 1, line.right < labelEnd else { break }
            }
            index += 1
        }
        guard tabular >= fewest else { return nil }
        // Nothing but the foot of the page stands below the last row of a table that goes on overleaf.
        let tailPitch = end + 1 == lines.count ? rowPitch + 1 : 0
        while end < lines.count, lines[end].noteLabel == nil, abs(lines[end].size - lines[end - 1].size) < 0.6,
            isSmall,
            lines[end].baseline - lines[end - 1].baseline < max(1.22 * measures.pitch(of: lines[end].size), tailPitch)
        {
            end += 1
        }
        var begin = start
        while begin > rest, lines[begin - 1].size < smallType * measures.bodySize, lines[begin - 1].noteLabel == nil,
            lines[begin].baseline - lines[begin - 1].baseline < 2.2 * measures.pitch(of: lines[begin].size)
        {
            begin -= 1
        }
        return begin..<end
    }

    /// A table between rules of one width ends at them: rows of one cell above and below are its own too.
    private func widened(
        _ region: Range<Int>, after rest: Int, in lines: [PrintedLine], _ rules: PageRules
    ) -> Range<Int> {
        let left = lines[region].map(\.left).min() ?? 0
        let right = lines[region].map(\.right).max() ?? 0
        let wide = rules.across.filter { $0.left < left + 6 && $0.right > right - 6 && $0.width < 1.3 * (right - left) }
        let first = lines[region.lowerBound].box
        let last = lines[region.upperBound - 1].baseline
        guard let nearest = wide.last(where: { $0.bottom < first.bottom }),
            case let alike = wide.filter({ abs($0.left - nearest.left) < 4 && abs($0.right - nearest.right) < 4 }),
            let bottom = alike.first(where: { $0.top > last - 1 })
        else { return region }
        var top = nearest
        for rule in alike.reversed() where rule.bottom < top.top {
            // The head of a table is a few short lines in its type; what stands between two tables is not.
            let between = lines[rest..<region.lowerBound].filter { rule.top < $0.baseline && $0.baseline < top.bottom }
            guard between.count <= 4,
                between.allSatisfy({
                    $0.box.width < 0.9 * rule.width && $0.size < lines[region.lowerBound].size + 1
                })
            else { break }
            top = rule
        }
        var begin = region.lowerBound
        while begin > rest, lines[begin - 1].baseline > top.bottom { begin -= 1 }
        var end = region.upperBound
        while end < lines.count, lines[end].baseline < bottom.top + 1 { end += 1 }
        return begin..<end
    }
}
