internal import EngrossModel

/// The measures of a document's setting, learnt from all of its pages: the size of its body type, the distance of lines
/// within a paragraph for each size, and the edges of the text column on each page.
struct PageMeasures {
    let bodySize: Double
    /// A tab stands behind the letters in parentheses that open paragraphs.
    private let lettersHaveTabs: Bool
    private let pitchBySize: [Int: Double]
    private let columns: [Setting: Column]
    private let wholes: [Int?: Column]

    /// What is set in one width: a column of a page, or what runs across the page.
    private struct Setting: Hashable {
        var page: Int
        var column: Int?
    }

    /// The edges of the text column, in points.
    struct Column: Equatable {
        var left: Double
        var right: Double
        var middle: Double { (left + right) / 2 }
        var width: Double { right - left }
    }

    init(pages: [[PrintedLine]]) {
        bodySize = Self.bodySize(of: pages)
        lettersHaveTabs = Self.lettersHaveTabs(in: pages)
        pitchBySize = Self.pitches(of: pages)
        let size = bodySize
        let all = pages.flatMap { $0 }.filter { abs($0.size - size) < 0.6 }
        wholes = Self.wholes(of: all)
        var columns: [Setting: Column] = [:]
        for page in pages {
            for column in Set(page.map(\.column)) {
                let body = page.filter { $0.column == column && abs($0.size - size) < 0.6 }
                // A page of few lines has no measure of its own.
                guard let whole = wholes[column], let first = body.first, body.count >= 12,
                    let own = Self.column(of: body), abs(own.left - whole.left) > 1
                else { continue }
                // A page's own column must be a shift of the document's (facing pages), not a list with deep indents.
                if abs(own.width - whole.width) < 12 { columns[Setting(page: first.page, column: column)] = own }
            }
        }
        self.columns = columns
    }

    /// The column that the line is set in.
    func column(of line: PrintedLine) -> Column {
        columns[Setting(page: line.page, column: line.column)] ?? wholes[line.column] ?? Self.usual
    }

    private static let usual = Column(left: 72, right: 540)

    /// The document's measure for each column; what runs across two is as wide as both, unless there is enough of it to see.
    private static func wholes(of lines: [PrintedLine]) -> [Int?: Column] {
        var wholes: [Int?: Column] = [:]
        for (column, lines) in Dictionary(grouping: lines, by: \.column) { wholes[column] = Self.column(of: lines) }
        if let left = wholes[1], let right = wholes[2], lines.count(where: { $0.column == nil }) < 40 {
            wholes[nil] = Column(left: left.left, right: right.right)
        }
        return wholes
    }

    /// The distance of two baselines within a paragraph set in this size.
    func pitch(of size: Double) -> Double { pitchBySize[Int((size * 2).rounded())] ?? size * 1.2 }

    private static func bodySize(of pages: [[PrintedLine]]) -> Double {
        var letters: [Int: Int] = [:]
        for line in pages.joined() { letters[Int((line.size * 2).rounded()), default: 0] += line.text.utf8.count }
        let size = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 20
        return Double(size) / 2
    }

    /// Whether the number at the head of `line` may open a paragraph: in a document that sets tabs behind letters, `(a)` without
    /// one goes on with the line above.
    func mayOpenParagraph(_ line: PrintedLine) -> Bool {
        let length = EnumeratorForm.length(at: line.text)
        guard length > 0 else { return false }
        guard lettersHaveTabs, line.firstCharacter == "(", length <= Self.longestWithTab else { return true }
        return line.hasTab(behind: length)
    }

    private static func lettersHaveTabs(in pages: [[PrintedLine]]) -> Bool {
        var tabs = 0
        var blanks = 0
        for line in pages.joined() where line.firstCharacter == "(" && !line.isRecognized {
            let length = EnumeratorForm.length(at: line.text)
            guard length > 0, length <= longestWithTab else { continue }
            if line.hasTab(behind: length) { tabs += 1 } else { blanks += 1 }
        }
        return tabs >= 3 && tabs > 4 * blanks
    }

    /// `(iii)`: a longer number may fill its tab.
    private static let longestWithTab = 5

    /// From pairs of lines of which the second surely goes on with the first: nothing ends the one, a small letter begins
    /// the other. Where a size has no such pair, 1.2 em is the printers' rule.
    private static func pitches(of pages: [[PrintedLine]]) -> [Int: Double] {
        var distances: [Int: [Double]] = [:]
        for page in pages {
            for (above, below) in zip(page, page.dropFirst()) {
                guard abs(above.size - below.size) < 0.3, below.firstCharacter?.isSmallOrCaseless == true,
                    let last = above.lastCharacter, last.isLetter || last == "-" || last == "\u{AD}"
                else { continue }
                let distance = below.baseline - above.baseline
                if distance > 0.8 * above.size, distance < 2.5 * above.size {
                    distances[Int((above.size * 2).rounded()), default: []].append(distance)
                }
            }
        }
        return distances.compactMapValues { list in
            list.count < 3 ? nil : list.sorted()[list.count / 2]
        }
    }

    /// The left edge is the leftmost at which a good part of the long lines begin (a page of lists has more lines further in),
    /// the right edge where most of the long ones end.
    private static func column(of lines: [PrintedLine]) -> Column? {
        guard lines.count >= 3, let widest = lines.map(\.box.width).max() else { return nil }
        var lefts: [Int: Int] = [:]
        var long = 0
        for line in lines where line.box.width > 0.55 * widest {
            lefts[Int(line.left.rounded()), default: 0] += 1
            long += 1
        }
        func weight(_ left: Int) -> Int { (lefts[left - 1] ?? 0) + (lefts[left] ?? 0) + (lefts[left + 1] ?? 0) }
        guard let most = lefts.keys.max(by: { (weight($0), -$0) < (weight($1), -$1) }) else { return nil }
        let left = lefts.keys.filter { $0 <= most && weight($0) * 7 >= long && lefts[$0] ?? 0 > 1 }.min() ?? most
        let rights = lines.map(\.right).sorted()
        // Justified text ends at one edge; ragged text has none, so there the longest lines count.
        var best = (count: 0, edge: rights[min(rights.count - 1, rights.count * 95 / 100)])
        for edge in rights where edge > Double(left) + 150 {
            let count = rights.count { abs($0 - edge) < 1.5 }
            if count >= max(best.count, rights.count / 4, 3) { best = (count, edge) }
        }
        let right = best.edge
        return Column(left: Double(left), right: max(right, Double(left) + 1))
    }
}
