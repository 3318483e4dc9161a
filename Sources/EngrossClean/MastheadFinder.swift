internal import EngrossModel

/// Finds the masthead of the first page: the organ, symbol, distribution and date at its head, then session and agenda item
/// in the margin left of the text column. It ends where the first large bold line of the column begins.
struct MastheadFinder {
    private let measures: PageMeasures

    init(measures: PageMeasures) { self.measures = measures }

    func split(_ lines: [PrintedLine]) -> (masthead: [PrintedLine], body: [PrintedLine]) {
        guard let first = lines.first else { return ([], []) }
        let column = measures.column(ofPage: first.page)
        // The head has two columns: its last line is the last that has a cell right of the middle and none in the column.
        let head = lines.prefix(14)
        guard let headEnd = head.lastIndex(where: { line in
            line.cells.count > 1 && line.cells.contains { $0.left > column.middle }
                || line.left > column.middle && line.size <= measures.bodySize + 0.6
        }), head.prefix(headEnd + 1).contains(where: { $0.size > 1.25 * measures.bodySize })
        else { return ([], lines) }
        var end = headEnd + 1
        while end < lines.count {
            let line = lines[end]
            let isHeading = line.isBold && line.size > 1.12 * measures.bodySize
            if isHeading, line.left > column.left - line.size { break }
            if line.left > column.left - 0.5 * line.size, line.right > column.middle, !line.isBold { break }
            end += 1
        }
        return (Array(lines[..<end]), Array(lines[end...]))
    }

    /// The cells of masthead lines as paragraphs: what stands in one column under the same, close by, belongs together.
    static func cells(of lines: [PrintedLine], builder: ParagraphBuilder) -> [PrintedParagraph] {
        var columns: [(left: Double, lines: [PrintedLine])] = []
        for cell in lines.flatMap(\.cells) {
            if let known = columns.firstIndex(where: { abs($0.left - cell.left) < 3 }) {
                columns[known].lines.append(cell)
            } else {
                columns.append((cell.left, [cell]))
            }
        }
        return columns.flatMap { builder.paragraphs(of: $0.lines) }.sorted {
            ($0.lines[0].baseline.rounded(), $0.lines[0].left) < ($1.lines[0].baseline.rounded(), $1.lines[0].left)
        }
    }
}
