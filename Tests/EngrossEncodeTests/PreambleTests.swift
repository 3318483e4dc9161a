import EngrossModel
import Testing

struct PreambleTests {
    @Test("The formula names its organ; each recital is a container named after its opening words")
    func recitals() {
        let preamble = Specimen.element(
            "preamble", of: Specimen.resolution(preamble: [.recital("Recalling also", " its lamps,")]))
        #expect(
            preamble == """
                <preamble>
                <formula name="enactingFormula" refersTo="#ga" eId="formula_1">
                <p><i>The General Assembly</i>,</p>
                </formula>
                <container name="Recalling also" eId="container_1">
                <p><i>Recalling also</i> its lamps,</p>
                </container>
                </preamble>
                """)
    }

    @Test(
        "Opening words name a recital though print does not set them off",
        arguments: [("Noting with concern the lamps,", "Noting with concern"), ("Lamps burn,", "recital")])
    func plainOpeningWords(text: String, name: String) {
        let recital = Clause(kind: .recital, content: [.text(StyledText(text))])
        let preamble = Specimen.element("preamble", of: Specimen.resolution(preamble: [recital]))
        #expect(preamble.contains("<container name=\"\(name)\" eId=\"container_1\">\n<p>\(text)</p>"))
    }

    @Test("Lettered parts of a recital are a blockList, for the preamble has no hierarchy")
    func letteredParts() {
        let recital = Clause.recital(
            "Noting", " that:", [.point("(a)", "x,"), .point("(b)", "y,"), .continuation("and so on,")])
        let container = Specimen.element(
            "container", of: Specimen.resolution(preamble: [recital]), after: "<preamble>")
        #expect(
            container == """
                <container name="Noting" eId="container_1">
                <blockList eId="container_1__list_1">
                <listIntroduction eId="container_1__list_1__intro"><i>Noting</i> that:</listIntroduction>
                <item eId="container_1__list_1__item_a">
                <num>(a)</num>
                <p>x,</p>
                </item>
                <item eId="container_1__list_1__item_b">
                <num>(b)</num>
                <p>y,</p>
                </item>
                </blockList>
                <p>and so on,</p>
                </container>
                """)
    }

    @Test("What the preamble cannot hold goes to the body, in order")
    func movesToBody() {
        let document = Specimen.resolution(
            preamble: [.recital("Noting", " x,"), .heading(.unnumbered, nil, "Lamps", [.recital("Noting", " y,")])],
            body: [.paragraph("1.", "z;")])
        let body = Specimen.element("mainBody", of: document)
        #expect(
            body.hasPrefix(
                "<mainBody>\n<division eId=\"dvs_1\">\n<heading eId=\"dvs_1__heading\">Lamps</heading>\n<crossHeading"))
    }
}
