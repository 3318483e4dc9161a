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
    }

    struct Pattern {
        var id: String
        var variables: [Variable]
        var rules: [Rule]
    }

    struct Rule {
        var id: String
        /// The union of what these select, over the whole document.
        var contexts: [XPathExpression]
        var variables: [Variable]
        var checks: [Check]
    }

    struct Check {
        var id: String
        var test: XPathExpression
        /// A report speaks when its test holds, an assertion when it does not.
        var isReport: Bool
        var severity: Diagnostic.Severity
        var message: Message
        var diagnostics: [String]
        /// How many of the rule's variables, from the first, must have values before the test.
        var variablesNeeded: Int
        /// A variable of the schema without whose truth the test cannot hold: `$guard and …`. Such a report need not be
        /// tried in a document where the variable is false.
        var guardVariable: XPathExpression?
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
    var leads: [String] = []

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
