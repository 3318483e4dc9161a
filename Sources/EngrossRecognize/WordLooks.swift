/// How words look on the page: how far their strokes lean, how thick they are, whether a rule runs under them.
///
/// Italics and bold are told against the other words of the page, so that a face that leans or a copy that is dark makes nothing italic
/// or bold.
struct WordLooks {
    struct Look {
        /// How much sharper the strokes stand when the word is sheared upright by the slant of an italic; around 1 for neither.
        var lean = 1.0
        /// Pixels.
        var strokeWidth = 0.0
        /// The share of the word's width that a rule runs under.
        var underlined = 0.0
    }

    private let bitmap: Bitmap
    private let rules: [RuleFinder.Rule]

    init(bitmap: Bitmap, rules: [RuleFinder.Rule], resolution: Double) {
        self.bitmap = bitmap
        // A rule over a good part of the page's height above or below a word is found by its top, so they are in order of it.
        self.rules = rules
    }

    /// The look of the word between `columns` and `rows`, whose letters with upright strokes are between the columns `stems`;
    /// `line` has the columns of all words of its line.
    ///
    /// The letters stand on the row `baseline`, the small ones `xHeight` pixels high.
    func look(
        _ columns: Range<Int>, stems: [Range<Int>], in line: [Range<Int>], rows: Range<Int>, baseline: Int, xHeight: Int
    ) -> Look {
        var look = Look()
        look.underlined = underlined(columns, in: line, baseline: baseline, xHeight: xHeight)
        // A rule would drown the strokes.
        let foot = min(rows.upperBound, baseline)
        guard rows.lowerBound < foot, !columns.isEmpty, foot - rows.lowerBound < 400 else { return look }
        let body = rows.lowerBound..<foot
        let upright = stems.reduce(0) { $0 + sharpness($1, body, slant: 0) }
        if upright > 0 { look.lean = stems.reduce(0) { $0 + sharpness($1, body, slant: 0.26) } / upright }
        look.strokeWidth = strokeWidth(columns, body)
        return look
    }

    /// The sum of squares of the steps in ink from column to column, when each row is moved left by its height times the slant: where the
    /// strokes stand upright, their edges are steep.
    private func sharpness(_ columns: Range<Int>, _ rows: Range<Int>, slant: Double) -> Double {
        let reach = Int((Double(rows.count) * slant).rounded(.up)) + 1
        var counts = [Int32](repeating: 0, count: columns.count + reach + 1)
        for row in rows {
            let shift = Int((Double(rows.upperBound - row) * slant).rounded()) + columns.lowerBound - reach
            bitmap.eachBlack(row: row, columns) { counts[$0 - shift] += 1 }
        }
        return zip(counts, counts.dropFirst()).reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
    }

    /// Twice the ink over the length of its left and right edges.
    private func strokeWidth(_ columns: Range<Int>, _ rows: Range<Int>) -> Double {
        var ink = 0
        var edges = 0
        for row in rows {
            var last = -2
            bitmap.eachBlack(row: row, columns) { column in
                ink += 1
                if column != last + 1 { edges += 1 }
                last = column
            }
        }
        return edges > 0 ? Double(ink) / Double(edges) : 0
    }

    private func underlined(_ columns: Range<Int>, in line: [Range<Int>], baseline: Int, xHeight: Int) -> Double {
        let zone = (baseline - max(1, xHeight / 6))..<(baseline + max(2, xHeight * 2 / 3))
        var covered = 0
        for rule in rules where zone.contains(rule.rows.lowerBound) && rule.columns.overlaps(columns) {
            // A rule across the page underlines nothing.
            let words = line.reduce(0) { $0 + ($1.overlaps(rule.columns) ? $1.clamped(to: rule.columns).count : 0) }
            if words * 2 > rule.columns.count { covered += rule.columns.clamped(to: columns).count }
        }
        return min(1, Double(covered) / Double(max(1, columns.count)))
    }
}
