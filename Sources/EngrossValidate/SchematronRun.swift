internal import EngrossModel
internal import EngrossXML

/// The rules of a schema over one document.
struct SchematronRun {
    /// A check that spoke.
    struct Hit {
        var rule: String
        var severity: Diagnostic.Severity
        var message: String
        var hint: String?
        var node: XMLNode
    }

    private let schema: SchematronSchema
    private let patterns: [SchematronSchema.Pattern]
    private let evaluator: XPathEvaluator
    private let limit: Int
    private(set) var hits: [Hit] = []

    init(_ schema: SchematronSchema, patterns: [SchematronSchema.Pattern], evaluator: XPathEvaluator, limit: Int) {
        self.schema = schema
        self.patterns = patterns
        self.evaluator = evaluator
        self.limit = limit
    }

    /// Throws when an expression has no value: a wrong type, an unknown name, too many steps.
    mutating func run() throws(XMLFault) {
        evaluator.bindNodes(schema.leads.map { (ContextPattern.variable(for: $0), $0) })
        try bind(schema.variables, at: nil)
        for pattern in patterns {
            try bind(pattern.variables, at: nil)
            try run(pattern)
        }
    }

    /// Each node meets only the first rule of a pattern whose context it matches.
    private mutating func run(_ pattern: SchematronSchema.Pattern) throws(XMLFault) {
        var met: Set<XMLNode> = []
        for rule in pattern.rules {
            for context in rule.contexts {
                for node in try nodes(context) {
                    guard pattern.isDisjoint || met.insert(node).inserted else { continue }
                    try run(rule, at: node)
                    if hits.count >= limit { return }
                }
            }
        }
    }

    private func nodes(_ context: SchematronSchema.Context) throws(XMLFault) -> [XMLNode] {
        switch context {
        case .expression(let expression): try evaluator.nodes(expression, isSorted: false)
        case .gathered(let index, let filter): evaluator.nodes(gathered: index, filter)
        }
    }

    private mutating func run(_ rule: SchematronSchema.Rule, at node: XMLNode) throws(XMLFault) {
        var bound: UInt64 = 0
        if let gate = rule.gate {
            try bind(gate.needs, of: rule, at: node, bound: &bound)
            guard try evaluator.boolean(gate.test, at: node) else { return }
        }
        for check in rule.checks {
            try bind(check.needs, of: rule, at: node, bound: &bound)
            guard try evaluator.boolean(check.test, at: node) == check.isReport else { continue }
            try bind(Array(rule.variables.indices), of: rule, at: node, bound: &bound)
            var hints: [String] = []
            for name in check.diagnostics {
                if let hint = schema.diagnostics[name] { hints.append(try text(of: hint, at: node)) }
            }
            hits.append(
                Hit(
                    rule: check.id, severity: check.severity, message: try text(of: check.message, at: node),
                    hint: hints.isEmpty ? nil : hints.joined(separator: " "), node: node))
        }
    }

    /// Gives values to variables of a rule that have none yet; `bound` has a bit for each of the first 64.
    private func bind(
        _ indices: [Int], of rule: SchematronSchema.Rule, at node: XMLNode, bound: inout UInt64
    ) throws(XMLFault) {
        for index in indices {
            if index < 64, bound & 1 << UInt64(index) != 0 { continue }
            try evaluator.bind(rule.variables[index].name, to: rule.variables[index].value, at: node)
            if index < 64 { bound |= 1 << UInt64(index) }
        }
    }

    private func bind(_ variables: [SchematronSchema.Variable], at node: XMLNode?) throws(XMLFault) {
        for variable in variables { try evaluator.bind(variable.name, to: variable.value, at: node) }
    }

    /// White space as single blanks, none at the ends.
    private func text(of message: SchematronSchema.Message, at node: XMLNode) throws(XMLFault) -> String {
        var text = ""
        for part in message.parts {
            switch part {
            case .text(let piece): text += piece
            case .value(let expression): text += try evaluator.string(expression, at: node)
            }
        }
        return String(decoding: collapsed(text.utf8), as: UTF8.self)
    }

    private func collapsed(_ text: String.UTF8View) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        for byte in text {
            if byte > 0x20 {
                result.append(byte)
            } else if let last = result.last, last != 0x20 {
                result.append(0x20)
            }
        }
        if result.last == 0x20 { result.removeLast() }
        return result
    }
}
