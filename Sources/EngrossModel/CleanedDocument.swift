/// What `clean` gives: whole paragraphs and tables in reading order, notes tied to their markers, and all furniture set
/// aside with its role.
public struct CleanedDocument: Sendable, Hashable, Codable {
    public var source: SourceDescription
    /// The lines of the masthead on the first page, top to bottom, left before right.
    public var masthead: [Paragraph]
    public var contents: Contents?
    public var blocks: [Block]
    public var notes: [Note]
    public var furniture: [Furniture]
    public var repairs: [Repair]

    public init(
        source: SourceDescription, masthead: [Paragraph] = [], contents: Contents? = nil, blocks: [Block] = [],
        notes: [Note] = [], furniture: [Furniture] = [], repairs: [Repair] = []
    ) {
        self.source = source
        self.masthead = masthead
        self.contents = contents
        self.blocks = blocks
        self.notes = notes
        self.furniture = furniture
        self.repairs = repairs
    }

    public enum Block: Sendable, Hashable, Codable {
        case paragraph(Paragraph)
        case table(Table)
    }
}

/// One printed paragraph, whole, with how it was laid out.
public struct Paragraph: Sendable, Hashable, Codable {
    public var content: [Inline]
    public var layout: Layout
    /// One for every page or column it stands on.
    public var places: [Place]

    public init(content: [Inline], layout: Layout = Layout(), places: [Place]) {
        self.content = content
        self.layout = layout
        self.places = places
    }

    public var text: String { content.plainText }
    public var place: Place? { places.first }
}

/// The shape of a paragraph on its page, in points. Plain text has only `tabAfter` and `styles`.
public struct Layout: Sendable, Hashable, Codable {
    public enum Alignment: String, Sendable, Hashable, Codable {
        case body, centred, right
    }

    public var alignment: Alignment
    /// From the text column's left edge to the first line.
    public var firstIndent: Double
    /// From the text column's left edge to the lines after the first; equal to `firstIndent` where there is one line.
    public var hangingIndent: Double
    /// From the longest line to the text column's right edge.
    public var rightIndent: Double
    public var lineCount: Int
    public var fontSize: Double
    /// The commonest font size of the document's body over this paragraph's: above 1 for smaller type.
    public var bodyFontSize: Double
    /// The empty space above, beyond the usual line pitch; 0 at the top of a page.
    public var spaceBefore: Double
    /// UTF-8 offset in the plain text just after a leading number that a wide gap parts from the text, else nil.
    public var tabAfter: Int?
    /// A rule frames it or stands beside it.
    public var isBoxed: Bool

    public init(
        alignment: Alignment = .body, firstIndent: Double = 0, hangingIndent: Double = 0,
        rightIndent: Double = 0, lineCount: Int = 1,
        fontSize: Double = 0, bodyFontSize: Double = 0, spaceBefore: Double = 0, tabAfter: Int? = nil,
        isBoxed: Bool = false
    ) {
        self.alignment = alignment
        self.firstIndent = firstIndent
        self.hangingIndent = hangingIndent
        self.rightIndent = rightIndent
        self.lineCount = lineCount
        self.fontSize = fontSize
        self.bodyFontSize = bodyFontSize
        self.spaceBefore = spaceBefore
        self.tabAfter = tabAfter
        self.isBoxed = isBoxed
    }
}

/// Printed matter that is not the document's text.
public struct Furniture: Sendable, Hashable, Codable {
    public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
        case runningHead, folio, jobNumber, barCode, recycling, continuation, noteRule, noteLabel
        /// The head of a table, printed again where it goes on over a page.
        case tableHead
        /// The dots from an entry of a table of contents to its page.
        case leader
        /// Text of a volume that belongs to none of its documents: title page, contents, heads over its sections.
        case volume
    }

    public var role: Role
    public var text: String
    public var place: Place

    public init(role: Role, text: String, place: Place) {
        self.role = role
        self.text = text
        self.place = place
    }
}

/// A change that `clean` made to the letters, and why.
public struct Repair: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case lineEndHyphen, lostHyphen, falseBlank, lostBlank, ligature, marker, pageBreak, misreading,
            quotationMark
    }

    public var kind: Kind
    public var before: String
    public var after: String
    /// The evidence, as a sentence part: "`capacity-building` stands in the same document".
    public var reason: String
    public var place: Place?

    public init(_ kind: Kind, before: String, after: String, reason: String, place: Place?) {
        self.kind = kind
        self.before = before
        self.after = after
        self.reason = reason
        self.place = place
    }
}
