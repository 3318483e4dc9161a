internal import EngrossModel

/// The part of a page, from one height to another, whose lines look as if rules were drawn around them: cells beside each
/// other, or text set in from both edges of its column. To draw a page costs more than to read it, so the rest is not.
struct RuleBand {
    /// Points from the top of the page.
    let top: Double
    let bottom: Double

    /// Space above and below the lines in which their rules are looked for.
    private static let margin = 24.0

    /// Nil where no lines look so.
    init?(lines: [Line], isFirstPage: Bool) {
        guard lines.count >= 2 else { return nil }
        let boxes = lines.map(\.box)
        let column = Self.column(of: zip(lines, boxes).filter { !Self.hasCells($0.0) }.map(\.1))
        // The masthead stands in columns too; it ends above the first full line.
        let begin =
            isFirstPage
            ? lines.indices.first { boxes[$0].width > 0.9 * column.width && !Self.hasCells(lines[$0]) } ?? lines.count
            : 0
        var top = Double.infinity
        var bottom = -Double.infinity
        for index in lines.indices.dropFirst(begin + 1) where lines[index].column == nil {
            let isTable = Self.hasCells(lines[index]) && Self.hasCells(lines[index - 1])
            let isFrame =
                Self.isInset(boxes[index - 1], in: column) && boxes[index].right < boxes[index - 1].right + 2
                || Self.isBold(lines[index - 1]) && Self.isBold(lines[index])
            let isAligned = boxes[index].left > column.left + 12 && abs(boxes[index].left - boxes[index - 1].left) < 1
            let size = lines[index].runs.first?.fontSize ?? 0
            let distance = lines[index].baseline - lines[index - 1].baseline
            guard isTable && distance < 5 * size || isFrame && isAligned && distance < 2.2 * size else { continue }
            top = min(top, boxes[index - 1].top)
            bottom = max(bottom, boxes[index].bottom)
        }
        guard top < bottom else { return nil }
        // The head of a table and its last rows may have one cell.
        let above = boxes.last { $0.bottom < top && top - $0.bottom < 60 }
        self.top = max(0, (above?.top ?? top) - 2 * Self.margin)
        self.bottom = bottom + 4 * Self.margin
    }

    /// Where most of the long lines, running heads apart, begin and end.
    private static func column(of boxes: [Box]) -> Box {
        let widest = boxes.map(\.width).max() ?? 0
        let long = boxes.filter { $0.width > 0.7 * widest }
        let lefts = long.map(\.left).sorted()
        let rights = long.map(\.right).sorted()
        guard let left = lefts.first, !rights.isEmpty else { return Box(left: 0, top: 0, right: 0, bottom: 0) }
        return Box(left: left, top: 0, right: rights[rights.count * 3 / 4], bottom: 0)
    }

    /// Wide gaps part the line, not only the number of a paragraph from its text.
    private static func hasCells(_ line: Line) -> Bool {
        guard let gap = line.runs.indices.first(where: { line.runs[$0].gapBefore > 0 }) else { return false }
        if line.runs[(gap + 1)...].contains(where: { $0.gapBefore > 0 }) { return true }
        return line.runs[..<gap].reduce(0) { $0 + $1.text.utf8.count } > 6
    }

    /// Set in by the same amount on both sides.
    private static func isInset(_ box: Box, in column: Box) -> Bool {
        let inset = (left: box.left - column.left, right: column.right - box.right)
        return inset.left > 12 && inset.right > 9 && abs(inset.left - inset.right) < 9
    }

    private static func isBold(_ line: Line) -> Bool { line.runs.allSatisfy { $0.style.contains(.bold) } }
}
