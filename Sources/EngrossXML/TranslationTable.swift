internal import CLibXML2

#if canImport(Glibc)
    private import Glibc
#endif

/// The second and third argument of XPath's `translate`, made ready for many texts.
final class TranslationTable {
    private let from: [UInt8]
    private let to: [UInt8]
    /// What each scalar below 0x700 becomes; `dropped` for nothing. Covers the alphabets of Europe and Arabic.
    private var low: [UInt32]
    private var high: [UInt32: UInt32] = [:]
    private static let dropped = UInt32.max

    init(from: UnsafePointer<xmlChar>, to: UnsafePointer<xmlChar>) {
        self.from = Self.bytes(from)
        self.to = Self.bytes(to)
        low = Array(0..<0x700)
        let sources = Array(String(decoding: self.from, as: UTF8.self).unicodeScalars)
        let targets = Array(String(decoding: self.to, as: UTF8.self).unicodeScalars)
        // The first mention of a letter counts.
        for (index, source) in sources.enumerated().reversed() {
            let target = index < targets.count ? targets[index].value : Self.dropped
            if source.value < 0x700 { low[Int(source.value)] = target } else { high[source.value] = target }
        }
    }

    func isMade(from: UnsafePointer<xmlChar>, to: UnsafePointer<xmlChar>) -> Bool {
        Self.equal(self.from, from) && Self.equal(self.to, to)
    }

    func translate(_ text: UnsafePointer<xmlChar>) -> UnsafeMutablePointer<xmlXPathObject>? {
        let length = strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
        // No scalar grows beyond four bytes, and none is shorter than one.
        guard let raw = engross_xml_allocate(4 * length + 1) else { return nil }
        let output = raw.assumingMemoryBound(to: xmlChar.self)
        var read = 0
        var written = 0
        while read < length {
            let byte = text[read]
            if byte < 0x80 {
                let target = low[Int(byte)]
                read += 1
                if target < 0x80 {
                    output[written] = UInt8(target)
                    written += 1
                } else {
                    Self.append(target, to: output, at: &written)
                }
            } else {
                let scalar = Self.decode(text, at: &read)
                Self.append(scalar < 0x700 ? low[Int(scalar)] : high[scalar] ?? scalar, to: output, at: &written)
            }
        }
        output[written] = 0
        return xmlXPathWrapString(output)
    }

    /// The parser has checked that the text is UTF-8.
    private static func decode(_ text: UnsafePointer<xmlChar>, at index: inout Int) -> UInt32 {
        let first = text[index]
        let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = UInt32(first) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<count {
            guard text[index + offset] & 0xC0 == 0x80 else {
                index += offset
                return 0xFFFD
            }
            scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F)
        }
        index += count
        return scalar
    }

    private static func append(_ scalar: UInt32, to output: UnsafeMutablePointer<xmlChar>, at index: inout Int) {
        guard scalar != dropped, let scalar = Unicode.Scalar(scalar) else { return }
        for unit in String(scalar).utf8 {
            output[index] = unit
            index += 1
        }
    }

    private static func bytes(_ text: UnsafePointer<xmlChar>) -> [UInt8] {
        Array(
            UnsafeBufferPointer(start: text, count: strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))))
    }

    private static func equal(_ bytes: [UInt8], _ text: UnsafePointer<xmlChar>) -> Bool {
        let chars = UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self)
        guard strlen(chars) == bytes.count else { return false }
        return bytes.withUnsafeBytes { $0.baseAddress.map { memcmp($0, text, bytes.count) == 0 } ?? true }
    }
}
