private import CLibXML2

/// Writes one XML document, or a fragment of one, into memory.
///
/// Element and attribute names are literals of the program, so that no document can break well-formedness; text is
/// escaped, and the characters that XML 1.0 forbids are left out and counted. A *block* element stands on its own line,
/// indented by two spaces for each open element; an *inline* element stands where the text stands, and nothing is ever
/// added inside it.
public struct XMLWriter: ~Copyable {
    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    /// For each open element, whether a block stands in it.
    private var holdsBlock: [Bool] = []
    private let outerDepth: Int
    private var escaped: [UInt8] = []

    /// How many characters were left out because XML 1.0 forbids them.
    public private(set) var droppedCharacters = 0

    /// A whole document, beginning with its declaration.
    public init() {
        self.init(outerDepth: 0)
        raw(#"<?xml version="1.0" encoding="UTF-8"?>"#)
    }

    /// A fragment that will stand inside `depth` open elements.
    public init(fragmentAt depth: Int) {
        self.init(outerDepth: depth)
    }

    private init(outerDepth: Int) {
        LibXML.ready
        guard let buffer = xmlBufferCreate() else { preconditionFailure("libxml2 gives no buffer") }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else { preconditionFailure("libxml2 gives no writer") }
        self.buffer = buffer
        self.writer = writer
        self.outerDepth = outerDepth
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
    }

    /// Begins an element on a line of its own.
    public mutating func openBlock(_ name: StaticString) {
        newLine(depth: outerDepth + holdsBlock.count)
        if !holdsBlock.isEmpty { holdsBlock[holdsBlock.count - 1] = true }
        openInline(name)
    }

    /// Begins an element where the text stands.
    public mutating func openInline(_ name: StaticString) {
        check(xmlTextWriterStartElement(writer, name.utf8Start))
        holdsBlock.append(false)
    }

    /// Adds an attribute to the element that was just opened.
    public mutating func attribute(_ name: StaticString, _ value: String) {
        check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        write(value, escapes: .attribute)
        check(xmlTextWriterEndAttribute(writer))
    }

    /// Adds text to the open element.
    public mutating func text(_ text: String) {
        write(text, escapes: .text)
    }

    /// Adds text to the open element.
    public mutating func text(_ text: Substring) {
        write(text, escapes: .text)
    }

    /// Ends the element opened last.
    public mutating func close() {
        precondition(!holdsBlock.isEmpty, "no element is open")
        let heldBlock = holdsBlock.removeLast()
        if heldBlock { newLine(depth: outerDepth + holdsBlock.count) }
        check(xmlTextWriterEndElement(writer))
    }

    /// Puts in what another writer wrote as a fragment, as blocks of the open element.
    public mutating func insert(_ fragment: [UInt8]) {
        guard !fragment.isEmpty else { return }
        if !holdsBlock.isEmpty { holdsBlock[holdsBlock.count - 1] = true }
        fragment.withUnsafeBufferPointer { raw($0) }
    }

    /// The bytes written, in UTF-8.
    public consuming func finish() -> [UInt8] {
        precondition(holdsBlock.isEmpty, "an element is still open")
        if outerDepth == 0 { raw("\n") }
        check(xmlTextWriterFlush(writer))
        guard let content = xmlBufferContent(buffer) else { return [] }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }
}

extension XMLWriter {
    /// A block element with attributes and nothing inside.
    public mutating func emptyBlock(_ name: StaticString, _ attributes: (name: StaticString, value: String)...) {
        openBlock(name)
        for (name, value) in attributes { attribute(name, value) }
        close()
    }
}

extension XMLWriter {
    private static let lineStart: StaticString =
        "\n                                                                                                "

    private func newLine(depth: Int) {
        let longest = (Self.lineStart.utf8CodeUnitCount - 1) / 2
        raw(UnsafeBufferPointer(start: Self.lineStart.utf8Start, count: 1 + 2 * min(depth, longest)))
        var rest = depth - longest
        while rest > 0 {
            raw(UnsafeBufferPointer(start: Self.lineStart.utf8Start + 1, count: 2 * min(rest, longest)))
            rest -= longest
        }
    }

    private func raw(_ text: StaticString) {
        raw(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// In pieces, because libxml2 counts in 32 bits.
    private func raw(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var start = bytes.baseAddress else { return }
        var left = bytes.count
        while left > 0 {
            let count = min(left, 1 << 24)
            check(xmlTextWriterWriteRawLen(writer, start, Int32(count)))
            start += count
            left -= count
        }
    }

    private mutating func write(_ text: String, escapes: XMLEscapes) {
        var text = text
        text.withUTF8 { write($0, escapes: escapes) }
    }

    private mutating func write(_ text: Substring, escapes: XMLEscapes) {
        var text = text
        text.withUTF8 { write($0, escapes: escapes) }
    }

    private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, escapes: XMLEscapes) {
        if escapes.isPlain(bytes) {
            raw(bytes)
        } else {
            escaped.removeAll(keepingCapacity: true)
            droppedCharacters += escapes.append(bytes, to: &escaped)
            escaped.withUnsafeBufferPointer { raw($0) }
        }
    }

    /// Writing into memory fails only when memory is at its end or the calls come in a wrong order.
    private func check(_ count: Int32) {
        precondition(count >= 0, "libxml2 refuses to write")
    }
}
