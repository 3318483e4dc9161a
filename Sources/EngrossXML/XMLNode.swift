internal import CLibXML2

/// An element, attribute, text or other part of a document. It borrows: use it only while its document is alive.
public struct XMLNode: @unchecked Sendable, Hashable {
    let pointer: UnsafeMutablePointer<xmlNode>

    init(_ pointer: UnsafeMutablePointer<xmlNode>) { self.pointer = pointer }

    public var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }
    public var isAttribute: Bool { pointer.pointee.type == XML_ATTRIBUTE_NODE }
    public var isText: Bool { pointer.pointee.type == XML_TEXT_NODE || pointer.pointee.type == XML_CDATA_SECTION_NODE }

    /// Without prefix; empty for text.
    public var localName: String {
        isElement || isAttribute ? String(xml: pointer.pointee.name) : ""
    }

    /// The namespace's name; empty for none.
    public var namespace: String {
        guard isElement || isAttribute, let namespace = pointer.pointee.ns else { return "" }
        return String(xml: namespace.pointee.href)
    }

    public var prefix: String? {
        guard isElement || isAttribute, let prefix = pointer.pointee.ns?.pointee.prefix else { return nil }
        return String(xml: prefix)
    }

    /// The value of an attribute in no namespace.
    public func attribute(_ name: String) -> String? {
        guard isElement, let value = xmlGetNoNsProp(pointer, name) else { return nil }
        defer { engross_xml_free(value) }
        return String(xml: value)
    }

    /// All text inside, markup left out.
    public var text: String {
        guard let content = xmlNodeGetContent(pointer) else { return "" }
        defer { engross_xml_free(content) }
        return String(xml: content)
    }

    /// The element around it; nil above the root.
    public var parent: XMLNode? {
        guard let parent = pointer.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE else { return nil }
        return XMLNode(parent)
    }

    /// Itself, or for anything else than an element the element around it.
    public var element: XMLNode? { isElement ? self : parent }

    public var children: [XMLNode] {
        var result: [XMLNode] = []
        var next = isElement ? pointer.pointee.children : nil
        while let node = next {
            result.append(XMLNode(node))
            next = node.pointee.next
        }
        return result
    }

    /// The namespaces declared on it, with their prefixes (empty for the default).
    public var declaredNamespaces: [(prefix: String, name: String)] {
        var result: [(prefix: String, name: String)] = []
        var next = isElement ? pointer.pointee.nsDef : nil
        while let declaration = next {
            result.append(
                (declaration.pointee.prefix.map { String(xml: $0) } ?? "", String(xml: declaration.pointee.href)))
            next = declaration.pointee.next
        }
        return result
    }

    /// The line of the end of its start tag, as libxml2 counts.
    public var line: Int { max(0, Int(xmlGetLineNo(pointer))) }

    /// The eIds of the elements around it that have one, itself first.
    public var eIds: [String] {
        var eIds: [String] = []
        var node = element
        while let current = node {
            if let eId = current.attribute("eId") { eIds.append(eId) }
            node = current.parent
        }
        return eIds
    }

    /// An XPath to it, with a position where it has namesakes beside it: `/akomaNtoso/statement/mainBody/paragraph[2]`.
    public var path: String {
        var steps: [String] = []
        if isAttribute { steps.append("@" + qualifiedName) }
        if isText { steps.append("text()") }
        var node = element
        while let current = node {
            steps.append(current.qualifiedName + current.position)
            node = current.parent
        }
        return "/" + steps.reversed().joined(separator: "/")
    }

    var qualifiedName: String { prefix.map { $0 + ":" + localName } ?? localName }

    private var position: String {
        var before = 0
        var sibling = pointer.pointee.prev
        while let node = sibling {
            if isNamesake(node) { before += 1 }
            sibling = node.pointee.prev
        }
        if before > 0 { return "[\(before + 1)]" }
        sibling = pointer.pointee.next
        while let node = sibling {
            if isNamesake(node) { return "[1]" }
            sibling = node.pointee.next
        }
        return ""
    }

    private func isNamesake(_ other: UnsafeMutablePointer<xmlNode>) -> Bool {
        other.pointee.type == XML_ELEMENT_NODE && xmlStrEqual(other.pointee.name, pointer.pointee.name) == 1
    }

    /// The indices of elements in document order, counted from the root's 0. One walk for all.
    public static func indices(of elements: Set<XMLNode>, under root: XMLNode) -> [XMLNode: Int] {
        var result: [XMLNode: Int] = [:]
        var index = 0
        var next: UnsafeMutablePointer<xmlNode>? = root.pointer
        while let node = next, result.count < elements.count {
            if node.pointee.type == XML_ELEMENT_NODE {
                if elements.contains(XMLNode(node)) { result[XMLNode(node)] = index }
                index += 1
                if let child = node.pointee.children {
                    next = child
                    continue
                }
            }
            var current = node
            while current.pointee.next == nil, let parent = current.pointee.parent, current != root.pointer {
                current = parent
            }
            next = current == root.pointer ? nil : current.pointee.next
        }
        return result
    }
}

extension String {
    /// From the library's text; empty for nil.
    init(xml text: UnsafePointer<xmlChar>?) {
        self = text.map { String(decodingCString: $0, as: UTF8.self) } ?? ""
    }
}
