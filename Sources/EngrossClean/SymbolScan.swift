internal import EngrossTerms

/// Finds the symbols in a text that have lost strokes: between `A/78` and `582` nothing else can stand, whatever was read there.
///
/// What stands between the parts of a symbol is set, and a letter of what symbols are made of (`CONF`, never `CONE`) where one part alone
/// looks like it; figures stay as they were read. Where no stroke is left at all, a symbol is taken for one only at the head of a note,
/// which cites before it says anything.
struct SymbolScan {
    private(set) var mends: [RecognizedForms.Mend] = []
    /// As they are to be read, those that stand for certain.
    private(set) var symbols: [String] = []
    private let scalars: [Unicode.Scalar]
    private let parts: SymbolParts

    init(_ text: String, headsNote: Bool) {
        scalars = Array(text.unicodeScalars)
        parts = SymbolParts(scalars: scalars)
        guard scalars.contains(where: \.isDigit) else { return }
        let indices = Array(text.unicodeScalars.indices) + [text.endIndex]
        var at = 0
        var canHead = headsNote
        while at < scalars.count {
            guard
                let symbol = number(at: at) ?? symbol(at: at, headsNote: canHead)
                    ?? symbolOfSigns(at: at, headsNote: canHead)
            else {
                let end = connection(at: at)
                if end == nil { canHead = false }
                at = end ?? at + 1
                continue
            }
            if symbol.strokes > 0 || canHead { symbols.append(symbol.text) }
            if symbol.lost > 0, symbol.strokes > 0 || canHead {
                mends.append(
                    RecognizedForms.Mend(
                        range: indices[at]..<indices[symbol.end], text: symbol.text,
                        reason: "a symbol has strokes between its parts"))
            }
            at = symbol.end
        }
    }

    private struct Symbol {
        var text = ""
        var end = 0
        /// Read as such.
        var strokes = 0
        /// Read as something else.
        var lost = 0
        /// Parts that are figures, or name a conference by its number.
        var figures = 0
        /// Session or year, and number: all that a symbol needs.
        var isComplete: Bool { figures > 1 }
    }

    /// The end of what may stand before a symbol at the head of a note, and between the symbols there: blanks, marks, `See`, `and`.
    private func connection(at start: Int) -> Int? {
        if scalars[start].isBlank || Self.marks.contains(scalars[start]) { return start + 1 }
        return Self.connections.first { scalars[start...].starts(with: $0) }.map { start + $0.count }
    }

    private static let connections = ["See ", "see ", "also ", "and "].map { Array($0.unicodeScalars) }
    private static let marks = Set(",;".unicodeScalars)

    /// The number of a resolution or a decision, as in "resolution 70/1", that begins here.
    private func number(at start: Int) -> Symbol? {
        guard start > 1, scalars[start - 1].isBlank, let session = parts.figures(at: start), session == start + 2,
            Self.citing.contains(where: { scalars[..<(start - 1)].ends(with: $0) }),
            let separator = parts.separator(at: session), let end = parts.figures(at: separator.end),
            end - separator.end <= 3
        else { return nil }
        let text = String(String.UnicodeScalarView(scalars[start..<session] + ["/"] + scalars[separator.end..<end]))
        return Symbol(text: text, end: end, strokes: 1, lost: separator.isLost ? 1 : 0, figures: 2)
    }

    private static let citing = ["esolution", "ecision"].map { Array($0.unicodeScalars) }

    /// The symbol that begins here; nil where none does.
    private func symbol(at start: Int, headsNote: Bool) -> Symbol? {
        guard scalars[start].isUpper, start == 0 || !scalars[start - 1].isWord && scalars[start - 1] != "/",
            let head = head(at: start, headsNote: headsNote)
        else { return nil }
        return symbol(from: head)
    }

    /// `4/79/93` at the head of a note, `B/79/93` and `£/2023/68`: no symbol begins with such signs, and of the letters that one begins with, each
    /// looks like one alone. Behind it the session or the year stands.
    private func symbolOfSigns(at start: Int, headsNote: Bool) -> Symbol? {
        guard let series = Self.readForSeries[scalars[start]], start == 0 || !scalars[start - 1].isWord,
            let first = parts.separator(at: start + 1), headsNote || !scalars[start].isDigit && !first.isLost,
            let symbol = symbol(from: Symbol(text: series, end: start + 1)), first.isLost || symbol.lost == 0,
            let figures = Int(String(String.UnicodeScalarView(scalars[first.end...].prefix { $0.isDigit }))),
            (series == "A" ? 31...99 : 1946...2099).contains(figures)
        else { return nil }
        return Symbol(
            text: symbol.text, end: symbol.end, strokes: symbol.strokes, lost: symbol.lost + 1, figures: symbol.figures)
    }

    private static let readForSeries: [Unicode.Scalar: String] = ["4": "A", "B": "A", "£": "E", "$": "S", "§": "S"]

    /// The symbol that begins with `head`; nil where what follows makes none.
    private func symbol(from head: Symbol) -> Symbol? {
        var symbol = head
        while let separator = parts.separator(at: symbol.end), !separator.isLost || mayLoseStroke(symbol),
            let part = parts.part(at: separator.end, isAddition: symbol.isComplete && separator.isLost)
        {
            symbol.text += "/" + part.text
            symbol.end = part.end
            if separator.isLost || part.isLost { symbol.lost += 1 } else { symbol.strokes += 1 }
            if part.isFigures { symbol.figures += 1 }
        }
        return symbol.isComplete || isOfTheCouncil(symbol) ? symbol : nil
    }

    /// `S/RES/2783 (2025)`: numbers of the Security Council go on through the years.
    private func isOfTheCouncil(_ symbol: Symbol) -> Bool {
        symbol.figures == 1 && symbol.text.hasPrefix("S/RES/")
            && scalars[symbol.end...].starts(with: " (".unicodeScalars)
    }

    /// The series that a symbol begins with: `A`, `CCW`. A letter may have been read for the stroke behind it.
    private func head(at start: Int, headsNote: Bool) -> Symbol? {
        let end = scalars[start...].firstIndex { !$0.isUpper } ?? scalars.count
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        if SymbolSeries.heads.contains(text) { return Symbol(text: text, end: end) }
        if headsNote, let meant = SymbolParts.meant(text, among: SymbolSeries.heads) {
            return Symbol(text: meant, end: end, lost: 1)
        }
        // In ARES/78/1, AHRC/25/54 or ECN.4/1, before the next true stroke.
        if let series = text.first, SymbolSeries.heads.contains(String(series)),
            text.count > 2, SymbolSeries.parts.contains(String(text.dropFirst())),
            let part = parts.part(at: start + 1, isAddition: false), part.end < scalars.count, scalars[part.end] == "/"
        {
            return Symbol(text: "\(series)/" + part.text, end: part.end, lost: 1)
        }
        // In A/78/582 or A/AC.109/2025/9, before the next true stroke.
        guard let series = text.first, SymbolSeries.heads.contains(String(series)), text.count > 1,
            "NVFMWIJ".contains(text.dropFirst().first ?? " "),
            let part = parts.part(at: start + 2, isAddition: false), part.end < scalars.count, scalars[part.end] == "/",
            part.isFigures || text.count > 2
        else { return nil }
        return Symbol(text: "\(series)/" + part.text, end: part.end, lost: 1, figures: part.isFigures ? 1 : 0)
    }

    /// What follows figures that are neither session nor year may be more of them, and `S-10/2` is of a special session.
    private func mayLoseStroke(_ symbol: Symbol) -> Bool {
        guard let last = symbol.text.split(separator: "/").last, let figures = Int(last) else {
            return symbol.text.contains("/") || scalars[symbol.end] != "-"
        }
        return symbol.isComplete || (31...99).contains(figures) || (1946...2099).contains(figures)
    }
}

extension RandomAccessCollection where Element == Unicode.Scalar {
    fileprivate func ends(with other: [Unicode.Scalar]) -> Bool { suffix(other.count).elementsEqual(other) }
}
