internal import EngrossModel

/// The columns and rows of a printed table.
struct Grid {
    struct Row {
        /// The lines of each cell, with the columns it covers.
        var cells: [(columns: ClosedRange<Int>, lines: [PrintedLine])]
        var isHeader: Bool
        var last: Double

        /// One cell for every column, empty where nothing is printed.
        func cells(of columnCount: Int) -> [(columns: ClosedRange<Int>, lines: [PrintedLine])] {
            var all: [(columns: ClosedRange<Int>, lines: [PrintedLine])] = []
            var next = 0
            for cell in cells {
                while next < cell.columns.lowerBound {
                    all.append((next...next, []))
                    next += 1
                }
                all.append(cell)
                next = cell.columns.upperBound + 1
            }
            while next < columnCount {
                all.append((next...next, []))
                next += 1
            }
            return all
        }

        var text: String { cells.flatMap(\.lines).map(\.text).joined(separator: " ") }
    }

    let columnCount: Int
    private let columns: [(left: Double, right: Double)]
    private(set) var rows: [Row] = []

    /// Nil where the cells do not stand under each other.
    init?(lines: [PrintedLine], measures: PageMeasures) {
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

        var letters: [Double: Int] = [:]
        for line in lines { letters[line.size, default: 0] += line.text.utf8.count }
        let bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        for cells in split {
            let line = cells[0]
            let placed = cells.map { (columns: Self.columns(of: $0, in: columns), lines: [$0]) }
            if let last = rows.indices.last, line.baseline - rows[last].last < 1.2 * measures.pitch(of: line.size),
                !Self.opensRow(placed.map(\.columns), under: rows[last], of: columns.count)
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
    }

    /// In close-set tables, a line that fills every column below a row that has them all filled is a row of its own.
    private static func opensRow(_ columns: [ClosedRange<Int>], under row: Row, of count: Int) -> Bool {
        columns.count == count && row.cells.count == count
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
        guard other.columnCount == columnCount else { return nil }
        let head = rows.prefix(while: \.isHeader)
        let repeatsHead =
            !head.isEmpty && other.rows.count > head.count && zip(head, other.rows).allSatisfy { $0.text == $1.text }
        let goesOn =
            other.rows.first?.isHeader == false
            && zip(columns, other.columns).allSatisfy { $0.left < $1.right && $1.left < $0.right }
        guard repeatsHead || goesOn else { return nil }
        let repeated = other.rows.prefix(repeatsHead ? head.count : 0)
        rows += other.rows.dropFirst(repeated.count)
        return repeated.flatMap { $0.cells.flatMap(\.lines) }
    }
}

extension Grid.Row {
    fileprivate mutating func append(_ placed: [(columns: ClosedRange<Int>, lines: [PrintedLine])], baseline: Double) {
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
