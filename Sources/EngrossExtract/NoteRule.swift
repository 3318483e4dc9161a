internal import EngrossModel

/// Finds the short rule above the notes of a recognised page: it stands free at the left edge of the text, and below it is
/// smaller type, or what a label opens.
struct NoteRule {
    private let lines: [Line]
    private let bodySize: Double
    private let pageWidth: Double
    private let pageHeight: Double
    /// Where most lines begin, in points.
    private let edge: Double

    init(of lines: [Line], bodySize: Double, pageWidth: Double, pageHeight: Double) {
        self.lines = lines
        self.bodySize = bodySize
        self.pageWidth = pageWidth
        self.pageHeight = pageHeight
        edge = lines.filter { $0.box.width > 0.4 * pageWidth }.map(\.box.left).median ?? 0
    }

    /// Points from the top of the page; nil where none of the drawn `rules` is the one.
    func top(among rules: [Box]) -> Double? {
        rules.filter(isRule).map(\.top).min()
    }

    private func isRule(_ rule: Box) -> Bool {
        // What stands higher are pieces of the rule below a running head.
        guard rule.top > 0.15 * pageHeight, (0.06...0.25).contains(rule.width / pageWidth), (edge - 40...edge + 6).contains(rule.left), !underlines(rule)
        else { return false }
        let below = lines.filter { $0.baseline > rule.top && $0.box.left < pageWidth / 2 }
        guard let first = below.first, first.baseline - rule.top < 2.5 * bodySize else { return false }
        let small = below.count { $0.runs.last.map { $0.fontSize < 0.94 * bodySize } ?? false }
        return 2 * small > below.count || below.prefix(2).contains(where: Self.hasLabel)
    }

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
