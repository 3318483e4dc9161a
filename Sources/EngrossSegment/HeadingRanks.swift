internal import EngrossModel

/// How high the headings of a printed text stand, where those around them tell more than each by itself.
struct HeadingRanks {
    /// The last label without title, `Article 17`: how it is printed, and its rank.
    private var bareLabel: (look: Passage.Look, rank: Int)?

    /// The rank of `heading`, which is the unit at `index`.
    ///
    /// A heading without number straight over an article holds it. A label without title is a title among others: what is
    /// printed like it stands beside it. Of two headings of one rank over one text, the first holds the second.
    mutating func rank(of heading: Heading, at index: Int, in units: [BodyUnit]) -> Int {
        let look = units[index].passage.look
        if heading.isBareLabel { bareLabel = (look, heading.rank) }
        guard heading.number == nil, look.isOnPage else { return heading.rank }
        let next = index + 1 < units.count ? units[index + 1] : nil
        if let article = next?.heading, article.isWorded, article.division == .article { return article.rank - 1 }
        if let bareLabel, look == bareLabel.look { return bareLabel.rank }
        return isSecondOfTwo(heading, index, units) ? heading.rank + 1 : heading.rank
    }

    private func isSecondOfTwo(_ heading: Heading, _ index: Int, _ units: [BodyUnit]) -> Bool {
        guard index > 0, let above = units[index - 1].heading, above.number == nil, above.rank == heading.rank,
            index < 2 || units[index - 2].heading == nil, index + 1 < units.count
        else { return false }
        switch units[index + 1].role {
        case .heading, .formula: return false
        default: return true
        }
    }
}
