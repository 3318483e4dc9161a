/// The white strip between the two columns of a page, in points.
struct Gutter {
    var left: Float
    var right: Float

    /// How far marks may hang out of a column: hyphens and commas at its edge.
    private var overhang: Float { max(1, 0.25 * (right - left)) }

    /// Whether a fragment stands in the strip, so that its line runs across the page.
    func isCrossed(by fragment: LineBuilder.Fragment) -> Bool {
        !isLeft(of: fragment) && !isRight(of: fragment)
    }

    func isLeft(of fragment: LineBuilder.Fragment) -> Bool { fragment.left >= right - overhang }
    func isRight(of fragment: LineBuilder.Fragment) -> Bool { fragment.right <= left + overhang }
}

extension Gutter {
    /// A strip near the middle that stays white over a good part of the page, between two columns of one width that are
    /// filled with text. Nil where the page is set in one column, or where what stands side by side are the cells of a table.
    init?(of fragments: [LineBuilder.Fragment]) {
        guard let area = TextArea(fragments), let strip = Strip(in: area, of: fragments) else { return nil }
        self.init(left: strip.left, right: strip.right)
        let sides = Sides(of: fragments, by: self, from: strip.top, to: strip.bottom)
        guard sides.areColumns, Self.rows(of: fragments.filter(isCrossed)).count < 0.6 * sides.longer else {
            return nil
        }
        left = sides.leftEdge
        right = sides.rightEdge
    }

    /// Whether this page is set in the columns of another page: whatever does not run across it ends or begins at the strip,
    /// or nothing but head and folio runs across it.
    func divides(_ fragments: [LineBuilder.Fragment]) -> Bool {
        let crossing = Self.rows(of: fragments.filter(isCrossed))
        let sides = Sides(of: fragments, by: self, from: -.infinity, to: .infinity)
        return sides.longer >= 3 && crossing.count < 0.6 * sides.longer
            && (sides.isFilled || crossing.count <= 3 && sides.isText)
    }

    /// The baselines of the rows that fragments stand on.
    static func rows(of fragments: [LineBuilder.Fragment]) -> Rows {
        var rows = Rows()
        for fragment in fragments.sorted(by: { $0.baseline < $1.baseline }) {
            if rows.baselines.last.map({ fragment.baseline - $0 > 0.45 * fragment.size }) ?? true {
                rows.baselines.append(fragment.baseline)
            }
        }
        return rows
    }

    struct Rows {
        var baselines: [Float] = []
        var count: Double { Double(baselines.count) }
    }
}

/// What the text of a page covers.
private struct TextArea {
    var left: Float
    var right: Float
    var top: Float
    var bottom: Float

    /// No page is as wide as this (ISO 32000-1, annex C: 14,400 units); a damaged one may say that it is.
    private static let bound: Float = 20_000

    init?(_ fragments: [LineBuilder.Fragment]) {
        // Fewer words fill no two columns.
        guard fragments.count > 60 else { return nil }
        guard fragments.allSatisfy({ abs($0.left) < Self.bound && abs($0.right) < Self.bound }) else { return nil }
        left = fragments.lazy.map(\.left).min() ?? 0
        right = fragments.lazy.map(\.right).max() ?? 0
        top = fragments.lazy.map(\.top).min() ?? 0
        bottom = fragments.lazy.map(\.bottom).max() ?? 0
        guard right - left > 200 else { return nil }
    }
}

/// The highest white strip near the middle of a page.
private struct Strip {
    var left: Float
    var right: Float
    var top: Float
    var bottom: Float

    /// No blank between words, and no row of them, is as wide.
    private static let narrowest = 7
    private static let lowest: Float = 130

    init?(in area: TextArea, of fragments: [LineBuilder.Fragment]) {
        let start = Int(area.left + 0.36 * (area.right - area.left))
        let count = Int(0.28 * (area.right - area.left))
        var reached = [Float](repeating: area.top, count: count)
        var best = [(top: Float, bottom: Float)](repeating: (0, 0), count: count)
        func whiten(_ bin: Int, to top: Float) {
            if top - reached[bin] > best[bin].bottom - best[bin].top { best[bin] = (reached[bin], top) }
        }
        for fragment in fragments.sorted(by: { $0.top < $1.top }) {
            // The glyphs of a word that is read from right to left begin at its right.
            let first = max(0, Int(min(fragment.left, fragment.right)) - start)
            let last = min(count - 1, Int(max(fragment.left, fragment.right)) - start)
            for bin in stride(from: first, through: last, by: 1) {
                whiten(bin, to: fragment.top)
                reached[bin] = max(reached[bin], fragment.bottom)
            }
        }
        for bin in 0..<count { whiten(bin, to: area.bottom) }
        // Of equals the one nearest the middle.
        guard
            let middle = (0..<count).max(by: { one, other in
                let heights = [one, other].map { ((best[$0].bottom - best[$0].top) / 8).rounded() }
                return (heights[0], -abs(one - count / 2)) < (heights[1], -abs(other - count / 2))
            })
        else { return nil }
        // Folio, head and headings may stand in a part of the strip, so not all of it is white as far.
        let slack = 0.12 * (best[middle].bottom - best[middle].top)
        let inner = (top: best[middle].top + slack, bottom: best[middle].bottom - slack)
        guard inner.bottom - inner.top > Self.lowest else { return nil }
        func isWhite(_ bin: Int) -> Bool { best[bin].top <= inner.top && best[bin].bottom >= inner.bottom }
        var first = middle
        while first > 0, isWhite(first - 1) { first -= 1 }
        var last = middle
        while last < count - 1, isWhite(last + 1) { last += 1 }
        // A strip that reaches the end of where it was looked for is the margin of something else.
        guard last - first + 1 >= Self.narrowest, first > 0, last < count - 1 else { return nil }
        left = Float(start + first)
        right = Float(start + last + 1)
        (top, bottom) = inner
    }
}

/// What stands left and right of a gutter between two heights.
private struct Sides {
    private let left: Side
    private let right: Side
    /// The edges of the columns at the gutter.
    let leftEdge: Float
    let rightEdge: Float

    init(of fragments: [LineBuilder.Fragment], by gutter: Gutter, from top: Float, to bottom: Float) {
        let between = fragments.filter { $0.bottom > top && $0.top < bottom && !gutter.isCrossed(by: $0) }
        left = Side(between.filter(gutter.isRight))
        right = Side(between.filter(gutter.isLeft))
        leftEdge = left.rows.isEmpty ? gutter.left : max(gutter.left, left.right)
        rightEdge = right.rows.isEmpty ? gutter.right : min(gutter.right, right.left)
    }

    /// Rows of the longer column.
    var longer: Double { Double(max(left.rows.count, right.rows.count)) }

    var areColumns: Bool {
        let widths = (left.right - left.left, right.right - right.left)
        return left.rows.count >= 8 && right.rows.count >= 8 && left.isFilled && right.isFilled
            && abs(widths.0 - widths.1) < 0.08 * max(widths.0, widths.1)
    }

    var isFilled: Bool {
        let fuller = left.rows.count >= right.rows.count ? left : right
        return fuller.isFilled && (left.rows.isEmpty || left.right <= leftEdge + 1)
    }

    /// At least two lines are filled, and no line has cells.
    var isText: Bool {
        let fuller = left.rows.count >= right.rows.count ? left : right
        return fuller.rows.count(where: fuller.isFull) >= 2 && !fuller.rows.contains(where: \.hasGap)
    }

    /// One column.
    private struct Side {
        var rows: [Row] = []
        var left = Float.infinity
        var right = -Float.infinity

        struct Row {
            var left: Float
            var right: Float
            var baseline: Float
            var hasGap = false
        }

        init(_ fragments: [LineBuilder.Fragment]) {
            for fragment in fragments.sorted(by: { ($0.baseline, $0.left) < ($1.baseline, $1.left) }) {
                left = min(left, fragment.left)
                right = max(right, fragment.right)
                if let last = rows.indices.last, fragment.baseline - rows[last].baseline < 0.45 * fragment.size {
                    if fragment.left - rows[last].right > 2.5 * fragment.size { rows[last].hasGap = true }
                    rows[last].left = min(rows[last].left, fragment.left)
                    rows[last].right = max(rows[last].right, fragment.right)
                } else {
                    rows.append(Row(left: fragment.left, right: fragment.right, baseline: fragment.baseline))
                }
            }
        }

        /// Text fills its lines; the cells of tables and lists do not.
        var isFilled: Bool {
            let full = rows.count(where: isFull)
            let parted = rows.count(where: \.hasGap)
            // Many short lines, as lists have them, are a column still where nothing is parted.
            return (2 * full >= rows.count || 3 * full >= rows.count && full >= 10 && parted == 0)
                && 5 * parted <= rows.count
        }

        func isFull(_ row: Row) -> Bool {
            let width = right - left
            return row.right > right - 0.12 * width && row.left < left + 0.25 * width && !row.hasGap
        }
    }
}
