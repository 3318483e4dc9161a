public import EngrossModel

/// Reads the bytes of one source into pages, lines and runs.
public struct Extractor: Sendable {
    /// Bounds on what is read.
    public struct Options: Sendable, Hashable, Codable {
        /// A source with more pages is refused with `ExtractionError.tooLarge`.
        public var maximumPages: Int

        /// Which pages of a PDF are read from their images instead of their text layers.
        public enum Recognition: String, Sendable, Hashable, Codable, CaseIterable {
            /// Those without a sound text layer.
            case auto
            case always, never
        }

        public var recognition: Recognition

        /// What a PDF says of itself beside its pages.
        public struct Witnesses: OptionSet, Sendable, Hashable, Codable {
            public let rawValue: UInt8
            public init(rawValue: UInt8) { self.rawValue = rawValue }

            /// The structure tree of a tagged PDF.
            public static let tags = Witnesses(rawValue: 1)
            /// The addresses that its text is linked to.
            public static let links = Witnesses(rawValue: 2)
        }

        public var witnesses: Witnesses

        public init(
            maximumPages: Int = 5000, witnesses: Witnesses = [.tags, .links], recognition: Recognition = .auto
        ) {
            self.maximumPages = maximumPages
            self.recognition = recognition
            self.witnesses = witnesses
        }
    }

    public let options: Options
    /// Nil leaves pages without a text layer empty.
    public var recognition: PageRecognition?

    public init(_ options: Options = Options(), recognition: PageRecognition? = nil) {
        self.options = options
        self.recognition = recognition
    }

    /// Every glyph that a reader sees, in exactly one run, in reading order.
    ///
    /// `source.format` says how the bytes are read; the format's own date is filled in where the source has one.
    public func extract(bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> ExtractedDocument {
        guard !bytes.isEmpty else { throw .empty }
        switch source.format {
        case .pdf: return try PDFReader(options: options, recognition: recognition).read(bytes, source: source)
        case .text: return try PlainTextReader.read(bytes, source: source)
        case .hocr, .alto:
            return try RecognizedFormat.read(bytes, source: source, maximumPages: options.maximumPages)
        }
    }
}
