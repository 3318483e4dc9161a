internal import EngrossModel

/// The days of adoption that the dated citations of one document give.
struct CitedDays: Sendable {
    /// Nil for a number that is printed with several days.
    private var days: [Symbol: CalendarDate?] = [:]

    mutating func note(_ citation: Citation) {
        guard let date = citation.date else { return }
        if let known = days[citation.symbol], known != date {
            days[citation.symbol] = .some(nil)
        } else {
            days[citation.symbol] = date
        }
    }

    func adopted(_ symbol: Symbol) -> CalendarDate? { days[symbol] ?? nil }
}
