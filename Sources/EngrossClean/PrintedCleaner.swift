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
        let noteFinder = NoteFinder(measures: measures)
        var bodies: [[PrintedLine]] = []
        var notes = NoteCollector()
        for lines in texts {
            let sorted = noteFinder.sort(lines)
            bodies.append(sorted.body)
            cleaned.furniture += sorted.furniture
            notes.add(sorted.notes)
        }

        let hyphenation = LineEndHyphen(pages: texts)
        let builder = ParagraphBuilder(measures: measures)
        var masthead: [PrintedLine] = []
        if !bodies.isEmpty {
            (masthead, bodies[0]) = MastheadFinder(measures: measures).split(bodies[0])
        }
        let paragraphs = joined(bodies.map { builder.paragraphs(of: $0) }, measures: measures, builder: builder)

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
        cleaned.blocks = paragraphs.map { .paragraph(write($0)) }
        cleaned.notes = notes.notes.map { note in
            var writer = InlineWriter(hyphenation: hyphenation, notes: NoteIndex())
            for (index, line) in note.lines.enumerated() { writer.append(line, skippingLabel: index == 0) }
            let written = writer.finish()
            cleaned.repairs += written.repairs
            return Note(label: note.label, paragraphs: [written.content], place: note.lines[0].place)
        }
        return Outcome(cleaned)
    }

    /// The paragraphs of all pages in order, those that a page cut made whole.
    private func joined(
        _ pages: [[PrintedParagraph]], measures: PageMeasures, builder: ParagraphBuilder
    ) -> [PrintedParagraph] {
        let breaks = PageBreaks(measures: measures, builder: builder, paragraphs: pages.flatMap { $0 })
        var all: [PrintedParagraph] = []
        for page in pages {
            var rest = page[...]
            if let last = all.last, let first = rest.first, breaks.goesOn(from: last, to: first) {
                all[all.count - 1].lines += first.lines
                rest = rest.dropFirst()
            }
            all += rest
        }
        return all
    }
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
