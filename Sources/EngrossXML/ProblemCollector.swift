internal import CLibXML2

/// Takes the structured errors of one call of the library.
final class ProblemCollector {
    private(set) var problems: [XMLProblem] = []
    private let kind: XMLProblem.Kind
    /// More are dropped: a broken file can have one at every byte.
    private let limit: Int

    init(_ kind: XMLProblem.Kind, limit: Int = 1000) {
        self.kind = kind
        self.limit = limit
    }

    var opaque: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static func from(_ pointer: UnsafeMutableRawPointer) -> ProblemCollector {
        Unmanaged<ProblemCollector>.fromOpaque(pointer).takeUnretainedValue()
    }

    func take(_ error: UnsafeMutablePointer<xmlError>?) {
        guard let error, problems.count < limit else { return }
        let value = error.pointee
        // The parser hands its own context over as the node.
        let node =
            kind == .grammar && value.domain == Int32(XML_FROM_SCHEMASV.rawValue)
            ? value.node?.assumingMemoryBound(to: xmlNode.self) : nil
        problems.append(
            XMLProblem(
                kind, rule: kind == .grammar ? GrammarRule.name(value.code) : "not-well-formed",
                message: Self.message(value),
                line: node.map { max(0, Int(xmlGetLineNo($0))) } ?? max(0, Int(value.line)),
                column: max(0, Int(value.int2)),
                node: node.map { XMLNode($0) },
                isWarning: value.level == XML_ERR_WARNING))
    }

    private static func message(_ error: xmlError) -> String {
        guard let text = error.message else { return "error \(error.code)" }
        var message = String(cString: text)
        while message.last?.isWhitespace == true { message.removeLast() }
        return message
    }
}

/// Names for libxml2's schema errors.
enum GrammarRule {
    static func name(_ code: Int32) -> String {
        names[code] ?? "schema-\(code)"
    }

    private static let names: [Int32: String] = [
        1824: "datatype", 1825: "datatype", 1826: "datatype", 1829: "facet", 1830: "length", 1831: "length",
        1832: "length", 1839: "pattern", 1840: "enumeration", 1841: "empty-content", 1842: "element-not-allowed",
        1843: "text-not-allowed", 1845: "unknown-root", 1866: "attribute-not-allowed", 1867: "attribute-not-allowed",
        1868: "missing-attribute", 1871: "element-not-expected", 1877: "unique", 1878: "wildcard",
    ]
}
