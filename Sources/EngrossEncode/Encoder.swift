public import EngrossModel

/// Writes a clause tree as Akoma Ntoso.
public struct Encoder: Sendable {
    public struct Options: Sendable, Hashable, Codable {
        /// The day of `FRBRdate name="markup"`; nil takes the source's own date. Never the clock.
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
    public func encode(_ document: SegmentedDocument) -> Outcome<EncodedDocument> {
        Outcome(EncodedDocument(xml: [], provenance: []))
    }
}
