/// A symbol that begins with the letters of an organ and the number of its session: `WHA66.1`, `EB132.R5`; that of a decision has
/// its last figure in parentheses, `WHA66(10)`.
public struct SessionSymbol: Sendable, Hashable {
    public let organ: Organ
    public let session: String
    public let isDecision: Bool
    /// As printed.
    public let text: String

    /// Nil where `text` does not begin with one.
    public init?(startOf text: some StringProtocol) {
        guard let organ = Organs.lettered.first(where: { text.utf8.starts(with: $0.resolutionPrefix.utf8) }) else {
            return nil
        }
        func figures(of rest: Substring) -> Substring { rest.prefix { $0.isASCII && $0.isNumber } }
        var rest = Substring(text.dropFirst(organ.resolutionPrefix.count))
        let session = figures(of: rest)
        rest = rest.dropFirst(session.count)
        guard !session.isEmpty, let mark = rest.popFirst(), mark == "." || mark == "(" else { return nil }
        if mark == ".", rest.first == "R" { rest = rest.dropFirst() }
        let number = figures(of: rest)
        rest = rest.dropFirst(number.count)
        guard !number.isEmpty, mark == "." || rest.popFirst() == ")" else { return nil }
        self.organ = organ
        self.session = String(session)
        isDecision = mark == "("
        self.text = String(text.prefix(text.count - rest.count))
    }
}
