/// The number that a paragraph begins with, as far as the paragraph alone can tell.
struct Enumerator: Hashable, Sendable {
    /// The row of numbers that a printed one may belong to.
    enum Series: Hashable, Sendable {
        case arabic, lowerLetter, lowerRoman, upperLetter, upperRoman
        /// `1.2`, by how many parts it has.
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
        let scalars = Array(text.unicodeScalars.prefix(24))
        guard let first = scalars.first else { return nil }
        if let bullet = Enumerator(bullet: first, in: text, followedBy: scalars.count > 1 ? scalars[1] : nil) {
            self = bullet
            return
        }
        var place = 0
        let opens = first == "("
        if opens { place = 1 }
        var body = ""
        while place < scalars.count, scalars[place].isNumbering, body.unicodeScalars.count < 9 {
            body.unicodeScalars.append(scalars[place])
            place += 1
        }
        var parts = 1
        while !body.isEmpty, body.allSatisfy(\.isNumber) || parts > 1, place + 1 < scalars.count,
            scalars[place] == ".", scalars[place + 1].isDigit
        {
            body.unicodeScalars.append(".")
            place += 1
            parts += 1
            while place < scalars.count, scalars[place].isDigit {
                body.unicodeScalars.append(scalars[place])
                place += 1
            }
        }
        guard !body.isEmpty else { return nil }
        var printed = (opens ? "(" : "") + body
        if !opens, let suffix = Self.insertedNumber(after: place, in: scalars) {
            printed += suffix
            place += suffix.unicodeScalars.count
        }
        let closer = place < scalars.count ? scalars[place] : nil
        switch closer {
        case ")":
            enclosure = opens ? .parentheses : .closing
        case ".", "．":
            guard !opens else { return nil }
            enclosure = .stop
        default:
            guard !opens else { return nil }
            enclosure = .bare
        }
        if enclosure != .bare {
            printed.unicodeScalars.append(closer ?? " ")
            place += 1
        }
        let reached = printed.utf8.count
        let isAlone = place >= scalars.count && scalars.count == text.unicodeScalars.count
        let hasGap = gapAfter.map { $0 >= reached && $0 <= reached + 4 } ?? false
        // `(mm)` fills the width of its tab, so that no blank parts it from the text.
        let blankFollows =
            place < scalars.count
            && (scalars[place].properties.isWhitespace || enclosure == .parentheses && scalars[place].properties.isUppercase)
        guard isAlone || blankFollows || hasGap else { return nil }
        if enclosure == .bare && !isAlone && !hasGap { return nil }
        let readings = Self.readings(of: body, parts: parts)
        guard !readings.isEmpty else { return nil }
        self.readings = readings
        self.printed = printed
        var offset = reached
        for scalar in text.unicodeScalars.dropFirst(place) {
            guard scalar.properties.isWhitespace else { break }
            offset += String(scalar).utf8.count
        }
        textOffset = offset
    }

    private init?(bullet first: Unicode.Scalar, in text: String, followedBy second: Unicode.Scalar?) {
        guard Self.bullets.contains(first), let second, second.properties.isWhitespace else { return nil }
        printed = String(first)
        enclosure = .none
        readings = [Reading(series: .bullet(Character(first)), value: 0)]
        var offset = printed.utf8.count
        for scalar in text.unicodeScalars.dropFirst() {
            guard scalar.properties.isWhitespace else { break }
            offset += String(scalar).utf8.count
        }
        textOffset = offset
    }

    private static let bullets: Set<Unicode.Scalar> = [
        "•", "●", "◦", "○", "▪", "■", "□", "‣", "–", "—", "−", "-", "·", "*", "\u{F0B7}", "\u{F0A7}", "❖", "➢",
    ]

    /// ` bis`, ` ter`: paragraphs put in between.
    private static func insertedNumber(after place: Int, in scalars: [Unicode.Scalar]) -> String? {
        for suffix in [" bis", " ter"] {
            let wanted = Array(suffix.unicodeScalars)
            if scalars.dropFirst(place).starts(with: wanted) { return suffix }
        }
        return nil
    }

    private static func readings(of body: String, parts: Int) -> [Reading] {
        if parts > 1 {
            guard let last = body.split(separator: ".").last, let value = Int(last) else { return [] }
            return [Reading(series: .compound(parts), value: value)]
        }
        if let value = Int(body) {
            return value < 1000 && body.utf8.count <= 3 ? [Reading(series: .arabic, value: value)] : []
        }
        guard body.utf8.allSatisfy({ $0 < 0x80 }), body.allSatisfy(\.isLetter) else { return [] }
        let isLower = body.allSatisfy(\.isLowercase)
        guard isLower || body.allSatisfy(\.isUppercase) else { return [] }
        var readings: [Reading] = []
        let roman = RomanNumber.value(of: body.uppercased())
        if let roman { readings.append(Reading(series: isLower ? .lowerRoman : .upperRoman, value: roman)) }
        if let letter = letterValue(of: body.lowercased()) {
            readings.append(Reading(series: isLower ? .lowerLetter : .upperLetter, value: letter))
        }
        // A lone capital C, D, L or M is a letter first; I, V and X are Roman first.
        if let roman, roman >= 50, readings.count == 2 { readings.swapAt(0, 1) }
        return readings
    }

    /// `a` is 1, `z` 26, `aa` 27, `bb` 28.
    private static func letterValue(of body: String) -> Int? {
        guard let first = body.utf8.first, body.utf8.allSatisfy({ $0 == first }), body.utf8.count <= 3 else { return nil }
        return Int(first) - 96 + 26 * (body.utf8.count - 1)
    }
}

/// Roman numbers in capitals.
enum RomanNumber {
    /// Nil for anything but a well-formed number.
    static func value(of text: String) -> Int? {
        var total = 0
        var previous = 0
        for letter in text.utf8.reversed() {
            guard let value = values[letter] else { return nil }
            total += value < previous ? -value : value
            previous = max(previous, value)
        }
        return total > 0 && printed(total) == text ? total : nil
    }

    static func printed(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, letters) in steps {
            while rest >= value {
                text += letters
                rest -= value
            }
        }
        return text
    }

    private static let values: [UInt8: Int] = [
        UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
        UInt8(ascii: "C"): 100, UInt8(ascii: "D"): 500, UInt8(ascii: "M"): 1000,
    ]
    private static let steps: [(Int, String)] = [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
        (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { properties.numericType == .decimal && value < 0x80 }
    fileprivate var isNumbering: Bool {
        isDigit || (value >= 0x41 && value <= 0x5A) || (value >= 0x61 && value <= 0x7A)
    }
}
