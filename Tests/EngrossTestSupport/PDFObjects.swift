/// The objects of a PDF being written, with the table of where each stands.
public struct PDFObjects {
    private var bodies: [[UInt8]?] = []

    public init() {}

    /// A number for an object whose body comes later.
    public mutating func reserve() -> Int {
        bodies.append(nil)
        return bodies.count
    }

    public mutating func set(_ number: Int, _ body: String) {
        bodies[number - 1] = Array(body.utf8)
    }

    @discardableResult
    public mutating func add(_ body: String) -> Int {
        bodies.append(Array(body.utf8))
        return bodies.count
    }

    /// `entries` are those of its dictionary besides `/Length`.
    @discardableResult
    public mutating func addStream(_ entries: String, _ content: [UInt8]) -> Int {
        bodies.append(Self.stream(entries, content))
        return bodies.count
    }

    public mutating func setStream(_ number: Int, _ entries: String, _ content: [UInt8]) {
        bodies[number - 1] = Self.stream(entries, content)
    }

    /// The file; `trailer` are the trailer's entries besides `/Size`.
    public func file(trailer: String) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        var offsets: [Int] = []
        for (index, body) in bodies.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n".utf8) + (body ?? Array("null".utf8)) + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes += Array((String(repeating: "0", count: 10 - digits.utf8.count) + digits + " 00000 n \n").utf8)
        }
        bytes += Array("trailer\n<< /Size \(bodies.count + 1) \(trailer) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
        return bytes
    }

    private static func stream(_ entries: String, _ content: [UInt8]) -> [UInt8] {
        Array("<< /Length \(content.count) \(entries) >>\nstream\n".utf8) + content + Array("\nendstream".utf8)
    }
}
