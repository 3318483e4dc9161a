internal import EngrossModel

/// What the citations of one document say of each other: days of adoption, and the years of the Security Council's numbers.
struct CitedDays: Sendable {
    /// Nil for a number that is printed with several days.
    private var days: [Symbol: CalendarDate?] = [:]
    /// Nil for a number that is printed with several years.
    private var years: [Int: Int?] = [:]

    mutating func note(_ citation: Citation) {
        if let date = citation.date { Self.note(date, in: &days[citation.symbol]) }
        guard citation.symbol.organ == "sc", citation.symbol.kind == .resolution,
            case .year(let year, let number)? = CitedNumber(Array(citation.symbol.number.utf8), at: 0)?.shape
        else { return }
        Self.note(year, in: &years[number])
    }

    private static func note<Fact: Equatable>(_ fact: Fact, in known: inout Fact??) {
        if case .some(let other) = known, other != fact {
            known = .some(nil)
        } else {
            known = fact
        }
    }

    func adopted(_ symbol: Symbol) -> CalendarDate? { days[symbol] ?? nil }

    /// Of the number `1970`, where it is cited as `1970 (2011)` too.
    func year(ofBare number: Int) -> Int? { years[number] ?? nil }
}
