internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// Writes running text: letters, styles, notes at their calls, links and the given marks.
    ///
    /// - Parameter isTitle: in headings and titles a style common to all letters says nothing that the element does
    ///   not, and is left out.
    /// - Parameter isOwnName: what names the document itself cites nothing.
    mutating func writeInlines(
        _ inlines: [Inline], marks: [Mark] = [], isTitle: Bool = false, isOwnName: Bool = false
    ) {
        let dropped = xml.droppedCharacters
        let links = isOwnName ? [] : links(in: inlines, besides: marks)
        var line = InlineLine(marks: Mark.nested(marks + links), ignoredStyle: isTitle ? inlines.commonStyle : [])
        for inline in inlines {
            switch inline {
            case .text(let piece):
                if case .call(let note)? = piece.tableNote {
                    endStyle(in: &line)
                    closeMarks(in: &line)
                    writeCall(piece.text, ofTableNote: note)
                    line.offset += piece.text.utf8.count
                } else {
                    write(piece, in: &line)
                }
            case .marker(let marker):
                endStyle(in: &line)
                closeMarks(in: &line)
                write(marker)
            case .lineBreak:
                endStyle(in: &line)
                closeMarks(in: &line)
                xml.openInline("eol")
                xml.close()
                line.offset += 1
            }
        }
        endStyle(in: &line)
        for _ in line.openEnds { xml.close() }
        if xml.droppedCharacters > dropped {
            diagnostics.append(.forbiddenCharacters(xml.droppedCharacters - dropped, at: place))
        }
    }

    /// A paragraph on a line of its own.
    mutating func writeParagraph(
        _ inlines: [Inline], marks: [Mark] = [], isTitle: Bool = false, isOwnName: Bool = false
    ) {
        let text = inlines.plainText
        let ornament = text.isOrnament ? [Mark("decoration", over: 0..<text.utf8.count)] : []
        xml.openBlock("p")
        if let note = inlines.tableNote { identifyTableNote(note) }
        writeInlines(inlines, marks: marks + ornament, isTitle: isTitle, isOwnName: isOwnName)
        xml.close()
    }

    private mutating func write(_ piece: StyledText, in line: inout InlineLine) {
        var style = piece.style.intersection([.italic, .bold, .superscript, .subscript])
        // In typescript underlining stands for italics; under a link it is only how links look.
        if piece.style.contains(.underline), piece.link == nil { style.insert(.italic) }
        style.subtract(line.ignoredStyle)

        var rest = piece.text[...]
        while !rest.isEmpty {
            closeMarks(in: &line)
            openMarks(in: &line)
            let length = min(rest.utf8.count, max(1, line.nextBoundary - line.offset))
            let cut = rest.utf8.index(rest.startIndex, offsetBy: length)
            write(rest[..<cut], style, in: &line)
            line.offset += length
            rest = rest[cut...]
        }
    }

    /// White space at the ends of a styled stretch stays outside its element.
    private mutating func write(_ text: Substring, _ style: Style, in line: inout InlineLine) {
        let bytes = text.utf8
        guard let first = bytes.firstIndex(where: { !$0.isBlank }), let last = bytes.lastIndex(where: { !$0.isBlank })
        else {
            line.pendingBlank += text
            return
        }
        let end = bytes.index(after: last)
        if style != line.openStyle {
            endStyle(in: &line)
            xml.text(text[..<first])
            for element in style.elements { xml.openInline(element) }
            line.openStyle = style
            xml.text(text[first..<end])
        } else {
            flushBlank(in: &line)
            xml.text(text[..<end])
        }
        line.pendingBlank = text[end...]
    }

    private mutating func endStyle(in line: inout InlineLine) {
        for _ in line.openStyle.elements { xml.close() }
        line.openStyle = []
        flushBlank(in: &line)
    }

    private mutating func flushBlank(in line: inout InlineLine) {
        if !line.pendingBlank.isEmpty { xml.text(line.pendingBlank) }
        line.pendingBlank = ""
    }

    private mutating func closeMarks(in line: inout InlineLine) {
        while let end = line.openEnds.last, end <= line.offset {
            endStyle(in: &line)
            xml.close()
            line.openEnds.removeLast()
        }
    }

    private mutating func openMarks(in line: inout InlineLine) {
        while line.nextMark < line.marks.count, line.marks[line.nextMark].range.lowerBound <= line.offset {
            let mark = line.marks[line.nextMark]
            line.nextMark += 1
            guard mark.range.upperBound > line.offset else { continue }
            endStyle(in: &line)
            xml.openInline(mark.element)
            if let counted = mark.counted { xml.attribute("eId", scope.nextInline(counted)) }
            for (name, value) in mark.attributes { xml.attribute(name, value) }
            line.openEnds.append(mark.range.upperBound)
        }
    }
}

/// How far the writing of one running text is.
private struct InlineLine {
    let marks: [Mark]
    let ignoredStyle: Style
    var nextMark = 0
    /// The ends of the marks that are open, outer first.
    var openEnds: [Int] = []
    var offset = 0
    var openStyle: Style = []
    var pendingBlank: Substring = ""

    init(marks: [Mark], ignoredStyle: Style) {
        self.marks = marks
        self.ignoredStyle = ignoredStyle
    }

    /// The offset where the next mark begins or ends.
    var nextBoundary: Int {
        min(openEnds.last ?? .max, nextMark < marks.count ? marks[nextMark].range.lowerBound : .max)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\n")
    }
}

extension [Inline] {
    /// The style that all letters have.
    fileprivate var commonStyle: Style {
        var common: Style = [.italic, .bold]
        for case .text(let piece) in self where !piece.text.isBlank {
            var style = piece.style
            if style.contains(.underline) { style.insert(.italic) }
            common.formIntersection(style)
        }
        return common
    }
}

extension Style {
    /// The elements that show it, the outermost first. An underlined opening is in italics before it comes here.
    fileprivate var elements: [StaticString] {
        let names: [(Style, StaticString)] = [(.bold, "b"), (.italic, "i"), (.superscript, "sup"), (.subscript, "sub")]
        return names.filter { contains($0.0) }.map(\.1)
    }
}
