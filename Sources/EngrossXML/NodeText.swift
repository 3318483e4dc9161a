internal import CLibXML2

/// The string value of a node, without a copy where the library holds it in one piece.
enum NodeText {
    /// `body` must not use `buffer`, in which the pieces of a text are put together.
    static func withBytes<Value>(
        of node: UnsafeMutablePointer<xmlNode>, buffer: ByteBuffer, _ body: (UnsafeBufferPointer<UInt8>) -> Value
    ) -> Value {
        switch node.pointee.type {
        case XML_ELEMENT_NODE, XML_ATTRIBUTE_NODE, XML_DOCUMENT_NODE:
            guard let child = node.pointee.children else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
            if child.pointee.next == nil, isText(child) { return body(UnsafeBufferPointer(xml: child.pointee.content)) }
            buffer.removeAll()
            eachText(in: node) { text in
                buffer.append(text)
                return true
            }
            return body(buffer.bytes)
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE, XML_COMMENT_NODE, XML_PI_NODE:
            return body(UnsafeBufferPointer(xml: node.pointee.content))
        default:
            guard let text = xmlXPathCastNodeToString(node) else {
                return body(UnsafeBufferPointer(start: nil, count: 0))
            }
            defer { engross_xml_free(text) }
            return body(UnsafeBufferPointer(xml: text))
        }
    }

    /// Whether nothing but white space stands in it.
    static func isBlank(_ node: UnsafeMutablePointer<xmlNode>, buffer: ByteBuffer) -> Bool {
        guard node.pointee.type == XML_ELEMENT_NODE else {
            return withBytes(of: node, buffer: buffer) { $0.allSatisfy { isSpace($0) } }
        }
        var isBlank = true
        eachText(in: node) { text in
            isBlank = text.allSatisfy { isSpace($0) }
            return isBlank
        }
        return isBlank
    }

    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D }

    /// Gives `body` the texts below `top` in order until it answers false.
    private static func eachText(
        in top: UnsafeMutablePointer<xmlNode>, _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) {
        var next = top.pointee.children
        while let node = next {
            if isText(node), !body(UnsafeBufferPointer(xml: node.pointee.content)) { return }
            if node.pointee.type == XML_ELEMENT_NODE, let child = node.pointee.children {
                next = child
                continue
            }
            var current = node
            while current.pointee.next == nil, let parent = current.pointee.parent, parent != top { current = parent }
            next = current.pointee.next
        }
    }

    private static func isText(_ node: UnsafeMutablePointer<xmlNode>) -> Bool {
        node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE
    }
}
