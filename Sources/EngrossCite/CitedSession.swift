internal import EngrossModel
internal import EngrossTerms

/// Sessions and the years in which they met.
extension CitationResolver {
    /// Whether an organ's session of this number met about that day.
    static func fits(_ number: CitedNumber, organ: String, date: CalendarDate) -> Bool {
        switch (number.shape, organ) {
        case (.year(let year, _), "sc"): date.year == year
        case (.session(let session, nil), "ga"): (1945 + session...1946 + session).contains(date.year)
        case (.session(let session, nil), "hrc"): 2006 + (session - 1) / 3 == date.year
        case (.session(let session, nil), "ecosoc"): (session - 1...session + 1).contains(date.year)
        case (.session(let session, .special), "ga"): date.year < 2006 || session > 26
        case (.session, "hrc"): date.year >= 2006
        case (.session(_, .emergency), "ga"): true
        case (.roman, "ga"), (.roman, "ecosoc"), (.roman, "tc"): date.year < 1979
        default: false
        }
    }

    /// Whether the number is one of its session of the General Assembly, as far as is known.
    static func isOfItsSession(_ number: CitedNumber) -> Bool {
        guard case .roman(let session?, let count) = number.shape else { return true }
        return ResolutionSessions.mayHold(count, session: session)
    }

    /// Whether a resolution or decision of this symbol can have been adopted on that day.
    static func fits(_ symbol: Symbol, date: CalendarDate) -> Bool {
        guard let organ = symbol.organ, let number = CitedNumber(Array(symbol.number.utf8), at: 0) else { return true }
        return fits(number, organ: organ, date: date)
    }
}
