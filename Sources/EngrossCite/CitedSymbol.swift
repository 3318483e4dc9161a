/// A full symbol as it stands in running text: `A/77/441/Add.2`, `A/CONF.157/24 (Part I)`, `A/56/1026-S/2002/932`.
struct CitedSymbol {
    /// Of a document under two symbols, the first.
    var symbol: Symbol
    var end: Int

    /// Reads the symbol that begins at `start`, where no word goes on.
    init?(_ bytes: [UInt8], at start: Int) {
        guard let own = Self.end(bytes, at: start),
            let symbol = Symbol(String(decoding: bytes[start..<own], as: UTF8.self))
        else { return nil }
        self.symbol = symbol
        end = own
        while bytes.at(end) == UInt8(ascii: "-") || bytes.at(end) == CitingText.dash,
            let next = Self.end(bytes, at: end + 1)
        {
            end = next
        }
    }

    private static func end(_ bytes: [UInt8], at start: Int) -> Int? {
        var at = start
        while SymbolText.isCapital(bytes.at(at)) { at += 1 }
        guard at > start, at - start < 8, bytes.at(at) == UInt8(ascii: "/") || bytes.at(at) == UInt8(ascii: "."),
            CitingTable.symbolHeads.contains(Array(bytes[start..<at]))
        else { return nil }
        if bytes.at(at) == UInt8(ascii: "."), bytes.isWord(at: at + 1) {
            at += 1
            while bytes.isWord(at: at) { at += 1 }
        }
        guard bytes.at(at) == UInt8(ascii: "/") else { return nil }
        let first = start..<at
        while bytes.at(at) == UInt8(ascii: "/"), isPart(bytes.at(at + 1)) {
            at = part(bytes, at + 1)
            if let close = bracket(bytes, at) { at = close }
        }
        if bytes.starts(with: res, at: first.upperBound) || bytes.starts(with: dec, at: first.upperBound) {
            at = resolutionEnd(bytes, first.upperBound, at)
        }
        guard bytes[start..<at].contains(where: SymbolText.isDigit), at - start > 3 else { return nil }
        return at
    }

    private static let res = Array("/RES/".utf8)
    private static let dec = Array("/DEC/".utf8)

    /// A part between strokes: letters, figures, full stops and hyphens inside.
    private static func part(_ bytes: [UInt8], _ start: Int) -> Int {
        var at = start
        while true {
            let byte = bytes.at(at)
            if isPart(byte) {
                at += 1
            } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), isPart(bytes.at(at + 1)),
                !startsJoint(bytes, at)
            {
                at += 1
            } else {
                return at
            }
        }
    }

    /// Whether the hyphen at `at` leads to a second symbol: `-S/2002/932`.
    private static func startsJoint(_ bytes: [UInt8], _ at: Int) -> Bool {
        guard bytes.at(at) == UInt8(ascii: "-") else { return false }
        var end = at + 1
        while SymbolText.isCapital(bytes.at(end)) { end += 1 }
        return end > at + 1 && bytes.at(end) == UInt8(ascii: "/")
            && CitingTable.symbolHeads.contains(Array(bytes[(at + 1)..<end]))
    }

    /// ` (Part I)`, ` (Vol. II)`, ` (Sect. 3)`, `(13)`: a bracket that is part of the symbol.
    private static func bracket(_ bytes: [UInt8], _ at: Int) -> Int? {
        let open = bytes.at(at) == 0x20 ? at + 1 : at
        guard bytes.at(open) == UInt8(ascii: "("),
            let close = bytes[open...].prefix(40).firstIndex(of: UInt8(ascii: ")"))
        else { return nil }
        if open == at, bytes[(open + 1)..<close].allSatisfy(SymbolText.isDigit) { return close + 1 }
        return insides.contains { bytes.starts(with: $0, at: open + 1) } ? close + 1 : nil
    }

    private static let insides = ["Part", "Vol", "Sect", "Introduction", "Foreword", "Income", "SUPP", "Supp", "supp"]
        .map { Array($0.utf8) }

    /// Past the letters, session or year of a resolution's number.
    private static func resolutionEnd(_ bytes: [UInt8], _ slash: Int, _ end: Int) -> Int {
        let start = slash + 5
        guard let number = CitedNumber(bytes, at: start), number.end > end else { return end }
        return number.end
    }

    private static func isPart(_ byte: UInt8) -> Bool { SymbolText.isLetter(byte) || SymbolText.isDigit(byte) }
}
