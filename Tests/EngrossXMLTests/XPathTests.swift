import EngrossXML
import Testing

@Suite struct XPathTests {
    private static let xml = """
        <r xmlns="urn:n"><p id="a">one</p><p id="b" ref="a">two <i>2</i></p><q ref="b"/></r>
        """

    private func string(_ expression: String, at path: String = "/") throws -> String {
        let document = try XMLDocument(Array(Self.xml.utf8))
        let key = try XPathKey(name: "id", pattern: XPathExpression("//n:p"), use: XPathExpression("@id"))
        let start = try XPathExpression(path)
        let wanted = try XPathExpression(expression)
        return try document.withXPath(namespaces: [("n", "urn:n")], keys: [key]) { (evaluator) throws(XMLFault) in
            try evaluator.string(wanted, at: try evaluator.nodes(start).first)
        }
    }

    @Test(arguments: [
        ("string(//n:p[1])", "/", "one"),
        ("count(//n:p)", "/", "2"),
        ("key('id', //n:q/@ref)", "/", "two 2"),
        ("key('id', 'nothing')", "/", ""),
        ("key('id', //@ref)/@id", "/", "a"),
        ("count(key('id', //@ref))", "/", "2"),
        ("//n:p[@id = current()/@ref]", "//n:q", "two 2"),
        ("generate-id(//n:q) = generate-id(//n:q[1])", "/", "true"),
        ("generate-id(//n:p[1]) = generate-id(//n:p[2])", "/", "false"),
        ("generate-id(//n:none)", "/", ""),
        ("translate('abcé', 'bé', 'Bx')", "/", "aBcx"),
        ("translate('abc', 'b', '')", "/", "ac"),
        ("translate('aa', 'aa', 'xy')", "/", "xx"),
        ("translate('日本', '本', 'x')", "/", "日x"),
        ("contains('abc', 'bc')", "/", "true"),
        ("contains('abc', '')", "/", "true"),
        ("contains('abc', 'd')", "/", "false"),
    ])
    func gives(_ expression: String, _ path: String, _ value: String) throws {
        let result = try string(expression, at: path)
        #expect(result == value)
    }

    @Test(arguments: ["//", "a[", "key('id')", "current(1)", "unknown()", "$unbound", "x:p", "key('no', 'a')"])
    func aBadExpressionIsAFaultAndNotACrash(_ expression: String) {
        #expect(throws: XMLFault.self) { try string(expression) }
    }

    @Test func endlessWorkEnds() throws {
        let xml = "<r>" + String(repeating: "<a/>", count: 3000) + "</r>"
        let document = try XMLDocument(Array(xml.utf8), limits: XMLLimits(xpathSteps: 1_000_000))
        let expression = try XPathExpression("count(//a[count(preceding::a[count(following::a) > 1]) > 1])")
        #expect(throws: XMLFault.self) {
            try document.withXPath(namespaces: []) { (evaluator) throws(XMLFault) in try evaluator.string(expression) }
        }
    }

    @Test func aPathLeadsBackToItsNode() throws {
        let document = try XMLDocument(Array(Self.xml.utf8))
        let last = try #require(document.root.children.last)
        #expect(last.path == "/r/q")
        #expect(document.root.children[1].path == "/r/p[2]")
    }
}
