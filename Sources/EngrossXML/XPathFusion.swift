/// Rewrites an XPath so that what it does with constant strings is one call of a function of ours, which neither copies
/// the constants nor builds the strings in between.
///
/// | written | becomes |
/// | --- | --- |
/// | `contains(X, 'a') or contains(X, 'b')` | `engross-search(0, X)` |
/// | `contains(translate(X, 'abc', 'xyz'), 'a')` | `engross-search(0, X)` |
/// | `contains('a b c', X)` | `engross-within(0, X)` |
/// | `string-length(translate(X, 'abc', ''))` | `engross-length(0, X)` |
/// | `translate(X, 'abc', 'xyz')` | `engross-translate(0, X)` |
/// | `not(normalize-space(X))` | `engross-blank(X)` |
/// | `substring(X, string-length(X))` | `engross-last(X)` |
/// | `substring(normalize-space(X), string-length(normalize-space(X)))` | `engross-last-printed(X)` |
///
/// An X that is `.` is left out.
struct XPathFusion {
    enum Operation {
        /// Whether any of the texts stands in the string.
        case search(TextAutomaton)
        case within([UInt8])
        /// For `engross-length` and `engross-translate`.
        case translation(TranslationTable)
    }

    /// What the calls in an expression need, by their numbers.
    final class Operations {
        let list: [Operation]

        init(_ list: [Operation]) { self.list = list }
    }

    private(set) var source: String
    /// By the number that calls carry as their first argument.
    private(set) var operations: [Operation] = []

    /// `constants` are variables whose value is a string that is written in the schema.
    init(_ source: String, constants: [String: String] = [:]) {
        self.source = source
        guard let terms = XPathTerm.read(source) else { return }
        let inlined = Self.inline(constants, in: terms)
        let fused = fuse(inlined)
        if fused != terms { self.source = XPathTerm.source(fused) }
    }

    private static func inline(_ constants: [String: String], in terms: [XPathTerm]) -> [XPathTerm] {
        guard !constants.isEmpty else { return terms }
        return terms.map { term in
            switch term {
            case .token(let text) where text.first == "$":
                constants[String(text.dropFirst())].map { .literal($0) } ?? term
            case .call(let name, let arguments): .call(name, arguments.map { inline(constants, in: $0) })
            default: term
            }
        }
    }

    private mutating func fuse(_ terms: [XPathTerm]) -> [XPathTerm] {
        var result: [XPathTerm] = []
        var index = 0
        while index < terms.count {
            if let search = Search(terms[index]) {
                let run = Self.run(of: search, in: terms, from: index)
                let table = search.table.map { TranslationTable(from: $0.from, to: $0.to) }
                if let automaton = TextAutomaton(run.needles, table) {
                    result.append(call("engross-search", .search(automaton), search.text))
                    index = run.end
                    continue
                }
            }
            result.append(fuse(terms[index]))
            index += 1
        }
        return result
    }

    private mutating func fuse(_ term: XPathTerm) -> XPathTerm {
        guard case .call(let name, let arguments) = term else { return term }
        switch (name, arguments.count) {
        case ("contains", 2):
            if let text = arguments[0].literal {
                return call("engross-within", .within(Array(text.utf8)), arguments[1])
            }
        case ("translate", 3):
            if let table = Self.table(arguments) { return call("engross-translate", .translation(table), arguments[0]) }
        case ("string-length", 1):
            if let inner = arguments[0].arguments(of: "translate"), let table = Self.table(inner) {
                return call("engross-length", .translation(table), inner[0])
            }
        case ("not", 1):
            if let inner = arguments[0].arguments(of: "normalize-space"), inner.count < 2 {
                return .call("engross-blank", own(inner))
            }
        case ("substring", 2):
            guard arguments[1].arguments(of: "string-length") == [arguments[0]] else { break }
            if let inner = arguments[0].arguments(of: "normalize-space"), inner.count < 2 {
                return .call("engross-last-printed", own(inner))
            }
            return .call("engross-last", own([arguments[0]]))
        default: break
        }
        return .call(name, arguments.map { fuse($0) })
    }

    private mutating func call(_ name: String, _ operation: Operation, _ text: [XPathTerm]) -> XPathTerm {
        let number = [XPathTerm.token(String(operations.count))]
        operations.append(operation)
        return .call(name, [number] + own([text]))
    }

    /// The arguments, with nothing for the context node itself.
    private mutating func own(_ arguments: [[XPathTerm]]) -> [[XPathTerm]] {
        arguments == [[.token(".")]] ? [] : arguments.map { fuse($0) }
    }

    /// The searches of one text that `or` joins, and the index after the last. A search beside any other operator stands
    /// alone: `a or b and c` means `a or (b and c)`.
    private static func run(of first: Search, in terms: [XPathTerm], from start: Int) -> (needles: [String], end: Int) {
        var needles = [first.needle]
        var end = start + 1
        guard start == 0 || isBorder(terms[start - 1]), end == terms.count || isBorder(terms[end]) else {
            return (needles, end)
        }
        while end + 1 < terms.count, terms[end] == .token("or"), let next = Search(terms[end + 1]),
            next.text == first.text, next.table == first.table,
            end + 2 == terms.count || isBorder(terms[end + 2])
        {
            needles.append(next.needle)
            end += 2
        }
        return (needles, end)
    }

    private static func isBorder(_ term: XPathTerm) -> Bool {
        [.token("or"), .token("("), .token(")"), .token("["), .token("]")].contains(term)
    }

    private static func table(_ arguments: [[XPathTerm]]) -> TranslationTable? {
        guard arguments.count == 3, let from = arguments[1].literal, let to = arguments[2].literal else { return nil }
        return TranslationTable(from: from, to: to)
    }

    /// `contains` with a constant to look for.
    private struct Search {
        struct Table: Equatable {
            var from: String
            var to: String
        }

        var text: [XPathTerm]
        var table: Table?
        var needle: String

        init?(_ term: XPathTerm) {
            guard case .call("contains", let arguments) = term, arguments.count == 2,
                let needle = arguments[1].literal
            else { return nil }
            self.needle = needle
            text = arguments[0]
            guard let inner = arguments[0].arguments(of: "translate"), inner.count == 3,
                let from = inner[1].literal, let to = inner[2].literal
            else { return }
            text = inner[0]
            table = Table(from: from, to: to)
        }
    }
}

extension [XPathTerm] {
    /// The text, where there is nothing but a literal.
    fileprivate var literal: String? {
        if count == 1, case .literal(let text) = self[0] { text } else { nil }
    }

    /// The arguments, where there is nothing but a call of `function`.
    fileprivate func arguments(of function: String) -> [[XPathTerm]]? {
        if count == 1, case .call(function, let arguments) = self[0] { arguments } else { nil }
    }
}
