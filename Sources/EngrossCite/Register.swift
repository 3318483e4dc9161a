public import EngrossModel
private import CEngrossTables

/// The register of resolutions: the days on which they were adopted.
public struct Register: Sendable {
    public static let shared = Register()

    /// When the resolution was adopted; nil where the register does not know it. Lines of the table are sorted by the
    /// bytes of the symbol without blanks, so a look-up reads a dozen of them and nothing is loaded.
    public func adopted(_ symbol: Symbol) -> CalendarDate? {
        let key = symbol.text.utf8.filter { $0 != 0x20 }
        let table = UnsafeBufferPointer(start: engross_register(), count: engross_register_length())
        var low = 0
        var high = table.count
        while low < high {
            var start = (low + high) / 2
            while start > low, table[start - 1] != 0x0A { start -= 1 }
            var end = start
            while end < high, table[end] != 0x0A { end += 1 }
            let line = table[start..<end]
            let tab = line.firstIndex(of: 0x09) ?? end
            if line[..<tab].elementsEqual(key) {
                return CalendarDate(iso: String(decoding: line[min(tab + 1, end)...], as: UTF8.self))
            }
            if line[..<tab].lexicographicallyPrecedes(key) { low = end + 1 } else { high = start }
        }
        return nil
    }
}
