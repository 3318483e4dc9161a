internal import EngrossTerms

/// The number of a resolution or decision as it stands in running text: `70/1`, `S-32/1`, `75/290 A and B`,
/// `217 A (III)`, `1325 (2000)`.
struct CitedNumber {
    enum Shape: Equatable {
        /// Session, or year, and number: `70/1`, `2005/17`; a special session with its letters.
        case session(Int, special: Special?)
        /// `217 A (III)`; the session is nil in `2252 (ES-V)`.
        case roman(session: Int?, number: Int)
        /// `1325 (2000)`: number and year.
        case year(Int, number: Int)
    }
    enum Special { case special, emergency }

    var shape: Shape
    /// Without letters: `70/1`, `217 (III)`.
    var base: String
    /// The letters of parts, first and last: `A`, `AB`; empty where there are none.
    var letters: [UInt8] = []
    var end: Int

    /// What stands behind the stroke: 1 of `70/1`.
    var count: Int? { base.firstIndex(of: "/").flatMap { Int(base[base.index(after: $0)...]) } }

    var isRoman: Bool { if case .roman = shape { true } else { false } }

    /// With its letters, as a symbol has them.
    var lettered: String {
        guard let first = letters.first, let last = letters.last else { return base }
        let tail = letters.count > 1 ? [first, UInt8(ascii: "-"), last] : [first]
        return "\(base) \(String(decoding: tail, as: UTF8.self))"
    }

    /// Reads a number that begins at `start`, with a figure or with `S-` or `ES-`.
    init?(_ bytes: [UInt8], at start: Int) {
        var at = start
        var special: Special?
        if bytes.starts(with: Self.emergency, at: at) {
            special = .emergency
            at += 3
        } else if bytes.starts(with: Self.specialSession, at: at) {
            special = .special
            at += 2
        }
        guard let first = Self.figure(bytes, &at), first < 10_000 else { return nil }
        if bytes.at(at) == UInt8(ascii: "/") {
            at += 1
            guard let second = Self.figure(bytes, &at), second > 0, second < 1000, Self.endsNumber(bytes, at) else {
                return nil
            }
            shape = .session(first, special: special)
            base = String(decoding: bytes[start..<at], as: UTF8.self)
            letters = Self.parts(bytes, &at)
            end = at
            return
        }
        guard special == nil else { return nil }
        if bytes.at(at) == 0x20, SymbolText.isCapital(bytes.at(at + 1)), bytes.at(at + 2) == 0x20,
            bytes.at(at + 3) == UInt8(ascii: "(")
        {
            letters = [bytes[at + 1]]
            at += 2
        }
        if bytes.at(at) == 0x20 { at += 1 }
        guard bytes.at(at) == UInt8(ascii: "("), let close = bytes[at...].prefix(12).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        let inside = bytes[(at + 1)..<close]
        end = close + 1
        base = "\(first) (\(String(decoding: inside, as: UTF8.self)))"
        if inside.count == 4, inside.allSatisfy(SymbolText.isDigit),
            let year = Int(String(decoding: inside, as: UTF8.self))
        {
            guard (1946...2099).contains(year), letters.isEmpty, first > 0 else { return nil }
            shape = .year(year, number: first)
        } else {
            guard first > 0, Self.isSession(inside) else { return nil }
            shape = .roman(
                session: Numerals.value(ofRoman: String(decoding: inside, as: UTF8.self)), number: first)
        }
    }

    /// Reads a number of the Security Council without its year, where nothing makes the figures another number.
    static func bareFigure(_ bytes: [UInt8], at start: Int) -> (figure: Int, end: Int)? {
        var at = start
        guard let figure = figure(bytes, &at), (2...4).contains(at - start), endsNumber(bytes, at),
            !bytes.isWord(at: at),
            !bytes.starts(with: Array(" (".utf8), at: at)
        else { return nil }
        return (figure, at)
    }

    private static let emergency = Array("ES-".utf8)
    private static let specialSession = Array("S-".utf8)

    private static func figure(_ bytes: [UInt8], _ at: inout Int) -> Int? {
        let start = at
        var value = 0
        while SymbolText.isDigit(bytes.at(at)), at - start < 5 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > start ? value : nil
    }

    /// Nothing behind that makes the figures a fraction, a symbol or a range.
    private static func endsNumber(_ bytes: [UInt8], _ at: Int) -> Bool {
        switch bytes.at(at) {
        case UInt8(ascii: "/"), UInt8(ascii: "%"): false
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"): !SymbolText.isDigit(bytes.at(at + 1))
        default: !bytes.isWord(at: at) || SymbolText.isCapital(bytes.at(at)) && !bytes.isWord(at: at + 1)
        }
    }

    /// ` A`, ` A and B`, ` A to C`, ` A-C`, `A`.
    private static func parts(_ bytes: [UInt8], _ at: inout Int) -> [UInt8] {
        guard let first = letter(bytes, bytes.at(at) == 0x20 ? at + 1 : at) else { return [] }
        at += bytes.at(at) == 0x20 ? 2 : 1
        var letters = [first]
        while let (last, end) = nextPart(bytes, at), last > letters[letters.count - 1] {
            letters = [first, last]
            at = end
        }
        return letters
    }

    private static func nextPart(_ bytes: [UInt8], _ at: Int) -> (letter: UInt8, end: Int)? {
        for join in joins where bytes.starts(with: join, at: at) {
            if let letter = letter(bytes, at + join.count) { return (letter, at + join.count + 1) }
        }
        return nil
    }

    private static let joins = [" and ", " to ", ", ", "-", "\u{1}"].map { Array($0.utf8) }

    private static func letter(_ bytes: [UInt8], _ at: Int) -> UInt8? {
        let letter = bytes.at(at)
        let next = bytes.at(at + 1)
        guard SymbolText.isCapital(letter), !bytes.isWord(at: at + 1), next != UInt8(ascii: "/"),
            next != UInt8(ascii: "'"),
            next != UInt8(ascii: ".") || !bytes.isWord(at: at + 2)
        else { return nil }
        return letter
    }

    /// `XV`, `S-IV`, `ES-V`, `ORG-75`.
    private static func isSession(_ inside: ArraySlice<UInt8>) -> Bool {
        let roman = inside.drop { $0 == UInt8(ascii: "S") || $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "-") }
        if inside.starts(with: "ORG-".utf8) { return inside.count > 4 }
        return !roman.isEmpty && roman.allSatisfy { "IVXL".utf8.contains($0) }
    }
}
