internal import EngrossModel

/// Gives the lines of a table on a recognised page one size of type, and what rules it has to it.
///
/// The rows of a table are set in one type; but a row has few letters, and of figures and italics each measures a little more or less.
enum RecognizedTables {
    static func settled(_ pages: [Page]) -> [Page] {
        pages.map { page in
            guard page.lines.first?.isRecognized == true else { return page }
            var page = page
            let tables = page.figureRows
            for rows in tables { settle(&page.lines[rows]) }
            // A piece of a table's rule is not the one above the notes.
            if let rule = page.noteRule, tables.contains(where: { page.lines[$0.upperBound - 1].baseline > rule }) {
                page.noteRule = nil
            }
            return page
        }
    }

    /// What is of about the size of most letters is of that size. Smaller type may be that of a head.
    private static func settle(_ rows: inout ArraySlice<Line>) {
        var letters: [Double: Int] = [:]
        for run in rows.lazy.flatMap(\.runs) where run.rise == 0 {
            letters[run.fontSize, default: 0] += run.text.utf8.count
        }
        guard let most = letters.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
        for row in rows.indices {
            for run in rows[row].runs.indices
            where rows[row].runs[run].rise == 0 && (0.83...1.35).contains(rows[row].runs[run].fontSize / most) {
                rows[row].runs[run].fontSize = most
            }
        }
    }
}

extension Page {
    /// The lines of each table from its first row of figures to its last: two rows at least, and what stands between ends before the
    /// figures.
    var figureRows: [Range<Int>] {
        var tables: [Range<Int>] = []
        var edge = 0.0
        for index in lines.indices {
            guard let figures = lines[index].figures, !lines[index].isImprint(of: self) else { continue }
            if let last = tables.last, index - last.upperBound < 8,
                lines[last.upperBound..<index].allSatisfy({
                    ($0.box.right < edge + 6 || $0.hasCells) && !$0.isHeading(beside: lines[index])
                }),
                zip(lines[(last.upperBound - 1)...], lines[last.upperBound...index]).allSatisfy({
                    $1.baseline - $0.baseline < Self.farthest
                })
            {
                tables[tables.count - 1] = last.lowerBound..<index + 1
                edge = min(edge, figures)
            } else {
                tables.append(index..<index + 1)
                edge = figures
            }
        }
        return tables.filter { table in table.count { lines[$0].figures != nil } > 1 }
    }

    /// Of the baselines of two lines of a table, in points.
    private static let farthest = 40.0
}

extension Line {
    /// Where the last cell of the line begins, if that is a figure and another is before it. Points.
    fileprivate var figures: Double? {
        guard let start = runs.lastIndex(where: { $0.gapBefore > 0 }), start > 0 else { return nil }
        let text = runs[start...].lazy.filter { $0.rise == 0 }.map(\.text).joined()
        // A figure of several may be read as a letter.
        guard text.contains(where: \.isNumber), text.count(where: \.isNumber) > 3 * text.count(where: \.isLetter) else {
            return nil
        }
        return runs[start].box.left
    }

    /// Job number and folio.
    func isImprint(of page: Page) -> Bool { baseline > 0.932 * page.height }

    /// Much larger than the rows of a table: it begins another.
    fileprivate func isHeading(beside row: Line) -> Bool {
        guard let size = runs.first?.fontSize, let other = row.runs.last(where: { $0.rise == 0 })?.fontSize else {
            return false
        }
        return size > 1.35 * other && !hasCells
    }

    var hasCells: Bool { runs.dropFirst().contains { $0.gapBefore > 0 } }
}
