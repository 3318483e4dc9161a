internal import EngrossModel

/// The numbers of recognised paragraphs that the row around them leaves no choice for.
///
/// Paragraphs as far in as the ones numbered before and behind them are of one row; where just as many stand between two sound
/// numbers as numbers are missing, those are theirs, whatever they were read as.
struct NumberGaps {
    /// A number that a paragraph must have.
    struct Filling {
        var paragraph: Int
        /// What it was read as; empty where nothing was read.
        var before: String
        var number: String
        var reason: String
    }

    private struct Entry {
        var paragraph: Int
        var indent: Double
        var fontSize: Double
        /// Its first word, where a wide space parts it from what follows or where it is a sound number.
        var head: String?
        var value: Int?
        var startsSmall: Bool
    }

    /// A way to count.
    private enum Series: CaseIterable {
        case figures
        case letters

        /// Of `1.` or `(a)`, or of `1.)` or `1`, where dirt stands behind or the stop is lost; nil for what is no number of this kind.
        func value(of head: String) -> Int? {
            switch self {
            case .figures:
                let figures = head.prefix { $0.isASCII && $0.isNumber }
                let rest = head.dropFirst(figures.count)
                let isNumber = rest == "." || figures.count < 3 && rest.allSatisfy { $0.isWhitespace || isDirt($0) }
                return isNumber ? Int(figures) : nil
            case .letters:
                guard head.utf8.count == 3, head.hasPrefix("("), head.hasSuffix(")"),
                    let letter = head.utf8.dropFirst().first, (0x61...0x7A).contains(letter)
                else { return nil }
                return Int(letter) - 0x60
            }
        }

        func number(_ value: Int) -> String {
            switch self {
            case .figures: "\(value)."
            case .letters: "(\(Character(Unicode.Scalar(UInt8(0x60 + value)))))"
            }
        }
    }

    /// `paragraphs` are those of the whole document in order, nil for what is none or was not recognised.
    static func fillings(of paragraphs: [Paragraph?]) -> [Filling] {
        Series.allCases.flatMap { fillings($0, of: paragraphs) }
    }

    private static func fillings(_ series: Series, of paragraphs: [Paragraph?]) -> [Filling] {
        var entries = paragraphs.indices.compactMap { index in
            paragraphs[index].map { entry($0, at: index, series) }
        }
        leaveOutliers(&entries)
        var fillings = dirty(entries, series)
        var last: Int?
        for (index, entry) in entries.enumerated() {
            guard let value = entry.value else { continue }
            defer { last = index }
            // A row that begins anew may have lost its first numbers.
            let known = last.map { entries[$0] }
            let goesOn = known.map { $0.value ?? 0 < value && isLevel($0, entry) } ?? false
            let first = goesOn ? known?.value ?? 0 : 0
            let missing = value - first - 1
            guard missing > 0, missing < 12 else { continue }
            let between = entries[((last ?? -1) + 1)..<index]
            let headed = between.filter { $0.head != nil && isLevel($0, entry) }
            // A row that begins anew does so close above.
            let own = goesOn ? headed : Array(headed.suffix(missing))
            let bare = between.filter { $0.head == nil && $0.startsSmall && isText($0, of: entry) }
            let all = own.count == missing ? own : goesOn && own.count + bare.count == missing ? own + bare : []
            for (offset, entry) in all.sorted(by: { $0.paragraph < $1.paragraph }).enumerated() {
                let number = series.number(first + 1 + offset)
                guard entry.head != number else { continue }
                fillings.append(
                    Filling(
                        paragraph: entry.paragraph, before: entry.head ?? "", number: number,
                        reason: "the only number that its row has no paragraph for"))
            }
        }
        return fillings
    }

    /// What does not lie between the numbers before and behind it, though these rise, is misread.
    private static func leaveOutliers(_ entries: inout [Entry]) {
        let valued = entries.indices.filter { entries[$0].value != nil }
        for middle in valued.indices.dropFirst().dropLast() {
            let (before, index, behind) = (valued[middle - 1], valued[middle], valued[middle + 1])
            guard let first = entries[before].value, let value = entries[index].value, let last = entries[behind].value,
                isLevel(entries[before], entries[index]), isLevel(entries[index], entries[behind]),
                first < last, last - first <= behind - before, !(first..<last).contains(value)
            else { continue }
            entries[index].value = nil
        }
    }

    /// Numbers that go on from the one before, with dirt behind them.
    private static func dirty(_ entries: [Entry], _ series: Series) -> [Filling] {
        var last: Int?
        return entries.compactMap { entry in
            guard let value = entry.value, let head = entry.head else { return nil }
            defer { last = value }
            guard last == value - 1, head != series.number(value) else { return nil }
            return Filling(
                paragraph: entry.paragraph, before: head, number: series.number(value),
                reason: "the number that is next in its row")
        }
    }

    private static func closes(_ character: Character) -> Bool { ".)".contains(character) }

    /// What specks beside a number are read as.
    private static func isDirt(_ character: Character) -> Bool { ".,:;)]}_-’'0".contains(character) }

    private static func entry(_ paragraph: Paragraph, at index: Int, _ series: Series) -> Entry {
        let text = paragraph.text
        let word = text.prefix { !$0.isWhitespace }
        let dirt = text.dropFirst(word.count).prefix { $0.isWhitespace || isDirt($0) }
        let head = String(word + dirt).trimmingBlanks
        let opensText = text.dropFirst(word.count + dirt.count).first?.isLetter == true
        let isSetApart = paragraph.layout.tabAfter.map { word.utf8.count...head.utf8.count ~= $0 } ?? false
        let mayBeNumber = opensText && (1...5).contains(head.count) && (isSetApart || head.contains(where: closes))
        let value = mayBeNumber ? series.value(of: head) : nil
        let isOther = value == nil && Series.allCases.contains { $0.value(of: head) != nil }
        let isHead = value != nil || !isOther && (1...4).contains(head.count) && isSetApart && opensText
        return Entry(
            paragraph: index, indent: paragraph.layout.firstIndent, fontSize: paragraph.layout.fontSize,
            head: isHead ? head : nil, value: value, startsSmall: text.first?.isLowercase == true)
    }

    private static func isLevel(_ one: Entry, _ other: Entry) -> Bool {
        abs(one.indent - other.indent) < 0.6 * other.fontSize
    }

    /// As far in as the words behind the numbers of a row: so the number of `one` was not read.
    private static func isText(_ one: Entry, of other: Entry) -> Bool {
        (1.2...4).contains((one.indent - other.indent) / other.fontSize)
    }
}
