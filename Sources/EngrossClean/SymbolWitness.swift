internal import EngrossModel
internal import EngrossTerms

/// Mends a note that is nothing but a symbol which was read as none: the text of the document, in its larger type, is a second witness of
/// what its notes cite.
///
/// The symbol must look like what was read, stroke for stroke, and be the only one in the document that does.
struct SymbolWitness {
    /// Letters and figures of symbols that were read with their form.
    private let known: [(symbol: String, signs: [Character])]

    init(_ document: CleanedDocument) {
        var symbols: Set<String> = []
        for block in document.blocks {
            guard case .paragraph(let paragraph) = block else { continue }
            symbols.formUnion(SymbolScan(paragraph.text, headsNote: false).symbols)
        }
        for content in document.notes.lazy.flatMap(\.paragraphs) {
            symbols.formUnion(SymbolScan(content.plainText, headsNote: true).symbols)
        }
        known = symbols.sorted().map { ($0, Self.signs(of: $0)) }
    }

    /// What of a note was read as no symbol, and must be one: there is nothing else in the note, and it has no small letters.
    static func reading(in text: String) -> Substring? {
        let rest = text.hasPrefix("See ") ? text.dropFirst(4) : text[...]
        let read = rest.last == "." ? rest.dropLast() : rest
        guard read.first?.isUppercase == true, !read.contains(where: \.isLowercase),
            (shortest...longest).contains(signs(of: String(read)).count),
            SymbolScan(text, headsNote: true).symbols.isEmpty
        else { return nil }
        return read
    }

    /// What is to be set in the text of a note.
    func mend(_ text: String) -> RecognizedForms.Mend? {
        guard let read = Self.reading(in: text) else { return nil }
        let signs = Self.signs(of: String(read))
        let ranked = known.map { ($0.symbol, Self.distance(signs, $0.signs)) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        guard let best = ranked.first, best.1 <= Self.farthest, ranked.count == 1 || ranked[1].1 - best.1 >= Self.margin
        else { return nil }
        return RecognizedForms.Mend(
            range: read.startIndex..<read.endIndex, text: best.0,
            reason: "`\(best.0)` is read in the same document, and no other symbol there looks like it")
    }

    private static let shortest = 6
    private static let longest = 24
    /// Two signs that are not alike, a figure and another above all, are farther from each other.
    private static let farthest = 2.0
    private static let margin = 0.7
    private static let unlike = 10.0

    private static func signs(of text: String) -> [Character] { text.filter { $0.isLetter || $0.isNumber }.map(\.self) }

    /// The cost of making one row of signs the other: what has faded or filled costs less.
    private static func distance(_ read: [Character], _ meant: [Character]) -> Double {
        var row = (0...meant.count).map { unlike * Double($0) }
        for letter in read {
            var next = [row[0] + cost(ofLosing: letter)]
            for (index, other) in meant.enumerated() {
                next.append(
                    min(
                        row[index] + cost(letter, other), row[index + 1] + cost(ofLosing: letter),
                        next[index] + unlike))
            }
            row = next
        }
        return row[meant.count]
    }

    private static func cost(_ one: Character, _ other: Character) -> Double {
        if one == other { return 0 }
        return alike.contains { $0.contains(one) && $0.contains(other) } ? 0.3 : unlike
    }

    /// A stroke between the parts of a symbol may be read as an upright letter.
    private static func cost(ofLosing sign: Character) -> Double { sign == "I" || sign == "1" ? 0.5 : unlike }

    /// Upright strokes with what is left of their serifs; bars and bowls that have faded.
    private static let alike: [Set<Character>] = [["I", "1", "L", "T", "E"], ["E", "F", "P"], ["C", "O", "G", "0"]]
}
