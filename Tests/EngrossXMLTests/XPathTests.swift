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
        ("contains(., 'two') and contains(., 'q')", "/", "false"),
        ("contains(., 'x') or contains(., 'wo 2') or contains(., 'y')", "//n:p[2]", "true"),
        ("contains(., 'x') or contains(., 'two') and contains(., 'y')", "//n:p[2]", "false"),
        ("contains(., 'x') = contains(., 'y')", "//n:p[2]", "true"),
        ("contains(., '')", "//n:q", "true"),
        ("contains(@id, 'b')", "//n:p[2]", "true"),
        ("contains(//n:p, 'one')", "/", "true"),
        ("contains(//n:none, 'one')", "/", "false"),
        ("contains(translate(., 'twonei', 'aaaaa'), 'aaa a')", "/", "false"),
        ("contains(translate(., 'twone', 'aaaaa'), 'aaa 2')", "//n:p[2]", "true"),
        ("contains(translate(., ' ', ''), 'o2')", "//n:p[2]", "true"),
        ("contains(translate('aXb日c', 'X日', 'жz'), 'aжbz')", "/", "true"),
        ("contains(translate('abab', 'x', 'y'), 'abb') or contains(translate('abab', 'x', 'y'), 'bab')", "/", "true"),
        ("contains('one two', .)", "//n:p[1]", "true"),
        ("contains('one two', substring(., 2, 5))", "//n:p[2]", "false"),
        ("string-length(translate(., 'o', ''))", "//n:p[2]", "4"),
        ("string-length(translate('éé日a', 'é', ''))", "/", "2"),
        ("substring(., string-length(.))", "//n:p[1]", "e"),
        ("substring('', string-length(''))", "/", ""),
        ("substring(normalize-space(), string-length(normalize-space()))", "//n:p[2]", "2"),
        ("substring(normalize-space(' é '), string-length(normalize-space(' é ')))", "/", "é"),
        ("not(normalize-space())", "//n:q", "true"),
        ("not(normalize-space(.))", "//n:p[1]", "false"),
        ("not(normalize-space(@none))", "//n:p[1]", "true"),
        ("normalize-space('  a \n b  ')", "/", "a b"),
        ("normalize-space('')", "/", ""),
        ("count(//n:p[contains(., 'one') or contains(., 'two')][not(normalize-space())])", "/", "0"),
        ("count(//n:*[contains(., 'o')])", "/", "3"),
        ("1 or (contains(., 'x'))", "/", "true"),
        ("4 div (2) - .5", "/", "1.5"),
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
