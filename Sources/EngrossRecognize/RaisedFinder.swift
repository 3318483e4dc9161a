internal import EngrossModel

/// Finds what is raised above the letters of its line, as the calls and labels of notes are: by what hangs together in the image,
/// for Tesseract takes such signs for quotation marks and draws their boxes over their neighbours.
struct RaisedFinder {
    /// Signs beside each other on a raised line.
    struct Mark {
        /// In `RecognizedPage.lines`.
        var line: Int
        var signs: [Pixels.Component]
        /// Points.
        var box: Box
        /// Points above the baseline of its line.
        var rise: Double

        /// Lower than any figure: a letter, as the notes of tables are called by.
        var isLow = false

        /// Of one sign: whether it may be two figures that touch.
        var mayBeTwo: Bool { signs.allSatisfy { $0.width > $0.height } }
    }

    /// Of two figures that touch, in heights of small letters.
    private static let widest = 1.7
    /// In heights of small letters: of a figure, and of a small letter.
    private static let (lowest, lowestLetter) = (0.62, 0.5)

    private let components: [Pixels.Component]
    private let bitmap: Bitmap
    /// Points to the pixel.
    private let scale: Double

    init(_ components: [Pixels.Component], bitmap: Bitmap, scale: Double) {
        self.components = components.sorted { $0.top < $1.top }
        self.bitmap = bitmap
        self.scale = scale
    }

    func marks(on lines: [RecognizedLine]) -> [Mark] {
        lines.indices.flatMap { marks(on: lines[$0], index: $0) }
    }

    private func marks(on line: RecognizedLine, index: Int) -> [Mark] {
        guard let xHeight = line.xHeight.map({ $0 / scale }), xHeight > 4 else { return [] }
        let feet = line.words.flatMap(\.glyphs).filter { $0.text.allSatisfy(\.standsOnLine) }
            .map { (middle: $0.box.middle / scale, foot: $0.box.bottom / scale) }
        guard feet.count >= 3 else { return [] }
        let reach = (line.box.left / scale - 2.5 * xHeight)...(line.box.right / scale + 2.5 * xHeight)
        let lowest = feet.map(\.foot).max() ?? 0
        var marks: [Mark] = []
        let above = components(from: line.baseline / scale - 2.6 * xHeight, to: lowest - 0.5 * xHeight)
            .filter { part in
                let rise = Self.foot(near: part.middle, feet) - Double(part.bottom)
                return reach.contains(part.middle) && (0.4...1.8).contains(rise / xHeight) && part.height > 1
            }
        func isLow(_ sign: Pixels.Component) -> Bool { Double(sign.height) < Self.lowest * xHeight }
        let ends = line.cellEnds(scale: scale)
        let raised = Self.signs(of: above, within: Int(0.7 * xHeight)).filter { sign in
            let rise = Self.foot(near: sign.middle, feet) - Double(sign.bottom)
            let least = ends.contains { abs($0 - Double(sign.right)) < 1.5 * xHeight } ? Self.lowestLetter : Self.lowest
            return (least...1.3).contains(Double(sign.height) / xHeight) && Double(sign.width) < Self.widest * xHeight
                && (0.4...1.2).contains(rise / xHeight) && standsFree(sign, by: rise)
                && (!isLow(sign) || Double(sign.width) > 0.35 * xHeight)
        }
        for sign in raised {
            let box = Box(
                left: Double(sign.left) * scale, top: Double(sign.top) * scale, right: Double(sign.right) * scale,
                bottom: Double(sign.bottom) * scale)
            if let last = marks.last, let before = last.signs.last,
                Double(sign.left - before.right) < 0.5 * xHeight
            {
                marks[marks.count - 1].signs.append(sign)
                marks[marks.count - 1].box = last.box.union(box)
                marks[marks.count - 1].isLow = last.isLow && isLow(sign)
            } else {
                let rise = (Self.foot(near: sign.middle, feet) - Double(sign.bottom)) * scale
                marks.append(Mark(line: index, signs: [sign], box: box, rise: rise, isLow: isLow(sign)))
            }
        }
        // Longer ones are words of a smaller line beside.
        marks.removeAll { $0.signs.count > 3 || isFollowed($0, by: line, xHeight) }
        // A line that a label opens is of a note, which calls none itself.
        let labels = marks.prefix { $0.box.left < line.box.left + 1.2 * xHeight * scale }
        return labels.isEmpty ? marks : Array(labels)
    }

    /// A letter close behind: then it is a capital whose foot has faded. At the head of a line a figure or a full stop behind makes it the
    /// number of a clause.
    private func isFollowed(_ mark: Mark, by line: RecognizedLine, _ xHeight: Double) -> Bool {
        let right = mark.box.right / scale
        let baseline = (mark.box.bottom + mark.rise) / scale
        let isFirst = mark.box.left < line.box.left + xHeight * scale
        return components(from: baseline - 1.7 * xHeight, to: baseline).contains { other in
            let distance = Double(other.left) - right
            guard distance > -1, abs(Double(other.bottom) - baseline) < 0.3 * xHeight else { return false }
            let height = Double(other.height) / xHeight
            let isStop = height < 0.4 && Double(other.width) < 0.4 * xHeight
            if isFirst, isStop { return distance < 0.5 * xHeight }
            return (0.8...1.7).contains(height) && distance < (isFirst ? 0.45 : 0.3) * xHeight
        }
    }

    /// The parts over each other are one sign, whose strokes have faded between.
    private static func signs(of parts: [Pixels.Component], within gap: Int) -> [Pixels.Component] {
        var signs: [Pixels.Component] = []
        for part in parts.sorted(by: { $0.left < $1.left }) {
            if let last = signs.last, part.left <= last.right, max(part.top - last.bottom, last.top - part.bottom) < gap
            {
                signs[signs.count - 1] = last.union(part)
            } else {
                signs.append(part)
            }
        }
        return signs
    }

    /// Those whose tops are between two rows.
    private func components(from first: Double, to last: Double) -> ArraySlice<Pixels.Component> {
        let start = components.partitioningIndex { Double($0.top) >= first }
        let end = components.partitioningIndex { Double($0.top) > last }
        return components[start..<max(start, end)]
    }

    /// Where the letters near a column stand: a line of a bent page has no single baseline.
    private static func foot(near middle: Double, _ feet: [(middle: Double, foot: Double)]) -> Double {
        let near = feet.sorted { abs($0.middle - middle) < abs($1.middle - middle) }.prefix(9).map(\.foot).sorted()
        return near[near.count / 2]
    }

    /// Nothing stands between it and the line, as the foot of a broken letter would.
    private func standsFree(_ sign: Pixels.Component, by rise: Double) -> Bool {
        let columns = sign.left..<sign.right
        let ink = (sign.bottom..<(sign.bottom + Int(rise))).reduce(0) { $0 + bitmap.blackCount(row: $1, columns) }
        return Double(ink) < 0.06 * Double(columns.count) * rise
    }
}

extension Pixels.Component {
    var right: Int { left + width }
    /// The row below its last.
    var bottom: Int { top + height }
    var middle: Double { Double(left) + Double(width) / 2 }

    func union(_ other: Pixels.Component) -> Pixels.Component {
        let left = min(left, other.left)
        let top = min(top, other.top)
        return Pixels.Component(
            left: left, top: top, width: max(right, other.right) - left, height: max(bottom, other.bottom) - top)
    }
}

extension RecognizedLine {
    /// Where the cells of a row of figures end that are not its last, in pixels; none where the line is no such row.
    fileprivate func cellEnds(scale: Double) -> [Double] {
        let widest = 2.5 * (xHeight ?? box.height)
        let gaps = words.indices.dropLast().filter { words[$0 + 1].box.left - words[$0].box.right > widest }
        guard let last = gaps.last else { return [] }
        let figures = words[(last + 1)...].map(\.text).joined()
        guard figures.contains(where: \.isNumber), !figures.contains(where: \.isLetter) else { return [] }
        return gaps.map { words[$0].box.right / scale }
    }
}

extension [Pixels.Component] {
    fileprivate func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = (low + high) / 2
            if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

extension [RecognizedLine] {
    /// Makes the mark a word of its own on its line, out of the letters that were read in its place; `reading` is what it was read
    /// as when it was looked at alone.
    mutating func setApart(_ mark: RaisedFinder.Mark, reading: RecognizedWord?) {
        let margin = 0.3 * mark.box.height
        let columns = (mark.box.left - margin)...(mark.box.right + margin)
        // A label that was read as a line of its own may have the foot of its note's line.
        var reach = mark.box
        reach.bottom += mark.rise
        var text = ""
        var glyphs: [RecognizedGlyph] = []
        var isLetter = false
        var lines = self
        for line in indices where self[line].box.top < mark.box.bottom && mark.box.top < self[line].box.bottom {
            for word in self[line].words.indices.reversed() {
                let own = self[line].words[word]
                guard own.box.left < columns.upperBound, columns.lowerBound < own.box.right,
                    own.box.top < mark.box.bottom, mark.box.top < own.box.bottom,
                    line == mark.line || reach.contains(own.box, within: margin)
                else { continue }
                let parts = own.parted(around: columns, mark)
                if !parts.inside.isEmpty, parts.inside.allSatisfy(\.isPoint) {
                    // The box of a comma may be drawn over what stands raised behind it.
                    lines[line].words[word].box.right = Swift.max(own.box.left, Swift.min(own.box.right, mark.box.left))
                    continue
                }
                guard parts.inside.allSatisfy({ $0.canBeRaised(by: mark.rise, xHeight: self[mark.line].xHeight) })
                else {
                    isLetter = true
                    continue
                }
                text = parts.inside.map(\.text).joined() + text
                glyphs = parts.inside + glyphs
                lines[line].words.replaceSubrange(word...word, with: parts.outside)
            }
        }
        // What stands there was read as a letter of the line, or as nothing at all.
        guard !glyphs.isEmpty || !isLetter && (reading != nil || lines[mark.line].hasPlace(for: mark)) else { return }
        let unread = text.isEmpty ? mark.unread : text
        let word = RecognizedWord(
            text: reading?.text ?? unread, box: mark.box, confidence: reading?.confidence ?? 0, rise: mark.rise,
            glyphs: glyphs)
        let place = lines[mark.line].words.firstIndex { $0.box.middle > mark.box.middle }
        lines[mark.line].words.insert(word, at: place ?? lines[mark.line].words.count)
        lines[mark.line].box = lines[mark.line].box.union(mark.box)
        self = lines
    }
}

extension RaisedFinder.Mark {
    /// What stands for a sign that nothing was read of: an upright stroke can be told all the same.
    fileprivate var unread: String { box.width < 0.3 * box.height ? "|" : RecognizedWord.unreadSign }
}

extension RecognizedLine {
    /// Whether a mark stands where labels and calls do, before the line or close behind the last letter of a word with none close behind it,
    /// and is no speck.
    fileprivate func hasPlace(for mark: RaisedFinder.Mark) -> Bool {
        guard let xHeight, mark.box.height > 0.6 * xHeight else { return false }
        if mark.box.middle < box.left + 0.3 * xHeight { return true }
        let isWithin = words.contains { $0.box.left > mark.box.middle && $0.box.left - mark.box.right < 0.4 * xHeight }
        if isWithin { return false }
        let gap = words.map { mark.box.left - $0.box.right }.filter { $0 > -0.5 * xHeight }.min()
        return mark.box.width > 0.25 * xHeight && mark.box.height > 0.75 * xHeight
            && gap.map { $0 < 0.5 * xHeight } == true
    }
}

extension RecognizedWord {
    /// The letters that stand within columns, and the words that are left before and behind them.
    fileprivate func parted(
        around columns: ClosedRange<Double>, _ mark: RaisedFinder.Mark
    ) -> (inside: [RecognizedGlyph], outside: [RecognizedWord]) {
        let box = mark.box
        // A box may begin in the sign before; a letter with the foot on the line may have a box that goes on over a low sign.
        func isInside(_ glyph: RecognizedGlyph) -> Bool {
            if mark.isLow, glyph.box.bottom > box.bottom + mark.rise / 2 { return false }
            return columns.contains(glyph.box.middle)
                || glyph.box.left < box.middle && columns.contains(glyph.box.right) && glyph.box.right > box.middle
        }
        guard let first = glyphs.firstIndex(where: isInside), let last = glyphs.lastIndex(where: isInside) else {
            return ([], [self])
        }
        let before = glyphs[..<first]
        let behind = glyphs[(last + 1)...]
        var outside: [RecognizedWord] = []
        for part in [Array(before), Array(behind)] where !part.isEmpty {
            var word = self
            word.text = part.map(\.text).joined()
            word.glyphs = part
            if part.first == before.first { word.box.right = min(word.box.right, box.left) }
            if part.last == behind.last { word.box.left = max(word.box.left, box.right) }
            outside.append(word)
        }
        return (Array(glyphs[first...last]), outside)
    }
}

extension RecognizedGlyph {
    fileprivate var isPoint: Bool { !text.isEmpty && text.allSatisfy { ",.;:".contains($0) } }

    /// A figure or letter whose foot has faded is no higher than its neighbours; a slash or a bracket calls no note.
    fileprivate func canBeRaised(by rise: Double, xHeight: Double?) -> Bool {
        guard let xHeight, let character = text.first else { return true }
        if character.isLetter || character.isNumber { return rise > 0.62 * xHeight }
        return !"/\\|-–—.,:;()[]".contains(character)
    }
}

extension Box {
    fileprivate func contains(_ other: Box, within margin: Double) -> Bool {
        left - margin <= other.left && other.right <= right + margin && top - margin <= other.top
            && other.bottom <= bottom + margin
    }
}
