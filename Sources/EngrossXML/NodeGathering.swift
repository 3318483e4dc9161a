internal import CLibXML2

/// Sorts the elements and attributes of a document by their names in one walk.
struct NodeGathering {
    private(set) var sets: [UnsafeMutablePointer<xmlNodeSet>?] = []
    private var elements: [UnsafePointer<xmlChar>: Int] = [:]
    private var attributes: [UnsafePointer<xmlChar>: Int] = [:]
    private var qualified: [UnsafePointer<xmlChar>: Int] = [:]
    private let document: UnsafeMutablePointer<xmlDoc>

    /// Names with `@` before them are those of attributes in no namespace, with `@:` of those in some.
    init(names: [String], in document: UnsafeMutablePointer<xmlDoc>) {
        self.document = document
        for (index, name) in names.enumerated() {
            sets.append(xmlXPathNodeSetCreate(nil))
            let local = name.drop { $0 == "@" || $0 == ":" }
            // A name that the document's own dictionary does not know does not occur.
            guard let known = xmlDictExists(document.pointee.dict, String(local), -1) else { continue }
            switch name.count - local.count {
            case 0: elements[known] = index
            case 1: attributes[known] = index
            default: qualified[known] = index
            }
        }
    }

    func walk() {
        Self.eachElement(in: document) { take($0) }
    }

    /// In document order.
    static func eachAttribute(
        _ name: String, in document: UnsafeMutablePointer<xmlDoc>, _ body: (UnsafeMutablePointer<xmlAttr>) -> Void
    ) {
        guard let known = xmlDictExists(document.pointee.dict, name, -1) else { return }
        eachElement(in: document) { element in
            var attribute = element.pointee.properties
            while let current = attribute {
                if current.pointee.name == known, current.pointee.ns == nil { body(current) }
                attribute = current.pointee.next
            }
        }
    }

    private static func eachElement(
        in document: UnsafeMutablePointer<xmlDoc>, _ body: (UnsafeMutablePointer<xmlNode>) -> Void
    ) {
        let root = xmlDocGetRootElement(document)
        var next = root
        while let node = next {
            if node.pointee.type == XML_ELEMENT_NODE {
                body(node)
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
        guard !attributes.isEmpty || !qualified.isEmpty else { return }
        var attribute = node.pointee.properties
        while let current = attribute {
            let names = current.pointee.ns == nil ? attributes : qualified
            if !names.isEmpty, let name = current.pointee.name, let index = names[name] {
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
