internal import CLibXML2

#if canImport(Glibc)
    private import Glibc
#endif

/// What the functions below need beside their arguments; hangs on the context while expressions run.
final class XPathState {
    let keys: [XPathKey]
    var current: UnsafeMutablePointer<xmlNode>?
    var failure = ""
    var find: (XPathKey) -> [String: [UnsafeMutablePointer<xmlNode>]] = { _ in [:] }
    private var indices: [String: [String: [UnsafeMutablePointer<xmlNode>]]] = [:]
    private var tables: [TranslationTable] = []

    init(keys: [XPathKey]) { self.keys = keys }

    static func from(_ pointer: UnsafeMutableRawPointer) -> XPathState {
        Unmanaged<XPathState>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Nil when there is no such key.
    func nodes(key name: String, value: String) -> [UnsafeMutablePointer<xmlNode>]? {
        if let index = indices[name] { return index[value] ?? [] }
        let definitions = keys.filter { $0.name == name }
        guard !definitions.isEmpty else { return nil }
        var index: [String: [UnsafeMutablePointer<xmlNode>]] = [:]
        for definition in definitions { index.merge(find(definition)) { $0 + $1 } }
        indices[name] = index
        return index[value] ?? []
    }

    func table(from: UnsafePointer<xmlChar>, to: UnsafePointer<xmlChar>) -> TranslationTable {
        if let known = tables.first(where: { $0.isMade(from: from, to: to) }) { return known }
        let table = TranslationTable(from: from, to: to)
        if tables.count < 64 { tables.append(table) }
        return table
    }
}

enum XPathFunctions {
    static func register(in context: UnsafeMutablePointer<xmlXPathContext>) {
        xmlXPathRegisterFunc(context, "current", current)
        xmlXPathRegisterFunc(context, "key", key)
        xmlXPathRegisterFunc(context, "generate-id", generateId)
        // A name that is taken must be given up first.
        xmlXPathRegisterFunc(context, "contains", nil)
        xmlXPathRegisterFunc(context, "contains", contains)
        xmlXPathRegisterFunc(context, "translate", nil)
        xmlXPathRegisterFunc(context, "translate", translate)
    }

    private static func state(_ context: UnsafeMutablePointer<xmlXPathParserContext>) -> XPathState? {
        context.pointee.context?.pointee.userData.map { XPathState.from($0) }
    }

    private static let current: xmlXPathFunction = { context, count in
        guard let context else { return }
        guard count == 0 else { return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue)) }
        _ = valuePush(context, xmlXPathNewNodeSet(state(context)?.current))
    }

    private static let generateId: xmlXPathFunction = { context, count in
        guard let context else { return }
        var node = context.pointee.context?.pointee.node
        if count == 1 {
            guard let value = valuePop(context) else { return }
            defer { xmlXPathFreeObject(value) }
            guard value.pointee.type == XPATH_NODESET else {
                return xmlXPathErr(context, Int32(XPATH_INVALID_TYPE.rawValue))
            }
            guard let set = value.pointee.nodesetval, set.pointee.nodeNr > 0 else {
                _ = valuePush(context, xmlXPathNewCString(""))
                return
            }
            xmlXPathNodeSetSort(set)
            node = set.pointee.nodeTab[0]
        } else if count != 0 {
            return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue))
        }
        let name = node.map { "id" + String(UInt(bitPattern: $0), radix: 36) } ?? ""
        _ = valuePush(context, xmlXPathNewString(name))
    }

    private static let key: xmlXPathFunction = { context, count in
        guard let context else { return }
        guard count == 2 else { return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue)) }
        guard let value = valuePop(context) else { return }
        defer { xmlXPathFreeObject(value) }
        guard let name = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(name) }
        guard let state = state(context), let result = xmlXPathNodeSetCreate(nil) else { return }
        for text in strings(value) {
            guard let nodes = state.nodes(key: String(xml: name), value: text) else {
                xmlXPathFreeNodeSet(result)
                state.failure = "there is no key `\(String(xml: name))`"
                return xmlXPathErr(context, Int32(XPATH_EXPR_ERROR.rawValue))
            }
            for node in nodes { xmlXPathNodeSetAddUnique(result, node) }
        }
        _ = valuePush(context, xmlXPathWrapNodeSet(result))
    }

    /// For a set of nodes the value of each, else the one string.
    private static func strings(_ value: UnsafeMutablePointer<xmlXPathObject>) -> [String] {
        guard value.pointee.type == XPATH_NODESET, let set = value.pointee.nodesetval else {
            guard value.pointee.type != XPATH_NODESET, let text = xmlXPathCastToString(value) else { return [] }
            defer { engross_xml_free(text) }
            return [String(xml: text)]
        }
        return (0..<Int(set.pointee.nodeNr)).map { index in
            guard let text = xmlXPathCastNodeToString(set.pointee.nodeTab[index]) else { return "" }
            defer { engross_xml_free(text) }
            return String(xml: text)
        }
    }

    /// The library's own compares letter by letter.
    private static let contains: xmlXPathFunction = { context, count in
        guard let context else { return }
        guard count == 2 else { return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue)) }
        guard let part = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(part) }
        guard let text = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(text) }
        let found = strstr(
            UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self),
            UnsafeRawPointer(part).assumingMemoryBound(to: CChar.self))
        _ = valuePush(context, xmlXPathNewBoolean(found == nil ? 0 : 1))
    }

    /// The library's own searches its second argument anew for every letter.
    private static let translate: xmlXPathFunction = { context, count in
        guard let context else { return }
        guard count == 3 else { return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue)) }
        guard let to = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(to) }
        guard let from = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(from) }
        guard let text = xmlXPathPopString(context) else { return }
        defer { engross_xml_free(text) }
        guard let table = state(context)?.table(from: from, to: to) else { return }
        _ = valuePush(context, table.translate(text))
    }
}
