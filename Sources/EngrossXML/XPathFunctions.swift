internal import CLibXML2

#if canImport(Glibc)
    private import Glibc
#endif

/// What the functions below need beside their arguments; hangs on the context while expressions run.
final class XPathState {
    let keys: [XPathKey]
    var current: UnsafeMutablePointer<xmlNode>?
    var failure = ""
    /// Puts the nodes of a key into an index.
    var fill: (NodeIndex, XPathKey) -> Void = { _, _ in }
    /// Of the expression that is running.
    unowned(unsafe) var operations: XPathFusion.Operations?
    /// Texts of nodes that have no text in one piece, and what they become.
    let gathered = ByteBuffer()
    let translated = ByteBuffer()
    private var indices: [(name: String, index: NodeIndex)] = []
    private var tables: [TranslationTable] = []

    init(keys: [XPathKey]) { self.keys = keys }

    static func from(_ pointer: UnsafeMutableRawPointer) -> XPathState {
        Unmanaged<XPathState>.fromOpaque(pointer).takeUnretainedValue()
    }

    /// Nil when there is no such key.
    func index(_ name: UnsafePointer<xmlChar>) -> NodeIndex? {
        for known in indices where xmlStrEqual(name, known.name) == 1 { return known.index }
        let name = String(xml: name)
        let definitions = keys.filter { $0.name == name }
        guard !definitions.isEmpty else { return nil }
        let index = NodeIndex()
        for definition in definitions { fill(index, definition) }
        indices.append((name, index))
        return index
    }

    func table(from: UnsafePointer<xmlChar>, to: UnsafePointer<xmlChar>) -> TranslationTable {
        if let known = tables.first(where: { $0.isMade(from: from, to: to) }) { return known }
        let table = TranslationTable(from: String(xml: from), to: String(xml: to))
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
        xmlXPathRegisterFunc(context, "normalize-space", nil)
        xmlXPathRegisterFunc(context, "normalize-space", normalizeSpace)
        XPathFusedFunctions.register(in: context)
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
        guard let index = state.index(name) else {
            xmlXPathFreeNodeSet(result)
            state.failure = "there is no key `\(String(xml: name))`"
            return xmlXPathErr(context, Int32(XPATH_EXPR_ERROR.rawValue))
        }
        eachString(value, state) { text in index.nodes(text) { xmlXPathNodeSetAdd(result, $0) } }
        _ = valuePush(context, xmlXPathWrapNodeSet(result))
    }

    /// For a set of nodes the value of each, else the one string.
    private static func eachString(
        _ value: UnsafeMutablePointer<xmlXPathObject>, _ state: XPathState,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        switch value.pointee.type {
        case XPATH_STRING: body(UnsafeBufferPointer(xml: value.pointee.stringval))
        case XPATH_NODESET:
            guard let set = value.pointee.nodesetval else { return }
            for index in 0..<Int(set.pointee.nodeNr) {
                guard let node = set.pointee.nodeTab[index] else { continue }
                NodeText.withBytes(of: node, buffer: state.gathered, body)
            }
        default:
            let text = xmlXPathCastToString(value)
            defer { engross_xml_free(text) }
            body(UnsafeBufferPointer(xml: text))
        }
    }

    /// The library's own writes letter by letter.
    private static let normalizeSpace: xmlXPathFunction = { context, count in
        guard let context, let state = state(context) else { return }
        let collapse = { (text: UnsafeBufferPointer<UInt8>) in
            let result = state.translated
            result.removeAll()
            let bytes = result.reserve(text.count)
            var written = 0
            for byte in text {
                if !NodeText.isSpace(byte) {
                    bytes[written] = byte
                    written += 1
                } else if written > 0, bytes[written - 1] != 0x20 {
                    bytes[written] = 0x20
                    written += 1
                }
            }
            if written > 0, bytes[written - 1] == 0x20 { written -= 1 }
            result.count = written
            _ = valuePush(context, xmlXPathWrapString(result.libraryString))
        }
        if count == 0 {
            guard let node = context.pointee.context?.pointee.node else { return }
            NodeText.withBytes(of: node, buffer: state.gathered, collapse)
        } else if count == 1 {
            guard let text = xmlXPathPopString(context) else { return }
            defer { engross_xml_free(text) }
            collapse(UnsafeBufferPointer(xml: text))
        } else {
            xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue))
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
        guard let state = state(context) else { return }
        state.table(from: from, to: to).translate(UnsafeBufferPointer(xml: text), into: state.translated)
        _ = valuePush(context, xmlXPathWrapString(state.translated.libraryString))
    }
}
