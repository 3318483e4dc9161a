public import EngrossModel

/// A citation of a United Nations document in a text.
public struct Citation: Sendable, Hashable {
    /// UTF-8 offsets into the content's plain text: the number and, where it follows at once, "of DATE"; no note is called
    /// inside.
    public var range: Range<Int>
    public var symbol: Symbol
    /// A Work IRI where the day of adoption is printed or registered, else an undocs address.
    public var href: String
    /// Whether `href` is an Akoma Ntoso IRI: then the citation is a `ref`, else an `a`.
    public var isWorkIRI: Bool
    /// Where the printed date stands, if within `range`.
    public var dateRange: Range<Int>?
    /// The printed date.
    public var date: CalendarDate?

    public init(
        range: Range<Int>, symbol: Symbol, href: String, isWorkIRI: Bool, dateRange: Range<Int>? = nil,
        date: CalendarDate? = nil
    ) {
        self.range = range
        self.symbol = symbol
        self.href = href
        self.isWorkIRI = isWorkIRI
        self.dateRange = dateRange
        self.date = date
    }
}
