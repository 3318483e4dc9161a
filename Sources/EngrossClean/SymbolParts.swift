internal import EngrossTerms

/// What the symbols of documents are made of, and what recognition makes of that: strokes, figures, capitals with or without a number,
/// additions.
struct SymbolParts {
    let scalars: [Unicode.Scalar]

    struct Part {
        var text: String
        var end: Int
        var isFigures = false
        /// Not read as what it is.
        var isLost = false
    }

    /// What parts the next part from the one before: a stroke, or what was read for one.
    func separator(at start: Int) -> (end: Int, isLost: Bool)? {
        guard start < scalars.count else { return nil }
        if scalars[start] == "/" { return (start + 1, false) }
        if isLetterForStroke(at: start) { return (start + 1, true) }
        let end = scalars[start...].prefix(3).prefix { Self.readForStrokes.contains($0) || $0.isBlank }.endIndex
        return end > start ? (end, true) : nil
    }

    /// In `P.VICONF`, which begins with a Roman number and goes on with a part of symbols, I is the stroke between them.
    private func isLetterForStroke(at index: Int) -> Bool {
        guard scalars[index] == "I", index > 0, Self.roman.contains(scalars[index - 1]) else { return false }
        let end = scalars[index...].firstIndex { !$0.isUpper } ?? scalars.count
        return SymbolSeries.parts.contains(text(index + 1..<end)) && end - index > 3
    }

    private static let roman = Set("IVX".unicodeScalars)

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

    private static let readForStrokes = Set("'’‘\":-.!|\\°".unicodeScalars)

    /// A part of a symbol: figures; capitals with or without a number, as in `AC.109`, `CONF.VI`, `MSP`; `Add.1`.
    func part(at start: Int, isAddition: Bool) -> Part? {
        if !isAddition, let end = figures(at: start) { return part(start..<end, isFigures: true) }
        if let addition = addition(at: start) { return addition }
        guard !isAddition else { return nil }
        let end = scalars[min(start, scalars.count)...].firstIndex { !$0.isUpper } ?? scalars.count
        guard (1...5).contains(end - start) else { return nil }
        let read = text(start..<end)
        let name = Self.meant(read, among: SymbolSeries.parts) ?? read
        var part = Part(text: name, end: end, isLost: name != read)
        guard end + 1 < scalars.count, scalars[end] == "." else { return isWordEnd(end) ? part : nil }
        let roman =
            scalars.indices[(end + 1)...].first { !Self.roman.contains(scalars[$0]) || isLetterForStroke(at: $0) }
            ?? scalars.count
        if let figures = figures(at: end + 1) {
            part.end = figures
        } else if roman > end + 1, isWordEnd(roman) || isLetterForStroke(at: roman) {
            part.end = roman
        } else {
            return isWordEnd(end) ? part : nil
        }
        part.text += text(end..<part.end)
        part.isFigures = name == "CONF"
        return part
    }

    private func part(_ range: Range<Int>, isFigures: Bool = false) -> Part {
        Part(text: text(range), end: range.upperBound, isFigures: isFigures)
    }

    /// The one of `names` that looks like what was read; nil where it is one itself, or a Roman number, or where none or several do.
    static func meant(_ read: String, among names: Set<String>) -> String? {
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

    /// The end of one to four figures that no letter follows; a figure that was read as a sign stays as it was read.
    func figures(at start: Int) -> Int? {
        guard start < scalars.count else { return nil }
        let end = scalars[start...].firstIndex { !$0.isDigit && $0 != "$" } ?? scalars.count
        guard scalars[start..<end].contains(where: \.isDigit) else { return nil }
        return (1...4).contains(end - start) && isWordEnd(end) ? end : nil
    }

    func isWordEnd(_ end: Int) -> Bool { end == scalars.count || !scalars[end].isWord }
}

extension Unicode.Scalar {
    var isWord: Bool { isDigit || isLetter }
}
