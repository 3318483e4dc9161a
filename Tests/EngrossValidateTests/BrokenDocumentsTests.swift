import EngrossValidate
import Testing

/// The specimen with one thing made wrong.
struct Breakage: Sendable, CustomTestStringConvertible {
    var rule: String
    var old: String
    var new: String
    /// Where the finding is to stand: at the first of this in the broken document.
    var place: String

    init(_ rule: String, _ old: String, _ new: String, at place: String) {
        self.rule = rule
        self.old = old
        self.new = new
        self.place = place
    }

    var testDescription: String { "\(rule): \(new.prefix(60))" }

    private static let content = "<content eId=\"para_1__content\">"
    private static let p = "<p><i>Invites</i>"

    static let all: [Breakage] = [
        // Well-formedness
        Breakage("xml.not-well-formed", "States to keep", "States & to keep", at: " to keep"),
        Breakage("xml.not-well-formed", "</preface>", "", at: "\n</akomaNtoso>"),
        Breakage(
            "xml.not-well-formed", "name=\"adoption\"/>", "name=\"adoption\" name=\"adoption\"/>",
            at: "/>\n          <FRBRauthor"),
        Breakage("xml.document-type", "<akomaNtoso", "<!DOCTYPE a [<!ENTITY e 'x'>]>\n<akomaNtoso", at: "<!DOCTYPE"),
        Breakage("xml.document-type", "<akomaNtoso", "<!DOCTYPE a SYSTEM 'x.dtd' [ ]>\n<akomaNtoso", at: "<!DOCTYPE"),
        Breakage("xml.nul", "lighthouses lit", "light\u{0}houses lit", at: "\u{0}houses"),
        // Elements that are unknown, misplaced, repeated or missing
        Breakage("grammar.element-not-expected", "<coverPage>", "<cover/><coverPage>", at: "<cover/>"),
        Breakage("grammar.element-not-expected", content, "<p>x</p>" + content, at: "<p>x</p>"),
        Breakage("grammar.element-not-expected", "<num>1.</num>", "", at: "<heading eId"),
        Breakage(
            "grammar.element-not-expected", "<mainBody>", "<mainBody><crossHeading eId=\"c\">A</crossHeading>",
            at: "<crossHeading"),
        Breakage("grammar.element-not-expected", "<mainBody>", "<mainBody><ol><li>a</li></ol>", at: "<ol>"),
        Breakage("grammar.element-not-expected", "<mainBody>", "<mainBody><ul><li>a</li></ul>", at: "<ul>"),
        Breakage("grammar.element-not-expected", "<mainBody>", "<mainBody><conclusions/>", at: "<conclusions/>"),
        Breakage("grammar.element-not-expected", "<mainBody>", "<mainBody><div><p>a</p></div>", at: "<div>"),
        Breakage("grammar.element-not-expected", "<preamble>", "<preamble><p>a</p>", at: "<p>a</p>"),
        Breakage(
            "grammar.element-not-expected", "<preamble>",
            "<preamble><paragraph eId=\"x\"><content eId=\"x__content\"><p/></content></paragraph>",
            at: "<paragraph eId=\"x\""),
        Breakage("grammar.element-not-expected", "<preface>", "<preface><docTitle>a</docTitle>", at: "<docTitle>a"),
        Breakage("grammar.element-not-expected", "<coverPage>", "<coverPage><p>a</p>", at: "<p>a</p>"),
        Breakage("grammar.element-not-expected", "<conclusions>", "<conclusions><p>a</p>", at: "<p>a</p>"),
        Breakage("grammar.element-not-expected", p, "<p><p>a</p><i>Invites</i>", at: "<p>a</p>"),
        Breakage("grammar.element-not-expected", p, "<p><table eId=\"t\"><tr><td/></tr></table>", at: "<table"),
        Breakage("grammar.element-not-expected", p, "<p><docTitle>a</docTitle>", at: "<docTitle>a"),
        Breakage("grammar.element-not-expected", p, "<p><span><heading eId=\"h\">a</heading></span>", at: "<heading"),
        Breakage("grammar.element-not-expected", "<FRBRcountry value=\"un\"/>", "", at: "<FRBRsubtype"),
        Breakage("grammar.element-not-expected", "<FRBRsubtype value=\"deliberation\"/>", "", at: "<FRBRnumber"),
        Breakage(
            "grammar.element-not-expected", "<FRBRnumber value=\"80-501\" showAs=\"80/501\"/>", "", at: "<FRBRWork>"),
        Breakage("grammar.element-not-expected", "<FRBRformat value=\"xml\"/>", "", at: "<FRBRManifestation>"),
        Breakage("grammar.element-not-expected", "<FRBRlanguage language=\"eng\"/>", "", at: "<FRBRExpression>"),
        Breakage(
            "grammar.element-not-expected", "<intro eId=\"para_2__list_1__intro\"><p>",
            "<intro eId=\"para_2__list_1__intro\">a<b/><p>", at: "<b/>"),
        Breakage(
            "grammar.element-not-expected", "<analysis",
            "<references source=\"#ga\"><TLCRole eId=\"q\" href=\"/akn/q\" showAs=\"q\"/></references><analysis",
            at: "<analysis"),
        Breakage("grammar.element-not-expected", "<outcome>", "", at: "<judgment/>"),
        Breakage("grammar.element-not-expected", "<eol/>", "<eol/><recitals eId=\"r\"/>", at: "<recitals"),
        Breakage("grammar.unknown-root", "statement", "", at: "<akomaNtosa"),
        // Text where blocks belong
        Breakage("grammar.text-not-allowed", content, content + "a", at: content),
        Breakage("grammar.text-not-allowed", "<mainBody>", "<mainBody>a", at: "<mainBody>"),
        Breakage("grammar.text-not-allowed", "<preamble>", "<preamble>a", at: "<preamble>"),
        Breakage("grammar.empty-content", "<eol/>", "<eol>a</eol>", at: "<eol>"),
        // Attributes
        Breakage("grammar.missing-attribute", " eId=\"formula_1\"", "", at: "<formula"),
        Breakage("grammar.missing-attribute", " eId=\"container_1\"", "", at: "<container name=\"Recalling\""),
        Breakage("grammar.missing-attribute", " eId=\"para_1__content\"", "", at: "<content>"),
        Breakage("grammar.missing-attribute", " eId=\"para_2__list_1\"", "", at: "<list>"),
        Breakage("grammar.missing-attribute", " eId=\"ref_1\"", "", at: "<ref "),
        Breakage("grammar.missing-attribute", " eId=\"authorialNote_1\"", "", at: "<authorialNote"),
        Breakage("grammar.missing-attribute", " marker=\"1\"", "", at: "<authorialNote"),
        Breakage("grammar.missing-attribute", " placement=\"bottom\"", "", at: "<authorialNote"),
        Breakage("grammar.missing-attribute", " refersTo=\"#meeting\"", "", at: "<event"),
        Breakage("grammar.missing-attribute", "<statement name=\"resolution\"", "<statement", at: "<statement"),
        Breakage("grammar.missing-attribute", " name=\"markup\"", "", at: "<FRBRdate date=\"2026"),
        Breakage("grammar.missing-attribute", " as=\"#issuer\"", "", at: "<FRBRauthor href=\"#ga\"/>"),
        Breakage(
            "grammar.missing-attribute", " source=\"#engross\">\n        <FRBR", ">\n        <FRBR",
            at: "<identification"),
        Breakage("grammar.missing-attribute", "<docDate date=\"2025-12-18\">", "<docDate>", at: "<docDate>"),
        Breakage("grammar.attribute-not-allowed", "<mainBody>", "<mainBody colour=\"red\">", at: "colour="),
        Breakage("grammar.attribute-not-allowed", "<statement ", "<statement eId=\"s\" ", at: "eId=\"s\""),
        Breakage("grammar.enumeration", "name=\"resolution\"", "name=\"Resolution\"", at: "name=\"Resolution\""),
        Breakage("grammar.enumeration", "contains=\"originalVersion\"", "contains=\"original\"", at: "contains="),
        Breakage("grammar.enumeration", "<FRBRcountry value=\"un\"", "<FRBRcountry value=\"fr\"", at: "value=\"fr\""),
        Breakage("grammar.enumeration", "placement=\"bottom\"", "placement=\"side\"", at: "placement="),
        Breakage("grammar.enumeration", "name=\"enactingFormula\"", "name=\"enacting\"", at: "name=\"enacting\""),
        Breakage("grammar.enumeration", p, "<p status=\"ocr\">", at: "status="),
        Breakage("grammar.pattern", "date=\"2026-01-05\"", "date=\"2026-01-05Z\"", at: "date=\"2026-01-05Z\""),
        Breakage("grammar.datatype", "date=\"2026-01-05\"", "date=\"2026\"", at: "date=\"2026\""),
        Breakage("grammar.pattern", "eId=\"para_1\"", "eId=\"para 1\"", at: "eId=\"para 1\""),
        Breakage("grammar.pattern", "refersTo=\"#meeting\"", "refersTo=\"meeting\"", at: "refersTo=\"meeting\""),
        Breakage(
            "grammar.datatype", "refersTo=\"#meeting\"", "refersTo=\"#meeting #ga\"", at: "refersTo=\"#meeting #ga\""),
        Breakage(
            "grammar.pattern", "href=\"/akn/un/statement/deliberation/unga/2024", "href=\"http://un.org/2024",
            at: "href=\"http"),
        Breakage(
            "grammar.pattern", "unga/2025-12-18/80-501\"", "unga/2025/80-501\"",
            at: "value=\"/akn/un/statement/deliberation/unga/2025/80-501\""),
        Breakage("grammar.pattern", "language=\"eng\"", "language=\"en\"", at: "language="),
        Breakage("grammar.unique", "eId=\"para_2\"", "eId=\"para_1\"", at: "<paragraph eId=\"para_1\">\n"),
        Breakage("grammar.unique", "eId=\"formula_1\"", "eId=\"ga\"", at: "<formula"),
    ]
    .map { breakage in
        var breakage = breakage
        // Three that need more than one change.
        switch breakage.place {
        case "<heading eId":
            breakage.new = "<heading eId=\"para_1__heading\">a</heading><num>1.</num>"; breakage.place = "<num>1."
        case "<judgment/>": (breakage.old, breakage.new) = ("<eol/>", "<judgment/>")
        case "<akomaNtosa": (breakage.old, breakage.new) = ("akomaNtoso", "akomaNtosa")
        default: break
        }
        return breakage
    }

    var document: String {
        var document = Specimen.text
        var start = document.startIndex
        while let found = document.range(old, from: start) {
            let offset = document.utf8.distance(from: document.startIndex, to: found.lowerBound) + new.utf8.count
            document.replaceSubrange(found, with: new)
            start = document.utf8.index(document.startIndex, offsetBy: offset)
            // Only a root's name stands twice.
            if old != "akomaNtoso" { break }
        }
        return document
    }
}

@Suite struct BrokenDocumentsTests {
    @Test func thereAreAtLeastSixty() { #expect(Breakage.all.count >= 60) }

    @Test(arguments: Breakage.all) func isRefusedWithTheRightRuleLineAndColumn(_ breakage: Breakage) throws {
        let document = breakage.document
        #expect(document != Specimen.text)
        let findings = try Validator(rules: .none).validate(Array(document.utf8), name: "broken.xml")
        let place = try #require(Specimen.position(of: breakage.place, in: document))
        let found = findings.map { "\($0.rule) \($0.line):\($0.column)" }
        #expect(found.contains("\(breakage.rule) \(place.line):\(place.column)"), "\(found)")
    }
}
