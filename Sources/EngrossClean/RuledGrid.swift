internal import EngrossModel

extension Grid {
    /// The cells of a table that has rules between them. Nil where a line runs over a rule.
    init?(lines: [PrintedLine], in area: RuledArea) {
        let columnCount = area.columnEdges.count - 1
        let rowCount = area.rowEdges.count - 1
        guard columnCount >= 2, rowCount >= 1 else { return nil }
        var rows = (0..<rowCount).map { Row(cells: [], isHeader: false, last: area.rowEdges[$0 + 1]) }
        for row in 0..<rowCount {
            var column = 0
            while column < columnCount {
                guard !rows[row].held.contains(column) else {
                    column += 1
                    continue
                }
                var end = column
                while end + 1 < columnCount, !area.hasRule(rightOf: end, inRow: row), !rows[row].held.contains(end + 1)
                {
                    end += 1
                }
                var foot = row
                while foot + 1 < rowCount, !area.hasRule(below: foot, inColumn: column) {
                    foot += 1
                    rows[foot].held.formUnion(column...end)
                }
                rows[row].cells.append(Cell(columns: column...end, rowSpan: foot - row + 1, lines: []))
                column = end + 1
            }
        }
        let inner = area.columnEdges.dropFirst().dropLast()
        for line in lines {
            for part in line.parts(where: { gap in inner.contains { gap.left - 1 < $0 && $0 < gap.right + 1 } }) {
                guard
                    let row = (0..<rowCount).last(where: { area.rowEdges[$0] < part.baseline - 0.3 * part.size }),
                    let column = (0..<columnCount).last(where: { area.columnEdges[$0] < part.box.middle }),
                    let owner = rows[...row].lastIndex(where: { $0.cell(at: column) != nil }),
                    let cell = rows[owner].cell(at: column)
                else { return nil }
                let covered = rows[owner].cells[cell].columns
                guard part.left > area.columnEdges[covered.lowerBound] - 2,
                    part.right < area.columnEdges[covered.upperBound + 1] + 2
                else { return nil }
                rows[owner].cells[cell].lines.append(part)
            }
        }
        rows[0].isHeader =
            rowCount > 1 && rows[0].cells.allSatisfy { $0.lines.allSatisfy { $0.isBold || $0.isItalic } }
        self.init(
            rows: rows, columns: zip(area.columnEdges, area.columnEdges.dropFirst()).map { (left: $0, right: $1) })
    }
}

extension Grid.Row {
    /// The place among the row's own cells of the one that covers `column`.
    fileprivate func cell(at column: Int) -> Int? {
        cells.firstIndex { $0.columns.contains(column) }
    }
}
