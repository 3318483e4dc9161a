internal import EngrossModel

/// Reads the text layer of a PDF: glyphs by Poppler, lines and words by geometry.
struct PDFReader {
    let options: Extractor.Options

    func read(_ bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> ExtractedDocument {
        try PDFDocument.with(bytes) { (document) throws(ExtractionError) in
            guard document.pageCount <= options.maximumPages else {
                throw .tooLarge(reason: "\(document.pageCount) pages, over the limit of \(options.maximumPages)")
            }
            var source = source
            source.date = document.creationDate ?? source.date
            source.producer = document.producer
            var pages: [Page] = []
            pages.reserveCapacity(document.pageCount)
            for index in 0..<document.pageCount {
                guard let glyphs = document.glyphs(ofPage: index) else { continue }
                pages.append(
                    Page(
                        number: index + 1, width: glyphs.width, height: glyphs.height,
                        lines: LineBuilder.lines(of: glyphs)
                    )
                )
            }
            guard pages.contains(where: { !$0.lines.isEmpty }) else { throw .noText }
            return ExtractedDocument(
                source: source, pages: pages, tags: options.readsTags ? document.tags : nil)
        }
    }
}
