/// How symbols and numbers are written.
enum SymbolText {
    /// Trimmed, with plain hyphens, single plain blanks, and a blank before every bracket that does not follow a
    /// letter.
    static func plain(_ text: String) -> String {
        var out: [UInt8] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\t", "\n":
                if let last = out.last, last != 0x20 { out.append(0x20) }
            case "\u{2010}", "\u{2011}", "\u{2013}": out.append(UInt8(ascii: "-"))
            case "\u{AD}", "\u{200B}", "\u{200E}", "\u{200F}", "\u{FEFF}": break
            case "(":
                if let last = out.last, isDigit(last) { out.append(0x20) }
                out.append(UInt8(ascii: "("))
            default: out.append(contentsOf: Array(String(scalar).utf8))
            }
        }
        while out.last == 0x20 { out.removeLast() }
        return String(decoding: out, as: UTF8.self)
    }

    /// Capitals and a slash in front, a figure somewhere behind, no bare word inside.
    static func isSymbol(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let first = bytes.first, isCapital(first), let slash = bytes.firstIndex(of: UInt8(ascii: "/")),
            slash < 12, bytes.count < 60
        else { return false }
        return bytes[slash...].contains(where: isDigit) && bytes.last != UInt8(ascii: "/")
    }

    /// A number as it is printed before a title: `75/101 A-B`, `217 A (III)`, `1325 (2000)`.
    ///
    /// Letters of parts become capitals with one blank before them, "A and B" and "A to C" a hyphen.
    static func number(_ text: String) -> String {
        let bytes = Array(plain(text).utf8)
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count,
            isDigit(bytes[index]) || bytes[index] == UInt8(ascii: "/")
                || index < 3 && (isCapital(bytes[index]) || bytes[index] == UInt8(ascii: "-"))
        {
            out.append(bytes[index])
            index += 1
        }
        let bracket = bytes[index...].firstIndex(of: UInt8(ascii: "(")) ?? bytes.count
        var letters: [UInt8] = []
        for word in bytes[index..<bracket].split(whereSeparator: {
            $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ",")
        }) where word.count == 1 {
            letters.append(word.first.map { $0 & 0xDF } ?? 0)
        }
        if let first = letters.first, isCapital(first) {
            out.append(contentsOf: [0x20, first])
            if letters.count > 1, let last = letters.last, isCapital(last) {
                out.append(contentsOf: [UInt8(ascii: "-"), last])
            }
        }
        if bracket < bytes.count {
            out.append(0x20)
            out.append(contentsOf: bytes[bracket...].map { $0 >= 0x61 && $0 <= 0x7A ? $0 & 0xDF : $0 })
        }
        return String(decoding: out, as: UTF8.self)
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    static func isCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

    static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }

    static func small(_ bytes: some Sequence<UInt8>) -> [UInt8] { bytes.map { isCapital($0) ? $0 | 0x20 : $0 } }

    /// With `%28` and its like made letters again.
    static func decoded(_ address: String) -> String {
        let bytes = Array(address.utf8)
        var out: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%"), at + 2 < bytes.count,
                let value = UInt8(String(decoding: bytes[(at + 1)...(at + 2)], as: UTF8.self), radix: 16)
            {
                out.append(value)
                at += 3
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
