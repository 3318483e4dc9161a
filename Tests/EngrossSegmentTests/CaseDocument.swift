import EngrossModel

/// Makes a cleaned document out of a text: paragraphs parted by blank lines, `_italics_`, `*bold*`, `^1` a marker, `>` at
/// the start for the right margin, `+` for larger type, `|` for a table of one row. Notes are made for the markers.
func cleaned(_ text: String, onPage hasLayout: Bool = true, masthead: [String] = []) -> CleanedDocument {
    var document = CleanedDocument(source: SourceDescription(name: "case", format: hasLayout ? .pdf : .text))
    var labels: [String] = []
    func paragraph(_ source: Substring, line: Int) -> Paragraph {
        var layout = Layout(fontSize: hasLayout ? 10 : 0, bodyFontSize: hasLayout ? 10 : 0)
        var source = source
        if source.first == ">" {
            layout.alignment = .right
            source = source.dropFirst()
        }
        if source.first == "+" {
            layout.fontSize = 12
            source = source.dropFirst()
        }
        return Paragraph(
            content: inlines(source.drop { $0 == " " }, &labels), layout: layout, places: [Place(page: 1, line: line)])
    }
    document.masthead = masthead.enumerated().map { paragraph($1[...], line: $0 + 1) }
    for (index, block) in text.split(separator: "\n").enumerated() where !block.allSatisfy(\.isWhitespace) {
        if block.first == "|" {
            let cells = block.split(separator: "|").map {
                Table.Cell(paragraphs: [[.text(StyledText(String($0.trimmedBlanks)))]])
            }
            document.blocks.append(
                .table(Table(rows: [Table.Row(cells: cells)], places: [Place(page: 2, line: index + 1)])))
        } else {
            document.blocks.append(.paragraph(paragraph(block, line: index + 1)))
        }
    }
    document.notes = labels.enumerated().map {
        Note(label: $1, paragraphs: [[.text(StyledText("Note \($1)."))]], place: Place(page: 1, line: 50 + $0))
    }
    return document
}

private func inlines(_ source: Substring, _ labels: inout [String]) -> [Inline] {
    var inlines: [Inline] = []
    var style: Style = []
    var text = ""
    func flush() {
        if !text.isEmpty { inlines.append(.text(StyledText(text, style: style))) }
        text = ""
    }
    var rest = source
    while let character = rest.popFirst() {
        switch character {
        case "_", "*":
            flush()
            style.formSymmetricDifference(character == "_" ? .italic : .bold)
        case "^":
            flush()
            let label = String(rest.prefix { $0.isNumber })
            rest = rest.dropFirst(label.count)
            labels.append(label)
            inlines.append(.marker(Marker(label: label, note: labels.count - 1)))
        default: text.append(character)
        }
    }
    flush()
    return inlines
}

extension Substring {
    fileprivate var trimmedBlanks: Substring {
        var text = drop { $0 == " " }
        while text.last == " " { text.removeLast() }
        return text
    }
}
