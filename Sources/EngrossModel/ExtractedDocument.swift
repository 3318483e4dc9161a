/// What `extract` gives: the pages of a source with every glyph that a reader sees in exactly one run.
public struct ExtractedDocument: Sendable, Hashable, Codable {
    public var source: SourceDescription
    public var pages: [Page]
    /// What the tags of a PDF say it holds: a witness beside the page itself; nil where it has none or they were not asked.
    public var tags: TagCounts?
    public var diagnostics: [Diagnostic]

    public init(
        source: SourceDescription, pages: [Page], tags: TagCounts? = nil, diagnostics: [Diagnostic] = []
    ) {
        self.source = source
        self.pages = pages
        self.tags = tags
        self.diagnostics = diagnostics
    }
}

/// What the structure tree of a tagged PDF has: how many elements of a kind, and the shape of its tables.
public struct TagCounts: Sendable, Hashable, Codable {
    /// At most so many paragraphs: those of cells and items of lists, which may have paragraphs of their own, count too.
    public var paragraphs = 0
    public var headings = 0
    /// At least so many notes; some programs tag all notes of a page as one.
    public var notes = 0
    /// In the order of the tree. A table that goes on overleaf may be one or two of them.
    public var tables: [TaggedTable] = []
    public var links = 0

    public init() {}
}

/// A table as the tags of a PDF have it; programs tag tables that only lay out a page as well.
public struct TaggedTable: Sendable, Hashable, Codable {
    /// Where it begins, 1-based; nil where no part of it names its page.
    public var page: Int?
    /// How many cells each row has. Rows that nothing is printed in count too.
    public var rows: [Int]

    public init(page: Int? = nil, rows: [Int] = []) {
        self.page = page
        self.rows = rows
    }

    public var columnCount: Int { rows.max() ?? 0 }
}

/// Facts about the file a document was read from. Never a path of this machine.
public struct SourceDescription: Sendable, Hashable, Codable {
    public enum Format: String, Sendable, Hashable, Codable {
        case pdf, text
        /// What another program recognised.
        case hocr, alto
    }

    /// The file's own name without folders, or `-`.
    public var name: String
    public var format: Format
    /// The day the source says it was made: a PDF's creation date, nil where it has none.
    public var date: CalendarDate?
    /// The encoding of a text whose bytes are not sound UTF-8, as it was guessed; nil where nothing was.
    public var encoding: String?
    /// The program that made a PDF, as it names itself.
    public var producer: String?

    public init(
        name: String, format: Format, date: CalendarDate? = nil, encoding: String? = nil, producer: String? = nil
    ) {
        self.name = name
        self.format = format
        self.date = date
        self.encoding = encoding
        self.producer = producer
    }
}

/// A page as it is read (rotation applied). `number` is 1-based; plain text has no size.
public struct Page: Sendable, Hashable, Codable {
    public var number: Int
    public var width: Double
    public var height: Double
    /// In reading order: of two columns the left one first, down to the next line that runs across the page.
    public var lines: [Line]
    /// Straight strokes drawn across or down the page: the rules of tables, the sides of frames. Only where the lines gave
    /// reason to look for them, and only as far around those lines.
    public var rules: [Box]
    /// Points from the top of the page to the rule below its running head; nil where it has none or its source does not tell.
    public var headRule: Double?
    /// Points from the top of the page to the short rule above its notes; nil where it has none or its source does not tell.
    public var noteRule: Double?

    public init(
        number: Int, width: Double, height: Double, lines: [Line], rules: [Box] = [],
        headRule: Double? = nil, noteRule: Double? = nil
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.lines = lines
        self.rules = rules
        self.headRule = headRule
        self.noteRule = noteRule
    }
}

/// Runs on one baseline, left to right.
public struct Line: Sendable, Hashable, Codable {
    public var runs: [Run]
    /// Points from the top of the page to the foot of the letters.
    public var baseline: Double
    /// An empty line stood before this one. Only plain text says so; on a page, distance does.
    public var followsBlank: Bool
    /// 1 for the left column of a page set in two, 2 for the right one; nil for a line that runs across the page.
    public var column: Int?
    /// Of a recognised line, the readings that no dictionary has, left to right.
    public var unknownWords: [UnknownWord]

    public init(
        runs: [Run], baseline: Double, followsBlank: Bool = false, column: Int? = nil,
        unknownWords: [UnknownWord] = []
    ) {
        self.runs = runs
        self.baseline = baseline
        self.followsBlank = followsBlank
        self.column = column
        self.unknownWords = unknownWords
    }

    /// The letters of the line; a wide gap reads as one blank.
    public var text: String {
        var text = ""
        for run in runs {
            if run.gapBefore > 0, !text.isEmpty, text.utf8.last != 0x20 { text += " " }
            text += run.text
        }
        return text
    }

    /// The box around all runs; empty at the baseline where there are none.
    public var box: Box {
        guard let first = runs.first else { return Box(left: 0, top: baseline, right: 0, bottom: baseline) }
        return runs.dropFirst().reduce(first.box) { $0.union($1.box) }
    }
}

/// A stretch of one line in one style, with its blanks. A run ends where font, size, rise or link change and at every
/// gap too wide for a word space (a tab, the border of a cell).
public struct Run: Sendable, Hashable, Codable {
    public var text: String
    public var box: Box
    /// Points.
    public var fontSize: Double
    /// Points above the line's baseline; positive for a superscript.
    public var rise: Double
    public var style: Style
    /// Points of empty space between the run before and this one where that is wider than a word space, else 0.
    public var gapBefore: Double
    /// The address of the link annotation over this run.
    public var link: String?
    public var origin: Origin
    /// 0…1; text layers and plain text count as 1.
    public var confidence: Double

    public init(
        text: String, box: Box, fontSize: Double, rise: Double = 0, style: Style = [], gapBefore: Double = 0,
        link: String? = nil, origin: Origin = .textLayer, confidence: Double = 1
    ) {
        self.text = text
        self.box = box
        self.fontSize = fontSize
        self.rise = rise
        self.style = style
        self.gapBefore = gapBefore
        self.link = link
        self.origin = origin
        self.confidence = confidence
    }
}
