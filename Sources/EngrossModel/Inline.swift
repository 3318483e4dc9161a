/// A piece of the running text of a paragraph, note, heading or cell.
public enum Inline: Sendable, Hashable, Codable {
    case text(StyledText)
    /// The call of a note, where it is printed.
    case marker(Marker)
    /// A printed line break that means something (meeting, then date).
    case lineBreak
}

/// Text in one style, white space as single blanks, U+00A0 kept.
public struct StyledText: Sendable, Hashable, Codable {
    public var text: String
    public var style: Style
    /// The address of the source's link annotation over exactly this text.
    public var link: String?
    /// What it is to a note of a table.
    public var tableNote: TableNotePart?

    public init(_ text: String, style: Style = [], link: String? = nil) {
        self.text = text
        self.style = style
        self.link = link
    }
}

/// The two ends of a table's own note, which stays text under the table or in its last row: the letter in a cell that calls it, and the same
/// letter before its words. The number is the note's among those of all tables, from 0.
public enum TableNotePart: Sendable, Hashable, Codable {
    case call(Int)
    case label(Int)
}

/// A footnote call. `label` is as printed (`1`, `*`, `a`). `note` is the index into the document's notes; several
/// markers may call one note, and nil says that no note was found.
public struct Marker: Sendable, Hashable, Codable {
    public var label: String
    public var note: Int?

    public init(label: String, note: Int?) {
        self.label = label
        self.note = note
    }
}

extension Array where Element == Inline {
    /// The letters alone: markers left out, a line break as a blank.
    public var plainText: String {
        var text = ""
        for inline in self {
            switch inline {
            case .text(let piece): text += piece.text
            case .marker: break
            case .lineBreak: text += " "
            }
        }
        return text
    }

    /// Which note of a table it is: the label before its words says so.
    public var tableNote: Int? {
        guard case .text(let piece)? = first, case .label(let note)? = piece.tableNote else { return nil }
        return note
    }

    /// No letters and no markers.
    public var isBlank: Bool {
        allSatisfy {
            switch $0 {
            case .text(let piece): piece.text.allSatisfy(\.isWhitespace)
            case .marker: false
            case .lineBreak: true
            }
        }
    }
}

/// A footnote: its printed label and its paragraphs.
public struct Note: Sendable, Hashable, Codable {
    public var label: String
    public var paragraphs: [[Inline]]
    public var place: Place

    public init(label: String, paragraphs: [[Inline]], place: Place) {
        self.label = label
        self.paragraphs = paragraphs
        self.place = place
    }
}

/// Rows of cells; a cell that spans several columns or rows stands once, at its first.
public struct Table: Sendable, Hashable, Codable {
    public struct Cell: Sendable, Hashable, Codable {
        /// The paragraphs of the cell; empty for an empty cell.
        public var paragraphs: [[Inline]]
        public var columnSpan: Int
        public var rowSpan: Int

        public init(paragraphs: [[Inline]], columnSpan: Int = 1, rowSpan: Int = 1) {
            self.paragraphs = paragraphs
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
        }
    }

    public struct Row: Sendable, Hashable, Codable {
        public var cells: [Cell]
        public var isHeader: Bool

        public init(cells: [Cell], isHeader: Bool = false) {
            self.cells = cells
            self.isHeader = isHeader
        }
    }

    public var rows: [Row]
    public var places: [Place]

    public init(rows: [Row], places: [Place]) {
        self.rows = rows
        self.places = places
    }
}
