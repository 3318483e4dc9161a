import EngrossXML
import Testing

@Suite struct XMLSchemaTests {
    private static let schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:i" schemaLocation="i.xsd"/>
        <xs:element name="a"><xs:complexType><xs:attribute name="n" type="xs:int" use="required"/></xs:complexType></xs:element>
        </xs:schema>
        """
    private static let imported = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema' targetNamespace='urn:i'/>"

    @Test func aProblemNamesItsConstraintAndItsNode() throws {
        let schema = try XMLSchema(Array(Self.schema.utf8), imports: ["i.xsd": Array(Self.imported.utf8)])
        let document = try XMLDocument(Array("<a n='x'/>".utf8))
        let problems = schema.problems(in: document)
        #expect(problems.first?.rule == "datatype")
        #expect(problems.first?.node?.localName == "a")
    }

    @Test(arguments: [
        "<a/>", "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'><xs:element type='none' name='a'/></xs:schema>",
        "",
    ])
    func whatIsNoSchemaIsAFault(_ text: String) {
        #expect(throws: XMLFault.self) {
            _ = try XMLSchema(Array(text.utf8)).problems(in: XMLDocument(Array("<a/>".utf8)))
        }
    }

    @Test func aDocumentCannotMakeItLoadASchema() throws {
        let schema = try XMLSchema(Array(Self.schema.utf8), imports: ["i.xsd": Array(Self.imported.utf8)])
        let text =
            "<a n='1' xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:noNamespaceSchemaLocation='/etc/passwd'/>"
        #expect(schema.problems(in: try XMLDocument(Array(text.utf8))).isEmpty)
    }
}
