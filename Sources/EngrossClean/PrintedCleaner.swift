internal import EngrossModel

/// Cleans a document that has pages with geometry.
struct PrintedCleaner {
    func clean(_ document: ExtractedDocument) -> Outcome<CleanedDocument> {
        var cleaned = CleanedDocument(source: document.source)
        let pages = document.pages.map { page in
            page.lines.enumerated().map { PrintedLine($0.element, page: page.number, number: $0.offset + 1) }
        }
        let heights = Dictionary(document.pages.map { ($0.number, $0.height) }, uniquingKeysWith: { first, _ in first })

        let furniture = FurnitureFinder(pages: pages, heights: heights)
        let texts = pages.enumerated().map { index, lines in
            let sorted = furniture.sort(lines, isFirstPage: index == 0)
            cleaned.furniture += sorted.furniture
            return sorted.text
        }
        let measures = PageMeasures(pages: texts)
        let tables = TableFinder(measures: measures)
        let noteFinder = NoteFinder(measures: measures)
        let builder = ParagraphBuilder(measures: measures)
        var masthead: [PrintedLine] = []
        var notes = NoteCollector()
        var pieces: [[PrintedPiece]] = []
        for (index, lines) in texts.enumerated() {
            var lines = lines
            if index == 0 { (masthead, lines) = MastheadFinder(measures: measures).split(lines) }
            var found = tables.pieces(of: lines)
            if case .lines(let last)? = found.last {
                let sorted = noteFinder.sort(last, belowTable: found.count > 1)
                found[found.count - 1] = .lines(sorted.body)
                cleaned.furniture += sorted.furniture
                notes.add(sorted.notes)
            }
            pieces.append(
                found.flatMap { piece -> [PrintedPiece] in
                    switch piece {
                    case .lines(let lines): builder.paragraphs(of: lines).map(PrintedPiece.paragraph)
                    case .table(let lines, let grid): [.table(PrintedTable(lines: lines, grid: grid))]
                    }
                })
        }

        let hyphenation = LineEndHyphen(pages: texts)
        let joined = joined(pages: pieces, measures: measures, builder: builder)
        cleaned.furniture += joined.furniture

        func write(_ paragraph: PrintedParagraph) -> Paragraph {
            var writer = InlineWriter(hyphenation: hyphenation, notes: notes.index)
            for line in paragraph.lines { writer.append(line) }
            let written = writer.finish()
            cleaned.repairs += written.repairs
            var layout = builder.layout(of: paragraph)
            layout.tabAfter = written.tabAfter
            return Paragraph(content: written.content, layout: layout, places: paragraph.places)
        }
        cleaned.masthead = MastheadFinder.cells(of: masthead, builder: builder).map(write)
        func write(_ printed: PrintedTable) -> Table {
            let rows = printed.grid.rows.map { row in
                Table.Row(
                    cells: row.cells(of: printed.grid.columnCount).map { cell in
                        var writer = InlineWriter(hyphenation: hyphenation, notes: notes.index)
                        for line in cell.lines { writer.append(line) }
                        let written = writer.finish()
                        cleaned.repairs += written.repairs
                        return Table.Cell(
                            paragraphs: written.content.isEmpty ? [] : [written.content],
                            columnSpan: cell.columns.count)
                    }, isHeader: row.isHeader)
            }
            return Table(rows: rows, places: PrintedParagraph(lines: printed.lines, spaceBefore: 0).places)
        }
        cleaned.blocks = joined.pieces.map {
            switch $0 {
            case .paragraph(let paragraph): .paragraph(write(paragraph))
            case .table(let table): .table(write(table))
            }
        }
        cleaned.notes = notes.notes.map { note in
            var writer = InlineWriter(hyphenation: hyphenation, notes: NoteIndex())
            for (index, line) in note.lines.enumerated() { writer.append(line, skippingLabel: index == 0) }
            let written = writer.finish()
            cleaned.repairs += written.repairs
            return Note(label: note.label, paragraphs: [written.content], place: note.lines[0].place)
        }
        return Outcome(cleaned)
    }

    /// The pieces of all pages in order, paragraphs and tables that a page cut made whole.
    private func joined(
        pages: [[PrintedPiece]], measures: PageMeasures, builder: ParagraphBuilder
    ) -> (pieces: [PrintedPiece], furniture: [Furniture]) {
        let breaks = PageBreaks(measures: measures, builder: builder, paragraphs: pages.joined().compactMap(\.paragraph))
        var all: [PrintedPiece] = []
        var furniture: [Furniture] = []
        for page in pages {
            var rest = page[...]
            switch (all.last, rest.first) {
            case (.paragraph(var above)?, .paragraph(let below)?) where breaks.goesOn(from: above, to: below):
                above.lines += below.lines
                all[all.count - 1] = .paragraph(above)
                rest = rest.dropFirst()
            case (.table(var above)?, .table(let below)?):
                guard let repeated = above.grid.absorb(below.grid) else { break }
                above.lines += below.lines
                all[all.count - 1] = .table(above)
                furniture += repeated.map { Furniture(role: .tableHead, text: $0.text, place: $0.place) }
                rest = rest.dropFirst()
            default: break
            }
            all += rest
        }
        return (all, furniture)
    }
}

/// What stands on a page between furniture and notes.
private enum PrintedPiece {
    case paragraph(PrintedParagraph)
    case table(PrintedTable)

    var paragraph: PrintedParagraph? {
        if case .paragraph(let paragraph) = self { paragraph } else { nil }
    }
}

private struct PrintedTable {
    var lines: [PrintedLine]
    var grid: Grid
}

/// The notes of a document in order, those that run over a page made whole.
private struct NoteCollector {
    struct CollectedNote {
        var label: String
        var lines: [PrintedLine]
    }

    private(set) var notes: [CollectedNote] = []
    private(set) var index = NoteIndex()

    mutating func add(_ printed: [NoteFinder.PrintedNote]) {
        for note in printed {
            if let label = note.label {
                index.add(label: label, page: note.lines[0].page, note: notes.count)
                notes.append(CollectedNote(label: label, lines: note.lines))
            } else if !notes.isEmpty {
                notes[notes.count - 1].lines += note.lines
            } else {
                notes.append(CollectedNote(label: "", lines: note.lines))
            }
        }
    }
}
