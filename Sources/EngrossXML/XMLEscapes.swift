/// The characters that need care in one place of an XML document.
enum XMLEscapes {
    case text, attribute

    /// Whether the bytes can be written as they are. Only a byte of 0xEF may begin a forbidden character.
    func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (self == .text ? Self.plainInText : Self.plainInAttribute).withUnsafeBufferPointer { plain in
            bytes.allSatisfy { plain[Int($0)] }
        }
    }

    /// Appends the bytes, escaped, and gives how many characters were left out because XML 1.0 forbids them.
    func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Int {
        var dropped = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "<"): output += "&lt;".utf8
            case UInt8(ascii: ">"): output += "&gt;".utf8
            case UInt8(ascii: "&"): output += "&amp;".utf8
            case UInt8(ascii: "\"") where self == .attribute: output += "&quot;".utf8
            // A reader of XML would take these for a blank or a line feed.
            case UInt8(ascii: "\r"): output += "&#13;".utf8
            case UInt8(ascii: "\n") where self == .attribute: output += "&#10;".utf8
            case UInt8(ascii: "\t") where self == .attribute: output += "&#9;".utf8
            case UInt8(ascii: "\n"), UInt8(ascii: "\t"): output.append(byte)
            case 0..<0x20: dropped += 1
            case 0xEF where Self.isNoncharacter(bytes, at: index):
                dropped += 1
                index += 2
            default: output.append(byte)
            }
            index += 1
        }
        return dropped
    }

    /// U+FFFE and U+FFFF: EF BF BE, EF BF BF.
    private static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
    }

    private static let plainInText = table(careful: "<>&")
    private static let plainInAttribute = table(careful: "<>&\"\n\t")

    private static func table(careful: String) -> [Bool] {
        var plain = [Bool](repeating: true, count: 256)
        for byte in 0..<0x20 where byte != 0x09 && byte != 0x0A { plain[byte] = false }
        plain[0xEF] = false
        for byte in careful.utf8 { plain[Int(byte)] = false }
        return plain
    }
}
