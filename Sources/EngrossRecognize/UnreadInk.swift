internal import EngrossModel

/// What has the size of letters and stands in rows but was not read: Tesseract's layout takes the ends of some lines for a column of
/// their own, and of columns of words it reads nothing.
struct UnreadInk {
    /// Letters beside each other, with the lines that they lead to or go on from.
    struct Row {
        /// Around letters and lines. Points.
        fileprivate(set) var box: Box
        fileprivate(set) var letters: [Box]
        /// In the page's lines.
        fileprivate(set) var lines: [Int]
    }

    let rows: [Row]

    /// `components` are those of the page's image; `scale` is points to the pixel.
    init(_ components: [Pixels.Component], lines: [RecognizedLine], scale: Double) {
        let xHeight = lines.compactMap(\.xHeight).median ?? 0
        let read = lines.indices.filter { lines[$0].words.contains { !$0.text.isEmpty } }
        let words = lines.lazy.flatMap(\.words).filter { !$0.text.isEmpty }.map(\.box).sorted { $0.top < $1.top }
        let letters = components.map { Box($0, scale: scale) }.filter { box in
            (0.6...2.2).contains(box.height / xHeight) && box.width < 3 * xHeight
                && !words.prefix { $0.top < box.center }.contains { $0.holds(box) }
        }
        guard letters.count < Self.most else {
            rows = []
            return
        }
        let pieces = read.map { Row(box: lines[$0].box, letters: [], lines: [$0]) }
        let single = letters.map { Row(box: $0, letters: [$0], lines: []) }
        // A letter may reach over the next one: the second time, what that has kept apart is joined.
        var rows = Self.joined(Self.joined(Self.joined(single)) + pieces)
        Self.joinLabels(&rows)
        self.rows = rows.filter { $0.letters.count > 1 && $0.isText }
    }

    /// No page has so many letters: they are the dots of a picture.
    private static let most = 5000

    /// The rows, those that go on in others joined.
    private static func joined(_ rows: [Row]) -> [Row] {
        var joined: [Row] = []
        for row in rows.sorted(by: { ($0.box.left, $0.box.top) < ($1.box.left, $1.box.top) }) {
            if let index = joined.lastIndex(where: { $0.box.goesOn(to: row.box, within: Space.blank) }) {
                joined[index].take(row)
            } else {
                joined.append(row)
            }
        }
        return joined
    }

    /// Few letters that stand a tab before a line may be its label.
    private static func joinLabels(_ rows: inout [Row]) {
        for label in rows.indices where rows[label].lines.isEmpty && (2...4).contains(rows[label].letters.count) {
            let line = rows.indices.first {
                !rows[$0].lines.isEmpty && rows[label].box.goesOn(to: rows[$0].box, within: Space.tab)
            }
            guard let line else { continue }
            rows[line].take(rows[label])
            rows[label].letters = []
        }
    }
}

extension UnreadInk.Row {
    fileprivate mutating func take(_ other: Self) {
        letters += other.letters
        lines += other.lines
        box = box.union(other.box)
    }

    /// Dirt has no line to stand on.
    fileprivate var isText: Bool {
        guard lines.isEmpty else { return true }
        let feet = letters.map(\.bottom)
        let foot = feet.median ?? 0
        return letters.count >= 4 && feet.count { abs($0 - foot) < 0.1 * box.height } * 5 >= letters.count * 3
    }

    /// The words of the row, where another reading of all of it, `words`, makes sense of the letters that were left out; else nil.
    ///
    /// `lines` are those of the page. What they have already stays as it was read.
    func words(read words: [RecognizedWord], among lines: [RecognizedLine]) -> [RecognizedWord]? {
        let known = self.lines.map { lines[$0] }
        let places = ReadingChoice.places([known.flatMap(\.words), words]).map { place in
            (known: place[0] ?? [], new: place[1] ?? [])
        }
        let isNew = { (words: [RecognizedWord]) in
            words.contains { word in letters.contains { word.box.left < $0.middle && $0.middle < word.box.right } }
        }
        let new = places.map(\.new).filter(isNew)
        let least = known.confidence > Sureness.read ? Sureness.beside : Sureness.alone
        guard new.lazy.flatMap(\.self).confidence >= least else { return nil }
        return places.flatMap { isNew($0.new) || $0.known.isEmpty ? $0.new : $0.known }
    }
}

/// Spaces, in heights of their line.
private enum Space {
    /// The widest between two words: a typewriter's is as wide as a letter, and beside it one that its underline touches is missing.
    static let blank = 2.2
    /// The widest behind a label.
    static let tab = 3.0
}

/// Confidence that what was left out must be read with.
private enum Sureness {
    /// What stands alone on a page may be dirt.
    static let alone = 0.6
    /// What stands beside letters that were read as surely as `read` is of their line.
    static let beside = 0.3
    static let read = 0.8
}

extension Box {
    fileprivate init(_ component: Pixels.Component, scale: Double) {
        self.init(
            left: Double(component.left) * scale, top: Double(component.top) * scale,
            right: Double(component.right) * scale, bottom: Double(component.bottom) * scale)
    }

    /// With the paper around it that a stop or a comma may stand on.
    var withStop: Box {
        var box = widened(by: 0.15 * height)
        box.right += 0.4 * height
        return box
    }

    var center: Double { (top + bottom) / 2 }

    fileprivate func holds(_ letter: Box) -> Bool {
        top < letter.center && letter.center < bottom && left - 1 < letter.middle && letter.middle < right + 1
    }

    /// Whether `other` stands in the same row, no further to the right than so many heights of it.
    fileprivate func goesOn(to other: Box, within space: Double) -> Bool {
        let height = max(height, other.height)
        return left <= other.left && other.left - right < space * height
            && min(bottom, other.bottom) - max(top, other.top) > 0.5 * min(self.height, other.height)
            && min(self.height, other.height) > 0.4 * height
    }
}
