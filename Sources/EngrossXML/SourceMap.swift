/// Where each element of a document begins in its bytes. libxml2 keeps a line for an element, not a column, and the line
/// is that of the end of its start tag.
public struct SourceMap: Sendable {
    /// A place in the bytes of a document.
    public struct Position: Sendable, Hashable {
        /// 1-based.
        public var line: Int
        /// 1-based, in Unicode scalars.
        public var column: Int
    }

    private let bytes: [UInt8]
    private let lines: [Int]
    /// Byte offsets of the `<` of each start tag, in document order.
    private let starts: [Int]

    /// Of a document that was parsed.
    public init(_ bytes: [UInt8]) throws(XMLFault) {
        let (text, encoding) = try XMLEncoding.decode(bytes)
        let utf8 =
            encoding == "UTF-8" ? text : Array(String(String.UnicodeScalarView(text.map { Unicode.Scalar($0) })).utf8)
        self.bytes = utf8
        starts = Self.startTags(utf8)
        lines = [0] + utf8.indices.filter { utf8[$0] == 0x0A }.map { $0 + 1 }
    }

    /// Of the element with this index in document order, or nil when there are not so many.
    public func position(ofElement index: Int) -> Position? {
        guard starts.indices.contains(index) else { return nil }
        return position(ofByte: starts[index])
    }

    /// Of an attribute's name in the start tag of the element with this index.
    public func position(ofAttribute name: String, ofElement index: Int) -> Position? {
        guard starts.indices.contains(index) else { return nil }
        let wanted = Array(name.utf8)
        var position = starts[index] + 1
        var quote: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return nil
            } else if bytes[position - 1] <= 0x20, bytes[position...].starts(with: wanted) {
                let next = position + wanted.count
                if next < bytes.count, bytes[next] == UInt8(ascii: "=") || bytes[next] <= 0x20 {
                    return self.position(ofByte: position)
                }
            }
            position += 1
        }
        return nil
    }

    /// The part of a line around a column that a person can read at a glance, and how many Unicode scalars of it stand
    /// before the column. Nil when there is no such place.
    public func excerpt(line: Int, column: Int, before: Int = 30, after: Int = 70) -> (text: String, offset: Int)? {
        guard lines.indices.contains(line - 1), column > 0 else { return nil }
        let start = lines[line - 1]
        var end = line < lines.count ? lines[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        var offset = start
        var scalars = 1
        while scalars < column, offset < end {
            offset += 1
            while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
            scalars += 1
        }
        guard scalars == column else { return nil }
        var (from, leading) = (offset, 0)
        while from > start, leading < before {
            from -= 1
            if bytes[from] & 0xC0 != 0x80 { leading += 1 }
        }
        var (to, trailing) = (offset, 0)
        while to < end, trailing < after {
            to += 1
            while to < end, bytes[to] & 0xC0 == 0x80 { to += 1 }
            trailing += 1
        }
        return (String(decoding: bytes[from..<max(from, to)].map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self), leading)
    }

    private func position(ofByte offset: Int) -> Position {
        var (low, high) = (0, lines.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle] <= offset { low = middle } else { high = middle }
        }
        let column = bytes[lines[low]..<offset].reduce(1) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        return Position(line: low + 1, column: column)
    }

    static func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (line: Int, column: Int) {
        var line = 1
        var column = 1
        for byte in bytes[..<min(offset, bytes.count)] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }

    private static func startTags(_ bytes: [UInt8]) -> [Int] {
        var starts: [Int] = []
        var position = 0
        func skip(past text: StaticString) {
            let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
            while position < bytes.count, !bytes[position...].starts(with: wanted) { position += 1 }
        }
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "<"), position + 1 < bytes.count else {
                position += 1
                continue
            }
            switch bytes[position + 1] {
            case UInt8(ascii: "?"): skip(past: "?>")
            case UInt8(ascii: "/"): position += 1
            case UInt8(ascii: "!"):
                if bytes[position...].starts(with: "<!--".utf8) {
                    position += 4
                    skip(past: "-->")
                } else if bytes[position...].starts(with: "<![CDATA[".utf8) {
                    skip(past: "]]>")
                } else {
                    skip(past: ">")
                }
            default:
                starts.append(position)
                var quote: UInt8 = 0
                while position < bytes.count {
                    let byte = bytes[position]
                    if quote != 0 {
                        if byte == quote { quote = 0 }
                    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                        quote = byte
                    } else if byte == UInt8(ascii: ">") {
                        break
                    }
                    position += 1
                }
            }
        }
        return starts
    }
}
