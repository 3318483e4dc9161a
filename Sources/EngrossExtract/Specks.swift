internal import EngrossModel

extension RecognizedPage {
    /// Without the specks that a recogniser took for marks, and what it read them as.
    ///
    /// A speck is told by its place and size, never by what would read better: a point is as high as a quarter of a small letter and
    /// stands on the line; quotation marks are as high as a half and stand above it; no hyphen stands alone.
    var withoutSpecks: (page: RecognizedPage, specks: [String]) {
        var page = self
        var specks: [String] = []
        for line in page.lines.indices { specks += page.lines[line].removeSpecks() }
        page.lines.removeAll(where: \.words.isEmpty)
        return (page, specks)
    }
}

extension RecognizedLine {
    fileprivate mutating func removeSpecks() -> [String] {
        let raised = RaisedLetters(self)
        guard raised.canTell, words.count >= 4 else { return [] }
        var specks: [String] = []
        var kept: [RecognizedWord] = []
        for (index, word) in words.enumerated() {
            guard word.rise == 0, word.glyphs.map(\.text).joined() == word.text else {
                kept.append(word)
                continue
            }
            if word.text.isMarks {
                if index == 0 || !raised.isSpeck(word) { kept.append(word) } else { specks.append(word.text) }
                continue
            }
            var word = word
            while word.glyphs.count > 2, let last = word.glyphs.last, raised.isSpeck(last, following: true) {
                specks.append(last.text)
                word.dropGlyph(at: word.glyphs.count - 1)
            }
            while word.glyphs.count > 2, let first = word.glyphs.first, raised.isSpeck(first, following: false) {
                specks.append(first.text)
                word.dropGlyph(at: 0)
            }
            kept.append(word)
        }
        words = kept
        return specks
    }
}

extension RecognizedWord {
    fileprivate mutating func dropGlyph(at index: Int) {
        glyphs.remove(at: index)
        text = glyphs.map(\.text).joined()
        box = glyphs.dropFirst().reduce(glyphs[0].box) { $0.union($1.box) }
    }
}

extension RaisedLetters {
    /// Whether a word of marks alone is a speck: no raised sign, no dash, no stroke as high as a figure.
    fileprivate func isSpeck(_ word: RecognizedWord) -> Bool {
        let height = word.box.height / xHeight
        if raised(in: word, beginsLine: true) != nil { return false }
        // Where its own box is not known, a mark has that of its line.
        if height > 1.7 { return word.text.allSatisfy { ".,:-_—–~".contains($0) } }
        return switch word.text {
        case "–", "—": word.confidence < 0.8 || word.box.width < 0.6 * xHeight
        case "|", "!", "/", "&": height < 0.9
        default: true
        }
    }

    /// Whether a mark at an end of a word is none of print.
    fileprivate func isSpeck(_ glyph: RecognizedGlyph, following: Bool) -> Bool {
        let height = glyph.box.height / xHeight
        let rise = rise(of: [glyph]) / xHeight
        switch glyph.text {
        case ".", ",": return following ? abs(rise) > 0.25 && height < 0.5 && rise > 0 : height < 0.45
        case ":": return height < 0.3
        case "’", "'", "‘", "“", "”", "\"": return height < 0.25
        case "_", "~", "|": return height < 0.25
        case "-", "—": return height < 0.25 && (abs(rise - 0.4) > 0.3 || glyph.box.width < 0.3 * xHeight)
        default: return false
        }
    }
}

extension String {
    fileprivate var isMarks: Bool {
        !isEmpty && allSatisfy { !$0.isLetter && !$0.isNumber && !"*†‡§¶()[]%$€£".contains($0) }
    }
}
