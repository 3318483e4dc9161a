/// What the user should know about a document that was made all the same.
public struct Diagnostic: Sendable, Hashable, Codable {
    public enum Severity: String, Sendable, Hashable, Codable, Comparable {
        case note, warning, error

        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
        private var rank: Int {
            switch self {
            case .note: 0
            case .warning: 1
            case .error: 2
            }
        }
    }

    public var severity: Severity
    /// Stable, `stage.what-is-wrong`: people filter by it.
    public var code: String
    public var message: String
    /// Where in the source; nil when the finding is about the document as a whole.
    public var place: Place?

    public init(_ severity: Severity, _ code: String, _ message: String, at place: Place? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.place = place
    }
}

/// A value together with what was noticed while it was made.
public struct Outcome<Value: Sendable>: Sendable {
    public var value: Value
    public var diagnostics: [Diagnostic]

    public init(_ value: Value, diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
