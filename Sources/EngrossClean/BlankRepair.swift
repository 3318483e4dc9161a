internal import EngrossModel

/// Closes blanks that no compositor meant, where the signs beside them prove it, and opens the one that a number too wide
/// for its tab swallowed.
enum BlankRepair {
    static func mend(_ content: inout [Inline], at place: Place?) -> [Repair] {
        var repairs: [Repair] = []
        for index in content.indices {
            guard case .text(var piece) = content[index] else { continue }
            let before = piece.text
            if index == 0, let opened = openedAfterNumber(piece.text) {
                repairs.append(
                    Repair(
                        .lostBlank, before: String(before.prefix(12)), after: String(opened.prefix(13)),
                        reason: "a number stands apart from its text", place: place))
                piece.text = opened
            }
            if let closed = closedAtDashes(piece.text) {
                repairs.append(
                    Repair(
                        .falseBlank, before: before, after: closed,
                        reason: "a dash between figures, a hyphen within a name", place: place))
                piece.text = closed
            }
            content[index] = .text(piece)
        }
        return repairs
    }

    /// "(mm)Designing" is "(mm) Designing".
    private static func openedAfterNumber(_ text: String) -> String? {
        guard text.utf8.first == UInt8(ascii: "("), let close = text.firstIndex(of: ")") else { return nil }
        let number = text[...close]
        let rest = text[text.index(after: close)...]
        guard rest.first?.isUppercase == true, EnumeratorForm.length(at: number) == number.count else { return nil }
        return number + " " + rest
    }

    /// "5 –16 June", "18– 22", "Non- Proliferation".
    private static func closedAtDashes(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        var drop: [Int] = []
        for index in bytes.indices where bytes[index] == 0x20 && index > 0 && index + 1 < bytes.count {
            let previous = bytes[index - 1]
            let next = bytes[index + 1]
            if next == 0xE2, isEnDash(bytes, at: index + 1), isDigit(previous), index + 4 < bytes.count,
                isDigit(bytes[index + 4])
            {
                drop.append(index)
            } else if index >= 4, isEnDash(bytes, at: index - 3), isDigit(bytes[index - 4]), isDigit(next) {
                drop.append(index)
            } else if previous == UInt8(ascii: "-"), index >= 3, isLetter(bytes[index - 2]), isLetter(bytes[index - 3]),
                (0x41...0x5A).contains(next), startsCapital(bytes, before: index - 1)
            {
                drop.append(index)
            }
        }
        guard !drop.isEmpty else { return nil }
        let kept = bytes.indices.filter { !drop.contains($0) }.map { bytes[$0] }
        return String(decoding: kept, as: UTF8.self)
    }

    private static func isEnDash(_ bytes: [UInt8], at index: Int) -> Bool {
        index >= 0 && index + 2 < bytes.count && bytes[index] == 0xE2 && bytes[index + 1] == 0x80
            && bytes[index + 2] == 0x93
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    private static func startsCapital(_ bytes: [UInt8], before end: Int) -> Bool {
        var start = end
        while start > 0, isLetter(bytes[start - 1]) { start -= 1 }
        return start < end && (0x41...0x5A).contains(bytes[start])
    }
}
