internal import EngrossModel
internal import EngrossXML

/// Reads a schema of ISO Schematron with the query language of XSLT 1.0 (the default): patterns, abstract patterns and
/// rules, `extends`, variables, keys, phases and diagnostics. `include` is refused: it would open another file.
struct SchematronReader {
    private static let iso = "http://purl.oclc.org/dsdl/schematron"
    private static let xslt = "http://www.w3.org/1999/XSL/Transform"

    private var schema = SchematronSchema()
    private let root: XMLNode
    /// Of the abstract pattern that is being filled in: `$name` and what stands for it, longest names first.
    private var parameters: [(name: String, value: String)] = []

    /// Variables in force whose value is a known string, and that nothing further inside hides.
    private var constants: [String: String] = [:]

    static func read(_ bytes: [UInt8]) throws(SchematronFault) -> SchematronSchema {
        let document: XMLDocument
        do throws(XMLFault) {
            document = try XMLDocument(bytes)
        } catch {
            throw SchematronFault(line: error.problems.first?.line ?? 0, reason: error.reason)
        }
        var reader = SchematronReader(root: document.root)
        return try reader.read()
    }

    private init(root: XMLNode) { self.root = root }

    private mutating func read() throws(SchematronFault) -> SchematronSchema {
        guard root.localName == "schema", root.namespace == Self.iso else {
            throw SchematronFault(line: root.line, reason: "not an ISO Schematron schema")
        }
        let binding = root.attribute("queryBinding") ?? "xslt"
        guard binding == "xslt" || binding == "xpath" else {
            throw SchematronFault(line: root.line, reason: "the query language `\(binding)` is not known; use xslt")
        }
        schema.defaultPhase = root.attribute("defaultPhase")
        for child in root.children where child.isElement { try readTop(child) }
        return schema
    }

    private mutating func readTop(_ node: XMLNode) throws(SchematronFault) {
        if node.namespace == Self.xslt, node.localName == "key" {
            schema.keys.append(
                XPathKey(
                    name: try required("name", of: node), pattern: try union(try required("match", of: node), at: node),
                    use: try expression(try required("use", of: node), at: node)))
            return
        }
        guard node.namespace == Self.iso else { return }
        switch node.localName {
        case "ns": schema.namespaces.append((try required("prefix", of: node), try required("uri", of: node)))
        case "let":
            schema.variables.append(try variable(node))
            note(constant: node)
        case "include": throw SchematronFault(line: node.line, reason: "`include` is not accepted")
        case "phase":
            schema.phases[try required("id", of: node)] = SchematronSchema.Phase(
                patterns: Set(
                    try elements("active", of: node).map { (active) throws(SchematronFault) in
                        try required("pattern", of: active)
                    }),
                variables: try variables(of: node))
        case "diagnostics":
            for diagnostic in elements("diagnostic", of: node) {
                schema.diagnostics[try required("id", of: diagnostic)] = try message(diagnostic)
            }
        case "pattern" where node.attribute("abstract") != "true": try readPattern(node)
        default: break
        }
    }

    private mutating func readPattern(_ node: XMLNode) throws(SchematronFault) {
        var body = node
        parameters = []
        if let abstract = node.attribute("is-a") {
            guard let found = elements("pattern", of: root).first(where: { $0.attribute("id") == abstract }) else {
                throw SchematronFault(line: node.line, reason: "there is no abstract pattern `\(abstract)`")
            }
            body = found
            for parameter in elements("param", of: node) {
                parameters.append((try required("name", of: parameter), try required("value", of: parameter)))
            }
            parameters.sort { $0.name.count > $1.name.count }
        }
        var pattern = SchematronSchema.Pattern(
            id: node.attribute("id") ?? "pattern-\(schema.patterns.count + 1)", variables: try variables(of: body),
            rules: [])
        var targets: [String?] = []
        for child in elements("rule", of: body) where child.attribute("abstract") != "true" {
            pattern.rules.append(try rule(child, in: body, pattern: pattern.id, targets: &targets))
        }
        pattern.isDisjoint = targets.count < 2 || !targets.contains(nil) && Set(targets).count == targets.count
        parameters = []
        schema.patterns.append(pattern)
    }

    /// Adds to `targets` what each context selects: elements of that name, or nil where that is not known.
    private mutating func rule(
        _ node: XMLNode, in pattern: XMLNode, pattern id: String, targets: inout [String?]
    ) throws(SchematronFault) -> SchematronSchema.Rule {
        let context = ContextPattern(
            filled(try required("context", of: node)),
            namespaces: Dictionary(schema.namespaces.map { ($0.prefix, $0.name) }) { $1 })
        var rule = SchematronSchema.Rule(id: node.attribute("id") ?? id, contexts: [], variables: [], checks: [])
        for alternative in context.alternatives {
            let index = alternative.lead.map { schema.index(ofLead: $0) }
            if let index, let filter = alternative.filter {
                rule.contexts.append(.gathered(index, filter))
            } else {
                rule.contexts.append(.expression(try expression(alternative.xpath, at: node, isFilled: true)))
            }
            targets.append(alternative.isOneStep ? alternative.lead : nil)
        }
        let outer = constants
        defer { constants = outer }
        try fill(&rule, from: node, in: pattern, role: node.attribute("role"), depth: 0)
        rule.gate = try gate(of: rule, at: node)
        return rule
    }

    /// Takes over what the rule says and what the abstract rules say that it extends.
    private mutating func fill(
        _ rule: inout SchematronSchema.Rule, from node: XMLNode, in pattern: XMLNode, role: String?, depth: Int
    ) throws(SchematronFault) {
        guard depth < 16 else { throw SchematronFault(line: node.line, reason: "`extends` goes in a circle") }
        for child in node.children where child.isElement && child.namespace == Self.iso {
            switch child.localName {
            case "let":
                if let constant = Self.constant(child) { constants[constant.name] = constant.text }
                var variable = try variable(child)
                variable.needs = Self.needs(of: variable.value, in: rule)
                rule.variables.append(variable)
            case "assert", "report": rule.checks.append(try check(child, of: rule, role: role))
            case "extends":
                let name = try required("rule", of: child)
                guard let found = elements("rule", of: pattern).first(where: { $0.attribute("id") == name }) else {
                    throw SchematronFault(line: child.line, reason: "there is no abstract rule `\(name)`")
                }
                try fill(&rule, from: found, in: pattern, role: role, depth: depth + 1)
            default: break
            }
        }
    }

    private func check(
        _ node: XMLNode, of rule: SchematronSchema.Rule, role: String?
    ) throws(SchematronFault) -> SchematronSchema.Check {
        let test = try expression(try required("test", of: node), at: node)
        return SchematronSchema.Check(
            id: node.attribute("id") ?? rule.id, test: test, isReport: node.localName == "report",
            severity: Self.severity(node.attribute("role") ?? role), message: try message(node),
            diagnostics: Self.words(node.attribute("diagnostics")),
            needs: Self.needs(of: test, in: rule))
    }

    /// The variable that all checks begin with, or else all checks in one.
    private func gate(
        of rule: SchematronSchema.Rule, at node: XMLNode
    ) throws(SchematronFault) -> SchematronSchema.Gate? {
        let guards = Set(rule.checks.map { $0.isReport ? Self.guardVariable(of: $0.test, in: rule) : nil })
        if guards.count == 1, let index = guards.first ?? nil {
            return SchematronSchema.Gate(test: rule.variables[index].value, needs: rule.variables[index].needs)
        }
        guard rule.checks.count > 1 else { return nil }
        let tests = rule.checks.map { $0.isReport ? "(\($0.test.source))" : "not(\($0.test.source))" }
        let test = try expression(tests.joined(separator: " or "), at: node, isFilled: true)
        return SchematronSchema.Gate(test: test, needs: Self.needs(of: test, in: rule))
    }

    /// The variables of the rule that an expression mentions, and those that they mention.
    private static func needs(of expression: XPathExpression, in rule: SchematronSchema.Rule) -> [Int] {
        var needs: Set<Int> = []
        for (index, variable) in rule.variables.enumerated() where expression.mentions(variable.name) {
            needs.insert(index)
            needs.formUnion(variable.needs)
        }
        return needs.sorted()
    }

    /// Of `$guard and …`, which cannot hold without it.
    private static func guardVariable(of test: XPathExpression, in rule: SchematronSchema.Rule) -> Int? {
        guard test.source.first == "$" else { return nil }
        let name = test.source.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        let rest = test.source.dropFirst(name.count + 1)
        guard rest.hasPrefix(" and "), !ContextPattern.hasAlternative(rest) else { return nil }
        return rule.variables.firstIndex { $0.name == name }
    }

    private func message(_ node: XMLNode) throws(SchematronFault) -> SchematronSchema.Message {
        var parts: [SchematronSchema.Message.Part] = []
        for child in node.children {
            if child.isText {
                parts.append(.text(child.text))
            } else if child.isElement, child.localName == "value-of" {
                parts.append(.value(try expression(try required("select", of: child), at: child)))
            } else if child.isElement, child.localName == "name" {
                let path = child.attribute("path")
                parts.append(.value(try expression(path.map { "name(\($0))" } ?? "name()", at: child)))
            } else if child.isElement {
                parts.append(.text(child.text))
            }
        }
        return SchematronSchema.Message(parts: parts)
    }

    private func variables(of node: XMLNode) throws(SchematronFault) -> [SchematronSchema.Variable] {
        try elements("let", of: node).map { (child) throws(SchematronFault) in try variable(child) }
    }

    private func variable(_ node: XMLNode) throws(SchematronFault) -> SchematronSchema.Variable {
        SchematronSchema.Variable(
            name: try required("name", of: node), value: try expression(try required("value", of: node), at: node))
    }

    /// A variable whose value is a string that is written there.
    private static func constant(_ node: XMLNode) -> (name: String, text: String)? {
        guard let name = node.attribute("name"), let value = node.attribute("value").map({ $0[...].trimmed }),
            value.count > 1, let quote = value.first, "'\"".contains(quote), value.last == quote,
            !value.dropFirst().dropLast().contains(quote)
        else { return nil }
        return (name, String(value.dropFirst().dropLast()))
    }

    private mutating func note(constant node: XMLNode) {
        guard let constant = Self.constant(node) else { return }
        let isHidden = root.children.contains { child in
            child.isElement && child.localName != "let" && Self.declares(constant.name, child)
        }
        if !isHidden { constants[constant.name] = constant.text }
    }

    private static func declares(_ name: String, _ node: XMLNode) -> Bool {
        node.children.contains { child in
            child.isElement
                && (["let", "param"].contains(child.localName) && child.attribute("name") == name
                    || declares(name, child))
        }
    }

    private func union(_ pattern: String, at node: XMLNode) throws(SchematronFault) -> XPathExpression {
        let parts = ContextPattern(pattern, findsLeads: false).alternatives.map(\.xpath)
        return try expression(parts.joined(separator: " | "), at: node)
    }

    private func expression(_ text: String, at node: XMLNode, isFilled: Bool = false) throws(SchematronFault)
        -> XPathExpression
    {
        do throws(XMLFault) {
            return try XPathExpression(isFilled ? text : filled(text), constants: constants)
        } catch {
            throw SchematronFault(line: node.line, reason: error.reason)
        }
    }

    /// With the parameters of an abstract pattern put in.
    private func filled(_ text: String) -> String {
        guard !parameters.isEmpty else { return text }
        var result = ""
        var rest = text[...]
        while let dollar = rest.firstIndex(of: "$") {
            result += rest[..<dollar]
            let tail = rest[rest.index(after: dollar)...]
            if let parameter = parameters.first(where: { tail.hasPrefix($0.name) }) {
                result += parameter.value
                rest = tail.dropFirst(parameter.name.count)
            } else {
                result += "$"
                rest = tail
            }
        }
        return result + rest
    }

    private func elements(_ name: String, of node: XMLNode) -> [XMLNode] {
        node.children.filter { $0.isElement && $0.localName == name && $0.namespace == Self.iso }
    }

    private func required(_ name: String, of node: XMLNode) throws(SchematronFault) -> String {
        guard let value = node.attribute(name) else {
            throw SchematronFault(line: node.line, reason: "`\(node.localName)` without `\(name)`")
        }
        return value
    }

    private static func words(_ text: String?) -> [String] {
        (text ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    private static func severity(_ role: String?) -> Diagnostic.Severity {
        switch role?.lowercased() {
        case "warning", "warn": .warning
        case "note", "info", "information", "hint": .note
        default: .error
        }
    }
}
