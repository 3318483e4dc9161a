/// Finds how deep a numbered clause stands, from the sequence of the numbers and, where the page shows them, indents.
///
/// Depth 0 is `1.`; a letter or any other number stands at depth 1 or below, whether or not a paragraph opened it.
struct Nesting {
    /// A numbered clause as nesting sees it.
    struct Item {
        var enumerator: Enumerator
        /// Where its further lines begin; nil where that is not known.
        var indent: Double?
        var endsOpen: Bool
        /// A heading or an unnumbered paragraph stands before it.
        var followsBreak: Bool
    }

    struct Placement: Equatable {
        var depth: Int
        /// The number that should have stood here when another one does.
        var expected: Int?
        var value: Int
    }

    private struct Level {
        var series: Enumerator.Series
        var enclosure: Enumerator.Enclosure
        var value: Int
        var indent: Double?
        var depth: Int
        var endsOpen: Bool

        /// Whether `enumerator` is the next number of this row.
        func isFollowed(by enumerator: Enumerator) -> Bool {
            enumerator.enclosure == enclosure
                && enumerator.readings.contains { $0.series == series && $0.value == value + 1 }
        }
    }

    private var open: [Level] = []

    /// Begins afresh, as under an article or a section that numbers for itself.
    mutating func restart() { open = [] }

    /// The depth of `item`, which is followed by `upcoming` (numbered clauses up to the next heading).
    mutating func place(_ item: Item, before upcoming: ArraySlice<Item>) -> Placement {
        let enumerator = item.enumerator
        if enumerator.isPlainNumber, !isNestedNumber(item, upcoming) { return placeParagraph(item) }
        if let index = continuedLevel(item, upcoming) { return advance(index, item) }
        if let index = restartedLevel(item) { return advance(index, item) }
        if let index = skippedLevel(item), !startsList(item, upcoming) { return advance(index, item) }
        return openLevel(item)
    }

    /// `1.` at the foot of the tree.
    private mutating func placeParagraph(_ item: Item) -> Placement {
        let value = item.enumerator.readings[0].value
        let before = open.first.flatMap { $0.depth == 0 ? $0.value : nil }
        let expected = before.map { value == 1 ? 1 : $0 + 1 } ?? value
        open = [
            Level(
                series: .arabic, enclosure: item.enumerator.enclosure, value: value, indent: item.indent, depth: 0,
                endsOpen: item.endsOpen)
        ]
        return Placement(depth: 0, expected: expected == value ? nil : expected, value: value)
    }

    /// `1.` below a letter or below another paragraph, where a list was announced and what stood above goes on after it. What a
    /// paragraph quotes keeps its numbers.
    private func isNestedNumber(_ item: Item, _ upcoming: ArraySlice<Item>) -> Bool {
        let value = item.enumerator.readings[0].value
        if let index = open.lastIndex(where: { $0.depth > 0 && $0.series == .arabic && $0.enclosure == .stop }),
            open[index].value + 1 == value
        {
            return open.first?.value != value - 1 || open[0].depth > 0 || continues(index, upcoming)
        }
        guard let parent = open.last, parent.endsOpen, !item.followsBreak else { return false }
        guard parent.depth > 0 else {
            return isDeeper(item, than: parent) && value != parent.value + 1
                && upcoming.contains {
                    $0.enumerator.isPlainNumber && $0.enumerator.readings[0].value == parent.value + 1
                }
        }
        guard value == 1 else { return false }
        guard let next = upcoming.first(where: { !$0.enumerator.isPlainNumber }) else {
            return isDeeper(item, than: parent)
        }
        return open.contains { $0.isFollowed(by: next.enumerator) }
    }

    private func continues(_ index: Int, _ upcoming: ArraySlice<Item>) -> Bool {
        guard let above = open[..<index].last(where: { $0.depth > 0 }) else { return false }
        return upcoming.contains { above.isFollowed(by: $0.enumerator) }
    }

    /// The deepest open level whose next number this is. `(i)` after `(h)` goes on with the letters unless `(ii)` follows.
    private func continuedLevel(_ item: Item, _ upcoming: ArraySlice<Item>) -> Int? {
        for index in open.indices.reversed() where open[index].enclosure == item.enumerator.enclosure {
            let level = open[index]
            guard let reading = item.enumerator.reading(level.series) else { continue }
            if case .bullet = level.series { return index }
            guard reading.value == level.value + 1 else { continue }
            let opensRoman = level.series == .lowerLetter && item.enumerator.reading(.lowerRoman)?.value == 1
            if opensRoman && startsRoman(item, upcoming, after: open[open.count - 1]) { continue }
            return index
        }
        return nil
    }

    private func startsRoman(_ item: Item, _ upcoming: ArraySlice<Item>, after last: Level) -> Bool {
        let next = upcoming.prefix { !$0.enumerator.isPlainNumber }.first { next in
            next.enumerator.enclosure == item.enumerator.enclosure
                && next.enumerator.readings.contains {
                    $0.series == .lowerRoman && $0.value == 2 || $0.series == .lowerLetter && $0.value == 10
                }
        }
        if let next { return next.enumerator.reading(.lowerRoman)?.value == 2 }
        return last.endsOpen
    }

    /// `(a)` again, not below anything that opened a list.
    private func restartedLevel(_ item: Item) -> Int? {
        guard let last = open.last else { return nil }
        for index in open.indices.reversed()
        where open[index].depth > 0 && open[index].enclosure == item.enumerator.enclosure {
            guard let reading = item.enumerator.reading(open[index].series), reading.value == 1 else { continue }
            if index == open.count - 1 && last.endsOpen && !item.followsBreak { return nil }
            return index
        }
        return nil
    }

    /// A number further on in a row that is open.
    private func skippedLevel(_ item: Item) -> Int? {
        for index in open.indices.reversed()
        where open[index].depth > 0 && open[index].enclosure == item.enumerator.enclosure {
            guard let reading = item.enumerator.reading(open[index].series) else { continue }
            if reading.value > open[index].value || item.enumerator.readings.count == 1 { return index }
        }
        return nil
    }

    private func startsList(_ item: Item, _ upcoming: ArraySlice<Item>) -> Bool {
        item.enumerator.readings.contains { reading in
            reading.value == 1
                && upcoming.contains { next in
                    next.enumerator.enclosure == item.enumerator.enclosure
                        && next.enumerator.reading(reading.series)?.value == 2
                }
        }
    }

    private mutating func advance(_ index: Int, _ item: Item) -> Placement {
        var level = open[index]
        let value = item.enumerator.reading(level.series)?.value ?? 0
        let isExpected = value == level.value + 1 || value == 1 || level.series.isBullet
        let expected = isExpected ? nil : level.value + 1
        level.value = value
        level.endsOpen = item.endsOpen
        if level.indent == nil { level.indent = item.indent }
        open = open[..<index] + [level]
        return Placement(depth: level.depth, expected: expected, value: value)
    }

    private mutating func openLevel(_ item: Item) -> Placement {
        while let last = open.last, last.depth > 0, !last.endsOpen, let indent = item.indent, let other = last.indent,
            indent < other - 4
        {
            open.removeLast()
        }
        let reading = item.enumerator.readings.first { $0.value <= 1 } ?? item.enumerator.readings[0]
        let depth = max(1, (open.last?.depth ?? 0) + 1)
        open.append(
            Level(
                series: reading.series, enclosure: item.enumerator.enclosure, value: reading.value, indent: item.indent,
                depth: depth, endsOpen: item.endsOpen))
        let isFirst = reading.value <= 1
        return Placement(depth: depth, expected: isFirst ? nil : 1, value: reading.value)
    }

    private func isDeeper(_ item: Item, than level: Level) -> Bool {
        guard let indent = item.indent, let other = level.indent else { return false }
        return indent > other + 4
    }
}

extension Enumerator.Series {
    fileprivate var isBullet: Bool { if case .bullet = self { true } else { false } }
}
