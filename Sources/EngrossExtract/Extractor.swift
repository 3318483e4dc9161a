public import EngrossModel

/// Reads the bytes of one source into pages, lines and runs.
public struct Extractor: Sendable {
    /// Bounds on what is read.
    public struct Options: Sendable, Hashable, Codable {
        /// A source with more pages is refused with `ExtractionError.tooLarge`.
        public var maximumPages: Int

        /// Whether the structure tree of a tagged PDF is heard as a witness.
        public var readsTags: Bool

        public init(maximumPages: Int = 5000, readsTags: Bool = true) {
            self.maximumPages = maximumPages
            self.readsTags = readsTags
        }
    }

    public let options: Options

    public init(_ options: Options = Options()) {
        self.options = options
    }

    /// Every glyph that a reader sees, in exactly one run, in reading order.
    ///
    /// `source.format` says how the bytes are read; the format's own date is filled in where the source has one.
    public func extract(bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> ExtractedDocument {
        guard !bytes.isEmpty else { throw .empty }
        switch source.format {
        case .pdf: return try PDFReader(options: options).read(bytes, source: source)
        case .text: return try PlainTextReader.read(bytes, source: source)
        }
    }
}
