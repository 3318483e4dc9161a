internal import EngrossModel

/// The two columns of a recognised page, as the recogniser's order tells them.
struct RecognizedColumns {
    /// Where the lines of the right column begin.
    private let edge: Double

    /// Points that a line may stand over the edge of its column, on a page that is a little askew or bent.
    private static let overhang = 8.0
    /// Sentences that each column has, and more than run across.
    private static let fewest = 8
    /// Of the width of the wider column; those of a table are of many widths.
    private static let narrowest = 0.7

    /// Nil where the recogniser, having read many lines of one side, never goes back up to read as many beside them.
    init?(of page: RecognizedPage) {
        let sentences = page.lines.filter(\.isSentence)
        for (index, first) in page.lines.enumerated().dropFirst() {
            let last = page.lines[index - 1]
            guard first.box.top < last.box.top - 0.2 * page.height, first.box.left > last.box.middle else { continue }
            // A column may open with a heading in its middle, and specks stand before it.
            let lefts = page.lines[index...].prefix { $0.box.left > last.box.middle }
                .filter(\.isSentence).map(\.box.left).sorted()
            guard !lefts.isEmpty else { continue }
            let columns = RecognizedColumns(edge: lefts[lefts.count / 10])
            let widths = Dictionary(grouping: sentences, by: columns.column).mapValues { $0.map(\.box.width) }
            guard let left = widths[1], let right = widths[2], min(left.count, right.count) >= Self.fewest,
                widths[nil, default: []].count < min(left.count, right.count)
            else { continue }
            let usual = [left, right].map { $0.sorted()[$0.count / 2] }
            if min(usual[0], usual[1]) > Self.narrowest * max(usual[0], usual[1]) {
                self = columns
                return
            }
        }
        return nil
    }

    private init(edge: Double) { self.edge = edge }

    /// 1 for the left column, 2 for the right one; nil for a line that runs across the page.
    func column(of line: RecognizedLine) -> Int? {
        if line.box.left > edge - Self.overhang { return 2 }
        return line.box.right < edge + Self.overhang / 2 ? 1 : nil
    }
}

extension RecognizedLine {
    /// Not a number of several groups, as tables have them.
    fileprivate var isSentence: Bool { words.count { $0.text.contains(where: \.isLetter) } >= 3 }
}
