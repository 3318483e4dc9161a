private import CEngrossTables
public import EngrossModel

/// The register of resolutions: the days on which they were adopted.
public struct Register: Sendable {
    public static let shared = Register()

    /// When the resolution was adopted; nil where the register does not know it.
    public func adopted(_ symbol: Symbol) -> CalendarDate? {
        let key = Self.key(symbol)
        guard let line = Self.line(notBefore: key), line.key.elementsEqual(key) else { return nil }
        return CalendarDate(iso: String(decoding: line.date, as: UTF8.self))
    }

    /// The registered symbol of several parts of one number that holds the part `letter`: `A/RES/47/54 A-F` for `C`.
    func part(of whole: Symbol, holding letter: UInt8) -> Symbol? {
        let key = Self.key(whole)
        var next = Self.line(notBefore: key + [UInt8(ascii: "A")])
        while let line = next, line.key.starts(with: key) {
            let parts = Array(line.key.dropFirst(key.count))
            guard let first = parts.first, SymbolText.isCapital(first) else { return nil }
            if parts.count == 3, first <= letter, letter <= parts[2] {
                return Symbol(String(decoding: line.key, as: UTF8.self))
            }
            next = Self.line(at: line.end)
        }
        return nil
    }

    private static func key(_ symbol: Symbol) -> [UInt8] { symbol.text.utf8.filter { $0 != 0x20 } }

    // MARK: The table

    private typealias Row = (key: Slice<UnsafeBufferPointer<UInt8>>, date: Slice<UnsafeBufferPointer<UInt8>>, end: Int)

    private static var table: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: engross_register(), count: engross_register_length())
    }

    /// The row that begins at `start`.
    private static func line(at start: Int) -> Row? {
        let table = table
        guard start < table.count else { return nil }
        let end = table[start...].firstIndex(of: 0x0A) ?? table.count
        let tab = table[start..<end].firstIndex(of: 0x09) ?? end
        return (table[start..<tab], table[min(tab + 1, end)..<end], min(end + 1, table.count))
    }

    /// The first row whose symbol does not come before `key`. The rows are sorted by bytes, so this reads a dozen of
    /// them, and nothing is loaded beforehand.
    private static func line(notBefore key: [UInt8]) -> Row? {
        let table = table
        var low = 0
        var high = table.count
        while low < high {
            var start = (low + high) / 2
            while start > low, table[start - 1] != 0x0A { start -= 1 }
            guard let row = line(at: start) else { return nil }
            if row.key.lexicographicallyPrecedes(key) { low = row.end } else { high = start }
        }
        return line(at: low)
    }
}
