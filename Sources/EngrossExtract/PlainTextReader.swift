public import EngrossModel

/// Reads OCR text and Markdown as people have it: one paragraph to a line or hard-wrapped lines, form feeds as pages,
/// `*italics*`, Unicode superscripts.
///
/// Marks of style become the style of runs, raised digits become runs with `rise` above 0, the cells of a `|` table
/// become runs with `gapBefore` above 0. Runs have empty boxes: plain text has no geometry.
public struct PlainTextReader: Sendable {
    /// The pages of the text; `source.encoding` tells where the encoding had to be guessed.
    public static func read(
        _ bytes: [UInt8], source: SourceDescription
    ) throws(ExtractionError) -> ExtractedDocument {
        guard !bytes.isEmpty else { throw .empty }
        let decoded = try PlainTextDecoder.decode(bytes)
        var source = source
        source.encoding = decoded.guess
        let pages = PlainTextPages(sound(decoded.text)).pages
        guard pages.contains(where: { !$0.lines.isEmpty }) else { throw .empty }
        return ExtractedDocument(source: source, pages: pages)
    }

    /// Composed accents and plain ligatures, without control characters and marks that no reader sees.
    private static func sound(_ text: String) -> [Unicode.Scalar] {
        let hasCombiningMarks = text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in (hasCombiningMarks ? Composition.composed(text) : text).unicodeScalars {
            switch scalar.value {
            case 0x00...0x08, 0x0E...0x1F, 0x7F, 0x80...0x84, 0x86...0x9F, 0x200B, 0x2060, 0xFEFF: continue
            case 0xFB00...0xFB06: scalars.append(contentsOf: Composition.ligature(scalar).unicodeScalars)
            default: scalars.append(scalar)
            }
        }
        return scalars
    }
}

/// Cuts a text into pages at form feeds, and pages into lines.
struct PlainTextPages {
    private(set) var pages: [Page] = []
    private var lines: [Line] = []
    /// Lines without an empty line between them: a mark of style may open in one and close in another.
    private var block: [[Unicode.Scalar]] = []
    private var blockFollowsBlank = false

    init(_ scalars: [Unicode.Scalar]) {
        var line: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            switch scalar.value {
            case 0x0D:
                if index < scalars.count, scalars[index] == "\n" { index += 1 }
                end(&line)
            case 0x0A, 0x0B, 0x85, 0x2028, 0x2029: end(&line)
            case 0x0C:
                end(&line)
                endPage()
            default: line.append(scalar)
            }
        }
        end(&line)
        endPage()
        // A form feed after the last page opens no page.
        while pages.count > 1, pages[pages.count - 1].lines.isEmpty { pages.removeLast() }
    }

    private mutating func end(_ line: inout [Unicode.Scalar]) {
        let trimmed = line.trimmed
        line = []
        if trimmed.isEmpty {
            endBlock()
            blockFollowsBlank = true
        } else {
            block.append(Array(trimmed))
        }
    }

    private mutating func endBlock() {
        guard !block.isEmpty else { return }
        for (index, runs) in PlainTextMarkup.runs(of: block).enumerated() where !runs.isEmpty {
            lines.append(Line(runs: runs, baseline: 0, followsBlank: index == 0 && blockFollowsBlank))
        }
        block = []
        blockFollowsBlank = false
    }

    private mutating func endPage() {
        endBlock()
        pages.append(Page(number: pages.count + 1, width: 0, height: 0, lines: lines))
        lines = []
        blockFollowsBlank = false
    }
}

extension RandomAccessCollection where Element == Unicode.Scalar {
    /// Without the white space at both ends.
    var trimmed: SubSequence {
        var rest = self[...]
        while let first = rest.first, first.properties.isWhitespace { rest = rest.dropFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest = rest.dropLast() }
        return rest
    }
}
