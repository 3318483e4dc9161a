internal import CLibXML2

/// Sorts the elements and attributes of a document by their names in one walk.
struct NodeGathering {
    private(set) var sets: [UnsafeMutablePointer<xmlNodeSet>?] = []
    private var elements: [UnsafePointer<xmlChar>: Int] = [:]
    private var attributes: [UnsafePointer<xmlChar>: Int] = [:]
    private let document: UnsafeMutablePointer<xmlDoc>

    /// Names with `@` before them are those of attributes.
    init(names: [String], in document: UnsafeMutablePointer<xmlDoc>) {
        self.document = document
        for (index, name) in names.enumerated() {
            sets.append(xmlXPathNodeSetCreate(nil))
            let isAttribute = name.first == "@"
            // A name that the document's own dictionary does not know does not occur.
            guard let known = xmlDictExists(document.pointee.dict, isAttribute ? String(name.dropFirst()) : name, -1)
            else {
                continue
            }
            if isAttribute { attributes[known] = index } else { elements[known] = index }
        }
    }

    mutating func walk() {
        let root = xmlDocGetRootElement(document)
        var next = root
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE {
                take(node)
                if let child = node.pointee.children {
                    next = child
                    continue
                }
            }
            var current = node
            while current.pointee.next == nil, current != root, let parent = current.pointee.parent { current = parent }
            next = current == root ? nil : current.pointee.next
        }
    }

    private func take(_ node: UnsafeMutablePointer<xmlNode>) {
        if let name = node.pointee.name, let index = elements[name] { append(node, to: index) }
        guard !attributes.isEmpty else { return }
        var attribute = node.pointee.properties
        while let current = attribute {
            if current.pointee.ns == nil, let name = current.pointee.name, let index = attributes[name] {
                append(UnsafeMutableRawPointer(current).assumingMemoryBound(to: xmlNode.self), to: index)
            }
            attribute = current.pointee.next
        }
    }

    /// Every node is met once, so none needs to be looked for in the set.
    private func append(_ node: UnsafeMutablePointer<xmlNode>, to index: Int) {
        xmlXPathNodeSetAddUnique(sets[index], node)
    }
}
