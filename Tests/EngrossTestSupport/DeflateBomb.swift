/// Deflate data (RFC 1951, fixed codes) that says one short pattern a great many times.
struct DeflateBomb {
    private var bytes: [UInt8] = []
    private var bitCount = 0

    /// zlib data that inflates to `head` and then goes on with its last `period` bytes, 258 bytes for each of `matches`.
    /// The checksum at its end is not right.
    static func data(head: [UInt8], period: Int, matches: Int) -> [UInt8] {
        var bomb = DeflateBomb()
        bomb.add(0b011, bits: 3)
        for byte in head { bomb.addLiteral(byte) }
        for _ in 0..<matches { bomb.addMatch(distance: period) }
        bomb.add(0, bits: 7)
        return [0x78, 0x9C] + bomb.bytes + [0, 0, 0, 1]
    }

    /// Deflated twice over: some 41 kB for each of `matches`, of a pattern of four bytes.
    static func twice(pattern: [UInt8], matches: Int) -> [UInt8] {
        precondition(pattern.count == 4)
        // A match of distance 4 takes 13 bits, so eight of them take 13 bytes, and those come again and again.
        let once = data(head: pattern, period: 4, matches: 64)
        return data(head: Array(once.prefix(60)), period: 13, matches: matches)
    }

    private mutating func addLiteral(_ byte: UInt8) {
        if byte < 144 { addCode(0x30 + Int(byte), bits: 8) } else { addCode(0x190 + Int(byte) - 144, bits: 9) }
    }

    private mutating func addMatch(distance: Int) {
        addCode(0b1100_0101, bits: 8)
        if distance <= 4 {
            addCode(distance - 1, bits: 5)
            return
        }
        // Two codes for every power of two from 5 on, with one more extra bit for each.
        var extra = 1
        while distance > 4 << extra { extra += 1 }
        let base = (2 << extra) + 1
        let upper = (distance - base) >> extra
        addCode(2 * extra + 2 + upper, bits: 5)
        add((distance - base) & ((1 << extra) - 1), bits: extra)
    }

    /// Codes go in from their highest bit, numbers from their lowest.
    private mutating func addCode(_ code: Int, bits count: Int) {
        for bit in stride(from: count - 1, through: 0, by: -1) { add(code >> bit & 1, bits: 1) }
    }

    private mutating func add(_ value: Int, bits count: Int) {
        for bit in 0..<count {
            if bitCount % 8 == 0 { bytes.append(0) }
            if value >> bit & 1 == 1 { bytes[bytes.count - 1] |= 1 << UInt8(bitCount % 8) }
            bitCount += 1
        }
    }
}
