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
                let isSpeck = index == 0 ? raised.isSpeck(beforeLine: word) : raised.isSpeck(word)
                if isSpeck { specks.append(word.text) } else { kept.append(word) }
                continue
            }
            var word = word
            let next = index + 1 < words.count ? words[index + 1].text.first : nil
            while word.glyphs.count > 2, let last = word.glyphs.last,
                raised.isSpeck(last, following: true, isInSentence: next?.isLowercase == true)
            {
                specks.append(last.text)
                word.dropGlyph(at: word.glyphs.count - 1)
            }
            while word.glyphs.count > 2, let first = word.glyphs.first,
                raised.isSpeck(first, following: false, isInSentence: word.glyphs[1].text.first?.isLetter == true)
            {
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
        case "!", "/", "&": height < 0.9
        default: true
        }
    }

    /// Whether a mark that stands alone before a line is a speck: no label of a note, no dash of a list.
    fileprivate func isSpeck(beforeLine word: RecognizedWord) -> Bool {
        guard isSpeck(word) else { return false }
        guard word.text.allSatisfy({ "-–—=".contains($0) }) else { return true }
        let height = word.box.height / xHeight
        let isDash =
            height < 0.4 && word.box.width > 0.35 * xHeight && (0.15...0.7).contains(rise(of: word.glyphs) / xHeight)
        return !isDash && (height < 0.4 || word.confidence < 0.6)
    }

    /// Whether a mark at an end of a word is none of print. `isInSentence`: a small letter begins the next word, or a letter follows
    /// the mark in its own.
    fileprivate func isSpeck(_ glyph: RecognizedGlyph, following: Bool, isInSentence: Bool) -> Bool {
        let height = glyph.box.height / xHeight
        let rise = rise(of: [glyph]) / xHeight
        // As high as letters are marks only whose own box is not known.
        let isUnknown = height > 0.9
        switch glyph.text {
        case ".", ",":
            if following {
                return abs(rise) > 0.25 && height < 0.5 && rise > 0 || isUnknown && isInSentence && glyph.text == "."
            }
            return height < 0.45 && (isInSentence || height < 0.2) || isUnknown && isInSentence
        case ":": return height < 0.3
        case "‘", "’", "'": return height < 0.25 || !following && isUnknown && isInSentence
        case "“", "”", "\"": return height < 0.25
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
