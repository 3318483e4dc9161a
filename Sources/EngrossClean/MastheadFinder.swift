internal import EngrossModel

/// Finds the masthead of the first page: the organ, symbol, distribution and date at its head, then session and agenda item
/// in the margin left of the text column. It ends where the first large bold line of the column begins.
struct MastheadFinder {
    private let measures: PageMeasures

    init(measures: PageMeasures) { self.measures = measures }

    func split(_ lines: [PrintedLine]) -> (masthead: [PrintedLine], body: [PrintedLine]) {
        guard let first = lines.first else { return ([], []) }
        let column = measures.column(of: first)
        // The head has two columns: its last line is the last that has a cell right of the middle and none in the column.
        let head = lines.prefix(14)
        guard
            let headEnd = head.lastIndex(where: { line in
                line.cells.count > 1 && line.cells.contains { $0.left > column.middle }
                    || line.left > column.middle && line.size <= measures.bodySize + 0.6
            }),
            head.prefix(headEnd + 1).contains(where: {
                // A typewriter has one size.
                $0.size > 1.25 * measures.bodySize || $0.text.hasPrefix("UNITED NATIONS")
            })
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

    /// The cells of masthead lines as paragraphs. Each line says one thing, except what goes on with a small letter, and a
    /// bold title, which may take several lines: each as full as the widest of its column.
    static func cells(of lines: [PrintedLine], measures: PageMeasures) -> [PrintedParagraph] {
        let cells = lines.flatMap(\.cells)
        var columns: [(left: Double, paragraphs: [PrintedParagraph])] = []
        for cell in cells {
            guard let known = columns.firstIndex(where: { abs($0.left - cell.left) < 3 }) else {
                columns.append((cell.left, [PrintedParagraph(lines: [cell], spaceBefore: 0)]))
                continue
            }
            let last = columns[known].paragraphs.count - 1
            let above = columns[known].paragraphs[last].lines
            let isNear = cell.baseline - above[above.count - 1].baseline < 1.22 * measures.pitch(of: cell.size)
            let isAlike = above[0].isBold == cell.isBold && abs(above[0].size - cell.size) < 0.6
            let edge = cells.filter { abs($0.left - cell.left) < 3 }.map(\.right).max() ?? cell.right
            let isFull = above[above.count - 1].right + cell.firstWordWidth + 0.3 * cell.size > edge
            if isNear, isAlike, cell.isBold && isFull || cell.firstCharacter?.isLowercase == true {
                columns[known].paragraphs[last].lines.append(cell)
            } else {
                columns[known].paragraphs.append(PrintedParagraph(lines: [cell], spaceBefore: 0))
            }
        }
        return columns.flatMap(\.paragraphs).sorted {
            ($0.lines[0].baseline.rounded(), $0.lines[0].left) < ($1.lines[0].baseline.rounded(), $1.lines[0].left)
        }
    }
}
