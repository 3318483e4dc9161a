internal import EngrossModel

/// An element that holds a clause, and its name in eIds (Akoma Ntoso Naming Convention 5.4).
struct ClauseElement: Sendable {
    let name: StaticString
    let reference: String

    private init(_ name: StaticString, _ reference: String) {
        self.name = name
        self.reference = reference
    }

    static let paragraph = ClauseElement("paragraph", "para")
    static let subparagraph = ClauseElement("subparagraph", "subpara")
    static let alinea = ClauseElement("alinea", "al")
    static let list = ClauseElement("list", "list")
    static let point = ClauseElement("point", "point")
    static let indent = ClauseElement("indent", "indent")
    static let blockList = ClauseElement("blockList", "list")
    static let item = ClauseElement("item", "item")
    static let recitals = ClauseElement("recitals", "recs")
    static let recital = ClauseElement("recital", "rec")
    static let division = ClauseElement("division", "dvs")
    static let section = ClauseElement("section", "sec")
    static let part = ClauseElement("part", "part")
    static let title = ClauseElement("title", "title")
    static let chapter = ClauseElement("chapter", "chp")
    static let article = ClauseElement("article", "art")

    /// The element of a numbered division.
    init(_ division: Clause.Division?) {
        switch division {
        case .part: self = .part
        case .section: self = .section
        case .title: self = .title
        case .chapter: self = .chapter
        case .article: self = .article
        case .unnumbered, nil: self = .division
        }
    }
}
