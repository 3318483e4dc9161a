public import EngrossModel

/// Builds the clause tree of a document from its paragraphs.
public struct Segmenter: Sendable {
    public init() {}

    /// Total: every paragraph, table and note of `document` is in exactly one place of the outcome.
    public func segment(_ document: CleanedDocument) -> Outcome<SegmentedDocument> {
        Outcome(SegmentedDocument(source: document.source))
    }
}
