internal import EngrossTerms

/// The number that a paragraph begins with, as far as the paragraph alone can tell.
struct Enumerator: Hashable, Sendable {
    /// The row of numbers that a printed one may belong to.
    enum Series: Hashable, Sendable {
        case arabic, lowerLetter, lowerRoman, upperLetter, upperRoman
        /// `1.2` or `1.a`, by how many parts it has.
        case compound(Int)
        case bullet(Character)
    }

    /// What stands around the number.
    enum Enclosure: Hashable, Sendable {
        case stop, parentheses, closing, bare, none
    }

    /// One way to read the number: `(i)` is the ninth letter or the first Roman number.
    struct Reading: Hashable, Sendable {
        var series: Series
        var value: Int
    }

    /// As printed, with its stop or parentheses.
    var printed: String
    var enclosure: Enclosure
    /// Likeliest first; never empty.
    var readings: [Reading]
    /// UTF-8 offset of the text that follows.
    var textOffset: Int

    func reading(_ series: Series) -> Reading? { readings.first { $0.series == series } }

    /// Stands where operative paragraphs are numbered: `12.`, or `12` before a gap.
    var isPlainNumber: Bool { readings[0].series == .arabic && (enclosure == .stop || enclosure == .bare) }
    var isBullet: Bool { if case .bullet = readings[0].series { true } else { false } }
    /// A capital letter or a capital Roman number.
    var isCapital: Bool { readings.contains { $0.series == .upperLetter || $0.series == .upperRoman } }
}

extension Enumerator {
    /// Nil when `text` does not begin with a number. `gapAfter` is the offset of a wide gap behind a leading number,
    /// which makes a number out of a bare figure too.
    init?(startOf text: String, gapAfter: Int? = nil) {
        if let bullet = Enumerator(bulletAtStartOf: text) {
            self = bullet
            return
        }
        var scan = NumberScan(text)
        let opens = scan.take("(")
        let body = scan.takeBody()
        guard !body.isEmpty else { return nil }
        if !opens { scan.takeInsertion() }
        if scan.take(")") {
            enclosure = opens ? .parentheses : .closing
        } else if opens {
            return nil
        } else {
            enclosure = scan.take(".") || scan.take("．") ? .stop : .bare
        }
        let end = scan.offset
        let hasGap = gapAfter.map { (end...(end + 4)).contains($0) } ?? false
        guard scan.isAtEnd || hasGap || enclosure != .bare && scan.isAtTextStart(after: enclosure) else { return nil }
        readings = Self.readings(of: body)
        guard !readings.isEmpty else { return nil }
        printed = scan.taken
        scan.skipBlanks()
        textOffset = scan.offset
    }

    private init?(bulletAtStartOf text: String) {
        var scan = NumberScan(text)
        guard let first = scan.next, Self.bullets.contains(first), scan.take(Character(first)) else { return nil }
        guard scan.next?.properties.isWhitespace ?? false, scan.holdsOther(than: first) else { return nil }
        printed = scan.taken
        enclosure = .none
        readings = [Reading(series: .bullet(Character(first)), value: 0)]
        scan.skipBlanks()
        textOffset = scan.offset
    }

    private static let bullets: Set<Unicode.Scalar> = [
        "•", "●", "◦", "○", "▪", "■", "□", "‣", "–", "—", "−", "-", "·", "*", "\u{F0B7}", "\u{F0A7}", "❖", "➢",
    ]

    private static func readings(of body: String) -> [Reading] {
        let parts = body.split(separator: ".")
        if parts.count > 1, let last = parts.last, let value = Int(last) ?? letterValue(of: String(last)) {
            return [Reading(series: .compound(parts.count), value: value)]
        }
        if let value = Int(body) { return body.utf8.count <= 3 ? [Reading(series: .arabic, value: value)] : [] }
        let isLower = body.allSatisfy(\.isLowercase)
        guard isLower || body.allSatisfy(\.isUppercase) else { return [] }
        var readings: [Reading] = []
        let roman = Numerals.value(ofRoman: body)
        if let roman { readings.append(Reading(series: isLower ? .lowerRoman : .upperRoman, value: roman)) }
        if let letter = letterValue(of: body.lowercased()) {
            readings.append(Reading(series: isLower ? .lowerLetter : .upperLetter, value: letter))
        }
        // A lone C, D, L or M is a letter first; I, V and X are Roman first.
        if let roman, roman >= 50, readings.count == 2 { readings.swapAt(0, 1) }
        return readings
    }

    /// `a` is 1, `z` 26, `aa` 27, `bb` 28.
    private static func letterValue(of body: String) -> Int? {
        guard let first = body.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z"), body.utf8.count <= 3,
            body.utf8.allSatisfy({ $0 == first })
        else { return nil }
        return Int(first) - 96 + 26 * (body.utf8.count - 1)
    }
}

/// Walks over the scalars at the start of a paragraph.
private struct NumberScan {
    private let scalars: [Unicode.Scalar]
    private let isWhole: Bool
    private var place = 0
    /// UTF-8 length of what was taken.
    private(set) var offset = 0
    private(set) var taken = ""

    init(_ text: String) {
        // A number is short; a few scalars are enough to see it and what follows.
        scalars = Array(text.unicodeScalars.prefix(32))
        isWhole = text.unicodeScalars.dropFirst(32).isEmpty
    }

    var next: Unicode.Scalar? { place < scalars.count ? scalars[place] : nil }
    var isAtEnd: Bool { isWhole && place == scalars.count }

    /// False for `* * *`, which parts texts and numbers nothing.
    func holdsOther(than sign: Unicode.Scalar) -> Bool {
        scalars.contains { $0 != sign && !$0.properties.isWhitespace }
    }

    mutating func take(_ character: Character) -> Bool {
        guard let next, Character(next) == character else { return false }
        step()
        return true
    }

    /// Figures, figures parted by points (the last may be a small letter), or letters.
    mutating func takeBody() -> String {
        let start = taken.endIndex
        if next?.isDigit ?? false {
            takeDigits()
            while next == ".", place + 1 < scalars.count, scalars[place + 1].isDigit {
                step()
                takeDigits()
            }
            takeLastLetter()
        } else {
            while let letter = next, letter.isLetter, place < 12 { step() }
        }
        return String(taken[start...])
    }

    /// The letter of `1.a`.
    private mutating func takeLastLetter() {
        guard next == ".", place + 1 < scalars.count, scalars[place + 1].isSmallLetter else { return }
        guard place + 2 >= scalars.count || !scalars[place + 2].properties.isAlphabetic else { return }
        step()
        step()
    }

    /// ` bis`, ` ter`: paragraphs put in between.
    mutating func takeInsertion() {
        for insertion in [" bis", " ter"] where scalars[place...].starts(with: insertion.unicodeScalars) {
            for _ in insertion.unicodeScalars { step() }
            return
        }
    }

    /// A blank follows. `(mm)` fills the width of its tab, so that no blank parts it from the text.
    func isAtTextStart(after enclosure: Enumerator.Enclosure) -> Bool {
        guard let next else { return false }
        return next.properties.isWhitespace || enclosure == .parentheses && next.properties.isUppercase
    }

    mutating func skipBlanks() {
        while let next, next.properties.isWhitespace { step() }
    }

    private mutating func takeDigits() {
        while let next, next.isDigit { step() }
    }

    private mutating func step() {
        taken.unicodeScalars.append(scalars[place])
        offset += UTF8.width(scalars[place])
        place += 1
    }
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { value >= 0x30 && value <= 0x39 }
    fileprivate var isSmallLetter: Bool { value >= 0x61 && value <= 0x7A }
    fileprivate var isLetter: Bool { (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A) }
}
