internal import CLibXML2

/// An XPath 1.0 expression, compiled once. The evaluator that meets it decides what its prefixes mean.
public final class XPathExpression {
    public let source: String
    let pointer: OpaquePointer
    let operations: XPathFusion.Operations
    /// What is evaluated: `source` with constants put in.
    private let fused: String

    deinit { xmlXPathFreeCompExpr(pointer) }

    /// Throws when `source` is no expression. `constants` are variables whose values are known strings.
    public init(_ source: String, constants: [String: String] = [:]) throws(XMLFault) {
        LibXML.ready
        let collector = ProblemCollector(.refused)
        guard let context = xmlXPathNewContext(nil) else {
            throw XMLFault(.refused, rule: "memory", "no memory for XPath")
        }
        defer { xmlXPathFreeContext(context) }
        context.pointee.userData = collector.opaque
        context.pointee.error = { collector, error in
            guard let collector else { return }
            ProblemCollector.from(collector).take(error)
        }
        let fusion = XPathFusion(source, constants: constants)
        guard let compiled = xmlXPathCtxtCompile(context, fusion.source) else {
            let reason = withExtendedLifetime(collector) { collector.problems.first?.message } ?? "not an expression"
            throw XMLFault(.refused, rule: "xpath", "XPath `\(source)`: \(reason)")
        }
        self.source = source
        pointer = compiled
        operations = XPathFusion.Operations(fusion.operations)
        fused = fusion.source
    }

    /// Whether its value may depend on the variable.
    public func mentions(_ variable: String) -> Bool { fused.contains("$" + variable) }

    /// The attribute's name where the expression is no more than `@name`, which needs no evaluation.
    var attributeName: String? {
        guard source.first == "@", source.dropFirst().allSatisfy({ $0.isLetter || $0.isNumber }) else { return nil }
        return String(source.dropFirst())
    }
}

/// `xsl:key`: nodes that match `pattern`, found by the string values of `use` on them.
public struct XPathKey {
    public var name: String
    public var pattern: XPathExpression
    public var use: XPathExpression

    public init(name: String, pattern: XPathExpression, use: XPathExpression) {
        self.name = name
        self.pattern = pattern
        self.use = use
    }
}

extension XMLDocument {
    /// Gives `body` an evaluator for this document. Functions beside those of XPath 1.0: `current()`, `key()` and
    /// `generate-id()` of XSLT.
    public borrowing func withXPath<Value, Failure: Error>(
        namespaces: [(prefix: String, name: String)], keys: [XPathKey] = [],
        _ body: (XPathEvaluator) throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let evaluator = XPathEvaluator(document: pointer, limits: limits, namespaces: namespaces, keys: keys)
        return try body(evaluator)
    }
}

/// Evaluates expressions over one document. Not to be kept longer than the call that gave it.
public final class XPathEvaluator {
    private let context: UnsafeMutablePointer<xmlXPathContext>
    private let document: UnsafeMutablePointer<xmlDoc>
    private let state: XPathState
    /// Owned by the variables of the context.
    private var gathered: [UnsafeMutablePointer<xmlNodeSet>?] = []

    deinit { xmlXPathFreeContext(context) }

    init(
        document: UnsafeMutablePointer<xmlDoc>, limits: XMLLimits, namespaces: [(prefix: String, name: String)],
        keys: [XPathKey]
    ) {
        guard let context = xmlXPathNewContext(document) else { preconditionFailure("no memory for XPath") }
        self.context = context
        self.document = document
        state = XPathState(keys: keys)
        context.pointee.opLimit = UInt(limits.xpathSteps)
        context.pointee.userData = Unmanaged.passUnretained(state).toOpaque()
        context.pointee.error = { state, error in
            guard let state, let text = error?.pointee.message else { return }
            XPathState.from(state).failure = String(cString: text)
        }
        xmlXPathContextSetCache(context, 1, -1, 0)
        // Numbers the elements, so that sorting need not walk to the root for every comparison.
        xmlXPathOrderDocElems(document)
        for (prefix, name) in namespaces { xmlXPathRegisterNs(context, prefix, name) }
        XPathFunctions.register(in: context)
        state.fill = { [unowned self] index, key in self.fill(index, with: key) }
    }

    /// Whether `expression` holds at `node` (the document itself when nil).
    public func boolean(_ expression: XPathExpression, at node: XMLNode? = nil) throws(XMLFault) -> Bool {
        place(expression, at: node)
        let answer = xmlXPathCompiledEvalToBoolean(expression.pointer, context)
        guard answer >= 0 else { throw fault(expression) }
        return answer == 1
    }

    public func string(_ expression: XPathExpression, at node: XMLNode? = nil) throws(XMLFault) -> String {
        let value = try evaluate(expression, at: node)
        defer { xmlXPathFreeObject(value) }
        guard let text = xmlXPathCastToString(value) else { return "" }
        defer { engross_xml_free(text) }
        return String(xml: text)
    }

    /// The nodes selected; in document order, unless `isSorted` is false and the order does not matter.
    public func nodes(
        _ expression: XPathExpression, at node: XMLNode? = nil, isSorted: Bool = true
    ) throws(XMLFault) -> [XMLNode] {
        let value = try evaluate(expression, at: node)
        defer { xmlXPathFreeObject(value) }
        guard value.pointee.type == XPATH_NODESET else {
            throw XMLFault(.refused, rule: "xpath", "XPath `\(expression.source)` gives no nodes")
        }
        guard let set = value.pointee.nodesetval, set.pointee.nodeNr > 0 else { return [] }
        if isSorted { xmlXPathNodeSetSort(set) }
        return UnsafeBufferPointer(start: set.pointee.nodeTab, count: Int(set.pointee.nodeNr)).compactMap { node in
            node.map { XMLNode($0) }
        }
    }

    /// Gives the variable `name` the value of `expression` at `node`.
    public func bind(_ name: String, to expression: XPathExpression, at node: XMLNode? = nil) throws(XMLFault) {
        xmlXPathRegisterVariable(context, name, try evaluate(expression, at: node))
    }

    /// Gives each variable the elements of one local name, whatever their namespace, or, for a name with `@` before it,
    /// the attributes of that name in no namespace, or, with `@:`, in some. One walk for all.
    public func bindNodes(_ names: [(variable: String, name: String)]) {
        let gathering = NodeGathering(names: names.map(\.name), in: document)
        gathering.walk()
        gathered = gathering.sets
        for (name, set) in zip(names, gathering.sets) {
            xmlXPathRegisterVariable(context, name.variable, xmlXPathWrapNodeSet(set))
        }
    }

    /// Of the nodes that `bindNodes` gave to the variable with this index those that `filter` lets through, in document
    /// order.
    public func nodes(gathered index: Int, _ filter: NodeFilter) -> [XMLNode] {
        filter.nodes(of: gathered[index])
    }

    private func place(_ expression: XPathExpression, at node: XMLNode?) {
        let pointer = node?.pointer ?? UnsafeMutableRawPointer(document).assumingMemoryBound(to: xmlNode.self)
        context.pointee.node = pointer
        state.current = pointer
        state.operations = expression.operations
    }

    private func evaluate(
        _ expression: XPathExpression, at node: XMLNode?
    ) throws(XMLFault) -> UnsafeMutablePointer<xmlXPathObject> {
        place(expression, at: node)
        guard let value = xmlXPathCompiledEval(expression.pointer, context) else { throw fault(expression) }
        return value
    }

    private func fault(_ expression: XPathExpression) -> XMLFault {
        let reason = state.failure.isEmpty ? "cannot be evaluated" : state.failure
        state.failure = ""
        return XMLFault(.refused, rule: "xpath", "XPath `\(expression.source)`: \(reason.trimmingNewline)")
    }

    /// Runs in the middle of another expression, so it leaves the context as it was.
    private func fill(_ index: NodeIndex, with key: XPathKey) {
        let (node, current, operations) = (context.pointee.node, state.current, state.operations)
        defer {
            context.pointee.node = node
            state.current = current
            state.operations = operations
        }
        if let attribute = key.use.attributeName, key.pattern.source == "//*[@\(attribute)]" {
            return NodeGathering.eachAttribute(attribute, in: document) { attribute in
                guard let element = attribute.pointee.parent, let value = attribute.pointee.children else { return }
                if value.pointee.next == nil, value.pointee.type == XML_TEXT_NODE {
                    index.add(UnsafeBufferPointer(xml: value.pointee.content), element)
                } else {
                    index.addCopy(of: XMLNode(element).attribute(key.use.attributeName ?? "") ?? "", element)
                }
            }
        }
        do throws(XMLFault) {
            for match in try nodes(key.pattern) {
                if let attribute = key.use.attributeName {
                    if let value = match.attribute(attribute) { index.addCopy(of: value, match.pointer) }
                } else {
                    index.addCopy(of: try string(key.use, at: match), match.pointer)
                }
            }
        } catch {
            state.failure = error.reason
        }
    }
}

extension NodeIndex {
    fileprivate func addCopy(of text: String, _ node: UnsafeMutablePointer<xmlNode>) {
        var text = text
        text.withUTF8 { addCopy(of: $0, node) }
    }
}

extension String {
    fileprivate var trimmingNewline: Substring {
        var text = self[...]
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
