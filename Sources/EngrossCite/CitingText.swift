internal import EngrossModel

/// A text made easy to read byte by byte: every blank a single plain one, every hyphen and apostrophe plain, a dash
/// that stands for "to" as `dash`; each byte knows where it came from.
struct CitingText {
    static let dash: UInt8 = 0x01

    private(set) var bytes: [UInt8] = []
    /// For each byte, and for the end, its UTF-8 offset in the plain text.
    private(set) var offsets: [Int32] = []
    /// Link annotations, over ranges of `bytes`.
    private(set) var links: [(range: Range<Int>, address: String)] = []
    /// Where notes are called, in `bytes`.
    private(set) var calls: [Int] = []
    private(set) var hasDigit = false
    private var length: Int32 = 0

    init(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .text(let piece):
                let start = bytes.count
                var text = piece.text
                text.withUTF8 { add($0) }
                if let link = piece.link, bytes.count > start { links.append((start..<bytes.count, link)) }
            case .marker: calls.append(bytes.count)
            case .lineBreak:
                put(0x20, at: length)
                length += 1
            }
        }
        offsets.append(length)
    }

    /// The byte that stands at this UTF-8 offset of the plain text, or the first behind it.
    func byte(at offset: Int) -> Int {
        var (low, high) = (0, offsets.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if Int(offsets[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        bytes.reserveCapacity(bytes.count + text.count)
        offsets.reserveCapacity(bytes.count + text.count)
        let base = length
        var at = 0
        while at < text.count {
            let byte = text[at]
            if byte < 0x80 {
                if byte &- 0x30 < 10 { hasDigit = true }
                put(byte, at: base + Int32(at))
                at += 1
            } else if byte == 0xC2, at + 1 < text.count, text[at + 1] == 0xA0 || text[at + 1] == 0xAD {
                if text[at + 1] == 0xA0 { put(0x20, at: base + Int32(at)) }
                at += 2
            } else if byte == 0xE2, at + 2 < text.count, text[at + 1] == 0x80, let plain = Self.plain(text[at + 2]) {
                put(plain, at: base + Int32(at))
                at += 3
            } else {
                put(byte, at: base + Int32(at))
                at += 1
            }
        }
        length += Int32(text.count)
    }

    private mutating func put(_ byte: UInt8, at offset: Int32) {
        if byte == 0x20, bytes.last == 0x20 { return }
        bytes.append(byte)
        offsets.append(offset)
    }

    /// The plain form of U+20xx by its last byte.
    private static func plain(_ last: UInt8) -> UInt8? {
        switch last {
        case 0xAF, 0x82, 0x83, 0x89: 0x20
        case 0x90, 0x91: UInt8(ascii: "-")
        case 0x92, 0x93: dash
        case 0x98, 0x99: UInt8(ascii: "'")
        case 0x9C, 0x9D: UInt8(ascii: "\"")
        default: nil
        }
    }
}

extension Array where Element == UInt8 {
    /// The byte at `index`, 0 outside.
    func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

    func starts(with word: [UInt8], at offset: Int) -> Bool {
        guard offset >= 0, offset + word.count <= count else { return false }
        for index in word.indices where self[offset + index] != word[index] { return false }
        return true
    }

    /// Whether a word could go on at `index`: a letter or figure of any script but Chinese, which closes up to numbers.
    func isWord(at index: Int) -> Bool {
        let byte = at(index)
        guard byte >= 0x80 else { return SymbolText.isLetter(byte) || SymbolText.isDigit(byte) }
        var start = index
        while start > 0, index - start < 2, at(start) & 0xC0 == 0x80 { start -= 1 }
        switch at(start) {
        // What the UTF-8 of Chinese letters, marks and full-width forms begins with: U+3000–9FFF, U+F000–FFFF.
        case 0xE3...0xE9, 0xEF: return false
        default: return true
        }
    }
}
