internal import EngrossModel

/// What stands on a page between furniture and notes, while it is still lines.
enum PrintedPiece {
    case paragraph(PrintedParagraph)
    case table(PrintedTable)

    var paragraph: PrintedParagraph? {
        if case .paragraph(let paragraph) = self { paragraph } else { nil }
    }

    var grid: Grid? {
        if case .table(let table) = self { table.grid } else { nil }
    }

    static func pieces(of piece: TableFinder.Piece, builder: ParagraphBuilder) -> [PrintedPiece] {
        switch piece {
        case .lines(let lines): builder.paragraphs(of: lines).map(PrintedPiece.paragraph)
        case .framed(let lines):
            builder.paragraphs(of: lines).map {
                var framed = $0
                framed.isFramed = true
                return .paragraph(framed)
            }
        case .table(let lines, let grid): [.table(PrintedTable(lines: lines, grid: grid))]
        }
    }
}

struct PrintedTable {
    var lines: [PrintedLine]
    var grid: Grid
}

/// A paragraph while it is still lines.
struct PrintedParagraph {
    var lines: [PrintedLine]
    /// Points beyond the usual distance of lines.
    var spaceBefore: Double
    /// Drawn rules close around it.
    var isFramed = false

    /// Italic and roman in one: the change of face inside says nothing about where it ends.
    var isMixed: Bool {
        lines.contains { $0.line.runs.contains { $0.style.contains(.italic) } } && !lines.allSatisfy(\.isItalic)
    }
}

extension [PrintedLine] {
    /// One place for every page or column that the lines stand on.
    var places: [Place] {
        var places: [Place] = []
        var first = startIndex
        for index in indices {
            let line = self[index]
            if let last = places.indices.last, places[last].page == line.page, self[index - 1].column == line.column {
                places[last].box = places[last].box?.union(line.box)
                if line.isRecognized { places[last].confidence = self[first...index].confidence }
            } else {
                places.append(line.place)
                first = index
            }
        }
        return places
    }
}

extension ArraySlice<PrintedLine> {
    /// The mean of the letters' confidence, in hundredths of 1.
    fileprivate var confidence: Double? {
        let letters = reduce(0) { $0 + $1.text.utf8.count }
        guard letters > 0 else { return nil }
        let sum = reduce(0) { $0 + $1.confidence * Double($1.text.utf8.count) }
        return (sum / Double(letters) * 100).rounded() / 100
    }
}
