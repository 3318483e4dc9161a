internal import CLibXML2
private import Synchronization

/// An XML Schema, loaded once and then used for any number of documents, one at a time.
public struct XMLSchema: ~Copyable {
    private let schema: OpaquePointer

    deinit { xmlSchemaFree(schema) }

    /// Loads a schema from a file of its own; what it imports is looked for beside it.
    public init(path: String, bytes: [UInt8]) throws(XMLFault) {
        schema = try Self.load(bytes, address: path)
    }

    /// Loads a schema from bytes; `imports` are the files it imports, by the names it gives them.
    public init(_ bytes: [UInt8], imports: [String: [UInt8]] = [:]) throws(XMLFault) {
        let folder = Self.register(imports)
        defer { Self.unregister(folder) }
        schema = try Self.load(bytes, address: "\(Self.importPrefix)\(folder)/schema.xsd")
    }

    /// What in a document is against the schema, in the order found, at most `limit`.
    public borrowing func problems(in document: borrowing XMLDocument, limit: Int = 1000) -> [XMLProblem] {
        guard let context = xmlSchemaNewValidCtxt(schema) else {
            return [XMLProblem(.grammar, rule: "internal", message: "no memory for the validation")]
        }
        defer { xmlSchemaFreeValidCtxt(context) }
        let collector = ProblemCollector(.grammar, limit: limit)
        xmlSchemaSetValidStructuredErrors(context, takeSchemaProblem, collector.opaque)
        let verdict = xmlSchemaValidateDoc(context, document.pointer)
        let problems = withExtendedLifetime(collector) { collector.problems }
        if verdict != 0, problems.isEmpty {
            return [XMLProblem(.grammar, rule: "internal", message: "the schema processor gave up (\(verdict))")]
        }
        return problems
    }

    private static func load(_ bytes: [UInt8], address: String) throws(XMLFault) -> OpaquePointer {
        LibXML.ready
        let source = try XMLDocument(bytes, limits: XMLLimits(), address: address)
        guard let context = xmlSchemaNewDocParserCtxt(source.pointer) else {
            throw XMLFault(.grammar, rule: "internal", "no memory for a schema")
        }
        defer { xmlSchemaFreeParserCtxt(context) }
        let collector = ProblemCollector(.grammar, limit: 100)
        xmlSchemaSetParserStructuredErrors(context, takeSchemaProblem, collector.opaque)
        let schema = xmlSchemaParse(context)
        // The nodes of a schema's problems go with the schema's document.
        let problems = withExtendedLifetime(collector) { collector.problems }.map {
            var problem = $0
            problem.node = nil
            return problem
        }
        guard let schema else {
            throw problems.isEmpty ? XMLFault(.grammar, rule: "schema", "not an XML Schema") : XMLFault(problems)
        }
        return schema
    }
}

private func takeSchemaProblem(_ collector: UnsafeMutableRawPointer?, _ error: UnsafeMutablePointer<xmlError>?) {
    guard let collector else { return }
    ProblemCollector.from(collector).take(error)
}

extension XMLSchema {
    static var importPrefix: String { "engross-schema:///" }

    private struct Imports {
        var next = 0
        var files: [String: [UInt8]] = [:]
    }

    private static let imports = Mutex(Imports())

    /// The bytes of an embedded file, by the name that the library made of its schema's address and its own name.
    static func embedded(_ name: String) -> [UInt8]? {
        imports.withLock { $0.files[name] }
    }

    private static func register(_ files: [String: [UInt8]]) -> Int {
        imports.withLock { imports in
            imports.next += 1
            for (name, bytes) in files { imports.files["\(imports.next)/\(name)"] = bytes }
            return imports.next
        }
    }

    private static func unregister(_ folder: Int) {
        imports.withLock { imports in
            imports.files = imports.files.filter { !$0.key.hasPrefix("\(folder)/") }
        }
    }
}
