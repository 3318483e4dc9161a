internal import EngrossModel

/// The rules drawn on a page, as far as they were looked for.
struct PageRules {
    /// From left to right, and top to bottom.
    let across: [Box]
    /// What rules close in on all four sides, down the page.
    let areas: [RuledArea]

    init(_ rules: [Box] = []) {
        across = rules.filter { $0.width >= $0.height }.sorted { ($0.top, $0.left) < ($1.top, $1.left) }
        areas = Self.groups(of: rules).compactMap(RuledArea.init).sorted { $0.box.top < $1.box.top }
    }

    /// Rules that touch.
    private static func groups(of rules: [Box]) -> [[Box]] {
        var groups: [[Box]] = []
        for rule in rules {
            var joined = [rule]
            groups.removeAll { group in
                guard group.contains(where: { touch($0, rule) }) else { return false }
                joined += group
                return true
            }
            groups.append(joined)
        }
        return groups
    }

    private static func touch(_ one: Box, _ other: Box) -> Bool {
        let slack = 2.0
        return one.left < other.right + slack && other.left < one.right + slack && one.top < other.bottom + slack
            && other.top < one.bottom + slack
    }
}

/// An area that rules close in: a frame around text, or a table with rules between its cells.
struct RuledArea {
    let box: Box
    /// The borders of its columns and rows, both outer ones among them.
    let columnEdges: [Double]
    let rowEdges: [Double]
    private let rules: [Box]

    /// Nil where the rules do not close around an area.
    init?(_ rules: [Box]) {
        guard rules.count >= 4, let first = rules.first else { return nil }
        let box = rules.dropFirst().reduce(first) { $0.union($1) }
        let across = rules.filter { $0.width >= $0.height }
        let down = rules.filter { $0.width < $0.height }
        guard box.width > 60, box.height > 16,
            [box.top, box.bottom].allSatisfy({ edge in
                across.contains { abs(($0.top + $0.bottom) / 2 - edge) < 4 && $0.width > 0.9 * box.width }
            }),
            [box.left, box.right].allSatisfy({ edge in
                down.filter { abs($0.middle - edge) < 4 }.reduce(0) { $0 + $1.height } > 0.9 * box.height
            })
        else { return nil }
        self.box = box
        self.rules = rules
        columnEdges = Self.places(down.map(\.middle))
        rowEdges = Self.places(across.map { ($0.top + $0.bottom) / 2 })
    }

    var hasColumns: Bool { columnEdges.count > 2 }

    func holds(_ line: PrintedLine) -> Bool {
        line.left > box.left - 2 && line.right < box.right + 2 && line.baseline > box.top
            && line.baseline < box.bottom + 2
    }

    /// Whether a rule stands at the right edge of `column` beside `row`.
    func hasRule(rightOf column: Int, inRow row: Int) -> Bool {
        let middle = (rowEdges[row] + rowEdges[row + 1]) / 2
        return rules.contains {
            $0.width < $0.height && abs($0.middle - columnEdges[column + 1]) < 4 && $0.top < middle
                && middle < $0.bottom
        }
    }

    /// Whether a rule stands at the foot of `row` in `column`.
    func hasRule(below row: Int, inColumn column: Int) -> Bool {
        let middle = (columnEdges[column] + columnEdges[column + 1]) / 2
        return rules.contains {
            $0.width >= $0.height && abs(($0.top + $0.bottom) / 2 - rowEdges[row + 1]) < 4 && $0.left < middle
                && middle < $0.right
        }
    }

    /// The places that strokes stand at, double ones once.
    private static func places(_ all: [Double]) -> [Double] {
        var places: [Double] = []
        for place in all.sorted() where places.last.map({ place - $0 > 5 }) ?? true { places.append(place) }
        return places
    }
}
