/// Reads the text of page images (OCR).
public protocol PageRecognizer: Sendable {
    /// Reads the image that `image` gives; nil where it gives none.
    ///
    /// May be called by many threads: as many as `workers` are served at a time, the others wait, before their image is made.
    func recognize(_ image: () -> PageImage?) throws(RecognitionError) -> RecognizedPage?

    /// So many pages are read at a time.
    var workers: Int { get }
}

/// Why no page can be recognised. `description` is a sentence part to follow `FILE: `.
public enum RecognitionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The library is not installed.
    case libraryMissing
    /// There is no data for this language (Tesseract's name of it, `fra`).
    case languageMissing(String)

    public var description: String {
        switch self {
        case .libraryMissing: "a scan: reading it needs Tesseract 5 (apt-get install libtesseract5)"
        case .languageMissing(let language):
            "a scan: no OCR data for the language “\(language)” (apt-get install tesseract-ocr-"
                + language.lowercased().map { $0 == "_" ? "-" : String($0) }.joined() + ")"
        }
    }
}
