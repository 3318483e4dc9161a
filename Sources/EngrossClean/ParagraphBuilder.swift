internal import EngrossModel

/// Gathers the lines of a page into paragraphs by what a compositor does to begin one: more space, an indent, another size
/// or weight, or a line that was ended although the next word had room in it.
struct ParagraphBuilder {
    private let measures: PageMeasures

    init(measures: PageMeasures) { self.measures = measures }

    func paragraphs(of lines: [PrintedLine]) -> [PrintedParagraph] {
        var paragraphs: [PrintedParagraph] = []
        for (index, line) in lines.enumerated() {
            let next = index + 1 < lines.count ? lines[index + 1] : nil
            if let last = paragraphs.last, continues(last, line), !isFirst(line, of: next, below: last) {
                paragraphs[paragraphs.count - 1].lines.append(line)
            } else {
                let space = paragraphs.last.map { line.baseline - $0.lines[$0.lines.count - 1].baseline } ?? 0
                paragraphs.append(
                    PrintedParagraph(lines: [line], spaceBefore: max(0, space - measures.pitch(of: line.size)))
                )
            }
        }
        return paragraphs
    }

    private func continues(_ paragraph: PrintedParagraph, _ line: PrintedLine) -> Bool {
        let above = paragraph.lines[paragraph.lines.count - 1]
        let distance = line.baseline - above.baseline
        let pitch = max(measures.pitch(of: above.size), measures.pitch(of: line.size))
        guard distance > 0, distance < 1.22 * pitch, abs(line.size - above.size) < 0.8, line.isBold == above.isBold
        else { return false }
        // The notes of a table, each under its letter.
        if line.noteLabel != nil, line.size < 0.93 * measures.bodySize { return false }
        let column = measures.column(of: line)
        let em = line.size
        // The number of a section stands over its title.
        if paragraph.lines.count == 1, above.isBold || isCentred(above, column),
            EnumeratorForm.isLoneCapital(above.text)
        {
            return false
        }
        // Closing lines stand at the right edge, each for itself.
        if isAtRight(above, column), isAtRight(line, column) || paragraph.lines.count == 1 { return false }
        if above.isItalic != line.isItalic, !paragraph.isMixed, isCentred(above, column) != isCentred(line, column) {
            return false
        }
        let startsWithNumber = measures.mayOpenParagraph(line) && !closesBracket(line, of: above)
        if paragraph.lines.count >= 2 {
            let hanging = left(of: paragraph.lines[1], column)
            // A sentence goes on at the edge, although the line above seems to begin further in: its first letters were not read.
            let goesOn = line.firstCharacter?.isSmallOrCaseless == true && !endsParagraph(above)
            let left = left(of: line, column)
            if abs(left - hanging) > 0.6 * em, !isCentred(line, column),
                !(goesOn && abs(left - column.left) < 0.6 * em && hanging > left)
            {
                return false
            }
        } else if line.left > above.left + 0.6 * em, EnumeratorForm.length(at: above.text) == 0, above.noteLabel == nil,
            !isCentred(above, column), !hangs(line, behindLabelOf: above),
            !line.isBold, !isCentred(line, column), endsParagraph(above)
        {
            return false
        }
        if startsWithNumber, goesOnCounting(paragraph, line) { return true }
        // Where lines go back to the edge, numbers set in below each other are two.
        if startsWithNumber, paragraph.lines.count == 1, EnumeratorForm.length(at: above.text) > 0,
            abs(line.left - above.left) < 0.3 * em, line.left > column.left + 0.6 * em
        {
            return false
        }
        // Further in than the edge, a number that stands out from the line above is not the rest of it.
        let hangs = line.left > column.left + 0.6 * em && line.left < above.left - 0.6 * em
        if startsWithNumber, endsParagraph(above), line.left > column.left - 1,
            line.left >= paragraph.lines[0].left - 1 || hangs
        {
            return false
        }
        if !line.isBold, !isCentred(line, column), hadRoom(above, for: line, in: paragraph, column) {
            return false
        }
        return true
    }

    /// `In favour:` hangs out of the lines that begin where its own text does.
    private func hangs(_ line: PrintedLine, behindLabelOf above: PrintedLine) -> Bool {
        zip(above.line.runs, above.line.runs.dropFirst()).contains { label, text in
            let isLabel = text.gapBefore > 0 || label.text.trimmingBlanks.last == ":"
            return isLabel && abs(text.box.left - line.left) < 0.3 * line.size
        }
    }

    /// A speck of the image before a line stands left of the edge.
    private func left(of line: PrintedLine, _ column: PageMeasures.Column) -> Double {
        line.isRecognized && column.left - line.left < line.size ? max(line.left, column.left) : line.left
    }

    /// Below a paragraph of one line, a line as far in as that one begins the next, where more space is above it, where the
    /// one above had room for its first word, where it opens in italics, or where it is full and the line after it goes back to the edge.
    private func isFirst(_ line: PrintedLine, of next: PrintedLine?, below paragraph: PrintedParagraph) -> Bool {
        guard paragraph.lines.count == 1, let above = paragraph.lines.first, !line.isBold, endsParagraph(above) else {
            return false
        }
        let column = measures.column(of: line)
        guard line.left > column.left + 0.6 * line.size, abs(line.left - above.left) < 0.3 * line.size,
            !isCentred(line, column), line.firstCharacter?.isUppercase == true
        else { return false }
        let pitch = measures.pitch(of: line.size)
        if line.baseline - above.baseline > 1.1 * pitch { return true }
        if column.right - above.right > line.firstWordWidth + line.size { return true }
        let opensInItalics = line.line.runs.first?.style.contains(.italic) == true
        if opensInItalics, !line.isItalic, above.line.runs.last?.style.contains(.italic) == false { return true }
        guard let next, abs(next.left - column.left) < 1.5, next.baseline - line.baseline < 1.1 * pitch else {
            return false
        }
        return column.right - line.right < next.firstWordWidth + line.size
    }

    /// `34)` below `(A/55/383, para.`
    private func closesBracket(_ line: PrintedLine, of above: PrintedLine) -> Bool {
        guard line.firstCharacter != "(", let close = line.text.firstIndex(of: ")"),
            let open = above.text.lastIndex(of: "("), !above.text[open...].contains(")")
        else { return false }
        return !line.text[..<close].contains(" ")
    }

    /// `(c)` at the head of a line whose paragraph has `(b)` in the middle of another; so too `(ii)` after `(i)`.
    private func goesOnCounting(_ paragraph: PrintedParagraph, _ line: PrintedLine) -> Bool {
        guard line.firstCharacter == "(", let close = line.text.firstIndex(of: ")") else { return false }
        let number = line.text.trimmingBlanks[...].dropFirst().prefix { $0 != ")" }
        guard number.utf8.count <= 5, close > line.text.startIndex, let previous = Self.number(before: String(number))
        else { return false }
        return paragraph.lines.contains { line in
            guard let place = line.text.firstRange(of: "(\(previous))") else { return false }
            return line.text[..<place.lowerBound].contains { $0.isLetter }
        }
    }

    /// `b` before `c`, `i` before `ii`.
    private static func number(before number: String) -> String? {
        let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
        if let place = roman.firstIndex(of: number), place > 0 { return roman[place - 1] }
        guard number.utf8.count == 1, let letter = number.unicodeScalars.first, ("b"..."z").contains(letter) else {
            return nil
        }
        return Unicode.Scalar(letter.value - 1).map { String($0) }
    }

    /// The first word of `line` would have fitted at the end of `above`: so the break was meant. Where nothing ends `above`,
    /// much more room must have been left, and a capital or figure must follow.
    private func hadRoom(
        _ above: PrintedLine, for line: PrintedLine, in paragraph: PrintedParagraph, _ column: PageMeasures.Column
    ) -> Bool {
        let room = max(column.right, paragraph.lines.map(\.right).max() ?? 0) - above.right
        if endsSentence(above) { return line.firstWordWidth + 3 * line.size < room }
        let startsSmall = line.firstCharacter?.isSmallOrCaseless ?? false
        return !startsSmall && line.firstWordWidth + 0.35 * column.width < room
    }

    private func endsSentence(_ line: PrintedLine) -> Bool {
        guard let last = line.text.unicodeScalars.last(where: { !$0.isBlank && !Self.closing.contains($0) })
        else { return true }
        return ".;:!?。；：！？".unicodeScalars.contains(last)
    }

    func endsParagraph(_ line: PrintedLine) -> Bool {
        guard
            let last = line.text.unicodeScalars.last(where: {
                !$0.isBlank && !Self.closing.contains($0) && !$0.isDigit
            })
        else { return true }
        return ".;:,!?。；：，！？".unicodeScalars.contains(last)
    }

    /// What may stand behind the mark that ends a sentence.
    private static let closing = "”\"’)]".unicodeScalars

    func isCentred(_ line: PrintedLine, _ column: PageMeasures.Column) -> Bool {
        line.left > column.left + 2 * line.size && line.right < column.right - 2 * line.size
            && abs(line.box.middle - column.middle) < 0.02 * column.width + 2
    }

    func isAtRight(_ line: PrintedLine, _ column: PageMeasures.Column) -> Bool {
        line.left > column.middle && abs(line.right - column.right) < 2 * line.size
    }

    /// How the paragraph is laid out, measured against its text column.
    func layout(of paragraph: PrintedParagraph) -> Layout {
        let first = paragraph.lines[0]
        let column = measures.column(of: first)
        let alignment: Layout.Alignment =
            if paragraph.lines.allSatisfy({ isCentred($0, column) }) {
                .centred
            } else if paragraph.lines.allSatisfy({ isAtRight($0, column) }) { .right } else { .body }
        return Layout(
            alignment: alignment, firstIndent: first.left - column.left,
            hangingIndent: (paragraph.lines.count > 1 ? paragraph.lines[1].left : first.left) - column.left,
            rightIndent: column.right - (paragraph.lines.map(\.right).max() ?? column.right),
            lineCount: paragraph.lines.count, fontSize: first.size, bodyFontSize: measures.bodySize,
            spaceBefore: paragraph.spaceBefore, isBoxed: paragraph.isFramed
        )
    }
}
