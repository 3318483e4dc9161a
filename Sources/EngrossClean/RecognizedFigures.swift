internal import EngrossModel

/// Opens the blanks that recognition lost within the figures of tables.
///
/// A table parts the thousands of its figures by blanks: where most long figures of a column have all of theirs, the others have lost some.
enum RecognizedFigures {
    /// Mends tables of the recognised `pages` and gives the repairs.
    static func mend(_ blocks: inout [CleanedDocument.Block], pages: Set<Int>) -> [Repair] {
        var repairs: [Repair] = []
        for index in blocks.indices {
            guard case .table(var table) = blocks[index], let place = table.places.first, pages.contains(place.page)
            else { continue }
            for column in 0..<(table.rows.map(\.cells.count).max() ?? 0) {
                repairs += mend(column, of: &table, at: place)
            }
            blocks[index] = .table(table)
        }
        return repairs
    }

    private static func mend(_ column: Int, of table: inout Table, at place: Place) -> [Repair] {
        let rows = table.rows.indices.filter { !table.rows[$0].isHeader && column < table.rows[$0].cells.count }
        let figures = rows.compactMap { row in table.rows[row].cells[column].figure.map { (row: row, text: $0) } }
        let lost = figures.filter { $0.text != parted($0.text) }
        let whole = figures.count { $0.text == parted($0.text) && $0.text.contains(" ") }
        guard !lost.isEmpty, whole > lost.count else { return [] }
        return lost.map { figure in
            let after = parted(figure.text)
            table.rows[figure.row].cells[column].figure = after
            return Repair(
                .lostBlank, before: figure.text, after: after, reason: "blanks part the thousands in this column",
                place: place)
        }
    }

    /// With a blank before each three figures.
    private static func parted(_ figure: String) -> String {
        let figures = figure.filter(\.isNumber)
        let head = figure.prefix { !$0.isNumber }
        let tail = figure.reversed().prefix { !$0.isNumber }.reversed()
        var groups: [Substring] = []
        var rest = figures[...]
        while !rest.isEmpty {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        return head + groups.joined(separator: " ") + tail
    }
}

extension Table.Cell {
    /// The text of a cell of which all is one figure and what stands around it: figures and blanks, in brackets or not.
    fileprivate var figure: String? {
        get {
            guard let text = paragraphs.first?.first?.figure, text.contains(where: \.isNumber),
                text.allSatisfy({ "0123456789 ()–-−".contains($0) }),
                // A dash between two figures is a range.
                text.split(whereSeparator: { "()–-−".contains($0) }).count == 1
            else { return nil }
            return text
        }
        set {
            guard let newValue, case .text(var first)? = paragraphs.first?.first else { return }
            first.text = newValue
            paragraphs[0][0] = .text(first)
        }
    }
}

extension Inline {
    fileprivate var figure: String? { if case .text(let piece) = self { piece.text } else { nil } }
}
