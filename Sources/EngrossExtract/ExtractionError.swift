/// Why no document can be made of a source. `description` is a sentence part to follow `FILE: `.
public enum ExtractionError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes could not be had: no such file, a folder, no permission.
    case unreadable(reason: String)
    /// No bytes, or none but white space.
    case empty
    /// Neither a PDF nor text.
    case unknownFormat
    /// Opens only with a password.
    case encrypted
    case damaged(reason: String)
    /// Pages without a single letter: blank ones, or a scan that was not to be recognised.
    case noText
    /// A scan that cannot be read: no OCR library, no data for its language.
    case unrecognizable(reason: String)
    case tooLarge(reason: String)
    case timedOut(seconds: Int)
    case outOfMemory(megabytes: Int)
    /// The reader ended by the signal of this name.
    case crashed(signal: String)
    /// The reader ended at a broken assumption of its own.
    case mistaken

    public var description: String {
        switch self {
        case .unreadable(let reason): reason
        case .empty: "the file is empty"
        case .unknownFormat: "neither a PDF nor a text file"
        case .encrypted: "encrypted: it opens only with a password"
        case .damaged(let reason): "damaged: \(reason)"
        case .noText: "no text on any page"
        case .unrecognizable(let reason): reason
        case .tooLarge(let reason): "too large: \(reason)"
        case .timedOut(let seconds): "gave up after \(seconds) s (see --timeout)"
        case .outOfMemory(let megabytes): "needs more than \(megabytes) MB of memory (see --memory)"
        case .crashed(let signal): "damaged: the PDF library crashed on it (\(signal))"
        case .mistaken: "internal error: a mistake of engross, please report it"
        }
    }
}
