public import EngrossModel

/// Sorts the lines of pages into paragraphs, tables, notes and furniture.
public struct Cleaner: Sendable {
    public init() {}

    /// Total: every letter of `document` is in exactly one paragraph, table, note or piece of furniture of the outcome.
    public func clean(_ document: ExtractedDocument) -> Outcome<CleanedDocument> {
        switch document.source.format {
        case .pdf, .hocr, .alto: PrintedCleaner().clean(document)
        case .text: PlainTextCleaner().clean(document)
        }
    }
}
