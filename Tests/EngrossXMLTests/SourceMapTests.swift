import EngrossXML
import Testing

@Suite struct SourceMapTests {
    private static let xml =
        "<?xml version='1.0'?>\n<!-- <no/> --><r\n  a='<' >é<b/><![CDATA[<c/>]]>\n\t<d x = '1'></d></r>"

    @Test func elementsAreWhereTheirTagsBegin() throws {
        let map = try SourceMap(Array(Self.xml.utf8))
        let places = (0..<4).map { index in map.position(ofElement: index).map { "\($0.line):\($0.column)" } ?? "-" }
        #expect(places == ["2:15", "3:11", "4:2", "-"])
    }

    @Test func attributesAreWhereTheirNamesBegin() throws {
        let map = try SourceMap(Array(Self.xml.utf8))
        #expect(map.position(ofAttribute: "a", ofElement: 0).map { "\($0.line):\($0.column)" } == "3:3")
        #expect(map.position(ofAttribute: "x", ofElement: 2).map { "\($0.line):\($0.column)" } == "4:5")
        #expect(map.position(ofAttribute: "y", ofElement: 2) == nil)
    }

    @Test func anExcerptShowsThePlaceInALongLine() throws {
        let map = try SourceMap(Array(("<r>" + String(repeating: "é", count: 500) + "<b/></r>").utf8))
        let excerpt = try #require(map.excerpt(line: 1, column: 504, before: 3, after: 4))
        #expect(excerpt.text == "ééé<b/>")
        #expect(excerpt.offset == 3)
    }
}
