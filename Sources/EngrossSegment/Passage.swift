internal import EngrossModel

/// A paragraph or table of the cleaned document, with what can be seen from it alone.
struct Passage {
    var content: [Inline]
    var table: Table?
    /// It stands for this component of the document.
    var component: Int?
    var layout: Layout
    var places: [Place]
    /// The letters alone, without blanks at the ends.
    let text: String
    let enumerator: Enumerator?
    let style: Emphasis

    /// How much of the letters is printed in which style; numbers at the start do not count.
    struct Emphasis {
        var letters = 0
        var bold = 0
        var italic = 0

        var isBold: Bool { letters > 0 && bold * 20 >= letters * 19 }
        var isItalic: Bool { letters > 0 && italic * 20 >= letters * 19 }
        var isPlain: Bool { bold == 0 && italic == 0 }
    }

    /// How a line is printed.
    struct Look: Equatable {
        var isBold: Bool
        var isItalic: Bool
        var alignment: Layout.Alignment
        /// In tenths of a point; 0 where there is no page.
        var size: Double
        var isOnPage: Bool { size > 0 }
        /// Of the same type, wherever it stands.
        func isLike(_ other: Look) -> Bool {
            isBold == other.isBold && isItalic == other.isItalic && size == other.size
        }
    }

    init(_ paragraph: Paragraph) {
        content = paragraph.content.trimmed
        layout = paragraph.layout
        places = paragraph.places
        text = content.plainText
        let lostBlanks = paragraph.text.utf8.count - paragraph.text.drop(while: \.isWhitespace).utf8.count
        let isTableNote = content.tableNote != nil
        enumerator =
            isTableNote ? nil : Enumerator(startOf: text, gapAfter: paragraph.layout.tabAfter.map { $0 - lostBlanks })
        style = Passage.emphasis(of: content, from: enumerator?.textOffset ?? 0)
    }

    init(_ table: Table) {
        self.init(standingAt: table.places)
        self.table = table
    }

    /// In the place of a document inside the document.
    init(component: Int, at places: [Place]) {
        self.init(standingAt: places)
        self.component = component
    }

    private init(standingAt places: [Place]) {
        content = []
        layout = Layout()
        self.places = places
        text = ""
        enumerator = nil
        style = Emphasis()
    }

    init(_ block: CleanedDocument.Block) {
        switch block {
        case .paragraph(let paragraph): self.init(paragraph)
        case .table(let table): self.init(table)
        }
    }

    /// The same place and shape with other words.
    func with(content: [Inline]) -> Passage {
        Passage(Paragraph(content: content, layout: layout, places: places))
    }

    /// The same, read with the number that fills its first `length` bytes.
    func withNumber(of length: Int) -> Passage {
        var layout = layout
        layout.tabAfter = length
        return Passage(Paragraph(content: content, layout: layout, places: places))
    }

    var place: Place? { places.first }
    var isTable: Bool { table != nil }
    var isTableNote: Bool { content.tableNote != nil }
    /// The words after the number.
    var contentAfterNumber: [Inline] {
        guard let enumerator else { return content }
        return content.dropping(utf8: enumerator.textOffset)
    }
    var textAfterNumber: Substring {
        guard let enumerator else { return text[...] }
        return text[text.utf8.index(text.startIndex, offsetBy: min(enumerator.textOffset, text.utf8.count))...]
    }
    var look: Look {
        Look(
            isBold: style.isBold, isItalic: style.isItalic, alignment: layout.alignment,
            size: (layout.fontSize * 10).rounded())
    }
    /// The printed page shows its shape; plain text does not.
    var hasLayout: Bool { layout.fontSize > 0 }
    /// Closing quotation marks and brackets do not hide the mark that ends the passage.
    var lastMark: Character? {
        text.last { !$0.isWhitespace && !"”\"’'»)]".contains($0) }
    }
    var endsOpen: Bool { lastMark == ":" || lastMark == "：" }
    var endsWithComma: Bool { lastMark.map { ",،，、".contains($0) } ?? false }
    var endsSentence: Bool { lastMark.map { ".;:,。；：，、،؛!?".contains($0) } ?? false }
    var startsLowercase: Bool { textAfterNumber.first { $0.isLetter }?.isLowercase ?? false }
    var firstWord: Substring { textAfterNumber.prefix { $0.isLetter || $0 == "-" || $0 == "’" || $0 == "'" } }
    /// Where the lines after the first begin; nil where one line does not tell.
    var hangingIndent: Double? { hasLayout && layout.lineCount > 1 ? layout.hangingIndent : nil }

    private static func emphasis(of content: [Inline], from offset: Int) -> Emphasis {
        var emphasis = Emphasis()
        var seen = 0
        for case .text(let piece) in content {
            // Letters and figures; of a sign of several bytes, the first counts.
            let letters = piece.text.utf8.dropFirst(max(0, offset - seen)).count { byte in
                (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 && byte != 0xE2
            }
            seen += piece.text.utf8.count
            emphasis.letters += letters
            if piece.style.contains(.bold) { emphasis.bold += letters }
            if piece.style.contains(.italic) || piece.style.contains(.underline) { emphasis.italic += letters }
        }
        return emphasis
    }
}

extension Passage {
    /// UTF-8 length of the emphasised words that open `content`: the run or runs in italics at its start.
    static func emphasizedLead(of content: [Inline]) -> Int {
        var length = 0
        var counted = 0
        for inline in content {
            guard case .text(let piece) = inline else {
                if case .marker = inline, counted == 0 { continue }
                break
            }
            let isEmphasized = piece.style.contains(.italic) || piece.style.contains(.underline)
            guard isEmphasized || piece.text.allSatisfy(\.isWhitespace) else { break }
            length += piece.text.utf8.count
            if isEmphasized, let last = piece.text.lastIndex(where: { !$0.isWhitespace && !",;:.".contains($0) }) {
                counted = length - piece.text[piece.text.index(after: last)...].utf8.count
            }
        }
        return counted
    }
}

extension Passage {
    /// The two stand at one margin on one page in one size of type, with no more between them than between lines.
    func stands(closeUnder above: Passage) -> Bool {
        guard hasLayout, abs(layout.fontSize - above.layout.fontSize) < 0.5, layout.spaceBefore < 3,
            let place, let upper = above.places.last, place.page == upper.page, let box = place.box,
            let upperBox = upper.box
        else { return false }
        let gap = box.top - upperBox.bottom
        return abs(box.left - upperBox.left) < 3 && gap > -3 && gap < layout.fontSize / 3
    }
}
