internal import EngrossModel
internal import EngrossXML

/// An ISO Schematron schema with its expressions compiled.
struct SchematronSchema {
    var namespaces: [(prefix: String, name: String)] = []
    var keys: [XPathKey] = []
    var variables: [Variable] = []
    var patterns: [Pattern] = []
    var diagnostics: [String: Message] = [:]
    var phases: [String: Phase] = [:]
    var defaultPhase: String?

    struct Variable {
        var name: String
        var value: XPathExpression
        /// As in `Check`.
        var needs: [Int] = []
    }

    struct Pattern {
        var id: String
        var variables: [Variable]
        var rules: [Rule]
        /// No node can match two contexts: each names another element.
        var isDisjoint = false
    }

    struct Rule {
        var id: String
        /// The union of what these select, over the whole document.
        var contexts: [Context]
        var variables: [Variable]
        var checks: [Check]
        /// Where it does not hold no check speaks, which spares most nodes the rest.
        var gate: Gate?
    }

    /// What a rule is about, over the whole document.
    enum Context {
        case expression(XPathExpression)
        /// Of the lead with this index.
        case gathered(Int, NodeFilter)
    }

    struct Gate {
        var test: XPathExpression
        /// As in `Check`.
        var needs: [Int]
    }

    struct Check {
        var id: String
        var test: XPathExpression
        /// A report speaks when its test holds, an assertion when it does not.
        var isReport: Bool
        var severity: Diagnostic.Severity
        var message: Message
        var diagnostics: [String]
        /// Of the rule's variables those that the test needs, by their index, in order.
        var needs: [Int]
    }

    struct Message {
        enum Part {
            case text(String)
            case value(XPathExpression)
        }

        var parts: [Part]
    }

    struct Phase {
        var patterns: Set<String>
        var variables: [Variable]
    }

    /// The local names that contexts start from; their elements are gathered in one walk over a document.
    private(set) var leads: [String] = []

    mutating func index(ofLead lead: String) -> Int {
        if let known = leads.firstIndex(of: lead) { return known }
        leads.append(lead)
        return leads.count - 1
    }

    /// The patterns of `phase` (nil: the schema's own default), or nil when there is no such phase.
    func patterns(of phase: String?) -> [Pattern]? {
        guard let name = phase ?? defaultPhase, name != "#ALL", name != "#DEFAULT" || defaultPhase != nil else {
            return patterns
        }
        guard let phase = phases[name == "#DEFAULT" ? defaultPhase ?? "" : name] else { return nil }
        return patterns.filter { phase.patterns.contains($0.id) }
    }
}

/// Why rules cannot be used.
struct SchematronFault: Error {
    var line: Int
    var reason: String
}
