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
        let volume = segmenter.divide(cleaned.value)
        return Conversion(
            cleaned: cleaned.value,
            documents: volume.value.documents.map { convert($0, checker: checker) },
            matter: volume.value.matter,
            ownDiagnostics: extracted.diagnostics + cleaned.diagnostics + volume.diagnostics
        )
    }

    private func convert(_ cleaned: CleanedDocument, checker: OutputChecker?) -> ConvertedDocument {
        let segmented = segmenter.segment(cleaned)
        let encoded = encoder.encode(segmented.value)
        let faults = checker?.faults(in: encoded.value) ?? []
        return ConvertedDocument(
            segmented: segmented.value, encoded: encoded.value, repairs: cleaned.repairs,
            diagnostics: segmented.diagnostics + encoded.diagnostics + faults, isValid: faults.isEmpty
        )
    }
}

/// What the stages made of one source, with the diagnostics of all in their order.
public struct Conversion: Sendable {
    public var cleaned: CleanedDocument
    /// At least one; several where the source is a volume of documents, in its order.
    public var documents: [ConvertedDocument]
    /// What a volume has beside its documents.
    public var matter: [Furniture]
    /// Of the source as a whole: what was noticed before its documents were told apart.
    public var ownDiagnostics: [Diagnostic]

    public init(
        cleaned: CleanedDocument, documents: [ConvertedDocument], matter: [Furniture] = [],
        ownDiagnostics: [Diagnostic] = []
    ) {
        self.cleaned = cleaned
        self.documents = documents
        self.matter = matter
        self.ownDiagnostics = ownDiagnostics
    }

    public var isVolume: Bool { documents.count > 1 }
    public var diagnostics: [Diagnostic] { ownDiagnostics + documents.flatMap(\.diagnostics) }
    /// True also for outputs that were not checked.
    public var isValid: Bool { documents.allSatisfy(\.isValid) }
}

/// One document of a source on its way through the later stages.
public struct ConvertedDocument: Sendable {
    public var segmented: SegmentedDocument
    public var encoded: EncodedDocument
    /// What was mended in its letters.
    public var repairs: [Repair]
    public var diagnostics: [Diagnostic]
    public var isValid: Bool

    public init(
        segmented: SegmentedDocument, encoded: EncodedDocument, repairs: [Repair], diagnostics: [Diagnostic],
        isValid: Bool
    ) {
        self.segmented = segmented
        self.encoded = encoded
        self.repairs = repairs
        self.diagnostics = diagnostics
        self.isValid = isValid
    }
}
