internal import CLibXML2

/// A parsed document. Parsing never opens a file or a connection and never expands an entity.
public struct XMLDocument: ~Copyable {
    let pointer: UnsafeMutablePointer<xmlDoc>
    /// What the parser objected to without giving up: undeclared prefixes, doubtful namespace names.
    public let problems: [XMLProblem]
    public let root: XMLNode
    let limits: XMLLimits

    deinit { xmlFreeDoc(pointer) }

    /// Parses `bytes` in UTF-8, UTF-16 or ISO-8859-1. Throws what keeps them from being a document within the limits.
    public init(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLFault) {
        try self.init(bytes, limits: limits, address: nil)
    }

    init(_ bytes: [UInt8], limits: XMLLimits, address: String?) throws(XMLFault) {
        guard !bytes.isEmpty else {
            throw XMLFault(.wellFormedness, rule: "empty", "the file is empty", line: 1, column: 1)
        }
        guard bytes.count <= limits.bytes else {
            throw XMLFault(.refused, rule: "too-large", "larger than \(limits.bytes) bytes", line: 1, column: 1)
        }
        let (text, encoding) = try XMLEncoding.decode(bytes)
        let parsed = text.withUnsafeBufferPointer {
            Self.parse($0, encoding: encoding, limits: limits, address: address)
        }
        let (document, problems) = try parsed.get()
        guard let root = xmlDocGetRootElement(document) else {
            xmlFreeDoc(document)
            throw XMLFault(.wellFormedness, rule: "not-well-formed", "no element", line: 1, column: 1)
        }
        pointer = document
        self.problems = problems
        self.root = XMLNode(root)
        self.limits = limits
    }

    private static func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, encoding: String, limits: XMLLimits, address: String?
    ) -> Result<(UnsafeMutablePointer<xmlDoc>, [XMLProblem]), XMLFault> {
        do throws(XMLFault) {
            try XMLScan.check(bytes, limits: limits)
        } catch {
            return .failure(error)
        }
        LibXML.ready
        guard let context = xmlNewParserCtxt() else {
            return .failure(XMLFault(.refused, rule: "memory", "no memory for a parser"))
        }
        defer { xmlFreeParserCtxt(context) }
        let collector = ProblemCollector(.wellFormedness, limit: 100)
        context.pointee._private = collector.opaque
        context.pointee.sax.pointee.serror = { context, error in
            // The parser hands itself over; the collector hangs on it.
            guard let owner = context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else { return }
            ProblemCollector.from(owner).take(error)
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_COMPACT.rawValue
        let document = bytes.withMemoryRebound(to: CChar.self) {
            xmlCtxtReadMemory(context, $0.baseAddress, Int32($0.count), address, encoding, Int32(options))
        }
        let problems = withExtendedLifetime(collector) { collector.problems }
        guard let document else {
            let reasons = problems.filter { !$0.isWarning }
            return .failure(
                reasons.isEmpty
                    ? XMLFault(.wellFormedness, rule: "not-well-formed", "not XML", line: 1, column: 1)
                    : XMLFault(reasons))
        }
        return .success((document, problems))
    }
}
