internal import EngrossModel

/// A letter of a text while it is cleaned.
struct Letter: Hashable {
    var scalar: Unicode.Scalar
    var style: Style = []
    var isRaised = false
    /// Where a marker stands instead of a letter, its place in the list of markers.
    var marker: Int?

    static func marker(_ index: Int) -> Letter { Letter(scalar: "\u{FFFC}", marker: index) }

    var isMarker: Bool { marker != nil }
}

/// A paragraph, note, cell or piece of furniture in the making; line ends still stand in it as line feeds.
struct Draft {
    enum Kind: Hashable {
        case body
        case note(label: String)
        case furniture(Furniture.Role)
        case cell(Cell)
    }

    /// Where a cell stands; lines of cells that follow each other are one table.
    struct Cell: Hashable {
        var table: Int
        var row: Int
        var column: Int
    }

    var kind: Kind
    var letters: [Letter]
    var places: [Place]
    var lineCount = 1
    /// A page ends before it.
    var opensPage = false

    /// The letters without markers, line ends as blanks.
    var text: String { Self.text(letters[...]) }

    /// The beginning of `text`, enough to tell what a paragraph is.
    var head: String { Self.text(letters.prefix(300)) }

    /// The end of `text`.
    var tail: String { Self.text(letters.suffix(60)) }

    private static func text(_ letters: ArraySlice<Letter>) -> String {
        var text = String.UnicodeScalarView()
        for letter in letters where !letter.isMarker { text.append(letter.scalar == "\n" ? " " : letter.scalar) }
        return String(text)
    }

    var isText: Bool {
        switch kind {
        case .body, .cell: true
        case .note, .furniture: false
        }
    }

    var isBody: Bool { kind == .body }
}

extension Array where Element == Letter {
    init(_ runs: some Sequence<Run>) {
        self = []
        for (index, run) in runs.enumerated() {
            if index > 0, run.gapBefore > 0 { append(Letter(scalar: "\t")) }
            for scalar in run.text.unicodeScalars {
                append(Letter(scalar: scalar, style: run.style, isRaised: run.rise > 0))
            }
        }
    }

    /// Pieces of one style and markers between them, white space as single blanks.
    func inlines(markers: [Marker]) -> [Inline] {
        var result: [Inline] = []
        var piece = String.UnicodeScalarView()
        var style: Style = []
        var blankIsDue = false
        func endPiece() {
            guard !piece.isEmpty else { return }
            result.append(.text(StyledText(String(piece), style: style)))
            piece = String.UnicodeScalarView()
        }
        for letter in self {
            if letter.scalar.isBlank, letter.scalar != "\u{A0}" {
                blankIsDue = !result.isEmpty || !piece.isEmpty
                continue
            }
            let own = letter.isRaised ? letter.style.union(.superscript) : letter.style
            if blankIsDue {
                // A blank between two styles belongs to the plain one of them.
                if piece.isEmpty || (own != style && own.isEmpty) {
                    endPiece()
                    style = letter.isMarker ? [] : own
                }
                piece.append(" ")
                blankIsDue = false
            }
            if let marker = letter.marker {
                endPiece()
                result.append(.marker(markers[marker]))
                continue
            }
            if own != style {
                endPiece()
                style = own
            }
            piece.append(letter.scalar)
        }
        endPiece()
        return result
    }

    /// UTF-8 offset just after the tab that parts a leading number from the text.
    var tabAfterNumber: Int? {
        guard let tab = firstIndex(where: { $0.scalar == "\t" }), tab > 0, tab <= 8 else { return nil }
        return self[..<tab].reduce(0) { $0 + Unicode.UTF8.width($1.scalar) }
    }
}
