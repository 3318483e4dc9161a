extension String {
    /// With every byte that may not stand in an IRI as `%XX`.
    var iriEscaped: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = Array(utf8)
        var escaped: [UInt8] = []
        var hasFragment = false
        for (index, byte) in bytes.enumerated() {
            let isAllowed =
                switch byte {
                case _ where byte.isASCIIAlphanumeric: true
                case UInt8(ascii: "#"): !hasFragment
                case UInt8(ascii: "%"): bytes.dropFirst(index + 1).prefix(2).count(where: \.isASCIIHexDigit) == 2
                default: "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
                }
            if isAllowed {
                hasFragment = hasFragment || byte == UInt8(ascii: "#")
                escaped.append(byte)
            } else {
                escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

extension UInt8 {
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isASCIIHexDigit: Bool {
        isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self & 0xDF)
    }
    var isASCIIAlphanumeric: Bool {
        isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
    }
}
