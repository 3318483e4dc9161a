/// Something that is wrong with a document, as libxml2 or the scan before it found it.
public struct XMLProblem: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// Not XML as the standard wants it.
        case wellFormedness
        /// More than the limits allow, or a part of XML that is never accepted (entities).
        case refused
        /// Against the schema.
        case grammar
    }

    public var kind: Kind
    /// Of the grammar: the name libxml2 gives the broken constraint (`missing-attribute`); else a name of ours.
    public var rule: String
    public var message: String
    /// 1-based; 0 where unknown.
    public var line: Int
    /// 1-based, in Unicode scalars; 0 where unknown.
    public var column: Int
    /// The element or attribute, alive as long as its document.
    public var node: XMLNode?
    public var isWarning: Bool

    init(
        _ kind: Kind, rule: String, message: String, line: Int = 0, column: Int = 0, node: XMLNode? = nil,
        isWarning: Bool = false
    ) {
        self.kind = kind
        self.rule = rule
        self.message = message
        self.line = line
        self.column = column
        self.node = node
        self.isWarning = isWarning
    }
}

/// No document could be made, or no schema or expression: the reasons, at least one.
public struct XMLFault: Error, Sendable, Hashable {
    public var problems: [XMLProblem]

    init(_ problems: [XMLProblem]) { self.problems = problems }

    init(_ kind: XMLProblem.Kind, rule: String, _ message: String, line: Int = 0, column: Int = 0) {
        problems = [XMLProblem(kind, rule: rule, message: message, line: line, column: column)]
    }

    /// The first reason, as a sentence part.
    public var reason: String { problems.first?.message ?? "unknown fault" }
}
