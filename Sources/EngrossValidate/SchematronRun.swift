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

    /// The checks of a rule that can speak in this document.
    private func live(_ rule: SchematronSchema.Rule) throws(XMLFault) -> [SchematronSchema.Check] {
        var checks: [SchematronSchema.Check] = []
        for check in rule.checks {
            if let guardVariable = check.guardVariable, try !evaluator.boolean(guardVariable) { continue }
            checks.append(check)
        }
        return checks
    }

    /// Each node meets only the first rule of a pattern whose context it matches.
    private mutating func run(_ pattern: SchematronSchema.Pattern) throws(XMLFault) {
        var met: Set<XMLNode> = []
        for (index, rule) in pattern.rules.enumerated() {
            let isLast = index == pattern.rules.count - 1
            let checks = try live(rule)
            // A later rule of the pattern must still know which nodes this one took.
            if checks.isEmpty, isLast { break }
            let isAlone = pattern.rules.count == 1 && rule.contexts.count == 1
            for context in rule.contexts {
                for node in try evaluator.nodes(context, isSorted: false) {
                    if !isAlone {
                        guard !met.contains(node) else { continue }
                        if !isLast || rule.contexts.count > 1 { met.insert(node) }
                    }
                    try run(rule, checks, at: node)
                    if hits.count >= limit { return }
                }
            }
        }
    }

    private mutating func run(
        _ rule: SchematronSchema.Rule, _ checks: [SchematronSchema.Check], at node: XMLNode
    ) throws(XMLFault) {
        // Most nodes pass, and most checks need few of the variables.
        var bound = 0
        for check in checks {
            while bound < check.variablesNeeded {
                try evaluator.bind(rule.variables[bound].name, to: rule.variables[bound].value, at: node)
                bound += 1
            }
            guard try evaluator.boolean(check.test, at: node) == check.isReport else { continue }
            try bind(Array(rule.variables[bound...]), at: node)
            bound = rule.variables.count
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
