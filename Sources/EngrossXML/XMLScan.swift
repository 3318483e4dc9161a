#if canImport(Glibc)
    private import Glibc
#endif

/// A walk over the bytes of a document that looks only at tags, before the parser sees any of it: it holds the limits
/// and refuses document types that declare anything. Whatever it does not understand it leaves to the parser.
struct XMLScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: XMLLimits
    private var position = 0
    private var elements = 0
    /// Namespaces in force at each open element.
    private var namespaces: [Int] = [0]

    /// Throws at the first place where `bytes`, in an encoding that extends ASCII, goes beyond `limits`.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) throws(XMLFault) {
        var scan = XMLScan(bytes: bytes, limits: limits)
        try scan.run()
    }

    private init(bytes: UnsafeBufferPointer<UInt8>, limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func run() throws(XMLFault) {
        if let zero = find(0, from: 0) {
            throw fault(.wellFormedness, "nul", "a NUL byte, which XML forbids", at: zero)
        }
        while let start = find(UInt8(ascii: "<"), from: position) {
            position = start + 1
            guard position < bytes.count else { return }
            switch bytes[position] {
            case UInt8(ascii: "!"): try declaration(from: start)
            case UInt8(ascii: "?"): skip(past: "?>")
            case UInt8(ascii: "/"):
                skip(past: ">")
                if namespaces.count > 1 { namespaces.removeLast() }
            default: try startTag(from: start)
            }
        }
    }

    private mutating func declaration(from start: Int) throws(XMLFault) {
        if starts(with: "!--") {
            position += 3
            skip(past: "-->")
        } else if starts(with: "![CDATA[") {
            skip(past: "]]>")
        } else {
            try documentType(from: start)
        }
    }

    /// An external identifier is never followed; an internal subset could declare entities and is refused.
    private mutating func documentType(from start: Int) throws(XMLFault) {
        var quote: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                throw fault(
                    .refused, "document-type", "a document type with declarations (entities) is not accepted", at: start
                )
            } else if byte == UInt8(ascii: ">") {
                return
            }
        }
    }

    private mutating func startTag(from start: Int) throws(XMLFault) {
        elements += 1
        if elements > limits.elements {
            throw fault(.refused, "too-many-elements", "more than \(limits.elements) elements", at: start)
        }
        var attributes = 0
        var declared = 0
        var nameStart = position
        var last: UInt8 = 0
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: ">"):
                position += 1
                if last != UInt8(ascii: "/") { try open(declaring: declared, at: start) }
                return
            case UInt8(ascii: "<"): return
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                attributes += 1
                if isNamespaceDeclaration(from: nameStart, to: position) { declared += 1 }
                let end = find(byte, from: position + 1) ?? bytes.count
                try checkAttribute(count: attributes, length: end - position - 1, at: start)
                position = end + 1
                nameStart = position
                last = 0
                continue
            case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): nameStart = position + 1
            default: last = byte
            }
            position += 1
        }
    }

    private mutating func open(declaring declared: Int, at start: Int) throws(XMLFault) {
        let inForce = (namespaces.last ?? 0) + declared
        if inForce > limits.namespaces {
            throw fault(
                .refused, "too-many-namespaces", "more than \(limits.namespaces) namespaces in force", at: start)
        }
        namespaces.append(inForce)
        if namespaces.count - 1 > limits.depth {
            throw fault(.refused, "too-deep", "elements nested deeper than \(limits.depth)", at: start)
        }
    }

    private func checkAttribute(count: Int, length: Int, at start: Int) throws(XMLFault) {
        if count > limits.attributes {
            throw fault(
                .refused, "too-many-attributes", "more than \(limits.attributes) attributes on one element", at: start)
        }
        if length > limits.attributeBytes {
            throw fault(
                .refused, "attribute-too-long", "an attribute longer than \(limits.attributeBytes) bytes", at: start)
        }
    }

    private func isNamespaceDeclaration(from start: Int, to end: Int) -> Bool {
        start + 5 < end && starts(with: "xmlns", at: start)
    }

    private func starts(with text: StaticString, at offset: Int? = nil) -> Bool {
        let start = offset ?? position
        guard start + text.utf8CodeUnitCount <= bytes.count else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[start + index] != text.utf8Start[index] { return false }
        return true
    }

    private mutating func skip(past text: StaticString) {
        while let found = find(text.utf8Start[0], from: position) {
            if starts(with: text, at: found) {
                position = found + text.utf8CodeUnitCount
                return
            }
            position = found + 1
        }
        position = bytes.count
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return found - UnsafeMutableRawPointer(mutating: base)
    }

    private func fault(_ kind: XMLProblem.Kind, _ rule: String, _ message: String, at offset: Int) -> XMLFault {
        let (line, column) = SourceMap.position(of: offset, in: bytes)
        return XMLFault(kind, rule: rule, message, line: line, column: column)
    }
}
