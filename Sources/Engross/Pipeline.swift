public import EngrossClean
public import EngrossEncode
public import EngrossExtract
public import EngrossModel
public import EngrossSegment

/// The way of one document through the stages: extract, clean, segment, encode. The one place that knows their order.
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

    /// Akoma Ntoso from the bytes of a source, with the diagnostics of every stage in their order.
    public func convert(bytes: [UInt8], source: SourceDescription) throws(ExtractionError) -> Outcome<EncodedDocument> {
        convert(try extractor.extract(bytes: bytes, source: source))
    }

    /// Akoma Ntoso from pages that were extracted elsewhere.
    public func convert(_ extracted: ExtractedDocument) -> Outcome<EncodedDocument> {
        let cleaned = cleaner.clean(extracted)
        let segmented = segmenter.segment(cleaned.value)
        let encoded = encoder.encode(segmented.value)
        return Outcome(
            encoded.value, diagnostics: cleaned.diagnostics + segmented.diagnostics + encoded.diagnostics)
    }
}
