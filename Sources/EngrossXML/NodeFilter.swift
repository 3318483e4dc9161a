internal import CLibXML2

/// What can be told of a node without XPath.
public struct NodeFilter: Sendable, Hashable {
    public enum Condition: Sendable, Hashable {
        /// An attribute in no namespace.
        case hasAttribute(String)
        case lacksAttribute(String)
        case hasChild(String, namespace: String)
    }

    /// The name of the namespace; empty for none, nil for attributes, which are sorted by it already.
    public var namespace: String?
    public var conditions: [Condition]

    public init(namespace: String?, conditions: [Condition]) {
        self.namespace = namespace
        self.conditions = conditions
    }

    func nodes(of candidates: UnsafePointer<xmlNodeSet>?) -> [XMLNode] {
        guard let candidates, candidates.pointee.nodeNr > 0 else { return [] }
        var result: [XMLNode] = []
        // A document declares its namespace once, so the first answer is nearly always the answer.
        var known: (declaration: UnsafeMutablePointer<xmlNs>?, fits: Bool)?
        for index in 0..<Int(candidates.pointee.nodeNr) {
            guard let node = candidates.pointee.nodeTab[index] else { continue }
            if let namespace {
                if known == nil || known?.declaration != node.pointee.ns {
                    known = (node.pointee.ns, Self.equal(node.pointee.ns?.pointee.href, namespace))
                }
                guard known?.fits == true else { continue }
            }
            if conditions.allSatisfy({ Self.holds($0, of: node) }) { result.append(XMLNode(node)) }
        }
        return result
    }

    private static func holds(_ condition: Condition, of node: UnsafeMutablePointer<xmlNode>) -> Bool {
        switch condition {
        case .hasAttribute(let name): return hasAttribute(name, node)
        case .lacksAttribute(let name): return !hasAttribute(name, node)
        case .hasChild(let name, let namespace):
            var child = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.children : nil
            while let current = child {
                if current.pointee.type == XML_ELEMENT_NODE, equal(current.pointee.name, name),
                    equal(current.pointee.ns?.pointee.href, namespace)
                {
                    return true
                }
                child = current.pointee.next
            }
            return false
        }
    }

    private static func hasAttribute(_ name: String, _ node: UnsafeMutablePointer<xmlNode>) -> Bool {
        var attribute = node.pointee.type == XML_ELEMENT_NODE ? node.pointee.properties : nil
        while let current = attribute {
            if current.pointee.ns == nil, equal(current.pointee.name, name) { return true }
            attribute = current.pointee.next
        }
        return false
    }

    private static func equal(_ text: UnsafePointer<xmlChar>?, _ wanted: String) -> Bool {
        guard let text else { return wanted.isEmpty }
        var index = 0
        for byte in wanted.utf8 {
            guard text[index] == byte else { return false }
            index += 1
        }
        return text[index] == 0
    }
}
