/// The entries of `meta/references`: one for every `#name` that the text uses.
struct References {
    enum Kind: Int, Comparable {
        case original, attachment, organization, role, event, concept, term

        static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }

        var element: StaticString {
            switch self {
            case .original: "original"
            case .attachment: "hasAttachment"
            case .organization: "TLCOrganization"
            case .role: "TLCRole"
            case .event: "TLCEvent"
            case .concept: "TLCConcept"
            case .term: "TLCTerm"
            }
        }
    }

    struct Entry {
        let kind: Kind
        let eId: String
        let href: String
        let showAs: String
    }

    private(set) var entries: [Entry] = []
    private var used: Set<String> = []
    private var labels: [String: [String: String]] = [:]

    /// In the order of their kinds, and of their first use.
    var ordered: [Entry] {
        entries.enumerated().sorted { ($0.element.kind, $0.offset) < ($1.element.kind, $1.offset) }.map(\.element)
    }

    /// Notes an entry and gives the reference to it, `#name`.
    mutating func use(_ kind: Kind, _ eId: String, href: String, showAs: String) -> String {
        if used.insert(eId).inserted {
            entries.append(Entry(kind: kind, eId: eId, href: href, showAs: showAs))
        }
        return "#" + eId
    }

    /// Notes an entry of the UN's ontology.
    mutating func use(_ kind: Kind, _ eId: String, ontology path: String, showAs: String) -> String {
        use(kind, eId, href: "/akn/ontology/" + path, showAs: showAs)
    }

    /// A label for one of several entries of a kind: the first has the plain name, others a number after it.
    mutating func label(_ name: String, for key: String) -> String {
        if let label = labels[name]?[key] { return label }
        let count = labels[name, default: [:]].count + 1
        let label = count == 1 ? name : name + String(count)
        labels[name, default: [:]][key] = label
        return label
    }

    /// Who vouches for the mark-up.
    mutating func engross() -> String {
        use(.organization, "engross", ontology: "organization/engross", showAs: "Engross")
    }

    mutating func concept(_ eId: String, showAs: String) -> String {
        use(.concept, eId, ontology: "concept/un/" + eId, showAs: showAs)
    }
}
