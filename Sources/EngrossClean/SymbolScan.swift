internal import EngrossTerms

/// Finds the symbols in a text that have lost strokes: between `A/78` and `582` nothing else can stand, whatever was read there.
///
/// Only what stands between the parts of a symbol is changed; its letters and figures stay as they were read. Where no stroke is left
/// at all, a symbol is taken for one only at the head of a note, which cites before it says anything.
struct SymbolScan {
    private(set) var mends: [RecognizedForms.Mend] = []
    private let scalars: [Unicode.Scalar]

    init(_ text: String, headsNote: Bool) {
        scalars = Array(text.unicodeScalars)
        guard scalars.contains(where: \.isDigit) else { return }
        let indices = Array(text.unicodeScalars.indices) + [text.endIndex]
        var at = 0
        var canHead = headsNote
        while at < scalars.count {
            guard let symbol = number(at: at) ?? symbol(at: at) else {
                if !scalars[at].isBlank, !isAfterSee(at) { canHead = false }
                at += 1
                continue
            }
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
        /// Parts that are figures, or name a conference or a committee by its number.
        var figures = 0
        /// Session or year, and number: all that a symbol needs.
        var isComplete: Bool { figures > 1 }
    }

    /// `See ` may stand at the head of a note before the symbol.
    private func isAfterSee(_ at: Int) -> Bool { at < 3 && scalars.starts(with: Self.see) }
    private static let see = Array("See".unicodeScalars)

    /// The number of a resolution or a decision, as in "resolution 70/1", that begins here.
    private func number(at start: Int) -> Symbol? {
        guard start > 1, scalars[start - 1].isBlank, let session = figures(at: start), session == start + 2,
            Self.citing.contains(where: { scalars[..<(start - 1)].ends(with: $0) }),
            let separator = separator(at: session), let end = figures(at: separator.end),
            end - separator.end <= 3
        else { return nil }
        let text = String(String.UnicodeScalarView(scalars[start..<session] + ["/"] + scalars[separator.end..<end]))
        return Symbol(text: text, end: end, strokes: 1, lost: separator.isLost ? 1 : 0, figures: 2)
    }

    private static let citing = ["esolution", "ecision"].map { Array($0.unicodeScalars) }

    /// The symbol that begins here; nil where none does.
    private func symbol(at start: Int) -> Symbol? {
        guard scalars[start].isUpper, start == 0 || !scalars[start - 1].isWord && scalars[start - 1] != "/",
            let head = head(at: start)
        else { return nil }
        var symbol = head
        while let separator = separator(at: symbol.end), !separator.isLost || mayLoseStroke(symbol),
            let part = part(at: separator.end, isAddition: symbol.isComplete && separator.isLost)
        {
            symbol.text += "/" + String(String.UnicodeScalarView(scalars[separator.end..<part.end]))
            symbol.end = part.end
            if separator.isLost { symbol.lost += 1 } else { symbol.strokes += 1 }
            if part.isFigures { symbol.figures += 1 }
        }
        return symbol.isComplete ? symbol : nil
    }

    /// The series that a symbol begins with: `A`, `CCW`. A letter may have been read for the stroke behind it.
    private func head(at start: Int) -> Symbol? {
        let end = scalars[start...].firstIndex { !$0.isUpper } ?? scalars.count
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        if SymbolSeries.heads.contains(text) { return Symbol(text: text, end: end) }
        // In A/78/582 or A/AC.109/2025/9, before the next true stroke.
        guard let series = text.first, SymbolSeries.heads.contains(String(series)), text.count > 1,
            "NVFMWIJ".contains(text.dropFirst().first ?? " "),
            let part = part(at: start + 2, isAddition: false), part.end < scalars.count, scalars[part.end] == "/",
            part.isFigures || text.count > 2
        else { return nil }
        return Symbol(
            text: "\(series)/" + String(String.UnicodeScalarView(scalars[(start + 2)..<part.end])), end: part.end,
            lost: 1, figures: part.isFigures ? 1 : 0)
    }

    /// What follows figures that are neither session nor year may be more of them, and `S-10/2` is of a special session.
    private func mayLoseStroke(_ symbol: Symbol) -> Bool {
        guard let last = symbol.text.split(separator: "/").last, let figures = Int(last) else {
            return symbol.text.contains("/") || scalars[symbol.end] != "-"
        }
        return symbol.isComplete || (31...99).contains(figures) || (1946...2099).contains(figures)
    }

    /// What parts the next part from the one before: a stroke, or what was read for one.
    private func separator(at start: Int) -> (end: Int, isLost: Bool)? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "/" { return (start + 1, false) }
        let end = scalars[start...].prefix(3).prefix { Self.readForStrokes.contains($0) || $0.isBlank }.endIndex
        return end > start ? (end, true) : nil
    }

    private static let readForStrokes = Set("'’‘\":-.!|\\°".unicodeScalars)

    /// A part of a symbol: figures; capitals with or without a number, as in `AC.109`, `CONF.VI`, `MSP`; `Add.1`.
    private func part(at start: Int, isAddition: Bool) -> (end: Int, isFigures: Bool)? {
        if !isAddition, let end = figures(at: start) { return (end, true) }
        for addition in Self.additions where scalars[min(start, scalars.count)...].starts(with: addition) {
            return figures(at: start + addition.count).map { ($0, false) }
        }
        guard !isAddition else { return nil }
        let end = scalars[min(start, scalars.count)...].firstIndex { !$0.isUpper } ?? scalars.count
        guard (1...5).contains(end - start) else { return nil }
        guard end + 1 < scalars.count, scalars[end] == "." else { return isWordEnd(end) ? (end, false) : nil }
        if let figures = figures(at: end + 1) { return (figures, false) }
        let roman = scalars[(end + 1)...].firstIndex { !"IVX".unicodeScalars.contains($0) } ?? scalars.count
        guard roman > end + 1, isWordEnd(roman) else { return isWordEnd(end) ? (end, false) : nil }
        return (roman, scalars[start..<end].elementsEqual("CONF".unicodeScalars))
    }

    private static let additions = ["Add.", "Corr.", "Rev.", "L."].map { Array($0.unicodeScalars) }

    /// The end of one to four figures that no letter follows.
    private func figures(at start: Int) -> Int? {
        guard start < scalars.count else { return nil }
        let end = scalars[start...].firstIndex { !$0.isDigit } ?? scalars.count
        return (1...4).contains(end - start) && isWordEnd(end) ? end : nil
    }

    private func isWordEnd(_ end: Int) -> Bool { end == scalars.count || !scalars[end].isWord }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { isDigit || isLetter }
}

extension RandomAccessCollection where Element == Unicode.Scalar {
    fileprivate func ends(with other: [Unicode.Scalar]) -> Bool { suffix(other.count).elementsEqual(other) }
}
