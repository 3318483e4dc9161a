internal import EngrossModel

/// Reads a PDF: the text layer where there is a sound one (glyphs by Poppler, lines and words by geometry), the image of
/// the page where there is not.
struct PDFReader {
    let options: Extractor.Options
    let recognition: PageRecognition?

    func read(_ bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> ExtractedDocument {
        var read = try textLayer(of: bytes, source: source)
        if let recognition, options.recognition != .never {
            let wanted = read.pages.filter { options.recognition == .always || $0.lines.isEmpty }.map(\.number)
            for (number, page) in try recognition.pages(wanted, of: bytes) {
                guard let index = read.pages.firstIndex(where: { $0.number == number }) else { continue }
                read.pages[index] = RecognizedPageReader.page(page, number: number)
            }
        }
        guard read.pages.contains(where: { !$0.lines.isEmpty }) else { throw .noText }
        return read
    }

    private func textLayer(
        of bytes: [UInt8], source: SourceDescription
    ) throws(ExtractionError) -> ExtractedDocument {
        try PDFDocument.with(bytes) { (document) throws(ExtractionError) in
            guard document.pageCount <= options.maximumPages else {
                throw .tooLarge(reason: "\(document.pageCount) pages, over the limit of \(options.maximumPages)")
            }
            var source = source
            source.date = document.creationDate ?? source.date
            source.producer = document.producer
            var pages: [Page] = []
            pages.reserveCapacity(document.pageCount)
            var gutter: Gutter?
            for index in 0..<document.pageCount {
                guard let glyphs = document.glyphs(ofPage: index) else { continue }
                pages.append(
                    Page(
                        number: index + 1, width: glyphs.width, height: glyphs.height,
                        lines: LineBuilder.lines(of: glyphs, gutter: &gutter)
                    )
                )
            }
            return ExtractedDocument(
                source: source, pages: pages, tags: options.readsTags ? document.tags : nil)
        }
    }
}
