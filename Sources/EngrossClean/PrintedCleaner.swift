internal import EngrossModel

/// Cleans a document that has pages with geometry: furniture first, then tables and notes, and what is left is paragraphs.
struct PrintedCleaner {
    func clean(_ document: ExtractedDocument) -> Outcome<CleanedDocument> {
        var cleaned = CleanedDocument(source: document.source)
        let words = RecognizedWords(document.pages)
        let markers = RecognizedMarkers(RecognizedTables.settled(words.pages))
        let pages = markers.pages.map { page in
            page.lines.enumerated().map { PrintedLine($0.element, page: page.number, number: $0.offset + 1) }
        }
        let heights = Dictionary(document.pages.map { ($0.number, $0.height) }, uniquingKeysWith: { first, _ in first })

        let headRules = document.pages.compactMap { page in page.headRule.map { (page.number, $0) } }
        let finder = FurnitureFinder(
            pages: pages, heights: heights, headRules: Dictionary(headRules, uniquingKeysWith: { first, _ in first }))
        let texts = pages.enumerated().map { index, lines in
            let sorted = finder.sort(lines, isFirstPage: index == 0)
            cleaned.furniture += sorted.furniture
            return sorted.text
        }
        let measures = PageMeasures(pages: texts)
        let builder = ParagraphBuilder(measures: measures)
        let tables = TableFinder(measures: measures)
        let noteFinder = NoteFinder(measures: measures, feet: markers.feet)

        var contents = ContentsFinder(measures: measures)
        var masthead: [PrintedLine] = []
        var notes = PrintedNotes()
        var pieces: [[PrintedPiece]] = []
        let settings = zip(texts, document.pages).flatMap { text, page in
            Self.settings(of: text).map { (lines: $0, rules: page.rules) }
        }
        for (index, setting) in settings.enumerated() {
            var lines = setting.lines
            if index == 0 { (masthead, lines) = MastheadFinder(measures: measures).split(lines) }
            lines = contents.take(from: lines)
            var found = tables.pieces(of: lines, rules: PageRules(setting.rules), below: pieces.last?.last?.grid)
            if case .lines(let last)? = found.last {
                let sorted = noteFinder.sort(
                    last, belowTable: found.count > 1, afterOpenNote: notes.isOpen)
                found[found.count - 1] = .lines(sorted.body)
                cleaned.furniture += sorted.furniture
                notes.add(sorted.notes)
            }
            let own = found.flatMap { PrintedPiece.pieces(of: $0, builder: builder) }
            if !own.isEmpty { pieces.append(own) }
        }
        cleaned.furniture += contents.leaders
        notes.settle(texts.joined())
        let joined = PageJoiner(measures: measures, builder: builder).join(pieces)
        cleaned.furniture += joined.furniture

        var writer = PrintedWriter(
            hyphenation: LineEndHyphen(pages: texts, producer: document.source.producer), notes: notes.index,
            builder: builder)
        cleaned.masthead = MastheadFinder.cells(of: masthead, measures: measures).map { writer.paragraph($0) }
        cleaned.contents = writer.contents(contents)
        cleaned.blocks = joined.pieces.map { writer.block($0) }
        cleaned.notes = notes.notes.map { writer.note($0) }
        let recognised = Self.recognised(document)
        let openings = RecognizedOpenings.set(in: &cleaned.blocks, pages: recognised)
        var numbers = RecognizedNumbers(pages: recognised)
        numbers.mend(&cleaned.blocks)
        let dashes = RecognizedDashes.mend(&cleaned.blocks, pages: recognised)
        let figures = RecognizedFigures.mend(&cleaned.blocks, pages: recognised)
        let ends = RecognizedNotes.mend(&cleaned.notes, pages: recognised)
        let forms = RecognizedForms.mend(&cleaned, pages: recognised)
        cleaned.repairs =
            words.repairs + markers.repairs + writer.repairs + numbers.repairs + dashes + figures + ends + forms
        let doubts = document.tags.map { TagWitness(tags: $0).contradictions(in: cleaned) } ?? []
        return Outcome(cleaned, diagnostics: openings + doubts)
    }

    /// The numbers of the pages that were read from their images.
    private static func recognised(_ document: ExtractedDocument) -> Set<Int> {
        Set(document.pages.lazy.filter { $0.lines.first?.isRecognized == true }.map(\.number))
    }

    /// The lines of a page by what they are set in: one column after the other, and what runs across.
    private static func settings(of lines: [PrintedLine]) -> [[PrintedLine]] {
        var settings: [[PrintedLine]] = []
        for line in lines {
            if let last = settings.last?.last, last.column == line.column {
                settings[settings.count - 1].append(line)
            } else {
                settings.append([line])
            }
        }
        return settings
    }
}
