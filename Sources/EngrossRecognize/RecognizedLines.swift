internal import EngrossModel

extension Sequence<RecognizedWord> {
    /// The mean confidence of their letters.
    var confidence: Double {
        var letters = 0
        var sum = 0.0
        for word in self {
            letters += word.text.utf8.count
            sum += word.confidence * Double(word.text.utf8.count)
        }
        return letters > 0 ? sum / Double(letters) : 0
    }
}

extension [RecognizedLine] {
    /// The mean confidence of their letters.
    var confidence: Double { lazy.flatMap(\.words).confidence }

    /// Leaves out the words in whose place the page has no ink: in wide gaps, Tesseract sees strokes.
    mutating func removeInkless(in bitmap: Bitmap, scale: Double) {
        for line in indices {
            self[line].words.removeAll { word in
                guard word.box.left <= word.box.right, word.box.top <= word.box.bottom else { return false }
                let columns = Int(word.box.left / scale)..<Int((word.box.right / scale).rounded(.up))
                let rows = Int(word.box.top / scale)..<Int((word.box.bottom / scale).rounded(.up))
                return rows.allSatisfy { bitmap.blackCount(row: $0, columns) == 0 }
            }
        }
        removeAll(where: \.words.isEmpty)
    }

    /// Joins lines that stand beside each other as parts of one, where `isDoubtful` says so of any: Tesseract divides a line where
    /// dirt stands between its words.
    mutating func joinRows(where isDoubtful: (RecognizedLine) -> Bool) {
        var rows: [[Int]] = []
        for index in indices.sorted(by: { self[$0].box.left < self[$1].box.left }) {
            let row = rows.firstIndex { self[index].continues(self[$0[$0.count - 1]]) }
            if let row { rows[row].append(index) } else { rows.append([index]) }
        }
        for row in rows where row.count > 1 && row.contains(where: { isDoubtful(self[$0]) }) {
            for index in row.dropFirst() {
                let (one, other) = (self[row[0]], self[index])
                self[row[0]] = one.words.count < other.words.count ? other : one
                self[row[0]].words = one.words + other.words
                self[row[0]].box = one.box.union(other.box)
                self[index].words = []
            }
        }
        removeAll(where: \.words.isEmpty)
    }
}

extension RecognizedLine {
    /// On the same baseline, of the same height, no more than a wide blank behind.
    fileprivate func continues(_ other: RecognizedLine) -> Bool {
        let height = min(other.box.height, box.height)
        return height > 0.6 * max(other.box.height, box.height) && abs(other.baseline - baseline) < 0.2 * height
            && (-0.2 * height..<0.7 * height).contains(box.left - other.box.right)
    }
}

extension [RecognizedWord] {
    /// Makes the boxes of letters that were read from a softer image, on `line`, as high as the letters are in `bitmap`, so that sizes of
    /// type can be told by them. `scale` is points to the pixel.
    mutating func fit(to bitmap: Bitmap, on line: RecognizedLine, scale: Double) {
        let reach = line.reach.map { Int($0.lowerBound / scale)...Int($0.upperBound / scale) }
        for word in indices {
            for glyph in self[word].glyphs.indices {
                let box = self[word].glyphs[glyph].box
                guard box.left <= box.right, box.top <= box.bottom else { continue }
                let columns = Int(box.left / scale)..<Int((box.right / scale).rounded(.up))
                let rows = Int(box.top / scale) - 2..<Int((box.bottom / scale).rounded(.up)) + 2
                let isInked = { (row: Int) in
                    reach?.contains(row) != false && bitmap.blackCount(row: row, columns) > 0
                }
                guard let first = rows.first(where: isInked), let last = rows.last(where: isInked) else { continue }
                self[word].glyphs[glyph].box.top = Double(first) * scale
                self[word].glyphs[glyph].box.bottom = Double(last + 1) * scale
            }
        }
    }
}

extension RecognizedLine {
    /// From above its tallest letters to below its lowest, and not as far as the letters of the lines above and below. Points.
    fileprivate var reach: ClosedRange<Double>? {
        xHeight.map { baseline - 1.9 * $0...baseline + 0.7 * $0 }
    }
}

extension RecognizedWord {
    /// Makes this and another one word; it is as sure as the less sure of them.
    mutating func append(_ other: RecognizedWord, after blank: String) {
        text += blank + other.text
        glyphs += other.glyphs
        confidence = min(confidence, other.confidence)
    }

    /// Points.
    func moved(right: Double, down: Double) -> RecognizedWord {
        var word = self
        word.box = box.moved(right: right, down: down)
        for index in word.glyphs.indices { word.glyphs[index].box = glyphs[index].box.moved(right: right, down: down) }
        return word
    }
}

extension Box {
    /// Points.
    func widened(by margin: Double) -> Box {
        Box(left: left - margin, top: top - margin, right: right + margin, bottom: bottom + margin)
    }

    fileprivate func moved(right distance: Double, down: Double) -> Box {
        Box(left: left + distance, top: top + down, right: right + distance, bottom: bottom + down)
    }
}
