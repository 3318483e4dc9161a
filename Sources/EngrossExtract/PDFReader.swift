internal import EngrossModel

/// Reads a PDF: the text layer where there is a sound one (glyphs by Poppler, lines and words by geometry), the image of
/// the page where there is not.
struct PDFReader {
    let options: Extractor.Options
    let recognition: PageRecognition?

    func read(_ bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> ExtractedDocument {
        var (read, evidence) = try textLayer(of: bytes, source: source)
        if let recognition { try recognise(recognition, &read, evidence, bytes) }
        guard read.pages.contains(where: { !$0.lines.isEmpty }) else { throw .noText }
        return read
    }

    private func recognise(
        _ recognition: PageRecognition, _ read: inout ExtractedDocument, _ evidence: [Int: PageEvidence],
        _ bytes: [UInt8]
    ) throws(ExtractionError) {
        let recognised = try recognition.pages(evidence.keys.sorted(), of: bytes)
        let reader = RecognizedPageReader(recognised.values.lazy.map(\.legible))
        for (index, page) in read.pages.enumerated() {
            guard let cause = evidence[page.number], let found = recognised[page.number] else { continue }
            let legible = found.legible
            guard !legible.lines.isEmpty || page.lines.isEmpty else {
                read.diagnostics.append(
                    Diagnostic(
                        .warning, "extract.unread", "nothing could be read from its image: the text layer is kept",
                        at: Place(page: page.number, line: 1)))
                continue
            }
            let (clear, specks) = legible.inReadingOrder.withoutSpecks
            read.pages[index] = reader.page(clear, number: page.number)
            if !legible.lines.isEmpty { read.diagnostics.append(cause.diagnostic(page: page.number)) }
            if !specks.isEmpty {
                read.diagnostics.append(
                    Diagnostic(
                        .note, "extract.specks",
                        "specks are left out, read as \(specks.map { "“\($0)”" }.joined(separator: " "))",
                        at: Place(page: page.number, line: 1)))
            }
            for line in found.lines {
                let leftOut = found.isLegible(line) ? line.shadows : line.words
                guard !leftOut.isEmpty else { continue }
                let text = leftOut.map(\.text).joined(separator: " ")
                read.diagnostics.append(
                    Diagnostic(
                        .note, "extract.illegible", "marks that are no text are left out, read as “\(text)”",
                        at: Place(page: page.number, line: 1, box: line.box)))
            }
        }
    }

    /// Why the page is to be read from its image; nil where its text layer is sound, or shall do.
    private func evidence(_ page: Page, of document: borrowing PDFDocument) -> PageEvidence? {
        guard recognition != nil else { return nil }
        return switch options.recognition {
        case .always: .asked
        case .never: nil
        case .auto:
            PageEvidence(of: page) { document.canHaveScans && document.hasHiddenText(onPage: page.number - 1) }
        }
    }

    /// The pages as their text layers have them, and which are to be read from their images, by their numbers.
    private func textLayer(
        of bytes: [UInt8], source: SourceDescription
    ) throws(ExtractionError) -> (ExtractedDocument, [Int: PageEvidence]) {
        try PDFDocument.with(bytes) { (document) throws(ExtractionError) in
            guard document.pageCount <= options.maximumPages else {
                throw .tooLarge(reason: "\(document.pageCount) pages, over the limit of \(options.maximumPages)")
            }
            var source = source
            source.date = document.creationDate ?? source.date
            source.producer = document.producer
            var pages: [Page] = []
            pages.reserveCapacity(document.pageCount)
            var evidence: [Int: PageEvidence] = [:]
            var gutter: Gutter?
            for index in 0..<document.pageCount {
                guard let glyphs = document.glyphs(ofPage: index, readsLinks: options.witnesses.contains(.links)) else {
                    continue
                }
                let lines = LineBuilder.lines(of: glyphs, gutter: &gutter)
                let rules = RuleBand(lines: lines, isFirstPage: index == 0).map {
                    document.rules(ofPage: index, in: $0)
                }
                let page = Page(
                    number: index + 1, width: glyphs.width, height: glyphs.height, lines: lines, rules: rules ?? [])
                pages.append(page)
                evidence[page.number] = self.evidence(page, of: document)
            }
            let read = ExtractedDocument(
                source: source, pages: pages, tags: options.witnesses.contains(.tags) ? document.tags : nil)
            return (read, evidence)
        }
    }
}
