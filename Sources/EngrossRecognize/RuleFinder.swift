/// Finds the drawn horizontal strokes of a page: underlining, the rule above the notes, the rules of tables.
struct RuleFinder {
    struct Rule {
        var columns: Range<Int>
        var rows: Range<Int>
    }

    private let bitmap: Bitmap
    /// Pixels.
    private let shortest: Int
    private let thickest: Int
    private let widestGap: Int

    init(_ bitmap: Bitmap, resolution: Double) {
        self.bitmap = bitmap
        // The underline of a word of two letters; longer than the dash of any text.
        shortest = Int(0.17 * resolution)
        thickest = max(3, Int(0.03 * resolution))
        widestGap = max(1, Int(0.012 * resolution))
    }

    /// In the order of their tops. What is thicker than a stroke (a bar, a shadow) is left out.
    func rules() -> [Rule] {
        var rules: [Rule] = []
        var open: [Rule] = []
        for row in 0..<bitmap.height {
            var next: [Rule] = []
            for run in runs(row: row) {
                var rule = Rule(columns: run, rows: row..<row + 1)
                open.removeAll { other in
                    guard other.columns.overlaps(widened(run)), other.rows.upperBound >= row - 1 else { return false }
                    rule.columns =
                        min(
                            rule.columns.lowerBound, other.columns.lowerBound)..<max(
                            rule.columns.upperBound, other.columns.upperBound)
                    rule.rows = min(rule.rows.lowerBound, other.rows.lowerBound)..<row + 1
                    return true
                }
                next.append(rule)
            }
            for rule in open {
                if rule.rows.upperBound >= row - 1 { next.append(rule) } else { rules.append(rule) }
            }
            open = next
        }
        return (rules + open).filter { $0.rows.count <= thickest && $0.columns.count >= shortest * 5 / 4 }
            .sorted { ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound) }
    }

    private func widened(_ run: Range<Int>) -> Range<Int> {
        (run.lowerBound - widestGap)..<(run.upperBound + widestGap)
    }

    /// The long black runs of a row, small gaps bridged.
    private func runs(row: Int) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var current: Range<Int>?
        bitmap.eachBlackRun(row: row) { run in
            if let known = current, run.lowerBound - known.upperBound <= widestGap {
                current = known.lowerBound..<run.upperBound
            } else {
                if let known = current, known.count >= shortest { runs.append(known) }
                current = run
            }
        }
        if let known = current, known.count >= shortest { runs.append(known) }
        return runs
    }
}

extension Bitmap {
    /// Calls `body` for each unbroken run of black pixels of a row.
    @inline(__always)
    fileprivate func eachBlackRun(row: Int, _ body: (Range<Int>) -> Void) {
        var start: Int?
        let line = row * wordsPerLine
        for word in 0..<wordsPerLine {
            var bits = words[line + word]
            let column = word << 5
            if start == nil, bits == 0 { continue }
            if start != nil, bits == .max { continue }
            var offset = 0
            while offset < 32 {
                if start == nil {
                    let skip = bits.leadingZeroBitCount
                    if skip == 32 { break }
                    offset += skip
                    if offset >= 32 { break }
                    start = column + offset
                    bits <<= UInt32(skip)
                } else {
                    let length = (~bits).leadingZeroBitCount
                    if offset + length >= 32 { break }
                    offset += length
                    if let from = start, from < width { body(from..<min(width, column + offset)) }
                    start = nil
                    bits <<= UInt32(length)
                }
            }
        }
        if let from = start, from < width { body(from..<width) }
    }
}
