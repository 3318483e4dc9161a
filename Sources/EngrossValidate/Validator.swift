internal import EngrossModel
public import EngrossXML

/// Checks documents in three layers: well-formedness, grammar (XML Schema) and rules (Schematron). Loads its schemas
/// once; one validator serves one thread.
public struct Validator: ~Copyable {
    /// What the grammar layer holds a document against.
    public enum Schema: Sendable, Hashable {
        /// `Schemas/resolution.xsd`, carried in the binary.
        case profile
        /// A schema of the user's; what it imports is looked for beside `path`.
        case file(path: String, bytes: [UInt8])
        case none
    }

    /// What the rules layer holds a document against.
    public enum Rules: Sendable, Hashable {
        /// `Schemas/resolution.sch`, carried in the binary.
        case profile
        case file(path: String, bytes: [UInt8])
        case none
    }

    private let grammar: XMLSchema?
    private let rules: SchematronSchema?
    private let patterns: [SchematronSchema.Pattern]
    private let limits: XMLLimits
    private let hasExcerpts: Bool
    /// The most findings that one layer reports of one document.
    private let limit = 1000

    /// Throws when a schema cannot be used. `phase` names the Schematron phase to run; nil is the schema's default. With
    /// `hasExcerpts`, findings show the line of the file.
    public init(
        schema: Schema = .profile, rules: Rules = .profile, phase: String? = nil, limits: XMLLimits = XMLLimits(),
        hasExcerpts: Bool = true
    ) throws(ValidatorError) {
        let loaded = try Self.load(rules)
        guard let patterns = (loaded ?? SchematronSchema()).patterns(of: phase) else {
            throw ValidatorError.noPhase(phase ?? "")
        }
        grammar = try Self.load(schema)
        self.rules = loaded
        self.patterns = patterns
        self.limits = limits
        self.hasExcerpts = hasExcerpts
    }

    /// The faults of the document in `xml`, in the order of their places. Findings carry `name` as their file. Never
    /// opens a file, whatever the document asks for.
    public borrowing func validate(_ xml: [UInt8], name: String) -> [Finding] {
        let document: XMLDocument
        do throws(XMLFault) {
            document = try XMLDocument(xml, limits: limits)
        } catch {
            return error.problems.filter { !$0.isWarning }.map { Self.finding($0, file: name) }
        }
        var raw = document.problems.filter { !$0.isWarning }.map { RawFinding(wellFormedness: $0) }
        switch grammar {
        case .some(let grammar): raw += grammar.problems(in: document, limit: limit).map { RawFinding(grammar: $0) }
        case .none: break
        }
        if let rules { raw += run(rules, over: document) }
        return raw.isEmpty ? [] : Locator(xml, root: document.root, hasExcerpts: hasExcerpts).findings(raw, file: name)
    }

    private borrowing func run(_ rules: SchematronSchema, over document: borrowing XMLDocument) -> [RawFinding] {
        let (patterns, limit) = (patterns, limit)
        return document.withXPath(namespaces: rules.namespaces, keys: rules.keys) { evaluator in
            var run = SchematronRun(rules, patterns: patterns, evaluator: evaluator, limit: limit)
            do throws(XMLFault) {
                try run.run()
            } catch {
                return run.hits.map { RawFinding(rule: $0) } + [RawFinding(broken: error)]
            }
            return run.hits.map { RawFinding(rule: $0) }
        }
    }

    private static func finding(_ problem: XMLProblem, file: String) -> Finding {
        Finding(
            file: file, layer: .wellFormedness, rule: "xml.\(problem.rule)", severity: .error, message: problem.message,
            line: max(1, problem.line), column: problem.column)
    }

    private static func load(_ schema: Schema) throws(ValidatorError) -> XMLSchema? {
        let path = if case .file(let path, _) = schema { path } else { "resolution.xsd" }
        do throws(XMLFault) {
            switch schema {
            case .none: return nil
            case .profile:
                return try XMLSchema(EmbeddedSchemas.profile, imports: ["xml.xsd": EmbeddedSchemas.xmlNamespace])
            case .file(let path, let bytes): return try XMLSchema(path: path, bytes: bytes)
            }
        } catch {
            throw ValidatorError.schema(path: path, line: error.problems.first?.line ?? 0, reason: error.reason)
        }
    }

    private static func load(_ rules: Rules) throws(ValidatorError) -> SchematronSchema? {
        let path = if case .file(let path, _) = rules { path } else { "resolution.sch" }
        do throws(SchematronFault) {
            switch rules {
            case .none: return nil
            case .profile: return try SchematronReader.read(EmbeddedSchemas.rules)
            case .file(_, let bytes): return try SchematronReader.read(bytes)
            }
        } catch {
            throw ValidatorError.rules(path: path, line: error.line, reason: error.reason)
        }
    }
}

/// Why documents cannot be checked at all.
public enum ValidatorError: Error, Sendable, Hashable, CustomStringConvertible {
    case schema(path: String, line: Int, reason: String)
    case rules(path: String, line: Int, reason: String)
    case noPhase(String)

    public var description: String {
        switch self {
        case .schema(let path, let line, let reason), .rules(let path, let line, let reason):
            line > 0 ? "\(path):\(line): \(reason)" : "\(path): \(reason)"
        case .noPhase(let name): "the rules have no phase `\(name)`"
        }
    }
}
