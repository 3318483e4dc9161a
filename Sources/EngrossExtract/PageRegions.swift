/// The stretches of a page in reading order, each set in one width: what runs across the page, then the left column down to the
/// next line that runs across, then the right one.
struct PageRegions {
    struct Region {
        /// Indices of fragments.
        var members: [Int]
        /// 1 for the left column, 2 for the right one; nil for what runs across.
        var column: Int?
    }

    private(set) var regions: [Region] = []

    init(_ fragments: [LineBuilder.Fragment], gutter: Gutter) {
        let across = Self.across(fragments, gutter)
        let heights = across.isEmpty ? [] : Gutter.rows(of: across.map { fragments[$0] }).baselines
        var bands = [Band](repeating: Band(), count: heights.count + 1)
        let isAcross = Set(across)
        for index in fragments.indices {
            let fragment = fragments[index]
            if isAcross.contains(index) {
                let row = heights.lastIndex { $0 <= fragment.baseline + 0.05 } ?? 0
                bands[row + 1].across.append(index)
            } else {
                // What stands beside a line that runs across comes after it.
                let band = heights.count { $0 <= fragment.baseline + 0.5 * fragment.size }
                if !gutter.isLeft(of: fragment) {
                    bands[band].left.append(index)
                } else {
                    bands[band].right.append(index)
                }
            }
        }
        for band in bands {
            add(band.across, column: nil)
            if band.isColumns(fragments, gutter) {
                add(band.left, column: 1)
                add(band.right, column: 2)
            } else {
                add(band.left + band.right, column: nil)
            }
        }
    }

    private mutating func add(_ members: [Int], column: Int?) {
        guard !members.isEmpty else { return }
        if column == nil, let last = regions.indices.last, regions[last].column == nil {
            regions[last].members += members
        } else {
            regions.append(Region(members: members, column: column))
        }
    }

    /// What stands between two lines that run across, and the upper one.
    private struct Band {
        var across: [Int] = []
        var left: [Int] = []
        var right: [Int] = []

        /// A column alone has lines that fill it; else it is the short end of what runs across above it.
        func isColumns(_ fragments: [LineBuilder.Fragment], _ gutter: Gutter) -> Bool {
            guard left.isEmpty || right.isEmpty else { return true }
            let members = left + right
            guard let foot = across.map({ fragments[$0].baseline }).max(),
                let size = members.first.map({ fragments[$0].size })
            else { return true }
            let rows = Gutter.rows(of: members.map { fragments[$0] }).baselines
            guard let first = rows.first else { return false }
            return rows.count > 2 || !left.isEmpty && first - foot > 1.7 * size
        }
    }

    /// The fragments of lines that run across: those in the gutter, and what stands beside them on their line.
    private static func across(_ fragments: [LineBuilder.Fragment], _ gutter: Gutter) -> [Int] {
        let crossing = fragments.indices.filter { gutter.isCrossed(by: fragments[$0]) }
        guard !crossing.isEmpty else { return [] }
        let order = fragments.indices.sorted { fragments[$0].left < fragments[$1].left }
        var found: Set<Int> = []
        for seed in crossing where !found.contains(seed) {
            let line = fragments[seed]
            func isBeside(_ index: Int) -> Bool {
                let rise = line.baseline - fragments[index].baseline
                return rise < 0.6 * line.size && rise > -0.35 * line.size
            }
            let row = order.filter(isBeside)
            guard let place = row.firstIndex(of: seed) else { continue }
            found.insert(seed)
            var right = line.right
            for index in row[(place + 1)...] {
                guard fragments[index].left - right < 1.5 * line.size else { break }
                right = max(right, fragments[index].right)
                found.insert(index)
            }
            var left = line.left
            for index in row[..<place].reversed() {
                guard left - fragments[index].right < 1.5 * line.size else { break }
                left = min(left, fragments[index].left)
                found.insert(index)
            }
        }
        return found.sorted()
    }
}
