internal import EngrossTerms

/// Finds the symbols in a text that have lost strokes: between `A/78` and `582` nothing else can stand, whatever was read there.
///
/// What stands between the parts of a symbol is set, and a letter of what symbols are made of (`CONF`, never `CONE`) where one part alone
/// looks like it; figures stay as they were read. Where no stroke is left at all, a symbol is taken for one only at the head of a note,
/// which cites before it says anything.
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
            guard
                let symbol = number(at: at) ?? symbol(at: at, headsNote: canHead)
                    ?? (canHead ? symbolOfFigures(at: at) : nil)
            else {
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
        /// Parts that are figures, or name a conference by its number.
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
    private func symbol(at start: Int, headsNote: Bool) -> Symbol? {
        guard scalars[start].isUpper, start == 0 || !scalars[start - 1].isWord && scalars[start - 1] != "/",
            let head = head(at: start, headsNote: headsNote)
        else { return nil }
        return symbol(from: head)
    }

    /// `4/79/93` at the head of a note: no symbol begins with a figure, and of the letters that one begins with, A alone looks like 4.
    private func symbolOfFigures(at start: Int) -> Symbol? {
        guard scalars[start] == "4", start + 1 < scalars.count, scalars[start + 1] == "/",
            let symbol = symbol(from: Symbol(text: "A", end: start + 1)), symbol.lost == 0,
            let session = Int(String(String.UnicodeScalarView(scalars[(start + 2)...].prefix { $0.isDigit }))),
            (31...99).contains(session)
        else { return nil }
        return Symbol(text: symbol.text, end: symbol.end, strokes: symbol.strokes, lost: 1, figures: symbol.figures)
    }

    /// The symbol that begins with `head`; nil where what follows makes none.
    private func symbol(from head: Symbol) -> Symbol? {
        var symbol = head
        while let separator = separator(at: symbol.end), !separator.isLost || mayLoseStroke(symbol),
            let part = part(at: separator.end, isAddition: symbol.isComplete && separator.isLost)
        {
            symbol.text += "/" + part.text
            symbol.end = part.end
            if separator.isLost || part.isLost { symbol.lost += 1 } else { symbol.strokes += 1 }
            if part.isFigures { symbol.figures += 1 }
        }
        return symbol.isComplete ? symbol : nil
    }

    /// The series that a symbol begins with: `A`, `CCW`. A letter may have been read for the stroke behind it.
    private func head(at start: Int, headsNote: Bool) -> Symbol? {
        let end = scalars[start...].firstIndex { !$0.isUpper } ?? scalars.count
        let text = String(String.UnicodeScalarView(scalars[start..<end]))
        if SymbolSeries.heads.contains(text) { return Symbol(text: text, end: end) }
        if headsNote, let meant = Self.meant(text, among: SymbolSeries.heads) {
            return Symbol(text: meant, end: end, lost: 1)
        }
        // In A/78/582 or A/AC.109/2025/9, before the next true stroke.
        guard let series = text.first, SymbolSeries.heads.contains(String(series)), text.count > 1,
            "NVFMWIJ".contains(text.dropFirst().first ?? " "),
            let part = part(at: start + 2, isAddition: false), part.end < scalars.count, scalars[part.end] == "/",
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

    /// What parts the next part from the one before: a stroke, or what was read for one.
    private func separator(at start: Int) -> (end: Int, isLost: Bool)? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "/" { return (start + 1, false) }
        let end = scalars[start...].prefix(3).prefix { Self.readForStrokes.contains($0) || $0.isBlank }.endIndex
        return end > start ? (end, true) : nil
    }

    private static let readForStrokes = Set("'’‘\":-.!|\\°".unicodeScalars)

    private struct Part {
        var text: String
        var end: Int
        var isFigures = false
        /// Not read as what it is.
        var isLost = false
    }

    /// A part of a symbol: figures; capitals with or without a number, as in `AC.109`, `CONF.VI`, `MSP`; `Add.1`.
    private func part(at start: Int, isAddition: Bool) -> Part? {
        if !isAddition, let end = figures(at: start) { return part(start..<end, isFigures: true) }
        if let addition = addition(at: start) { return addition }
        guard !isAddition else { return nil }
        let end = scalars[min(start, scalars.count)...].firstIndex { !$0.isUpper } ?? scalars.count
        guard (1...5).contains(end - start) else { return nil }
        let read = String(String.UnicodeScalarView(scalars[start..<end]))
        let name = Self.meant(read, among: SymbolSeries.parts) ?? read
        var part = Part(text: name, end: end, isLost: name != read)
        guard end + 1 < scalars.count, scalars[end] == "." else { return isWordEnd(end) ? part : nil }
        let roman = scalars[(end + 1)...].firstIndex { !"IVX".unicodeScalars.contains($0) } ?? scalars.count
        if let figures = figures(at: end + 1) {
            part.end = figures
        } else if roman > end + 1, isWordEnd(roman) {
            part.end = roman
        } else {
            return isWordEnd(end) ? part : nil
        }
        part.text += String(String.UnicodeScalarView(scalars[end..<part.end]))
        part.isFigures = name == "CONF"
        return part
    }

    private func part(_ range: Range<Int>, isFigures: Bool = false) -> Part {
        Part(
            text: String(String.UnicodeScalarView(scalars[range])), end: range.upperBound, isFigures: isFigures)
    }

    /// The one of `names` that looks like what was read; nil where it is one itself, or a Roman number, or where none or several do.
    private static func meant(_ read: String, among names: Set<String>) -> String? {
        guard read.utf8.count >= 3, !SymbolSeries.heads.contains(read), !SymbolSeries.parts.contains(read),
            Numerals.value(ofRoman: read) == nil
        else { return nil }
        let letters = Array(read)
        var meant: Set<String> = []
        for (index, letter) in letters.enumerated() {
            for other in looksLike[letter] ?? [] {
                let name = String(letters[..<index] + [other] + letters[(index + 1)...])
                if names.contains(name) { meant.insert(name) }
            }
        }
        return meant.count == 1 ? meant.first : nil
    }

    /// Capitals whose strokes, where copying has taken or filled some, are those of others.
    private static let looksLike: [Character: [Character]] = [
        "E": ["F"], "F": ["E"], "P": ["F"], "O": ["C"], "C": ["O", "G"], "G": ["C"],
    ]

    /// `Add.1` and the like, whose 1 and full stop may have been read as a stroke or not at all.
    private func addition(at start: Int) -> Part? {
        for addition in Self.additions where scalars[min(start, scalars.count)...].starts(with: addition) {
            let stop = start + addition.count
            let figure = stop < scalars.count && scalars[stop] == "." ? stop + 1 : stop
            if figure > stop, let end = figures(at: figure) { return part(start..<end) }
            guard figure < scalars.count, Self.readForOne.contains(scalars[figure]), isWordEnd(figure + 1) else {
                return nil
            }
            let name = String(String.UnicodeScalarView(addition))
            return Part(text: name + ".1", end: figure + 1, isLost: true)
        }
        return nil
    }

    private static let additions = ["Add", "Corr", "Rev"].map { Array($0.unicodeScalars) }
    private static let readForOne = Set("lI|".unicodeScalars)

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
