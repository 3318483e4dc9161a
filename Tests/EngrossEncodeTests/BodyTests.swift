import EngrossModel
import Testing

struct BodyTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let clauses: [Clause]
        let xml: String
        var testDescription: String { name }
    }

    @Test("Clauses of the body", arguments: cases)
    func body(_ specimen: Case) {
        let body = Specimen.body(specimen.clauses)
        #expect(body == specimen.xml)
    }

    static let cases = [
        Case(
            name: "a numbered paragraph", clauses: [.paragraph("1.", "Requests light;")],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>Requests light;</p>
                </content>
                </paragraph>
                """),
        Case(
            name: "a paragraph without number", clauses: [.paragraph(nil, "Requests light.")],
            xml: """
                <paragraph eId="para_1">
                <content eId="para_1__content">
                <p>Requests light.</p>
                </content>
                </paragraph>
                """),
        Case(
            name: "points, points of points, and the words that close the sentence",
            clauses: [
                .paragraph(
                    "1.", "Requests:",
                    [
                        .point("(a)", "lamps:", [.point("(i)", "oil;"), .point("(ii)", "gas;")]),
                        .continuation("within a year;"),
                    ])
            ],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <list eId="para_1__list_1">
                <intro eId="para_1__list_1__intro">
                <p>Requests:</p>
                </intro>
                <point eId="para_1__list_1__point_a">
                <num>(a)</num>
                <list eId="para_1__list_1__point_a__list_1">
                <intro eId="para_1__list_1__point_a__list_1__intro">
                <p>lamps:</p>
                </intro>
                <point eId="para_1__list_1__point_a__list_1__point_i">
                <num>(i)</num>
                <content eId="para_1__list_1__point_a__list_1__point_i__content">
                <p>oil;</p>
                </content>
                </point>
                <point eId="para_1__list_1__point_a__list_1__point_ii">
                <num>(ii)</num>
                <content eId="para_1__list_1__point_a__list_1__point_ii__content">
                <p>gas;</p>
                </content>
                </point>
                </list>
                </point>
                <wrapUp eId="para_1__list_1__wrapup">
                <p>within a year;</p>
                </wrapUp>
                </list>
                </paragraph>
                """),
        Case(
            name: "a new sentence after points is an alinea; points that begin anew, another list",
            clauses: [
                .paragraph(
                    "1.", "Asks:", [.point("(a)", "x;"), .continuation("The lamps shall burn:"), .point("(a)", "y.")])
            ],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <list eId="para_1__list_1">
                <intro eId="para_1__list_1__intro">
                <p>Asks:</p>
                </intro>
                <point eId="para_1__list_1__point_a">
                <num>(a)</num>
                <content eId="para_1__list_1__point_a__content">
                <p>x;</p>
                </content>
                </point>
                </list>
                <alinea eId="para_1__al_1">
                <content eId="para_1__al_1__content">
                <p>The lamps shall burn:</p>
                </content>
                </alinea>
                <list eId="para_1__list_2">
                <point eId="para_1__list_2__point_a">
                <num>(a)</num>
                <content eId="para_1__list_2__point_a__content">
                <p>y.</p>
                </content>
                </point>
                </list>
                </paragraph>
                """),
        Case(
            name: "headings between points stand in their list",
            clauses: [
                .paragraph(
                    "1.", "Decides on:",
                    [
                        .heading(.unnumbered, nil, "Wool"), .point("(a)", "x;"), .heading(.unnumbered, nil, "Silk"),
                        .point("(b)", "y."),
                    ])
            ],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <list eId="para_1__list_1">
                <intro eId="para_1__list_1__intro">
                <p>Decides on:</p>
                </intro>
                <crossHeading eId="para_1__list_1__crossHeading_1">Wool</crossHeading>
                <point eId="para_1__list_1__point_a">
                <num>(a)</num>
                <content eId="para_1__list_1__point_a__content">
                <p>x;</p>
                </content>
                </point>
                <crossHeading eId="para_1__list_1__crossHeading_2">Silk</crossHeading>
                <point eId="para_1__list_1__point_b">
                <num>(b)</num>
                <content eId="para_1__list_1__point_b__content">
                <p>y.</p>
                </content>
                </point>
                </list>
                </paragraph>
                """),
        Case(
            name: "bullets have no eId of their own", clauses: [.point("•", "oil"), .point("•", "gas")],
            xml: """
                <list eId="list_1">
                <indent>
                <num>•</num>
                <content eId="list_1__indent_1__content">
                <p>oil</p>
                </content>
                </indent>
                <indent>
                <num>•</num>
                <content eId="list_1__indent_2__content">
                <p>gas</p>
                </content>
                </indent>
                </list>
                """),
        Case(
            name: "numbers that begin anew in each section have its eId before theirs",
            clauses: [
                .heading(.section, "I", "Lamps", [.paragraph("1.", "x;")]),
                .heading(.section, "II", "Oil", [.paragraph("1.", "y.")]),
            ],
            xml: """
                <section eId="sec_I">
                <num>I</num>
                <heading eId="sec_I__heading">Lamps</heading>
                <paragraph eId="sec_I__para_1">
                <num>1.</num>
                <content eId="sec_I__para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                </section>
                <section eId="sec_II">
                <num>II</num>
                <heading eId="sec_II__heading">Oil</heading>
                <paragraph eId="sec_II__para_1">
                <num>1.</num>
                <content eId="sec_II__para_1__content">
                <p>y.</p>
                </content>
                </paragraph>
                </section>
                """),
        Case(
            name: "numbers that run through have nothing before theirs",
            clauses: [
                .heading(.unnumbered, nil, "Lamps", [.paragraph("1.", "x;")]),
                .heading(.unnumbered, nil, "Oil", [.paragraph("2.", "y.")]),
            ],
            xml: """
                <division eId="dvs_1">
                <heading eId="dvs_1__heading">Lamps</heading>
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                </division>
                <division eId="dvs_2">
                <heading eId="dvs_2__heading">Oil</heading>
                <paragraph eId="para_2">
                <num>2.</num>
                <content eId="para_2__content">
                <p>y.</p>
                </content>
                </paragraph>
                </division>
                """),
        Case(
            name: "numbers that run through a section have its eId before theirs, under whatever heading they stand",
            clauses: [
                .heading(.section, "I", "Lamps", [.heading(.title, "A", "Oil", [.paragraph("1.", "x;")])]),
                .heading(
                    .section, "II", "Beacons",
                    [
                        .paragraph("1.", "y;"), .heading(.title, "A", "Wood", [.paragraph("2.", "z.")]),
                    ]),
            ],
            xml: """
                <section eId="sec_I">
                <num>I</num>
                <heading eId="sec_I__heading">Lamps</heading>
                <title eId="sec_I__title_A">
                <num>A</num>
                <heading eId="sec_I__title_A__heading">Oil</heading>
                <paragraph eId="sec_I__para_1">
                <num>1.</num>
                <content eId="sec_I__para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                </title>
                </section>
                <section eId="sec_II">
                <num>II</num>
                <heading eId="sec_II__heading">Beacons</heading>
                <paragraph eId="sec_II__para_1">
                <num>1.</num>
                <content eId="sec_II__para_1__content">
                <p>y;</p>
                </content>
                </paragraph>
                <title eId="sec_II__title_A">
                <num>A</num>
                <heading eId="sec_II__title_A__heading">Wood</heading>
                <paragraph eId="sec_II__para_2">
                <num>2.</num>
                <content eId="sec_II__para_2__content">
                <p>z.</p>
                </content>
                </paragraph>
                </title>
                </section>
                """),
        Case(
            name: "articles that number their paragraphs anew have their eIds before theirs",
            clauses: [
                .heading(.article, "Article 1", nil, [.paragraph("1.", "x;")]),
                .heading(
                    .chapter, "Chapter I", "Lamps",
                    [
                        .heading(.article, "Article 2", nil, [.paragraph("1.", "y.")]),
                        .heading(.article, "Article 3", nil, [.paragraph(nil, "z.")]),
                    ]),
            ],
            xml: """
                <article eId="art_Article1">
                <heading eId="art_Article1__heading">Article 1</heading>
                <paragraph eId="art_Article1__para_1">
                <num>1.</num>
                <content eId="art_Article1__para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                </article>
                <chapter eId="chp_ChapterI">
                <num>Chapter I</num>
                <heading eId="chp_ChapterI__heading">Lamps</heading>
                <article eId="art_Article2">
                <heading eId="art_Article2__heading">Article 2</heading>
                <paragraph eId="art_Article2__para_1">
                <num>1.</num>
                <content eId="art_Article2__para_1__content">
                <p>y.</p>
                </content>
                </paragraph>
                </article>
                <article eId="art_Article3">
                <heading eId="art_Article3__heading">Article 3</heading>
                <paragraph eId="art_Article3__para_1">
                <content eId="art_Article3__para_1__content">
                <p>z.</p>
                </content>
                </paragraph>
                </article>
                </chapter>
                """),
        Case(
            name: "a text without number beside numbers has none that could be one of theirs",
            clauses: [
                .paragraph(nil, "We resolve:"),
                .heading(.unnumbered, nil, "Lamps", [.paragraph("1.", "x;"), .paragraph(nil, "y.")]),
            ],
            xml: """
                <alinea eId="al_1">
                <content eId="al_1__content">
                <p>We resolve:</p>
                </content>
                </alinea>
                <division eId="dvs_1">
                <heading eId="dvs_1__heading">Lamps</heading>
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                <alinea eId="dvs_1__al_1">
                <content eId="dvs_1__al_1__content">
                <p>y.</p>
                </content>
                </alinea>
                </division>
                """),
        Case(
            name: "a sentence that ends open, between a heading and numbered paragraphs, is their introduction",
            clauses: [
                .heading(
                    .unnumbered, nil, "Call", [.paragraph(nil, "We resolve to:"), .paragraph("1.", "Trim lamps.")])
            ],
            xml: """
                <division eId="dvs_1">
                <heading eId="dvs_1__heading">Call</heading>
                <intro eId="dvs_1__intro">
                <p>We resolve to:</p>
                </intro>
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>Trim lamps.</p>
                </content>
                </paragraph>
                </division>
                """),
        Case(
            name: "where a number comes back without a heading, a division begins",
            clauses: [.paragraph("1.", "x;"), .paragraph("1.", "y.")],
            xml: """
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>x;</p>
                </content>
                </paragraph>
                <division eId="dvs_1">
                <paragraph eId="dvs_1__para_1">
                <num>1.</num>
                <content eId="dvs_1__para_1__content">
                <p>y.</p>
                </content>
                </paragraph>
                </division>
                """),
        Case(
            name: "a lone number is a heading", clauses: [.heading(.section, "I", nil)],
            xml: """
                <section eId="sec_I">
                <heading eId="sec_I__heading">I</heading>
                </section>
                """),
        Case(
            name: "so is a lone label", clauses: [.heading(.article, "Rule 57", nil)],
            xml: """
                <article eId="art_Rule57">
                <heading eId="art_Rule57__heading">Rule 57</heading>
                </article>
                """),
        Case(
            name: "recitals in the body are cross-headings",
            clauses: [.recital("Mindful", " of ships,"), .paragraph("1.", "Asks;")],
            xml: """
                <division eId="dvs_1">
                <crossHeading eId="dvs_1__crossHeading_1" refersTo="#preamble"><i>Mindful</i> of ships,</crossHeading>
                </division>
                <paragraph eId="para_1">
                <num>1.</num>
                <content eId="para_1__content">
                <p>Asks;</p>
                </content>
                </paragraph>
                """),
    ]
}
