/// How a run is printed. Underlining stands for italics in typescript.
public struct Style: OptionSet, Sendable, Hashable, Codable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let italic = Style(rawValue: 1)
    public static let bold = Style(rawValue: 2)
    public static let underline = Style(rawValue: 4)
    /// Raised and small, but no call of a note: the 2 of m².
    public static let superscript = Style(rawValue: 8)
    public static let `subscript` = Style(rawValue: 16)
}

/// Where a run's text was read from.
public enum Origin: String, Sendable, Hashable, Codable {
    case textLayer
    case recognition
    case plainText
}
