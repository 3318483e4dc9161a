internal import EngrossModel
internal import EngrossTerms

/// Mends the numbers that recognised paragraphs begin with, by the row they stand in: `l.` after 0 is `1.`, `(¢)` after `(b)` is `(c)`.
///
/// A number is changed only where the row wants the one number that its signs are like; what reads as a number stays.
struct RecognizedNumbers {
    private(set) var repairs: [Repair] = []
    private var row = Row()
    private let recognised: Set<Int>

    /// `pages` are the pages that were recognised.
    init(pages: Set<Int>) { recognised = pages }

    mutating func mend(_ blocks: inout [CleanedDocument.Block]) {
        guard !recognised.isEmpty else { return }
        fillGaps(&blocks)
        for index in blocks.indices {
            guard case .paragraph(var paragraph) = blocks[index] else { continue }
            mend(&paragraph)
            blocks[index] = .paragraph(paragraph)
        }
        fillGaps(&blocks)
    }

    /// A number that is filled in may leave no choice for the next.
    private mutating func fillGaps(_ blocks: inout [CleanedDocument.Block]) {
        var rounds = 0
        while rounds < Self.mostRounds, fillGapsOnce(&blocks) { rounds += 1 }
    }

    private static let mostRounds = 4

    /// Whether there was any to fill.
    private mutating func fillGapsOnce(_ blocks: inout [CleanedDocument.Block]) -> Bool {
        let paragraphs = blocks.map { block -> Paragraph? in
            guard case .paragraph(let paragraph) = block, let page = paragraph.place?.page, recognised.contains(page)
            else { return nil }
            return paragraph
        }
        var isFilled = false
        for filling in NumberGaps.fillings(of: paragraphs) {
            guard var paragraph = paragraphs[filling.paragraph], let place = paragraph.place,
                case .text(var first)? = paragraph.content.first, first.text.hasPrefix(filling.before)
            else { continue }
            let rest = first.text.dropFirst(filling.before.count)
            first.text = filling.number + (filling.before.isEmpty ? " " : "") + rest
            paragraph.content[0] = .text(first)
            paragraph.layout.tabAfter = filling.number.utf8.count
            blocks[filling.paragraph] = .paragraph(paragraph)
            repairs.append(
                Repair(
                    .misreading, before: filling.before, after: filling.number, reason: filling.reason, place: place))
            isFilled = true
        }
        return isFilled
    }

    private mutating func mend(_ paragraph: inout Paragraph) {
        let text = paragraph.text
        defer { row.opensList = text.last { !$0.isWhitespace } == ":" }
        let head = String(text.prefix { !$0.isWhitespace })
        guard (1...7).contains(head.count), !row.accepts(head), paragraph.layout.alignment == .body,
            !mendBeforeOpening(&paragraph)
        else { return }
        let rest = text.dropFirst(head.count).drop { $0.isWhitespace }
        guard let place = paragraph.place, recognised.contains(place.page), rest.first?.isLetter == true,
            let number = row.number(like: head, beforeCapital: rest.first?.isUppercase == true),
            case .text(var first)? = paragraph.content.first, first.text.hasPrefix(head)
        else { return }
        first.text = number + first.text.dropFirst(head.count)
        paragraph.content[0] = .text(first)
        if paragraph.layout.tabAfter == head.utf8.count { paragraph.layout.tabAfter = number.utf8.count }
        _ = row.accepts(number)
        repairs.append(
            Repair(
                .misreading, before: head, after: number, reason: "the number that is next in its row", place: place))
    }
}

extension RecognizedNumbers {
    /// What stands before the opening words of an operative paragraph is its number, whatever it was read as.
    private mutating func mendBeforeOpening(_ paragraph: inout Paragraph) -> Bool {
        guard let place = paragraph.place, recognised.contains(place.page),
            case .text(var first)? = paragraph.content.first,
            let head = paragraph.headBeforeOpening, first.text.hasPrefix(head)
        else { return false }
        let number = row.nextParagraph(readAs: head)
        _ = row.accepts(number)
        // A blank stood behind a sign that was taken for the stop.
        let rest = first.text.dropFirst(head.count).drop { $0.isWhitespace }
        first.text = number + " " + rest
        paragraph.content[0] = .text(first)
        paragraph.layout.tabAfter = number.utf8.count
        repairs.append(
            Repair(
                .misreading, before: head, after: number, reason: "it stands before the opening words", place: place))
        return true
    }
}

extension Paragraph {
    /// The few signs at its head that are no word, where words in italics or underlined that open an operative paragraph follow.
    fileprivate var headBeforeOpening: String? {
        var head = ""
        for inline in content.prefix(3) {
            guard case .text(let piece) = inline else { return nil }
            // A number may look as if it were in italics, but its words are underlined, or the other way round.
            let isOther = head.isEmpty && layout.tabAfter == piece.text.trimmingBlanks.utf8.count
            guard isOther || piece.style.isDisjoint(with: [.italic, .underline]) else {
                let word = String(piece.text.drop { $0.isWhitespace }.prefix { $0.isLetter })
                let opens = OpeningWords.opensOperative(word) || word.hasSuffix("s")
                head = head.trimmingBlanks
                guard opens, word.first?.isUppercase == true, (1...5).contains(head.count) else { return nil }
                let isWord =
                    head.first?.isUppercase == true && head.dropFirst().allSatisfy(\.isLetter) && head.count > 2
                return isWord && layout.tabAfter != head.utf8.count ? nil : head
            }
            head += piece.text
        }
        return nil
    }
}

/// Which numbers may come next.
private struct Row {
    /// The last paragraph ended with a colon.
    var opensList = false
    private var paragraph = 0
    private var letter = 0
    private var roman = 0

    /// Whether `head` is a sound number; then the row goes on from there.
    mutating func accepts(_ head: String) -> Bool {
        if head.hasSuffix("."), let value = Int(head.dropLast()), head.first?.isNumber == true {
            // A number far off is a misreading, or belongs to another row.
            guard value == 1 || (paragraph...(paragraph + 3)).contains(value) else { return false }
            (paragraph, letter, roman) = (value, 0, 0)
            return true
        }
        guard head.hasPrefix("("), head.hasSuffix(")") else { return false }
        let core = String(head.dropFirst().dropLast())
        let isNextLetter = letter > 0 && roman == 0 && !opensList && core == String(Self.letter(min(letter + 1, 26)))
        if !isNextLetter, let value = Self.romans.firstIndex(of: core),
            value == roman || value == 0 && opensList && letter > 0
        {
            roman = value + 1
            return true
        }
        guard core.utf8.count == 1, let byte = core.utf8.first, (0x61...0x7A).contains(byte) else { return false }
        let value = Int(byte) - 0x60
        guard value == letter + 1 || value == 1 else { return false }
        (letter, roman) = (value, 0)
        return true
    }

    /// The number of the next paragraph: the figures that it was read as where they may follow, else the next one.
    func nextParagraph(readAs head: String) -> String {
        let figures = Int(head.filter { $0.isASCII && $0.isNumber })
        let isNear = figures.map { ((paragraph + 1)...(paragraph + 3)).contains($0) } ?? false
        return "\(isNear ? figures ?? 0 : paragraph + 1)."
    }

    /// The one number that may come next and that `head` is like; nil where there is none, or more than one.
    func number(like head: String, beforeCapital: Bool) -> String? {
        var next: [String] = []
        if beforeCapital { next.append("\(paragraph + 1).") }
        if letter > 0, letter < 26 { next.append("(\(Self.letter(letter + 1)))") }
        if opensList, letter == 0 { next.append("(a)") }
        if roman > 0, roman < Self.romans.count { next.append("(\(Self.romans[roman]))") }
        if opensList, letter > 0 { next.append("(i)") }
        let like = next.filter { Self.isLike(head, $0) }
        return like.count == 1 && like[0] != head ? like[0] : nil
    }

    private static let romans = [
        "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv",
    ]

    private static func letter(_ value: Int) -> Character { Character(Unicode.Scalar(UInt8(0x60 + value))) }

    private static func isLike(_ head: String, _ number: String) -> Bool {
        if misread[number]?.contains(head) == true { return true }
        let head = Array(head)
        let number = Array(number)
        // Specks behind it are no part of a number.
        guard head.count >= number.count, head.dropFirst(number.count).allSatisfy({ ".,:;)]}-_’'0".contains($0) })
        else { return false }
        return zip(head, number).allSatisfy { $0 == $1 || alike[$1]?.contains($0) == true }
    }

    /// Signs that have grown together.
    private static let misread: [String: [String]] = [
        "(i)": ["G)", "@)", "()"], "(ii)": ["Gi)", "(11)", "(il)", "(it)", "(n)"],
        "(iii)": ["Giii)", "Gii)", "(m)", "(ui)", "(iil)"],
        "(iv)": ["(Iv)", "Gv)", "(tv)", "(lv)"], "(v)": ["(vy)", "(Vv)", "(V)", "(y)"],
        "(vi)": ["(vl)", "(v1)", "(Vi)"], "(c)": ["(ce)", "©", "(c}"],
        "(e)": ["(ec)"], "(d)": ["(d}", "(dd)"], "11.": ["ll.", "IL.", "Il.", "H.", "HW."], "1.": ["L.", "I,"],
        "7.": ["Te", "7,"], "(f)": ["(£)", "(f}", "()"],
    ]

    /// What a sign is read as, on bad pages.
    private static let alike: [Character: String] = [
        "0": "oOQ°©", "1": "lIi|!]tjTJ", "2": "zZ?", "3": "$>", "4": "dA", "5": "Ss$", "6": "bG", "7": "?T/",
        "8": "BS&", "9": "gq",
        ".": ",:;-_", "(": "{[tCfc|<", ")": "}]j>", "i": "1l|!jI", "v": "yV", "x": "X", "a": "@uo", "b": "6h",
        "c": "¢eCo", "d": "ad",
        "e": "cé¢o", "f": "/t", "g": "9qs", "h": "b", "j": "i;)", "l": "1I|", "o": "0", "q": "g9", "s": "5S", "z": "2",
    ]
}
