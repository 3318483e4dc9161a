/// How much of a document is accepted before any of it is parsed. A file is hostile until proven: parsers of XML can be
/// made to work for minutes by a few kilobytes.
public struct XMLLimits: Sendable, Hashable {
    public var bytes: Int
    /// Elements inside elements.
    public var depth: Int
    public var elements: Int
    /// Of one element, namespace declarations included.
    public var attributes: Int
    /// Bytes of one attribute's value.
    public var attributeBytes: Int
    /// Declarations in force at one place.
    public var namespaces: Int
    /// Steps that one document's XPath expressions may take together; 0 for no end.
    public var xpathSteps: Int

    public init(
        bytes: Int = 64 << 20, depth: Int = 200, elements: Int = 500_000, attributes: Int = 256,
        attributeBytes: Int = 1 << 20, namespaces: Int = 128, xpathSteps: Int = 200_000_000
    ) {
        self.bytes = bytes
        self.depth = depth
        self.elements = elements
        self.attributes = attributes
        self.attributeBytes = attributeBytes
        self.namespaces = namespaces
        self.xpathSteps = xpathSteps
    }
}
