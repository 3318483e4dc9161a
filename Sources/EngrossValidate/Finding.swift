public import EngrossModel

/// One fault of one document.
public struct Finding: Sendable, Hashable {
    /// What found it. Each layer takes for granted that the ones before hold.
    public enum Layer: String, Sendable, Hashable, CaseIterable {
        case wellFormedness = "well-formedness"
        case grammar
        case rules
    }

    /// The line of the file and where in it.
    public struct Excerpt: Sendable, Hashable {
        public var text: String
        /// Unicode scalars of `text` before the place.
        public var offset: Int
    }

    /// As the user named it.
    public var file: String
    public var layer: Layer
    /// Stable; people filter by it. Of a rule its `id`, of the grammar the broken constraint (`grammar.missing-attribute`).
    public var rule: String
    public var severity: Diagnostic.Severity
    public var message: String
    /// What to do about it.
    public var hint: String?
    /// 1-based; of the start tag of the element, or of the attribute in it.
    public var line: Int
    /// 1-based, in Unicode scalars; 0 where unknown.
    public var column: Int
    /// XPath to the element or attribute.
    public var path: String?
    /// Of the element and of those around it, as far as they have one; the nearest first.
    public var eIds: [String]
    /// Where it stands in the source, when the side file with the provenance is known.
    public var place: Place?
    public var excerpt: Excerpt?

    public init(
        file: String, layer: Layer, rule: String, severity: Diagnostic.Severity, message: String, hint: String? = nil,
        line: Int, column: Int, path: String? = nil, eIds: [String] = [], place: Place? = nil, excerpt: Excerpt? = nil
    ) {
        self.file = file
        self.layer = layer
        self.rule = rule
        self.severity = severity
        self.message = message
        self.hint = hint
        self.line = line
        self.column = column
        self.path = path
        self.eIds = eIds
        self.place = place
        self.excerpt = excerpt
    }

    /// Of a file that is not read, because it has more than so many bytes.
    public static func tooLarge(_ file: String, bytes: Int) -> Finding {
        Finding(
            file: file, layer: .wellFormedness, rule: "xml.too-large", severity: .error,
            message: "larger than \(bytes >> 20) MB", line: 1, column: 1)
    }

    /// Of the element, or of the nearest around it that has one.
    public var eId: String? { eIds.first }

    /// The same for the same fault wherever the lines around it moved to: what a baseline remembers.
    public var fingerprint: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for part in [file, rule, eId ?? path ?? "", message] {
            for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            hash = (hash ^ 0x1F) &* 0x100_0000_01B3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
