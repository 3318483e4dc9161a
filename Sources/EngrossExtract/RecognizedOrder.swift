internal import EngrossModel

extension RecognizedPage {
    /// The lines as a reader goes through them: a recogniser cuts what stands side by side in a masthead, before a note or in a
    /// table into blocks of their own, and reads one block after the other. Of pages in two columns the recogniser knows the
    /// order, and only what stands in one column is of one row.
    var inReadingOrder: RecognizedPage {
        var page = self
        guard let columns = RecognizedColumns(of: self) else {
            page.lines = Self.rows(of: lines)
            return page
        }
        page.lines = []
        var start = 0
        for index in 1...lines.count
        where index == lines.count || columns.column(of: lines[index]) != columns.column(of: lines[start]) {
            page.lines += Self.rows(of: lines[start..<index])
            start = index
        }
        return page
    }

    /// From the top down, pieces of one row as one line.
    private static func rows(of lines: some Collection<RecognizedLine>) -> [RecognizedLine] {
        // What was read down the page would take its place from the row that it joins.
        let highest = RecognizedPage.highest(of: lines)
        var rows: [RecognizedLine] = []
        for line in lines.sorted(by: { ($0.middle, $0.box.left) < ($1.middle, $1.box.left) }) {
            let beside = rows.indices.suffix(4).last {
                max(rows[$0].box.height, line.box.height) < highest && rows[$0].standsBeside(line)
            }
            if let index = beside {
                rows[index].join(line)
            } else {
                rows.append(line)
            }
        }
        return rows.sorted { ($0.baseline, $0.box.left) < ($1.baseline, $1.box.left) }
    }

    /// What is as high was read down the page: a column of figures, a bar code, an edge.
    private static func highest(of lines: some Sequence<RecognizedLine>) -> Double {
        4 * (lines.map(\.box.height).median ?? 0)
    }
}

extension RecognizedPage {
    /// Without the lines that are none: the strokes of an emblem, a bar code or a stain, which a recogniser reads with little
    /// confidence in any word.
    var legible: RecognizedPage {
        var page = self
        page.lines.removeAll { !isLegible($0) }
        for line in page.lines.indices {
            let shadows = page.lines[line].shadows
            if !shadows.isEmpty { page.lines[line].words.removeAll(where: shadows.contains) }
        }
        return page
    }

    /// Whether a line of the page is text: what was read down it must be read surely.
    func isLegible(_ line: RecognizedLine) -> Bool {
        line.isLegible && (line.words.confidence >= Shadow.doubtful || line.box.height < Self.highest(of: lines))
    }
}

extension RecognizedLine {
    /// Whether any word of it is more likely right than wrong, or has the form of a symbol; a letter alone must be plain to see.
    fileprivate var isLegible: Bool {
        words.contains { word in
            if word.rise > 0 || word.text.isSymbol { return true }
            let letters = word.text.count { $0.isLetter }
            if letters == 1, word.text.count == 1 { return word.confidence >= 0.8 }
            return word.confidence >= 0.5 && (letters > 0 || word.text.contains(where: \.isNumber))
        }
    }

    /// The words far behind those of a line that was read surely which are lower than its small letters and read with doubt: what shines
    /// through the paper, of which a copy keeps pieces.
    var shadows: [RecognizedWord] {
        guard let xHeight, xHeight > 0, words.count > 1 else { return [] }
        var parts: [[RecognizedWord]] = []
        for word in words {
            if let last = parts.last?.last, word.box.left - last.box.right < 2.5 * xHeight {
                parts[parts.count - 1].append(word)
            } else {
                parts.append([word])
            }
        }
        let first = parts.firstIndex { $0.confidence > Shadow.sure && $0.letterHeight > Shadow.height * xHeight }
        guard let first else { return [] }
        // Before the text a dash or a label may stand.
        return parts[first...]
            .filter { $0.confidence < Shadow.doubtful && $0.letterHeight < Shadow.height * xHeight }
            .flatMap(\.self)
    }

    fileprivate var middle: Double { (box.top + box.bottom) / 2 }

    /// On the same row and clear of each other.
    fileprivate func standsBeside(_ other: RecognizedLine) -> Bool {
        let overlap = min(box.bottom, other.box.bottom) - max(box.top, other.box.top)
        guard overlap > 0.5 * min(box.height, other.box.height) else { return false }
        return other.words.allSatisfy { word in
            words.allSatisfy { $0.box.right <= word.box.left + 1 || word.box.right <= $0.box.left + 1 }
        }
    }

    fileprivate mutating func join(_ other: RecognizedLine) {
        if other.box.width > box.width {
            baseline = other.baseline
            xHeight = other.xHeight ?? xHeight
        }
        words = (words + other.words).sorted { $0.box.left < $1.box.left }
        box = box.union(other.box)
    }
}

extension String {
    /// Letters and figures in parts with strokes between them, as in `A/78/582`: no stain is read so.
    fileprivate var isSymbol: Bool {
        let parts = split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } }
            && contains(where: \.isNumber)
    }
}

private enum Shadow {
    static let sure = 0.8
    static let doubtful = 0.5
    /// In heights of small letters.
    static let height = 0.8
}

extension [RecognizedWord] {
    /// The mean of their letters.
    fileprivate var confidence: Double {
        let letters = reduce(0) { $0 + $1.text.utf8.count }
        return reduce(0) { $0 + $1.confidence * Double($1.text.utf8.count) } / Double(Swift.max(1, letters))
    }

    fileprivate var letterHeight: Double { lazy.flatMap(\.glyphs).map(\.box.height).median ?? .infinity }
}
