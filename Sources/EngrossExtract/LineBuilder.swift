internal import EngrossModel

/// Builds lines of runs from the loose glyphs of a page.
///
/// Poppler breaks words with false blanks ("framew ork") and puts some superscripts before their line, so neither its
/// blanks nor its order are used: words come from the gaps between glyph rectangles, lines from baselines.
struct LineBuilder {
    private let page: PageGlyphs
    private var fragments: [Fragment] = []

    init(page: PageGlyphs) { self.page = page }

    /// The lines of a page, top to bottom, column after column, each with its runs left to right.
    static func lines(of page: PageGlyphs) -> [Line] {
        var gutter: Gutter?
        return lines(of: page, gutter: &gutter)
    }

    /// `gutter` is that of the pages before, and afterwards this page's own where it has one.
    static func lines(of page: PageGlyphs, gutter: inout Gutter?) -> [Line] {
        var builder = LineBuilder(page: page)
        builder.gatherFragments()
        let own = Gutter(of: builder.fragments)
        if let own { gutter = own }
        guard let strip = own ?? gutter.flatMap({ $0.divides(builder.fragments) ? $0 : nil }) else {
            return builder.lines(of: Array(builder.fragments.indices), column: nil)
        }
        return PageRegions(builder.fragments, gutter: strip).regions.flatMap {
            builder.lines(of: $0.members, column: $0.column)
        }
    }

    private func lines(of members: [Int], column: Int?) -> [Line] {
        var rows = rowsByBaseline(of: members)
        attachRaised(&rows)
        return rows.compactMap { line(of: $0, column: column) }
    }

    // MARK: Fragments

    /// Neighbouring glyphs of one font without a blank between: a word or a part of one.
    struct Fragment {
        var glyphs: Range<Int>
        var left: Float
        var right: Float
        var top: Float
        var bottom: Float
        var baseline: Float
        var size: Float
    }

    private mutating func gatherFragments() {
        let glyphs = page.glyphs
        var start = 0
        while start < glyphs.count {
            guard !glyphs[start].scalar.isBlank else {
                start += 1
                continue
            }
            let first = glyphs[start]
            var right = first.right
            var end = start + 1
            while end < glyphs.count {
                let next = glyphs[end]
                guard next.font == first.font, next.top == first.top, next.bottom == first.bottom,
                    !next.scalar.isBlank, next.left > glyphs[end - 1].left - 1,
                    next.left < right + 1.2 * (first.bottom - first.top)
                else { break }
                right = max(right, next.right)
                end += 1
            }
            let size = Float(page.fonts[first.font].size)
            fragments.append(
                Fragment(
                    glyphs: start..<end, left: first.left, right: right, top: first.top, bottom: first.bottom,
                    // Poppler's rectangles reach from the font's ascent to its descent, in the common text faces
                    // 0.891 and 0.216 em.
                    baseline: first.top + (first.bottom - first.top) * 0.805,
                    size: size > 0 ? size : first.bottom - first.top
                )
            )
            start = end
        }
    }

    // MARK: Rows

    private struct Row {
        var members: [Int]
        var baseline: Float
        var size: Float
    }

    /// Fragments whose feet stand on one line. The baseline of a row is that of its largest type.
    private func rowsByBaseline(of members: [Int]) -> [Row] {
        let order = members.sorted {
            (fragments[$0].baseline, fragments[$0].left, $0) < (fragments[$1].baseline, fragments[$1].left, $1)
        }
        var rows: [Row] = []
        for index in order {
            let fragment = fragments[index]
            if let last = rows.indices.last {
                let distance = abs(fragment.baseline - rows[last].baseline)
                let similar = min(fragment.size, rows[last].size) >= 0.85 * max(fragment.size, rows[last].size)
                let tolerance = similar ? 0.3 * fragment.size : 0.12 * max(fragment.size, rows[last].size)
                if distance <= tolerance {
                    rows[last].members.append(index)
                    if fragment.size > rows[last].size {
                        rows[last].size = fragment.size
                        rows[last].baseline = fragment.baseline
                    }
                    continue
                }
            }
            rows.append(Row(members: [index], baseline: fragment.baseline, size: fragment.size))
        }
        return rows
    }

    /// Moves superscripts (and subscripts) from rows of their own to the line of larger type that they belong to: the one
    /// whose letters they touch.
    private func attachRaised(_ rows: inout [Row]) {
        for index in rows.indices {
            if let row = lineUnder(figure: index, in: rows) {
                rows[row].members += rows[index].members
                rows[index].members = []
                continue
            }
            let candidates = (max(0, index - 3)...min(rows.count - 1, index + 3)).filter {
                $0 != index && rows[$0].size * 0.85 > rows[index].size
                    && rows[$0].baseline - rows[index].baseline < 0.85 * rows[$0].size
                    && rows[index].baseline - rows[$0].baseline < 0.45 * rows[$0].size
            }
            guard !candidates.isEmpty else { continue }
            var kept: [Int] = []
            for member in rows[index].members {
                if let row = neighbour(of: fragments[member], in: rows, among: candidates)
                    ?? labelled(by: rows[index], in: rows, among: candidates)
                {
                    rows[row].members.append(member)
                } else {
                    kept.append(member)
                }
            }
            rows[index].members = kept
        }
        rows.removeAll { $0.members.isEmpty }
    }

    /// The line under a figure that stands in a row of its own, straight behind a word of that line or straight before its first:
    /// some programs raise calls and labels by up to the height of a line and leave them as large as the text. A script from
    /// right to left has figures on all sides.
    private func lineUnder(figure index: Int, in rows: [Row]) -> Int? {
        guard rows[index].members.count == 1, case let figure = fragments[rows[index].members[0]],
            figure.glyphs.count <= 2,
            page.glyphs[figure.glyphs].allSatisfy({ $0.scalar.properties.numericType == .decimal })
        else { return nil }
        return rows.indices[index...].dropFirst().prefix(3).first { row in
            let size = rows[row].size
            let rise = rows[row].baseline - figure.baseline
            guard rise > 0.3 * size, rise < 1.1 * size, figure.size < 1.1 * size else { return false }
            let words = rows[row].members.map { fragments[$0] }
            let first = words.map(\.left).min() ?? 0
            let touches =
                words.contains { $0.glyphs.count > 1 && abs(figure.left - $0.right) < 0.1 * size }
                || figure.right <= first && first - figure.right < 0.3 * size
            return touches && !words.contains { page.glyphs[$0.glyphs].contains(where: \.scalar.runsToLeft) }
        }
    }

    /// The row with a larger letter that the fragment touches, or nearly; of several the nearest.
    private func neighbour(of fragment: Fragment, in rows: [Row], among candidates: [Int]) -> Int? {
        var best: (row: Int, distance: Float)?
        for candidate in candidates {
            for neighbour in rows[candidate].members {
                let other = fragments[neighbour]
                let distance = max(0, max(fragment.left - other.right, other.left - fragment.right))
                guard distance <= 1.3 * other.size, other.size * 0.85 > fragment.size,
                    best.map({ distance < $0.distance }) ?? true
                else { continue }
                best = (candidate, distance)
            }
        }
        return best?.row
    }

    /// The row that a raised label in the margin belongs to: a tab parts it from the text of its note.
    private func labelled(by label: Row, in rows: [Row], among candidates: [Int]) -> Int? {
        guard label.members.count == 1 else { return nil }
        let fragment = fragments[label.members[0]]
        guard fragment.glyphs.count <= 3 else { return nil }
        return candidates.filter { candidate in
            let left = rows[candidate].members.map { fragments[$0].left }.min() ?? 0
            return rows[candidate].baseline > fragment.baseline && fragment.right < left
                && left - fragment.right < 6 * rows[candidate].size
        }.min { rows[$0].baseline < rows[$1].baseline }
    }

    // MARK: Runs

    private func line(of row: Row, column: Int?) -> Line? {
        let members = row.members.sorted { (fragments[$0].left, $0) < (fragments[$1].left, $1) }
        var narrowest = Float.infinity
        for (left, right) in zip(members, members.dropFirst()) where fragments[right].size == row.size {
            let gap = (fragments[right].left - fragments[left].right) / row.size
            if gap > RunWriter.wordGap { narrowest = min(narrowest, gap) }
        }
        var writer = RunWriter(page: page, baseline: row.baseline, narrowestGap: narrowest)
        for member in members {
            let fragment = fragments[member]
            writer.append(fragment.glyphs, baseline: fragment.baseline, size: fragment.size)
        }
        let runs = writer.finish()
        return runs.isEmpty ? nil : Line(runs: runs, baseline: Double(row.baseline), column: column)
    }
}

extension Unicode.Scalar {
    /// Of Hebrew, Arabic and the scripts beside them, or a mark that turns the direction.
    fileprivate var runsToLeft: Bool {
        (0x590...0x8FF).contains(value) || (0x202A...0x202E).contains(value) || (0xFB1D...0xFDFF).contains(value)
            || (0xFE70...0xFEFC).contains(value)
    }
}
