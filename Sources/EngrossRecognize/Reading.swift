internal import CTesseract
internal import EngrossModel

/// What Tesseract read, copied out of its iterator.
struct Reading: ~Copyable {
    private let results: OpaquePointer
    private let page: OpaquePointer?
    private let library: EngrossTesseract
    /// Points to the pixel.
    private let scale: Double

    /// Takes ownership of `results`.
    init(results: OpaquePointer, library: EngrossTesseract, scale: Double) {
        self.results = results
        self.library = library
        self.scale = scale
        page = library.TessResultIteratorGetPageIterator(results)
    }

    deinit { library.TessResultIteratorDelete(results) }

    /// All lines in Tesseract's order.
    consuming func lines() -> [RecognizedLine] {
        var lines: [RecognizedLine] = []
        repeat {
            guard let box = box(RIL_SYMBOL) else { continue }
            if begins(RIL_TEXTLINE) || lines.isEmpty {
                lines.append(
                    RecognizedLine(words: [], box: self.box(RIL_TEXTLINE) ?? box, baseline: baseline() ?? box.bottom))
            }
            let line = lines.count - 1
            if begins(RIL_WORD) || lines[line].words.isEmpty {
                lines[line].words.append(
                    RecognizedWord(
                        text: text(RIL_WORD), box: self.box(RIL_WORD) ?? box, confidence: confidence(RIL_WORD)))
            }
            let word = lines[line].words.count - 1
            lines[line].words[word].glyphs.append(
                RecognizedGlyph(
                    text: text(RIL_SYMBOL), box: box, confidence: confidence(RIL_SYMBOL)))
        } while library.TessResultIteratorNext(results, RIL_SYMBOL) != 0
        for index in lines.indices {
            for word in lines[index].words.indices { lines[index].words[word].dropBlankHead() }
            lines[index].xHeight = lines[index].measuredXHeight
        }
        return lines
    }

    private func begins(_ level: TessPageIteratorLevel) -> Bool {
        library.TessPageIteratorIsAtBeginningOf(page, level) != 0
    }

    private func box(_ level: TessPageIteratorLevel) -> Box? {
        var left: Int32 = 0
        var top: Int32 = 0
        var right: Int32 = 0
        var bottom: Int32 = 0
        guard library.TessPageIteratorBoundingBox(page, level, &left, &top, &right, &bottom) != 0 else { return nil }
        return Box(
            left: Double(left) * scale, top: Double(top) * scale, right: Double(right) * scale,
            bottom: Double(bottom) * scale)
    }

    private func baseline() -> Double? {
        var left: (x: Int32, y: Int32) = (0, 0)
        var right: (x: Int32, y: Int32) = (0, 0)
        guard library.TessPageIteratorBaseline(page, RIL_TEXTLINE, &left.x, &left.y, &right.x, &right.y) != 0
        else { return nil }
        return Double(left.y + right.y) / 2 * scale
    }

    private func confidence(_ level: TessPageIteratorLevel) -> Double {
        min(1, max(0, Double(library.TessResultIteratorConfidence(results, level)) / 100))
    }

    private func text(_ level: TessPageIteratorLevel) -> String {
        guard let text = library.TessResultIteratorGetUTF8Text(results, level) else { return "" }
        defer { library.TessDeleteText(text) }
        return String(cString: text).trimmed
    }
}

extension RecognizedWord {
    /// Leaves out a blank that the word begins with: Tesseract saw something before it, as a label, and could not read it.
    fileprivate mutating func dropBlankHead() {
        guard let first = glyphs.firstIndex(where: { !$0.text.isEmpty }), first > 0 else { return }
        glyphs.removeFirst(first)
        text = String(text.drop(while: \.isWhitespace))
        box.left = glyphs[0].box.left
    }
}

extension RecognizedLine {
    /// By the letters without ascender or descender, else by the capitals and figures; nil where there are neither.
    fileprivate var measuredXHeight: Double? {
        var small: [Double] = []
        var large: [Double] = []
        for glyph in words.lazy.flatMap(\.glyphs) {
            guard let scalar = glyph.text.unicodeScalars.first else { continue }
            switch scalar {
            case "a", "c", "e", "m", "n", "o", "r", "s", "u", "v", "w", "x", "z", "а"..."я":
                small.append(glyph.box.height)
            case "A"..."Z", "0"..."9", "А"..."Я": large.append(glyph.box.height)
            default: continue
            }
        }
        if small.count >= 3 { return small.sorted()[small.count / 2] }
        // Of the height of capitals, small letters have about two thirds.
        if !large.isEmpty { return large.sorted()[large.count / 2] * 0.68 }
        return small.first
    }
}

extension String {
    /// Without the line ends that Tesseract puts behind words and lines.
    fileprivate var trimmed: String {
        var text = self
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text
    }
}
