public import EngrossModel

/// Days written out in a text, in any of the six languages: `22 July 2005`, `22 juillet 2005`, `2005年7月22日`.
public enum DateReader {
    /// The days named in `text`, in order, with their UTF-8 offsets. A span of days ("5–16 June 1994") is none.
    public static func dates(in text: String) -> [(range: Range<Int>, date: CalendarDate)] {
        let bytes = Array(text.utf8)
        var found: [(range: Range<Int>, date: CalendarDate)] = []
        var offset = 0
        while offset < bytes.count {
            guard isDigit(bytes[offset]) else {
                offset += 1
                continue
            }
            if !followsDash(bytes, offset), let (end, date) = date(in: bytes, at: offset) {
                found.append((offset..<end, date))
                offset = end
            } else {
                while offset < bytes.count, isDigit(bytes[offset]) { offset += 1 }
            }
        }
        return found
    }

    /// The day whose first figure stands at `offset` of these UTF-8 bytes, and where it ends.
    public static func date(in bytes: [UInt8], at offset: Int) -> (end: Int, date: CalendarDate)? {
        guard let first = number(bytes, offset) else { return nil }
        if first.digits == 4 { return chineseDate(bytes, year: first) }
        guard first.digits <= 2 else { return nil }
        var at = first.end
        for suffix in daySuffixes where starts(bytes, at, with: suffix) {
            at += suffix.count
            break
        }
        at = skipBlanks(bytes, at)
        at = skipBlanks(bytes, skipWord(bytes, at))
        guard
            let month = months.first(where: {
                $0.first == (at < bytes.count ? bytes[at] : 0) && starts(bytes, at, with: $0.name)
            })
        else { return nil }
        at = skipBlanks(bytes, at + month.name.count)
        at = skipBlanks(bytes, skipWord(bytes, at))
        guard let year = number(bytes, at), year.digits == 4,
            let date = CalendarDate(year: year.value, month: month.month, day: first.value)
        else { return nil }
        return (year.end, date)
    }

    private static func chineseDate(_ bytes: [UInt8], year: (value: Int, digits: Int, end: Int)) -> (
        end: Int, date: CalendarDate
    )? {
        guard starts(bytes, year.end, with: Array("年".utf8)), let month = number(bytes, year.end + 3),
            starts(bytes, month.end, with: Array("月".utf8)), let day = number(bytes, month.end + 3),
            starts(bytes, day.end, with: Array("日".utf8)),
            let date = CalendarDate(year: year.value, month: month.value, day: day.value)
        else { return nil }
        return (day.end + 3, date)
    }

    /// Whether `word` is the name of a month.
    public static func isMonth(_ word: some StringProtocol) -> Bool {
        months.contains { $0.name.elementsEqual(word.utf8) }
    }

    private static let months: [(name: [UInt8], first: UInt8, month: Int)] = TermTable.months.compactMap { row in
        guard row.count == 3, let month = Int(row[1]), let first = row[2].utf8.first else { return nil }
        return (Array(row[2].utf8), first, month)
    }
    private static let daySuffixes = ["er", "st", "nd", "rd", "th", "º", "°"].map { Array($0.utf8) }
    private static let particles = ["de ", "del "].map { Array($0.utf8) }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> (value: Int, digits: Int, end: Int)? {
        var at = offset
        var value = 0
        while at < bytes.count, isDigit(bytes[at]), at - offset < 5 {
            value = value * 10 + Int(bytes[at] - 0x30)
            at += 1
        }
        return at > offset ? (value, at - offset, at) : nil
    }

    private static func starts(_ bytes: [UInt8], _ offset: Int, with word: [UInt8]) -> Bool {
        guard offset + word.count <= bytes.count else { return false }
        for index in word.indices where bytes[offset + index] != word[index] { return false }
        return true
    }

    /// Past blanks and no-break blanks.
    private static func skipBlanks(_ bytes: [UInt8], _ offset: Int) -> Int {
        var at = offset
        while at < bytes.count {
            if bytes[at] == 0x20 {
                at += 1
            } else if bytes[at] == 0xC2, at + 1 < bytes.count, bytes[at + 1] == 0xA0 {
                at += 2
            } else if bytes[at] == 0xE2, at + 2 < bytes.count, bytes[at + 1] == 0x80, bytes[at + 2] == 0xAF {
                at += 3
            } else {
                break
            }
        }
        return at
    }

    private static func skipWord(_ bytes: [UInt8], _ offset: Int) -> Int {
        particles.first { starts(bytes, offset, with: $0) }.map { offset + $0.count } ?? offset
    }

    private static func followsDash(_ bytes: [UInt8], _ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let last = bytes[offset - 1]
        if last == UInt8(ascii: "-") || last == UInt8(ascii: "/") { return true }
        return offset >= 3 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80 && (0x90...0x95).contains(last)
    }
}
