internal import CLibXML2

/// The functions that `XPathFusion` puts in the place of what an expression says.
enum XPathFusedFunctions {
    static func register(in context: UnsafeMutablePointer<xmlXPathContext>) {
        xmlXPathRegisterFunc(context, "engross-search", search)
        xmlXPathRegisterFunc(context, "engross-within", within)
        xmlXPathRegisterFunc(context, "engross-length", length)
        xmlXPathRegisterFunc(context, "engross-translate", translate)
        xmlXPathRegisterFunc(context, "engross-blank", blank)
        xmlXPathRegisterFunc(context, "engross-last", last)
        xmlXPathRegisterFunc(context, "engross-last-printed", lastPrinted)
    }

    private static let search: xmlXPathFunction = { context, count in
        guard let context else { return }
        operate(context, count) { operation, text, _ in
            guard case .search(let automaton) = operation else { return nil }
            return xmlXPathNewBoolean(automaton.finds(in: text) ? 1 : 0)
        }
    }

    private static let within: xmlXPathFunction = { context, count in
        guard let context else { return }
        operate(context, count) { operation, text, _ in
            guard case .within(let haystack) = operation else { return nil }
            return haystack.withUnsafeBufferPointer { haystack in
                xmlXPathNewBoolean(haystack.contains(Array(text)) ? 1 : 0)
            }
        }
    }

    private static let length: xmlXPathFunction = { context, count in
        guard let context else { return }
        operate(context, count) { operation, text, _ in
            guard case .translation(let table) = operation else { return nil }
            return xmlXPathNewFloat(Double(table.length(of: text)))
        }
    }

    private static let translate: xmlXPathFunction = { context, count in
        guard let context else { return }
        operate(context, count) { operation, text, state in
            guard case .translation(let table) = operation else { return nil }
            table.translate(text, into: state.translated)
            return xmlXPathWrapString(state.translated.libraryString)
        }
    }

    private static let blank: xmlXPathFunction = { context, count in
        guard let context, let state = state(context) else { return }
        if count == 0, let node = context.pointee.context?.pointee.node {
            let isBlank = NodeText.isBlank(node, buffer: state.gathered)
            _ = valuePush(context, xmlXPathNewBoolean(isBlank ? 1 : 0))
        } else {
            withText(context, count, state) { text in
                _ = valuePush(context, xmlXPathNewBoolean(text.allSatisfy { NodeText.isSpace($0) } ? 1 : 0))
            }
        }
    }

    private static let last: xmlXPathFunction = { context, count in
        guard let context, let state = state(context) else { return }
        withText(context, count, state) { pushLastScalar($0, context, state) }
    }

    private static let lastPrinted: xmlXPathFunction = { context, count in
        guard let context, let state = state(context) else { return }
        withText(context, count, state) { text in
            var end = text.count
            while end > 0, NodeText.isSpace(text[end - 1]) { end -= 1 }
            pushLastScalar(UnsafeBufferPointer(rebasing: text[..<end]), context, state)
        }
    }

    private static func pushLastScalar(
        _ text: UnsafeBufferPointer<UInt8>, _ context: UnsafeMutablePointer<xmlXPathParserContext>, _ state: XPathState
    ) {
        var start = text.count
        while start > 0 {
            start -= 1
            if text[start] & 0xC0 != 0x80 { break }
        }
        state.translated.removeAll()
        state.translated.append(UnsafeBufferPointer(rebasing: text[start...]))
        _ = valuePush(context, xmlXPathWrapString(state.translated.libraryString))
    }

    /// Calls `body` with the operation that the first argument numbers and the text of the second, or of the context
    /// node where there is none, and gives its answer to the library.
    private static func operate(
        _ context: UnsafeMutablePointer<xmlXPathParserContext>, _ count: Int32,
        _ body: (XPathFusion.Operation, UnsafeBufferPointer<UInt8>, XPathState) -> xmlXPathObjectPtr?
    ) {
        guard let state = state(context) else { return }
        guard count == 1 || count == 2 else { return xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue)) }
        var answer: xmlXPathObjectPtr?
        // The text is on top of the number, so the number is read from below it.
        let text: xmlXPathObjectPtr? = count == 2 ? valuePop(context) : nil
        defer { if let text { xmlXPathFreeObject(text) } }
        let number = xmlXPathPopNumber(context)
        guard let index = Int(exactly: number), let list = state.operations?.list, list.indices.contains(index) else {
            return xmlXPathErr(context, Int32(XPATH_UNKNOWN_FUNC_ERROR.rawValue))
        }
        if let text {
            withText(of: text, state) { answer = body(list[index], $0, state) }
        } else if let node = context.pointee.context?.pointee.node {
            NodeText.withBytes(of: node, buffer: state.gathered) { answer = body(list[index], $0, state) }
        }
        guard let answer else { return xmlXPathErr(context, Int32(XPATH_INVALID_TYPE.rawValue)) }
        _ = valuePush(context, answer)
    }

    /// The text of the only argument, or of the context node.
    private static func withText(
        _ context: UnsafeMutablePointer<xmlXPathParserContext>, _ count: Int32, _ state: XPathState,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        switch count {
        case 0:
            guard let node = context.pointee.context?.pointee.node else { return }
            NodeText.withBytes(of: node, buffer: state.gathered, body)
        case 1:
            guard let value = valuePop(context) else { return }
            defer { xmlXPathFreeObject(value) }
            withText(of: value, state, body)
        default: xmlXPathErr(context, Int32(XPATH_INVALID_ARITY.rawValue))
        }
    }

    /// As XPath makes a string of a value: of a set, the text of the first node in document order.
    private static func withText(
        of value: xmlXPathObjectPtr, _ state: XPathState, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        switch value.pointee.type {
        case XPATH_STRING: body(UnsafeBufferPointer(xml: value.pointee.stringval))
        case XPATH_NODESET:
            guard let set = value.pointee.nodesetval, set.pointee.nodeNr > 0 else {
                return body(UnsafeBufferPointer(start: nil, count: 0))
            }
            if set.pointee.nodeNr > 1 { xmlXPathNodeSetSort(set) }
            guard let node = set.pointee.nodeTab[0] else { return }
            NodeText.withBytes(of: node, buffer: state.gathered, body)
        default:
            let text = xmlXPathCastToString(value)
            defer { engross_xml_free(text) }
            body(UnsafeBufferPointer(xml: text))
        }
    }

    private static func state(_ context: UnsafeMutablePointer<xmlXPathParserContext>) -> XPathState? {
        context.pointee.context?.pointee.userData.map { XPathState.from($0) }
    }
}
