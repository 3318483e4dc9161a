internal import EngrossModel

/// A line that names what stands under it.
struct Heading {
    var division: Clause.Division
    /// As printed: `II.`, `Article 3`; nil where it has none.
    var number: String?
    var title: [Inline]
    /// How high it stands: a smaller rank holds the greater ones that follow.
    var rank: Int
    /// A word stands with the number: `Article 3`, not `III`.
    var isWorded: Bool { number?.contains { $0.isWhitespace } ?? false }
    /// `Article 3` over no title of its own.
    var isBareLabel: Bool { isWorded && title.isBlank }
    /// A lone number waits for the title under it.
    var awaitsTitle: Bool { number != nil && title.isBlank }
}
