/// Letters from the bytes of a text file, whatever wrote them.
enum PlainTextDecoder {
    struct Decoded {
        var text: String
        /// The encoding that was guessed because the bytes are not sound UTF-8, else nil.
        var guess: String?
    }

    /// Byte order marks decide, then sound UTF-8, then the zero bytes of UTF-16, then Windows-1252.
    static func decode(_ bytes: [UInt8]) throws(ExtractionError) -> Decoded {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try decodeUTF8(bytes.dropFirst(3)) }
        if bytes.starts(with: [0xFF, 0xFE]) { return Decoded(text: utf16(bytes.dropFirst(2), low: 0), guess: nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return Decoded(text: utf16(bytes.dropFirst(2), low: 1), guess: nil) }
        if let low = lowByteOfUTF16(bytes) {
            return Decoded(text: utf16(bytes[...], low: low), guess: low == 0 ? "UTF-16LE" : "UTF-16BE")
        }
        guard !isBinary(bytes) else { throw .unknownFormat }
        return try decodeUTF8(bytes[...])
    }

    private static func decodeUTF8(_ bytes: ArraySlice<UInt8>) throws(ExtractionError) -> Decoded {
        guard !isBinary(bytes) else { throw .unknownFormat }
        if let text = String(validating: bytes, as: UTF8.self) { return Decoded(text: text, guess: nil) }
        let text = String(decoding: bytes, as: UTF8.self)
        let broken = text.unicodeScalars.count { $0 == "\u{FFFD}" }
        let sound = text.unicodeScalars.count { $0.value >= 0x80 && $0 != "\u{FFFD}" }
        // A few cut sequences in a UTF-8 text are damage; more of them than sound ones are another encoding.
        if sound > broken { return Decoded(text: text, guess: "UTF-8 with damaged bytes") }
        return Decoded(text: windows1252(bytes), guess: "Windows-1252")
    }

    /// Which of two bytes carries the letter, where every other byte of a plain Latin text is zero; else nil.
    private static func lowByteOfUTF16(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
        var zeros = [0, 0]
        for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index & 1] += 1 }
        let half = bytes.count / 2
        if zeros[1] * 2 > half, zeros[0] * 20 < half { return 0 }
        if zeros[0] * 2 > half, zeros[1] * 20 < half { return 1 }
        return nil
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int) -> String {
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index + 1 < bytes.endIndex {
            let first = UInt16(bytes[index])
            let second = UInt16(bytes[index + 1])
            units.append(low == 0 ? first | second << 8 : second | first << 8)
            index += 2
        }
        return String(decoding: units, as: UTF16.self)
    }

    /// Zero bytes or more than one control character in two hundred: no text that a person wrote or a recognizer gave.
    private static func isBinary(_ bytes: some Collection<UInt8>) -> Bool {
        var controls = 0
        for byte in bytes where byte < 0x20 || byte == 0x7F {
            switch byte {
            case 0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1A, 0x1B, 0x1C...0x1F: continue
            default: controls += 1
            }
        }
        return controls > 8 && controls * 200 > bytes.count
    }

    private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let value = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
            text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
        }
        return String(text)
    }

    /// What Windows-1252 has at 0x80…0x9F; its five empty places stay the controls of Latin-1.
    private static let upperControls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
