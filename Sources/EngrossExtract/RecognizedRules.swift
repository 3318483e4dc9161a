internal import EngrossModel

/// The drawn rules of a recognised page that part its text from what stands above and below it.
struct RecognizedRules {
    private let rules: [Box]
    private let lines: [Line]
    private let bodySize: Double
    private let width: Double
    private let height: Double

    /// `lines` are those of the page; `bodySize` in points.
    init(of page: RecognizedPage, lines: [Line], bodySize: Double) {
        rules = page.rules
        self.lines = lines
        self.bodySize = bodySize
        width = page.width
        height = page.height
    }

    /// The rule below the running head, from one edge of the text to the other; of a poor image, the pieces of it. In points from the
    /// top of the page.
    var belowHead: Double? {
        let high = rules.filter { $0.top < 0.11 * height && !underlines($0) }
        return high.lazy.map(\.top).first { top in
            let pieces = high.filter { abs($0.top - top) < 4 }
            let left = pieces.map(\.left).min() ?? 0
            let right = pieces.map(\.right).max() ?? 0
            return right - left > 0.6 * width && pieces.reduce(0) { $0 + $1.width } > 0.3 * width
        }
    }

    /// The short rule above the notes: it stands free at the left edge of the text, and below it is smaller type, or what a label
    /// opens. In points from the top of the page.
    var aboveNotes: Double? {
        let lefts = lines.filter { $0.box.width > 0.4 * width }.map(\.box.left).sorted()
        // Of a page of sub-paragraphs, most lines begin further in.
        let edge = lefts.isEmpty ? 0...0 : lefts[lefts.count / 10]...lefts[lefts.count / 2]
        return mended.filter { rule in
            // What stands higher are pieces of the rule below a running head.
            guard rule.top > 0.15 * height, (0.06...0.25).contains(rule.width / width),
                (edge.lowerBound - 40...edge.upperBound + 6).contains(rule.left), !underlines(rule)
            else { return false }
            let below = lines.filter { $0.baseline > rule.top && $0.box.left < width / 2 }
            guard let first = below.first, first.baseline - rule.top < 2.5 * bodySize else { return false }
            let small = below.count { $0.runs.last.map { $0.fontSize < 0.94 * bodySize } ?? false }
            return 2 * small > below.count || below.prefix(2).contains(where: Self.hasLabel)
        }.map(\.top).min()
    }

    /// The rules, where one was copied in pieces all of it.
    private var mended: [Box] {
        var whole: [Box] = []
        for rule in rules.sorted(by: { $0.left < $1.left }) {
            let piece = whole.lastIndex { abs($0.top - rule.top) < 1 && rule.left - $0.right < Self.crack }
            if let piece { whole[piece] = whole[piece].union(rule) } else { whole.append(rule) }
        }
        return whole
    }

    /// Points.
    private static let crack = 3.0

    private func underlines(_ rule: Box) -> Bool {
        lines.contains {
            $0.box.left < rule.right && rule.left < $0.box.right && (-3...5).contains(rule.top - $0.baseline)
        }
    }

    /// Something raised, or one or two signs that are no letters and no number of a clause.
    private static func hasLabel(_ line: Line) -> Bool {
        guard let first = line.runs.first else { return false }
        if first.rise > 0 { return true }
        let word = first.text.prefix { !$0.isWhitespace }
        return (1...2).contains(word.count) && !word.contains { $0.isLetter || $0 == "." || $0 == "(" }
    }
}
