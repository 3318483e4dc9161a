internal import EngrossModel

/// Writes lines out as running text, with the log of what was mended.
struct PrintedWriter {
    let hyphenation: LineEndHyphen
    let notes: NoteIndex
    let builder: ParagraphBuilder
    private(set) var repairs: [Repair] = []

    init(hyphenation: LineEndHyphen, notes: NoteIndex, builder: ParagraphBuilder) {
        self.hyphenation = hyphenation
        self.notes = notes
        self.builder = builder
    }

    mutating func block(_ piece: PrintedPiece) -> CleanedDocument.Block {
        switch piece {
        case .paragraph(let paragraph): .paragraph(self.paragraph(paragraph))
        case .table(let table): .table(self.table(table))
        }
    }

    mutating func paragraph(_ printed: PrintedParagraph) -> Paragraph {
        let written = text(of: printed.lines, calling: notes)
        var layout = builder.layout(of: printed)
        layout.tabAfter = written.tabAfter
        return Paragraph(content: written.content, layout: layout, places: printed.lines.places)
    }

    /// Nil where none was found.
    mutating func contents(_ found: ContentsFinder) -> Contents? {
        let heading = found.heading.map { text(of: [$0], calling: notes).content }
        let entries = found.entries.map { entry in
            Contents.Entry(
                content: text(of: entry.lines, calling: notes).content, page: entry.page, level: entry.level)
        }
        return entries.isEmpty ? nil : Contents(heading: heading, entries: entries, places: found.printedPlaces)
    }

    mutating func note(_ printed: PrintedNotes.Note) -> Note {
        let written = text(of: printed.lines, calling: NoteIndex(), skippingLabel: !printed.label.isEmpty)
        return Note(label: printed.label, paragraphs: [written.content], place: printed.lines[0].place)
    }

    mutating func table(_ printed: PrintedTable) -> Table {
        var rows: [Table.Row] = []
        for row in printed.grid.rows {
            var cells: [Table.Cell] = []
            for cell in row.cells(of: printed.grid.columnCount) {
                let content = text(of: cell.lines, calling: notes).content
                cells.append(
                    Table.Cell(
                        paragraphs: content.isEmpty ? [] : [content], columnSpan: cell.columns.count,
                        rowSpan: cell.rowSpan))
            }
            rows.append(Table.Row(cells: cells, isHeader: row.isHeader))
        }
        return Table(rows: rows, places: printed.lines.places)
    }

    private mutating func text(
        of lines: [PrintedLine], calling notes: NoteIndex, skippingLabel: Bool = false
    ) -> (content: [Inline], tabAfter: Int?) {
        var writer = InlineWriter(hyphenation: hyphenation, notes: notes)
        for (index, line) in lines.enumerated() { writer.append(line, skippingLabel: skippingLabel && index == 0) }
        let written = writer.finish()
        repairs += written.repairs
        var content = written.content
        repairs += BlankRepair.mend(&content, at: lines.first?.place)
        return (content, written.tabAfter)
    }
}
