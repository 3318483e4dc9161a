internal import EngrossModel

/// The columns and rows of a printed table.
struct Grid {
    struct Cell {
        var columns: ClosedRange<Int>
        var rowSpan = 1
        var lines: [PrintedLine]
    }

    struct Row {
        var cells: [Cell]
        var isHeader: Bool
        /// The baseline of its last line.
        var last: Double
        /// Columns that a cell of a row above fills.
        var held: Set<Int> = []

        /// A cell for every column, empty where nothing is printed.
        func cells(of columnCount: Int) -> [Cell] {
            var all: [Cell] = []
            var next = 0
            func fill(to end: Int) {
                for column in next..<max(next, end) where !held.contains(column) {
                    all.append(Cell(columns: column...column, lines: []))
                }
            }
            for cell in cells {
                fill(to: cell.columns.lowerBound)
                all.append(cell)
                next = cell.columns.upperBound + 1
            }
            fill(to: columnCount)
            return all
        }

        var text: String { cells.flatMap(\.lines).map(\.text).joined(separator: " ") }
    }

    private(set) var columnCount: Int
    private var columns: [(left: Double, right: Double)]
    private(set) var rows: [Row] = []

    init(rows: [Row], columns: [(left: Double, right: Double)]) {
        self.rows = rows
        self.columns = columns
        columnCount = columns.count
    }

    /// Nil where the cells do not stand under each other.
    init?(lines: [PrintedLine], measures: PageMeasures, rules: PageRules = PageRules()) {
        let split = lines.map(\.cells)
        guard let most = split.map(\.count).max(), most >= 2 else { return nil }
        var columns: [(left: Double, right: Double)] = []
        for cells in split where cells.count == most {
            if columns.isEmpty {
                columns = cells.map { ($0.left, $0.right) }
            } else {
                for (index, cell) in cells.enumerated() {
                    columns[index] = (min(columns[index].left, cell.left), max(columns[index].right, cell.right))
                }
            }
        }
        for index in 1..<columns.count where columns[index].left < columns[index - 1].right { return nil }
        columnCount = columns.count
        self.columns = columns

        readRows(split.map { Self.parted($0, at: columns) }, of: lines, measures)
        setGaps(under: rules)
    }

    private mutating func readRows(_ split: [[PrintedLine]], of lines: [PrintedLine], _ measures: PageMeasures) {
        var letters: [Double: Int] = [:]
        for line in lines { letters[line.size, default: 0] += line.text.utf8.count }
        let bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        let figuresEndRows = Self.figuresEndRows(split, measures)
        for (index, cells) in split.enumerated() {
            let line = cells[0]
            let placed = cells.map { Cell(columns: Self.columns(of: $0, in: columns), lines: [$0]) }
            if let last = rows.indices.last, line.baseline - rows[last].last < 1.2 * measures.pitch(of: line.size),
                !Self.opensRow(placed, under: rows[last], of: columns.count),
                !(figuresEndRows && split[index - 1].endInFigure)
            {
                rows[last].append(placed, baseline: line.baseline)
            } else {
                let isHeader =
                    rows.allSatisfy(\.isHeader)
                    && cells.allSatisfy { $0.size < bodySize - 0.6 || rows.isEmpty && ($0.isItalic || $0.isBold) }
                rows.append(Row(cells: placed, isHeader: isHeader && columns.count > 1, last: line.baseline))
            }
        }
        // A row of its own face at the top heads the table only where others follow in another.
        if rows.allSatisfy(\.isHeader) { for index in rows.indices { rows[index].isHeader = false } }
        spreadHeadings()
    }

    /// A heading stands over the columns to its right that have none of their own: `Section` over number and name.
    private mutating func spreadHeadings() {
        let head = rows.prefix(while: \.isHeader)
        guard head.count == 1, let cells = head.first?.cells else { return }
        for index in cells.indices.dropLast() {
            let columns = cells[index].columns
            let end = max(columns.upperBound, cells[index + 1].columns.lowerBound - 1)
            rows[0].cells[index].columns = columns.lowerBound...end
        }
    }

    /// Cells that a gap no wider than a word space or two parts from their neighbours are told by the columns above and below.
    private static func parted(_ cells: [PrintedLine], at columns: [(left: Double, right: Double)]) -> [PrintedLine] {
        guard cells.count < columns.count else { return cells }
        return cells.flatMap { cell in
            cell.parts { gap in
                gap.width > 0.5 * cell.size
                    && zip(columns, columns.dropFirst()).contains {
                        $0.right - 1 < gap.middle && gap.middle < $1.left + 1
                    }
            }
        }
    }

    /// An empty column of the head parts two columns whose rules do not touch: `Gross` and `Net` under their own rules.
    private mutating func setGaps(under rules: PageRules) {
        for column in (0..<max(0, columnCount - 1)).reversed() {
            let parted = rows.indices.map { index in
                let next = index + 1 < rows.count ? rows[index + 1].cells.flatMap(\.lines).map(\.baseline).min() : nil
                return partsRules(rows[index], behind: column, above: next ?? rows[index].last + 24, rules)
            }
            guard parted.contains(true) else { continue }
            for index in rows.indices { rows[index].insertGap(behind: column, isParted: parted[index]) }
            let gap = (left: columns[column].right, right: columns[column + 1].left)
            columns.insert(gap, at: column + 1)
            columnCount += 1
        }
    }

    /// Whether the rules below the cells on both sides of a border end before it.
    private func partsRules(_ row: Row, behind column: Int, above next: Double, _ rules: PageRules) -> Bool {
        guard row.cells.contains(where: { $0.columns == column...column && !$0.lines.isEmpty }),
            row.cells.contains(where: { $0.columns == (column + 1)...(column + 1) && !$0.lines.isEmpty })
        else { return false }
        let below = rules.across.filter { row.last - 1 < $0.top && $0.bottom < next }
        return below.contains { left in
            below.contains { right in
                abs(left.top - right.top) < 1.5 && right.left - left.right > 3
                    && left.right > columns[column].left && left.right < columns[column + 1].left + 1
                    && right.left > columns[column].right - 1 && right.left < columns[column + 1].right
            }
        }
    }

    /// In close-set tables, a line that fills every column below a row that has them all filled is a row of its own.
    private static func opensRow(_ cells: [Cell], under row: Row, of count: Int) -> Bool {
        guard cells.count == count, row.cells.count == count,
            (cells + row.cells).allSatisfy({ $0.columns.count == 1 })
        else { return false }
        // No row ends within a word.
        return !zip(row.cells, cells).contains { above, below in
            guard let end = above.lines.last?.lastCharacter, let begin = below.lines.first?.firstCharacter else {
                return false
            }
            return (end == "-" || end == "\u{AD}") && begin.isLowercase
        }
    }

    /// Whether the figures of a recognised table stand beside the last lines of their rows: no space parts the rows, and below each
    /// figure a capital begins.
    private static func figuresEndRows(_ split: [[PrintedLine]], _ measures: PageMeasures) -> Bool {
        let rows = split.drop { !$0.endInFigure }
        let pairs = zip(rows, rows.dropFirst())
        let below = pairs.filter { $0.0.endInFigure }.map(\.1[0])
        return below.count > 1 && rows.last?.endInFigure == true
            && pairs.allSatisfy { $1[0].baseline - $0[0].baseline < 1.2 * measures.pitch(of: $1[0].size) }
            && below.allSatisfy { $0.isRecognized && $0.firstCharacter?.isUppercase == true }
    }

    /// The columns that a cell covers: those it shares a good part of its width with, else the nearest.
    private static func columns(of cell: PrintedLine, in columns: [(left: Double, right: Double)]) -> ClosedRange<Int> {
        let shared = columns.map { max(0, min($0.right, cell.right) - max($0.left, cell.left)) }
        let covered = shared.indices.filter {
            shared[$0] > 0.25 * min(cell.box.width, columns[$0].right - columns[$0].left)
        }
        if let first = covered.first, let last = covered.last { return first...last }
        let nearest =
            columns.indices.min {
                Self.distance(of: cell, to: columns[$0]) < Self.distance(of: cell, to: columns[$1])
            } ?? 0
        return nearest...nearest
    }

    private static func distance(of cell: PrintedLine, to column: (left: Double, right: Double)) -> Double {
        max(0, max(column.left - cell.right, cell.left - column.right))
    }

    /// Takes the rows of the same table on the next page, and returns its repeated head as what it is there, furniture;
    /// nil where `other` is a table of its own. A table goes on where its columns do, under its head or under none.
    mutating func absorb(_ other: Grid) -> [PrintedLine]? {
        guard let other = other.fitted(to: self) else { return nil }
        let head = rows.prefix(while: \.isHeader)
        let repeatsHead =
            !head.isEmpty && other.rows.count > head.count && zip(head, other.rows).allSatisfy { $0.repeats($1) }
        let goesOn =
            other.rows.first?.isHeader == false
            && zip(columns, other.columns).allSatisfy { $0.left < $1.right && $1.left < $0.right }
        guard repeatsHead || goesOn else { return nil }
        let repeated = other.rows.prefix(repeatsHead ? head.count : 0)
        rows += other.rows.dropFirst(repeated.count)
        return repeated.flatMap { $0.cells.flatMap(\.lines) }
    }

    /// Rows that go on overleaf may leave columns empty: each cell is flush with one column of `above`. Nil where it is not.
    private func fitted(to above: Grid) -> Grid? {
        guard columnCount != above.columnCount else { return self }
        guard columnCount < above.columnCount, rows.allSatisfy({ !$0.isHeader && $0.held.isEmpty }) else { return nil }
        var fitted = self
        for row in rows.indices {
            for cell in rows[row].cells.indices {
                let lines = rows[row].cells[cell].lines
                let columns = Set(lines.map { Self.columns(of: $0, in: above.columns) })
                guard columns.count == 1, let column = columns.first, column.count == 1,
                    case let edges = above.columns[column.lowerBound],
                    lines.allSatisfy({ abs($0.left - edges.left) < 2 || abs($0.right - edges.right) < 2 })
                else { return nil }
                fitted.rows[row].cells[cell].columns = column
            }
            let columns = fitted.rows[row].cells.map(\.columns)
            guard zip(columns, columns.dropFirst()).allSatisfy({ $0.upperBound < $1.lowerBound }) else { return nil }
        }
        fitted.columns = above.columns
        fitted.columnCount = above.columnCount
        return fitted
    }

    /// Whether `row`, the only one on its page, goes on with this table.
    func goesOn(with row: Grid) -> Bool {
        var whole = self
        return row.columnCount == columnCount && whole.absorb(row) != nil
    }
}

extension [PrintedLine] {
    /// Of the cells of a line: the last one is a figure.
    fileprivate var endInFigure: Bool {
        guard count > 1, let text = last?.text else { return false }
        return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
    }
}

extension Grid.Row {
    /// Whether it is the same row printed again: on recognised pages, of each cell but a few letters are the same.
    fileprivate func repeats(_ other: Grid.Row) -> Bool {
        guard text != other.text else { return true }
        let lines = (cells + other.cells).flatMap(\.lines)
        return cells.map(\.columns) == other.cells.map(\.columns) && lines.allSatisfy(\.isRecognized)
            && text.sharesLetters(with: other.text)
    }

    fileprivate mutating func insertGap(behind column: Int, isParted: Bool) {
        for index in cells.indices {
            let columns = cells[index].columns
            if columns.lowerBound > column {
                cells[index].columns = (columns.lowerBound + 1)...(columns.upperBound + 1)
            } else if columns.upperBound > column || columns.upperBound == column && !isParted {
                cells[index].columns = columns.lowerBound...(columns.upperBound + 1)
            }
        }
        if !isParted, !held.contains(column), !cells.contains(where: { $0.columns.contains(column) }) {
            cells.append(Grid.Cell(columns: column...(column + 1), lines: []))
            cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
        }
        held = Set(held.map { $0 > column ? $0 + 1 : $0 })
    }

    fileprivate mutating func append(_ placed: [Grid.Cell], baseline: Double) {
        for cell in placed {
            if let known = cells.firstIndex(where: { $0.columns.overlaps(cell.columns) }) {
                cells[known].lines += cell.lines
            } else {
                cells.append(cell)
            }
        }
        cells.sort { $0.columns.lowerBound < $1.columns.lowerBound }
        last = baseline
    }
}
