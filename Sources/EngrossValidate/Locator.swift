internal import EngrossModel
internal import EngrossXML

/// A finding whose place is still a node of the document.
struct RawFinding {
    var layer: Finding.Layer
    var rule: String
    var severity: Diagnostic.Severity
    var message: String
    var hint: String?
    var node: XMLNode?
    var line: Int
    var column: Int
    /// The attribute of `node` that the finding is about.
    var attribute: String?

    init(wellFormedness problem: XMLProblem) {
        layer = .wellFormedness
        rule = "xml.\(problem.rule)"
        severity = .error
        message = problem.message
        line = problem.line
        column = problem.column
    }

    init(grammar problem: XMLProblem) {
        layer = .grammar
        rule = "grammar.\(problem.rule)"
        severity = problem.isWarning ? .warning : .error
        message = GrammarMessage.readable(problem.message)
        hint = GrammarMessage.hint(rule: problem.rule, message: message)
        node = problem.node
        attribute = GrammarMessage.attribute(in: message, rule: problem.rule)
        line = problem.line
        column = 0
    }

    init(rule hit: SchematronRun.Hit) {
        layer = .rules
        rule = hit.rule
        severity = hit.severity
        message = hit.message
        hint = hit.hint
        node = hit.node
        line = hit.node.line
        column = 0
    }

    init(broken fault: XMLFault) {
        layer = .rules
        rule = "rules.not-evaluated"
        severity = .error
        message = "the rules could not be run to their end: \(fault.reason)"
        line = 1
        column = 1
    }
}

/// Turns nodes into lines and columns. Made only for documents with findings.
struct Locator {
    private let map: SourceMap?
    private let root: XMLNode
    private let hasExcerpts: Bool

    init(_ xml: [UInt8], root: XMLNode, hasExcerpts: Bool) {
        self.root = root
        self.hasExcerpts = hasExcerpts
        do throws(XMLFault) {
            map = try SourceMap(xml)
        } catch {
            // It was parsed a moment ago, so it can be decoded; without a map the parser's lines remain.
            map = nil
        }
    }

    func findings(_ raw: [RawFinding], file: String) -> [Finding] {
        let indices = XMLNode.indices(of: Set(raw.compactMap { $0.node?.element }), under: root)
        let findings = raw.map { finding($0, file: file, indices: indices) }
        return findings.enumerated().sorted { a, b in
            (a.element.line, a.element.column, a.offset) < (b.element.line, b.element.column, b.offset)
        }.map(\.element)
    }

    private func finding(_ raw: RawFinding, file: String, indices: [XMLNode: Int]) -> Finding {
        let position = place(raw, indices: indices)
        let attribute = raw.attribute.map { "/@" + $0 } ?? ""
        return Finding(
            file: file, layer: raw.layer, rule: raw.rule, severity: raw.severity, message: raw.message, hint: raw.hint,
            line: max(1, position?.line ?? raw.line), column: position?.column ?? raw.column,
            path: raw.node.map { $0.isElement ? $0.path + attribute : $0.path }, eIds: raw.node?.eIds ?? [],
            excerpt: excerpt(line: position?.line ?? raw.line, column: position?.column ?? raw.column))
    }

    private func place(_ raw: RawFinding, indices: [XMLNode: Int]) -> SourceMap.Position? {
        guard let map, let node = raw.node, let element = node.element, let index = indices[element] else { return nil }
        if let name = node.isAttribute ? node.localName : raw.attribute,
            let position = map.position(ofAttribute: name, ofElement: index)
        {
            return position
        }
        return map.position(ofElement: index)
    }

    private func excerpt(line: Int, column: Int) -> Finding.Excerpt? {
        guard hasExcerpts else { return nil }
        return map?.excerpt(line: line, column: column).map { Finding.Excerpt(text: $0.text, offset: $0.offset) }
    }
}
