/// An XPath expression in pieces: enough of its grammar to know where a function's arguments begin and end.
enum XPathTerm: Equatable {
    /// A name, a number, a sign, a bracket: anything that needs no closer look.
    case token(String)
    case literal(String)
    case call(String, [[XPathTerm]])

    /// Nil where `source` is no expression or goes beyond what is understood here.
    static func read(_ source: String) -> [XPathTerm]? {
        var reader = XPathTermReader(source)
        let terms = reader.terms(until: [])
        return reader.isAtEnd && !reader.hasFailed ? terms : nil
    }

    /// As XPath reads it.
    var source: String {
        switch self {
        case .token(let text): text
        case .literal(let text): text.utf8.contains(UInt8(ascii: "'")) ? "\"\(text)\"" : "'\(text)'"
        case .call(let name, let arguments): name + "(" + arguments.map(Self.source).joined(separator: ", ") + ")"
        }
    }

    static func source(_ terms: [XPathTerm]) -> String { terms.map(\.source).joined(separator: " ") }
}

private struct XPathTermReader {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var hasFailed = false

    init(_ source: String) { scalars = Array(source.unicodeScalars) }

    var isAtEnd: Bool { index == scalars.count }

    /// Up to one of `ends` outside brackets, which is not taken.
    mutating func terms(until ends: [Unicode.Scalar]) -> [XPathTerm] {
        var result: [XPathTerm] = []
        var open: [Unicode.Scalar] = []
        while true {
            skipBlanks()
            guard index < scalars.count, !hasFailed else { break }
            let scalar = scalars[index]
            if open.isEmpty, ends.contains(scalar) { return result }
            switch scalar {
            case "'", "\"": result.append(literal())
            case "(", "[":
                open.append(scalar == "(" ? ")" : "]")
                result.append(sign(1))
            case ")", "]":
                hasFailed = hasFailed || open.popLast() != scalar
                result.append(sign(1))
            case "$": result.append(variable())
            case _ where Self.startsName(scalar): result.append(name())
            case _
            where Self.isDigit(scalar)
                || scalar == "." && index + 1 < scalars.count && Self.isDigit(scalars[index + 1]):
                result.append(.token(taken { Self.isDigit($0) || $0 == "." }))
            default: result.append(sign(Self.isDouble(scalars[index...].prefix(2)) ? 2 : 1))
            }
        }
        hasFailed = hasFailed || !open.isEmpty || !ends.isEmpty
        return result
    }

    private mutating func name() -> XPathTerm {
        let name = qualifiedName()
        let end = index
        skipBlanks()
        // `a or (b)` calls nothing.
        let isOperator = ["or", "and", "div", "mod"].contains(name)
        guard index < scalars.count, scalars[index] == "(", !isOperator else {
            index = end
            return .token(name)
        }
        index += 1
        var arguments: [[XPathTerm]] = []
        while true {
            let argument = terms(until: [",", ")"])
            guard !hasFailed else { return .token(name) }
            let isLast = scalars[index] == ")"
            index += 1
            if !(isLast && arguments.isEmpty && argument.isEmpty) { arguments.append(argument) }
            if isLast { return .call(name, arguments) }
        }
    }

    private mutating func qualifiedName() -> String {
        var name = taken(Self.continuesName)
        if index + 1 < scalars.count, scalars[index] == ":" {
            if Self.startsName(scalars[index + 1]) {
                index += 1
                name += ":" + taken(Self.continuesName)
            } else if scalars[index + 1] == "*" {
                index += 2
                name += ":*"
            }
        }
        return name
    }

    private mutating func variable() -> XPathTerm {
        index += 1
        return .token("$" + qualifiedName())
    }

    private mutating func literal() -> XPathTerm {
        let quote = scalars[index]
        index += 1
        let text = taken { $0 != quote }
        hasFailed = hasFailed || index == scalars.count
        if !hasFailed { index += 1 }
        return .literal(text)
    }

    private mutating func sign(_ count: Int) -> XPathTerm {
        defer { index += count }
        return .token(String(String.UnicodeScalarView(scalars[index..<(index + count)])))
    }

    private mutating func skipBlanks() { _ = taken { " \t\r\n".unicodeScalars.contains($0) } }

    private mutating func taken(_ isWanted: (Unicode.Scalar) -> Bool) -> String {
        let start = index
        while index < scalars.count, isWanted(scalars[index]) { index += 1 }
        return String(String.UnicodeScalarView(scalars[start..<index]))
    }

    private static func isDouble(_ signs: ArraySlice<Unicode.Scalar>) -> Bool {
        ["//", "::", "..", "!=", "<=", ">="].contains(String(String.UnicodeScalarView(signs)))
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        startsName(scalar) || isDigit(scalar) || scalar == "-" || scalar == "." || scalar == "\u{B7}"
    }
}
