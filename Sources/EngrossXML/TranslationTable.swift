internal import CLibXML2

/// The second and third argument of XPath's `translate`, made ready for many texts.
final class TranslationTable {
    private let from: [UInt8]
    private let to: [UInt8]
    /// What each scalar below 0x700 becomes; `dropped` for nothing. Covers the alphabets of Europe and Arabic.
    private var low: [UInt32]
    private var high: [UInt32: UInt32] = [:]
    private static let dropped = UInt32.max

    init(from: String, to: String) {
        self.from = Array(from.utf8)
        self.to = Array(to.utf8)
        low = Array(0..<0x700)
        let sources = Array(from.unicodeScalars)
        let targets = Array(to.unicodeScalars)
        // The first mention of a letter counts.
        for (index, source) in sources.enumerated().reversed() {
            let target = index < targets.count ? targets[index].value : Self.dropped
            if source.value < 0x700 { low[Int(source.value)] = target } else { high[source.value] = target }
        }
    }

    /// What a scalar becomes; nil for nothing.
    func target(of scalar: UInt32) -> UInt32? {
        let target = scalar < 0x700 ? low[Int(scalar)] : high[scalar] ?? scalar
        return target == Self.dropped ? nil : target
    }

    /// The scalars from 0x700 on that become others.
    var highScalars: Set<UInt32> { Set(high.keys) }

    func isMade(from: UnsafePointer<xmlChar>, to: UnsafePointer<xmlChar>) -> Bool {
        Self.equal(self.from, from) && Self.equal(self.to, to)
    }

    /// Puts the translation of `text`, which is UTF-8, in the place of what `output` holds.
    func translate(_ text: UnsafeBufferPointer<UInt8>, into output: ByteBuffer) {
        output.removeAll()
        guard let input = text.baseAddress else { return }
        // No scalar grows beyond four bytes, and none is shorter than one.
        let bytes = output.reserve(4 * text.count)
        var read = 0
        var written = 0
        low.withUnsafeBufferPointer { low in
            while read < text.count {
                let byte = input[read]
                let target: UInt32
                if byte < 0x80 {
                    target = low[Int(byte)]
                    read += 1
                } else {
                    let scalar = Self.decode(text, at: &read)
                    target = scalar < 0x700 ? low[Int(scalar)] : high.isEmpty ? scalar : high[scalar] ?? scalar
                }
                if target < 0x80 {
                    bytes[written] = UInt8(target)
                    written += 1
                } else if target != Self.dropped {
                    Self.append(target, to: bytes, at: &written)
                }
            }
        }
        output.count = written
    }

    /// How many scalars the translation of `text` has.
    func length(of text: UnsafeBufferPointer<UInt8>) -> Int {
        low.withUnsafeBufferPointer { low in
            var read = 0
            var count = 0
            while read < text.count {
                let byte = text[read]
                let target: UInt32
                if byte < 0x80 {
                    target = low[Int(byte)]
                    read += 1
                } else {
                    let scalar = Self.decode(text, at: &read)
                    target = scalar < 0x700 ? low[Int(scalar)] : high.isEmpty ? scalar : high[scalar] ?? scalar
                }
                if target != Self.dropped { count += 1 }
            }
            return count
        }
    }

    /// The parser has checked that the text is UTF-8.
    static func decode(_ text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
        let first = text[index]
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        guard index + count <= text.count else {
            index = text.count
            return 0xFFFD
        }
        var scalar = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<count { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
        index += count
        return scalar
    }

    private static func append(_ scalar: UInt32, to output: UnsafeMutablePointer<UInt8>, at index: inout Int) {
        let tail = { (shift: UInt32) in UInt8(0x80 | scalar >> shift & 0x3F) }
        switch scalar {
        case ..<0x800:
            output[index] = UInt8(0xC0 | scalar >> 6)
            output[index + 1] = tail(0)
            index += 2
        case ..<0x10000:
            output[index] = UInt8(0xE0 | scalar >> 12)
            output[index + 1] = tail(6)
            output[index + 2] = tail(0)
            index += 3
        default:
            output[index] = UInt8(0xF0 | scalar >> 18 & 0x07)
            output[index + 1] = tail(12)
            output[index + 2] = tail(6)
            output[index + 3] = tail(0)
            index += 4
        }
    }

    private static func equal(_ bytes: [UInt8], _ text: UnsafePointer<xmlChar>) -> Bool {
        var index = 0
        while index < bytes.count {
            guard text[index] == bytes[index] else { return false }
            index += 1
        }
        return text[index] == 0
    }
}
