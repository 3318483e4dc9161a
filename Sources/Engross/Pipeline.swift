public import EngrossClean
public import EngrossEncode
public import EngrossExtract
public import EngrossModel
public import EngrossSegment

/// The way of one document through the stages: extract, clean, segment, encode, validate. The one place that knows their order.
public struct Pipeline: Sendable {
    public var extractor: Extractor
    public var cleaner: Cleaner
    public var segmenter: Segmenter
    public var encoder: EngrossEncode.Encoder

    public init(
        extractor: Extractor = Extractor(), cleaner: Cleaner = Cleaner(), segmenter: Segmenter = Segmenter(),
        encoder: EngrossEncode.Encoder = EngrossEncode.Encoder()
    ) {
        self.extractor = extractor
        self.cleaner = cleaner
        self.segmenter = segmenter
        self.encoder = encoder
    }

    /// The whole way. `name` is the file's own name without folders, or `-`. Without a checker, validate is left out.
    public func convert(
        bytes: [UInt8], name: String, checker: OutputChecker? = nil
    ) throws(ExtractionError) -> Conversion {
        convert(try extract(bytes: bytes, name: name), checker: checker)
    }

    /// The first stage alone; the bytes say whether they are a PDF or text.
    public func extract(bytes: [UInt8], name: String) throws(ExtractionError) -> ExtractedDocument {
        let source = try SourceDescription(name: name, bytes: bytes)
        return try extractor.extract(bytes: bytes, source: source)
    }

    /// The way from the pages on. Total.
    public func convert(_ extracted: ExtractedDocument, checker: OutputChecker? = nil) -> Conversion {
        let cleaned = cleaner.clean(extracted)
        let segmented = segmenter.segment(cleaned.value)
        let encoded = encoder.encode(segmented.value)
        let faults = checker?.faults(in: encoded.value) ?? []
        return Conversion(
            cleaned: cleaned.value, segmented: segmented.value, encoded: encoded.value,
            diagnostics: extracted.diagnostics + cleaned.diagnostics + segmented.diagnostics + encoded.diagnostics
                + faults,
            isValid: faults.isEmpty
        )
    }
}

/// What the stages made of one document, with the diagnostics of all in their order.
public struct Conversion: Sendable {
    public var cleaned: CleanedDocument
    public var segmented: SegmentedDocument
    public var encoded: EncodedDocument
    public var diagnostics: [Diagnostic]
    /// True also for an output that was not checked.
    public var isValid: Bool

    public init(
        cleaned: CleanedDocument, segmented: SegmentedDocument, encoded: EncodedDocument, diagnostics: [Diagnostic],
        isValid: Bool
    ) {
        self.cleaned = cleaned
        self.segmented = segmented
        self.encoded = encoded
        self.diagnostics = diagnostics
        self.isValid = isValid
    }
}
