import EngrossModel
import Testing

@testable import EngrossClean

/// Sets the lines of a page as a printer would: every letter half an em wide, the text column from 72 to 472 points.
///
/// In a text, a tab is a wide gap, `^` begins and ends raised figures, `~` italics, `#` bold.
struct Typesetter {
    static let left = 72.0
    static let right = 472.0
    /// Three full lines and a bit, in words that no test asks for.
    static let filler = """
        The wardens of the northern coast keep the great lamp burning through all the hours of the night, and they \
        write into the log of the house how much oil the lamp took, what ships went by, and from where the wind blew \
        upon the rocks below the house.
        """

    private(set) var lines: [Line] = []
    private(set) var baseline: Double
    /// Drawn strokes.
    var rules: [Box] = []
    /// Points from the top of the page to the rule below its running head.
    var headRule: Double?

    init(from top: Double = 120) { baseline = top - 12 }

    /// Makes all lines so far those of a scan.
    mutating func scan() {
        for line in lines.indices {
            for run in lines[line].runs.indices {
                lines[line].runs[run].origin = .recognition
                lines[line].runs[run].confidence = 0.9
            }
        }
    }

    /// Sets what is raised as large as the text, and higher.
    mutating func enlargeRaised() {
        for line in lines.indices {
            for run in lines[line].runs.indices where lines[line].runs[run].rise > 0 {
                lines[line].runs[run].fontSize /= 0.6
                lines[line].runs[run].rise *= 2
            }
        }
    }

    mutating func skip(to baseline: Double) { self.baseline = baseline }

    /// One line, `pitch` below the one before.
    mutating func line(
        _ text: String, left: Double = Self.left, right: Double? = nil, size: Double = 10, pitch: Double = 12,
        column: Int? = nil
    ) {
        baseline += pitch
        var runs = Self.runs(of: text, left: left, baseline: baseline, size: size)
        if let right, let last = runs.indices.last { runs[last].box.right = right }
        lines.append(Line(runs: runs, baseline: baseline, column: column))
    }

    /// Draws rules around all that was set since `top`, over the whole column.
    mutating func frame(from top: Double) {
        let bottom = baseline + 8
        for y in [top, bottom] { rules.append(Box(left: Self.left, top: y, right: Self.right, bottom: y + 0.5)) }
        for x in [Self.left, Self.right] { rules.append(Box(left: x, top: top, right: x + 0.5, bottom: bottom)) }
    }

    /// Draws a rule below the last line.
    mutating func rule(_ left: Double = Self.left, _ right: Double = Self.right) {
        rules.append(Box(left: left, top: baseline + 5, right: right, bottom: baseline + 5.5))
    }

    /// Cells at given places of one line.
    mutating func row(_ cells: [(left: Double, text: String)], size: Double = 10, pitch: Double = 18) {
        baseline += pitch
        var runs: [Run] = []
        for cell in cells {
            var added = Self.runs(of: cell.text, left: cell.left, baseline: baseline, size: size)
            if let last = runs.last { added[0].gapBefore = cell.left - last.box.right }
            runs += added
        }
        lines.append(Line(runs: runs, baseline: baseline))
    }

    /// Words further on in the last line, behind a space that is not wide enough to part columns by itself.
    mutating func add(_ text: String, at left: Double, size: Double = 10) {
        guard let last = lines.indices.last else { return }
        lines[last].runs += Self.runs(of: " " + text, left: left - size / 2, baseline: baseline, size: size)
    }

    /// A justified paragraph with space above. `isOpen` fills its last line too, as at the foot of a page.
    mutating func paragraph(_ text: String, inset: Double = 0, isOpen: Bool = false) {
        let room = Int((Self.right - Self.left - 2 * inset) / 5)
        var rows: [String] = []
        for word in text.split(separator: " ") {
            if let last = rows.last, last.count + 1 + word.count <= room {
                rows[rows.count - 1] += " \(word)"
            } else {
                rows.append(String(word))
            }
        }
        for (index, row) in rows.enumerated() {
            let isFull = isOpen || index < rows.count - 1
            line(
                text.hasPrefix("#") && index > 0 ? "#" + row : row, left: Self.left + inset,
                right: isFull ? Self.right - inset : nil, pitch: index == 0 ? 18 : 12)
        }
    }

    private static func runs(of text: String, left: Double, baseline: Double, size: Double) -> [Run] {
        var runs: [Run] = []
        var x = left
        var gap = 0.0
        var style: Style = []
        var isRaised = false
        var word = ""
        func flush() {
            guard !word.isEmpty else { return }
            let own = isRaised ? size * 0.6 : size
            let foot = isRaised ? baseline - 0.4 * size : baseline
            let end = x + Double(word.count) * own / 2
            runs.append(
                Run(
                    text: word, box: Box(left: x, top: foot - 0.8 * own, right: end, bottom: foot + 0.2 * own),
                    fontSize: own, rise: isRaised ? 0.4 * size : 0, style: style, gapBefore: gap))
            x = end
            gap = 0
            word = ""
        }
        for character in text {
            switch character {
            case "\t":
                flush()
                gap = 24
                x += gap
            case "^":
                flush()
                isRaised.toggle()
            case "~", "#":
                flush()
                style.formSymmetricDifference(character == "~" ? .italic : .bold)
            default: word.append(character)
            }
        }
        flush()
        return runs
    }
}

extension CleanedDocument {
    /// Cleans pages, and holds the law of cleaning against them: each letter is in exactly one place of the outcome.
    static func of(
        _ pages: Typesetter..., producer: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) -> CleanedDocument {
        let document = ExtractedDocument(
            source: SourceDescription(name: "lamps.pdf", format: .pdf, producer: producer),
            pages: pages.enumerated().map {
                Page(
                    number: $0.offset + 1, width: 612, height: 792, lines: $0.element.lines, rules: $0.element.rules,
                    headRule: $0.element.headRule)
            })
        let cleaned = Cleaner().clean(document).value
        let printed = document.pages.flatMap(\.lines).flatMap(\.runs).map(\.text)
        #expect(letters(of: cleaned.everything) == letters(of: printed), sourceLocation: sourceLocation)
        return cleaned
    }

    private static func letters(of texts: [String]) -> String {
        String(texts.joined().filter { $0.isLetter || $0.isNumber || $0 == "*" }.sorted())
    }

    private var everything: [String] {
        masthead.map { $0.content.shown } + (contents?.lines.map(\.shown) ?? []) + blocks.flatMap(\.texts)
            + furniture.map(\.text)
            + notes.flatMap { [$0.label] + $0.paragraphs.map(\.shown) }
    }

    var paragraphs: [Paragraph] {
        blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
    }

    var tables: [Table] { blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

    /// The paragraphs as text, without those that only fill the page.
    var told: [String] { paragraphs.map { $0.content.shown }.filter { $0 != Typesetter.filler } }
}

extension CleanedDocument.Block {
    fileprivate var texts: [String] {
        switch self {
        case .paragraph(let paragraph): [paragraph.content.shown]
        case .table(let table): table.texts.flatMap { $0 }
        }
    }
}

extension Table {
    /// The text of each cell, row by row.
    var texts: [[String]] { rows.map { $0.cells.map { $0.paragraphs.map(\.shown).joined(separator: "|") } } }
}

extension [Inline] {
    /// The text, with markers in square brackets.
    var shown: String {
        map {
            switch $0 {
            case .text(let piece): piece.text
            case .marker(let marker): "[\(marker.label)]"
            case .lineBreak: "\n"
            }
        }.joined()
    }
}
