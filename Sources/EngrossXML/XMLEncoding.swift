/// The bytes of a document as UTF-8 or ISO-8859-1, the only encodings handed to the parser. libxml2 would load
/// converters from the system's folders for others, and some of them hide `<` from the scan.
enum XMLEncoding {
    /// The bytes to parse and what libxml2 should take them for, whatever the declaration says.
    static func decode(_ bytes: [UInt8]) throws(XMLFault) -> (bytes: [UInt8], name: String) {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF])
            || bytes.starts(with: [0, 0, 0])
        {
            throw unsupported("UTF-32")
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return (try utf16(bytes.dropFirst(2), littleEndian: true), "UTF-8") }
        if bytes.starts(with: [0xFE, 0xFF]) { return (try utf16(bytes.dropFirst(2), littleEndian: false), "UTF-8") }
        if bytes.starts(with: [0x3C, 0, 0x3F, 0]) { return (try utf16(bytes[...], littleEndian: true), "UTF-8") }
        if bytes.starts(with: [0, 0x3C, 0, 0x3F]) { return (try utf16(bytes[...], littleEndian: false), "UTF-8") }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let declared = declaredName(bytes), !hasMark else { return (bytes, "UTF-8") }
        switch declared.uppercased() {
        case "UTF-8", "UTF8", "US-ASCII", "ASCII": return (bytes, "UTF-8")
        case "ISO-8859-1", "LATIN1", "ISO8859-1": return (bytes, "ISO-8859-1")
        default: throw unsupported(declared)
        }
    }

    private static func unsupported(_ name: String) -> XMLFault {
        XMLFault(
            .refused, rule: "encoding", "the encoding \(name) is not read; save the file as UTF-8", line: 1, column: 1)
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, littleEndian: Bool) throws(XMLFault) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2) else {
            throw XMLFault(.wellFormedness, rule: "encoding", "UTF-16 with an odd number of bytes", line: 1, column: 1)
        }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(littleEndian ? second << 8 | first : first << 8 | second)
            index += 2
        }
        var result: [UInt8] = []
        let failed = transcode(
            units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: true, into: { result.append($0) })
        if failed {
            throw XMLFault(.wellFormedness, rule: "encoding", "broken UTF-16", line: 1, column: 1)
        }
        return result
    }

    /// The name in `<?xml … encoding="NAME"?>`.
    private static func declaredName(_ bytes: [UInt8]) -> String? {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(1024).firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let declaration = bytes[..<end]
        let key = Array("encoding".utf8)
        guard let start = declaration.indices.first(where: { declaration[$0...].starts(with: key) }) else { return nil }
        let rest = declaration[(start + key.count)...]
        guard let open = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }),
            let close = rest[(open + 1)...].firstIndex(of: rest[open])
        else { return nil }
        return String(decoding: rest[(open + 1)..<close], as: UTF8.self)
    }
}
