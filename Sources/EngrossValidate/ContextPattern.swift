internal import EngrossXML

/// The context of a Schematron rule, which is a pattern of XSLT, as XPaths over a whole document.
///
/// `a:ref[@href]` means every such element anywhere: `//a:ref[@href]`. To spare each rule its own walk, a pattern that
/// begins with a name starts from a variable with all elements of that name instead.
struct ContextPattern {
    struct Alternative: Equatable {
        var xpath: String
        /// The local name whose elements the variable in `xpath` holds, with `@` before it for attributes and `@:` for
        /// those with a prefix; nil when it starts from the document.
        var lead: String?
        /// Selects nothing but what `lead` names.
        var isOneStep = false
        /// Where no XPath is needed to know which of what `lead` names is selected.
        var filter: NodeFilter?
    }

    var alternatives: [Alternative]

    /// `namespaces` are the names of namespaces by their prefixes.
    init(_ pattern: some StringProtocol, namespaces: [String: String] = [:], findsLeads: Bool = true) {
        alternatives = Self.split(pattern).map {
            Self.alternative($0, namespaces: namespaces, findsLead: findsLeads)
        }
    }

    static func variable(for lead: String) -> String {
        if lead.hasPrefix("@:") { return "qualified-attributes-named-" + lead.dropFirst(2) }
        return lead.first == "@" ? "attributes-named-" + lead.dropFirst() : "elements-named-" + lead
    }

    private static func alternative(
        _ text: Substring, namespaces: [String: String], findsLead: Bool
    ) -> Alternative {
        let pattern = text.trimmed
        if pattern.first == "/" { return Alternative(xpath: String(pattern), lead: nil) }
        if findsLead, let alternative = attribute(pattern, namespaces) { return alternative }
        let name = pattern.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" || $0 == "_" || $0 == "." }
        let rest = pattern.dropFirst(name.count).trimmed
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let startsWithName =
            !name.isEmpty && parts.count <= 2 && parts.allSatisfy { !$0.isEmpty }
            && (rest.isEmpty || rest.first == "[" || rest.first == "/")
        // A position in the first step counts among brothers and sisters, which the variable does not keep.
        guard findsLead, startsWithName, let local = parts.last, !countsPosition(rest) else {
            return Alternative(xpath: "//" + pattern, lead: nil)
        }
        return Alternative(
            xpath: "$\(variable(for: String(local)))/self::\(name)\(rest)", lead: String(local),
            isOneStep: predicatesEnd(rest), filter: filter(parts.count == 2 ? String(parts[0]) : nil, rest, namespaces))
    }

    /// `@name` or `@prefix:name`, with or without predicates.
    private static func attribute(_ pattern: Substring, _ namespaces: [String: String]) -> Alternative? {
        guard pattern.first == "@" else { return nil }
        let name = pattern.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        let rest = pattern.dropFirst(name.count + 1).trimmed
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        guard let local = parts.last, !local.isEmpty, rest.isEmpty || rest.first == "[", !countsPosition(rest) else {
            return nil
        }
        if parts.count == 1 {
            return Alternative(
                xpath: "$\(variable(for: "@" + name))\(rest)", lead: "@" + name, isOneStep: predicatesEnd(rest))
        }
        guard parts.count == 2, let namespace = namespaces[String(parts[0])], !namespace.contains("'") else {
            return nil
        }
        let lead = "@:" + local
        return Alternative(xpath: "$\(variable(for: lead))[namespace-uri() = '\(namespace)']\(rest)", lead: lead)
    }

    /// Whether a predicate of the first step may look at positions; doubt counts as yes.
    private static func countsPosition(_ rest: Substring) -> Bool {
        var remaining = rest
        while remaining.first == "[" {
            guard let end = closing(remaining) else { return true }
            let predicate = remaining[remaining.index(after: remaining.startIndex)..<end].trimmed
            if predicate.contains("position()") || predicate.contains("last()") { return true }
            if let first = predicate.first, first.isNumber || first == "$" || first == "-" { return true }
            if ["count(", "number(", "sum(", "floor(", "round(", "ceiling(", "string-length("].contains(
                where: predicate.hasPrefix)
            {
                // A comparison is no position, a bare number is.
                if !predicate.contains(where: { "=<>".contains($0) }) { return true }
            }
            remaining = remaining[remaining.index(after: end)...].trimmed
        }
        return false
    }

    /// Nil where a predicate says more than `[@name]`, `[not(@name)]` or `[prefix:name]`.
    private static func filter(_ prefix: String?, _ rest: Substring, _ namespaces: [String: String]) -> NodeFilter? {
        guard let namespace = prefix.map({ namespaces[$0] }) ?? "" else { return nil }
        var conditions: [NodeFilter.Condition] = []
        var remaining = rest.trimmed
        while remaining.first == "[", let end = closing(remaining) {
            let predicate = remaining.dropFirst()[..<end].trimmed
            guard let condition = condition(predicate, namespaces) else { return nil }
            conditions.append(condition)
            remaining = remaining[remaining.index(after: end)...].trimmed
        }
        return remaining.isEmpty ? NodeFilter(namespace: namespace, conditions: conditions) : nil
    }

    private static func condition(_ predicate: Substring, _ namespaces: [String: String]) -> NodeFilter.Condition? {
        let isName = { (text: Substring) in !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber } }
        if predicate.first == "@", isName(predicate.dropFirst()) {
            return .hasAttribute(String(predicate.dropFirst()))
        }
        if predicate.hasPrefix("not(@"), predicate.last == ")", isName(predicate.dropFirst(5).dropLast()) {
            return .lacksAttribute(String(predicate.dropFirst(5).dropLast()))
        }
        let parts = predicate.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy(isName), let namespace = namespaces[String(parts[0])] else {
            return nil
        }
        return .hasChild(String(parts[1]), namespace: namespace)
    }

    /// Whether nothing stands behind the predicates at the start.
    private static func predicatesEnd(_ rest: Substring) -> Bool {
        var remaining = rest.trimmed
        while remaining.first == "[", let end = closing(remaining) {
            remaining = remaining[remaining.index(after: end)...].trimmed
        }
        return remaining.isEmpty
    }

    /// The `]` that answers the `[` at the start.
    private static func closing(_ text: Substring) -> Substring.Index? {
        var depth = 0
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "[" {
                depth += 1
            } else if character == "]" {
                depth -= 1
                if depth == 0 { return index }
            }
        }
        return nil
    }

    /// Whether `or` stands outside brackets and quotation marks.
    static func hasAlternative(_ expression: Substring) -> Bool {
        var depth = 0
        var quote: Character?
        for index in expression.indices {
            let character = expression[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "[" || character == "(" {
                depth += 1
            } else if character == "]" || character == ")" {
                depth -= 1
            } else if depth == 0, character.isWhitespace, expression[index...].dropFirst().hasPrefix("or") {
                return true
            }
        }
        return false
    }

    /// At the `|` outside brackets and quotation marks.
    private static func split(_ pattern: some StringProtocol) -> [Substring] {
        var parts: [Substring] = []
        let text = Substring(pattern)
        var start = text.startIndex
        var depth = 0
        var quote: Character?
        for index in text.indices {
            let character = text[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == "'" || character == "\"" {
                quote = character
            } else if character == "[" || character == "(" {
                depth += 1
            } else if character == "]" || character == ")" {
                depth -= 1
            } else if character == "|", depth == 0 {
                parts.append(text[start..<index])
                start = text.index(after: index)
            }
        }
        parts.append(text[start...])
        return parts
    }
}

extension Substring {
    /// Without white space at both ends.
    var trimmed: Substring {
        var text = self
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
