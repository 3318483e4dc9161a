internal import EngrossTerms

/// The number that a resolution bears before its title: `80/152`, `S-26/1`, `2005/17`, `77/253 B`, `2788 (2025)`, `1991 (XVIII)`,
/// `WHA66.1`.
struct ResolutionNumber: Equatable {
    /// Without the full stop.
    var text: String
    /// UTF-8 length in the text it was read from, with the full stop.
    var length: Int
    /// A number with a year or session in parentheses.
    var isParenthesized: Bool

    init?(startOf text: String) {
        let lettered = SessionSymbol(startOf: text)?.text
        guard let number = lettered.map({ ($0, false) }) ?? Self.figures(startOf: text) else { return nil }
        (self.text, isParenthesized) = number
        let bytes = Array(text.utf8)
        var place = self.text.utf8.count
        if !isParenthesized { self.text = Self.withoutBlanksAtSlash(self.text) }
        if place < bytes.count, bytes[place] == UInt8(ascii: ".") { place += 1 }
        guard place == bytes.count || bytes[place] == 0x20 || bytes[place] >= 0x80 || bytes[place] == 0x2A else {
            return nil
        }
        length = place
    }

    /// A number of figures and the letters of parts and sessions.
    private static func figures(startOf text: String) -> (printed: String, isParenthesized: Bool)? {
        let scalars = Array(text.utf8)
        var place = 0
        func digits() -> Bool {
            let start = place
            while place < scalars.count, scalars[place] >= 0x30, scalars[place] <= 0x39 { place += 1 }
            return place > start
        }
        // Special and emergency special sessions.
        if let prefix = ["ES-", "S-"].first(where: { text.hasPrefix($0) }) { place = prefix.utf8.count }
        guard digits() else { return nil }
        let slash = slash(scalars, place)
        if let slash {
            place = slash + 1
            while place < scalars.count, scalars[place] == 0x20 { place += 1 }
            guard digits() else { return nil }
            _ = skipLetter(scalars, &place)
        } else {
            _ = skipLetter(scalars, &place)
            while place < scalars.count, scalars[place] == 0x20 { place += 1 }
            guard place < scalars.count, scalars[place] == UInt8(ascii: "("),
                let close = scalars[place...].firstIndex(of: UInt8(ascii: ")")), close - place <= 9
            else { return nil }
            let inner = String(decoding: scalars[(place + 1)..<close], as: UTF8.self)
            guard
                inner.allSatisfy(\.isNumber) && inner.count == 4
                    || inner.allSatisfy({ "IVXLCES-0123456789".contains($0) })
            else { return nil }
            place = close + 1
        }
        return (String(decoding: scalars[..<place], as: UTF8.self), slash == nil)
    }

    /// Where the slash stands; some print sets it off by a narrow blank.
    private static func slash(_ scalars: [UInt8], _ place: Int) -> Int? {
        var place = place
        if place < scalars.count, scalars[place] == 0x20 { place += 1 }
        return place < scalars.count && scalars[place] == UInt8(ascii: "/") ? place : nil
    }

    private static func withoutBlanksAtSlash(_ text: String) -> String {
        let parts = text.split(separator: "/", maxSplits: 1)
        guard parts.count == 2 else { return text }
        let left = parts[0].last == " " ? parts[0].dropLast() : parts[0]
        return left + "/" + parts[1].drop { $0 == " " }
    }

    /// ` A`, ` A and B`: a capital letter alone, or several.
    private static func skipLetter(_ scalars: [UInt8], _ place: inout Int) -> Bool {
        guard place + 1 < scalars.count, scalars[place] == 0x20, scalars[place + 1] >= 0x41, scalars[place + 1] <= 0x5A
        else { return false }
        let after = place + 2
        guard
            after == scalars.count || scalars[after] == UInt8(ascii: ".")
                || scalars[after] == 0x20 && after + 1 < scalars.count && scalars[after + 1] == UInt8(ascii: "(")
        else { return false }
        place = after
        return true
    }
}
