/// What `segment` gives: the parts of the document as a tree of clauses.
///
/// The parts are those of Akoma Ntoso and the UN Editorial Manual: masthead (cover page), preface (number and title),
/// preamble (formula and recitals), body, conclusions, attachments.
public struct SegmentedDocument: Sendable, Hashable, Codable {
    public var source: SourceDescription
    public var kind: DocumentKind
    public var metadata: Metadata
    public var masthead: [MastheadLine]
    /// As printed before the title (`80/152.`), or `2788 (2025)` in the Security Council's heading.
    public var number: [Inline]
    public var title: [Inline]
    public var contents: Contents?
    public var text: Text
    public var conclusions: [Conclusion]
    public var attachments: [Attachment]
    /// The documents that stand in this one: the lettered parts of one number (A, B), and then `text` is empty; or the drafts
    /// that its clauses recommend.
    public var components: [Component]
    public var notes: [Note]
    public var furniture: [Furniture]

    public init(source: SourceDescription, kind: DocumentKind = .resolution, metadata: Metadata = Metadata()) {
        self.source = source
        self.kind = kind
        self.metadata = metadata
        masthead = []
        number = []
        title = []
        text = Text()
        conclusions = []
        attachments = []
        components = []
        notes = []
        furniture = []
    }

    /// Its parts are all that it has of text.
    public var isCollection: Bool { !components.isEmpty && text.isEmpty }
}

public enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
    case resolution, decision, draftResolution, draftDecision, presidentialStatement, other
}

/// What the document says of itself; nil where it does not.
public struct Metadata: Sendable, Hashable, Codable {
    /// ISO 639-2 terminology code.
    public var language: String
    /// The organ's identifier in the table of organs (`ga`, `sc`, `ecosoc`, `hrc` …).
    public var organ: String?
    /// The full symbol, as printed: `A/RES/80/152`, `S/RES/2788 (2025)`.
    public var symbol: String?
    /// As printed before the title, without the full stop: `80/152`, `2788 (2025)`.
    public var number: String?
    public var session: String?
    public var agendaItem: String?
    public var committee: String?
    public var meeting: String?
    public var jobNumber: String?
    public var adopted: CalendarDate?
    public var issued: CalendarDate?

    public init(language: String = "eng") { self.language = language }
}

/// A line of the masthead and what it says.
public struct MastheadLine: Sendable, Hashable, Codable {
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case organization, symbol, authority, distribution, dateOfIssuance, originalLanguage, session, agendaItem
        case agendaTitle, adoption, proponent, other
    }

    public var role: Role
    public var content: [Inline]
    public var place: Place?

    public init(role: Role, content: [Inline], place: Place?) {
        self.role = role
        self.content = content
        self.place = place
    }
}

/// The operative matter of a document, a component or an attachment.
public struct Text: Sendable, Hashable, Codable {
    /// The enacting words, `The General Assembly,`; nil where the text has none.
    public var formula: [Inline]?
    /// Recitals, and what stands among them.
    public var preamble: [Clause]
    public var body: [Clause]

    public init(formula: [Inline]? = nil, preamble: [Clause] = [], body: [Clause] = []) {
        self.formula = formula
        self.preamble = preamble
        self.body = body
    }

    public var isEmpty: Bool { formula == nil && preamble.isEmpty && body.isEmpty }
}

/// A unit of the text that can be cited.
public struct Clause: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Enacting words inside the body (a section or annex with its own).
        case formula
        /// A preambular paragraph; inside the body, of a section.
        case recital
        /// Numbered with a plain number, or an unnumbered paragraph standing on its own.
        case paragraph
        /// Lettered, roman or bulleted: below a paragraph, a recital or another point; where `number` is nil, an
        /// unnumbered item of a list.
        case point
        /// Unnumbered text that goes on after the points of a clause.
        case continuation
        /// A heading with what stands under it, numbered or not; `division` says which.
        case division
        /// The notes printed under it stand below it.
        case table
        /// A note of the table that it stands below.
        case tableNote
        /// The place of a draft that the clause above recommends; `component` says which.
        case draft
    }

    public enum Division: String, Sendable, Hashable, Codable, CaseIterable {
        /// `Part One`, Roman `I.`, capital `A.`, `Chapter`, `Article 3`, and a heading without number.
        case part, section, title, chapter, article, unnumbered
    }

    public var kind: Kind
    /// As printed: `1.`, `(a)`, `II`, `•`.
    public var number: String?
    /// Only divisions have one.
    public var heading: [Inline]
    public var division: Division?
    public var content: [Inline]
    /// The length in UTF-8 of the opening words ("Recalling also") at the start of the plain text; 0 where there are none.
    public var leadLength: Int
    public var table: Table?
    /// Which of `SegmentedDocument.components` stands here.
    public var component: Int?
    public var children: [Clause]
    public var places: [Place]

    public init(
        kind: Kind, number: String? = nil, heading: [Inline] = [], division: Division? = nil, content: [Inline] = [],
        leadLength: Int = 0, table: Table? = nil, component: Int? = nil, children: [Clause] = [], places: [Place] = []
    ) {
        self.kind = kind
        self.number = number
        self.heading = heading
        self.division = division
        self.content = content
        self.leadLength = leadLength
        self.table = table
        self.component = component
        self.children = children
        self.places = places
    }

    /// The opening words, as printed.
    public var lead: String {
        let text = content.plainText
        return String(decoding: text.utf8.prefix(leadLength), as: UTF8.self)
    }
}

/// A closing line.
public struct Conclusion: Sendable, Hashable, Codable {
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case meeting, date, vote, other
    }

    public var role: Role
    public var content: [Inline]
    public var date: CalendarDate?
    public var place: Place?

    public init(role: Role, content: [Inline], date: CalendarDate? = nil, place: Place? = nil) {
        self.role = role
        self.content = content
        self.date = date
        self.place = place
    }
}

/// An annex, appendix or enclosure.
public struct Attachment: Sendable, Hashable, Codable {
    /// As printed: `Annex`, `Annex II`, `Appendix`.
    public var label: [Inline]
    /// The lines of its title.
    public var title: [[Inline]]
    public var text: Text
    public var attachments: [Attachment]
    public var places: [Place]

    public init(
        label: [Inline], title: [[Inline]] = [], text: Text = Text(), attachments: [Attachment] = [],
        places: [Place] = []
    ) {
        self.label = label
        self.title = title
        self.text = text
        self.attachments = attachments
        self.places = places
    }
}

/// One lettered part of a composite resolution, or a draft that a report recommends.
public struct Component: Sendable, Hashable, Codable {
    /// Of a draft; nil for a part, which is of the kind of its document.
    public var kind: DocumentKind?
    /// As printed: `A`, `Draft resolution II`.
    public var label: [Inline]
    public var title: [Inline]
    public var text: Text
    public var conclusions: [Conclusion]
    public var attachments: [Attachment]
    public var places: [Place]

    public init(
        kind: DocumentKind? = nil, label: [Inline], title: [Inline] = [], text: Text = Text(),
        conclusions: [Conclusion] = [], attachments: [Attachment] = [], places: [Place] = []
    ) {
        self.kind = kind
        self.label = label
        self.title = title
        self.text = text
        self.conclusions = conclusions
        self.attachments = attachments
        self.places = places
    }
}
