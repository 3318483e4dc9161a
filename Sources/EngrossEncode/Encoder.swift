public import EngrossModel

/// Writes a clause tree as Akoma Ntoso.
public struct Encoder: Sendable {
    public struct Options: Sendable, Hashable, Codable {
        /// The day of `FRBRdate name="markup"`; nil takes the source's own date, then the day of issue, then that of
        /// adoption. Never the clock.
        public var markupDate: CalendarDate?

        public init(markupDate: CalendarDate? = nil) {
            self.markupDate = markupDate
        }
    }

    public let options: Options

    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// Total: well formed and valid for any document; same input, same bytes.
    ///
    /// The text of the XML is the text of the clauses, but for characters that XML forbids. What the document does not
    /// say is not invented: where the day of adoption is unknown, IRIs have 1900-01-01 in its place. An eId is unique in
    /// the file; so the provenance names every element by it.
    public func encode(_ document: SegmentedDocument) -> Outcome<EncodedDocument> {
        var diagnostics: [Diagnostic] = []
        let work = Work(document, diagnostics: &diagnostics)
        let metadata = document.metadata
        let markupDate =
            options.markupDate ?? document.source.date ?? metadata.issued ?? metadata.adopted ?? Work.unknownDate
        var writer = DocumentWriter(document, work: work, markupDate: markupDate)
        writer.diagnostics = diagnostics
        writer.writeMasthead()
        writer.writePreface()
        writer.beginText()
        if document.isCollection {
            writer.writeCollection()
            writer.writeContents()
        } else {
            writer.write(document.text, refersToOrgan: true)
            let hasDrafts = !document.components.isEmpty
            writer.writeConclusions(
                document.conclusions, endsDocument: document.attachments.isEmpty && !hasDrafts)
            writer.write(document.attachments, of: work, endsDocument: !hasDrafts)
            writer.writeContents()
            writer.writeDrafts()
        }
        return writer.finish()
    }
}
