import EngrossModel
import Testing

struct ContentsTests {
    private static func entry(_ text: String, _ page: String? = nil, level: Int = 1) -> Contents.Entry {
        Contents.Entry(content: [.text(StyledText(text))], page: page, level: level)
    }

    private static func division(_ number: String?, _ heading: String, _ children: [Clause] = []) -> Clause {
        Clause(
            kind: .division, number: number, heading: [.text(StyledText(heading))], division: .section,
            children: children)
    }

    private static func preface(_ entries: [Contents.Entry], over body: [Clause]) -> String {
        var document = Specimen.resolution(body: body)
        document.contents = Contents(heading: [[.text(StyledText("Contents"))]], entries: entries)
        return Specimen.element("preface", of: document)
    }

    @Test("An entry leads to the heading that it names, or where the one above it leads")
    func leads() {
        let preface = Self.preface(
            [
                Self.entry("I. Lamps of the coast", "4"), Self.entry("Their oil", level: 2),
                Self.entry("II. Logs: (a) Their age", "12"), Self.entry("III. Lamps of the coast", "14"),
            ],
            over: [
                Self.division("I.", "Lamps of the coast", [.paragraph("1.", "Thanks.")]),
                Self.division("II.", "Logs:", [.paragraph("2.", "Thanks.")]),
                Self.division("III.", "Lamps of the coast", [.paragraph("3.", "Thanks.")]),
            ])
        #expect(
            preface == """
                <preface>
                <p><docNumber>90/7.</docNumber> <docTitle refersTo="#resolutionTitle">Lighthouses</docTitle></p>
                <p>Contents</p>
                <toc eId="preface__toc_1">
                <tocItem href="#sec_I" level="1">I. Lamps of the coast 4</tocItem>
                <tocItem href="#sec_I" level="2">Their oil</tocItem>
                <tocItem href="#sec_II" level="1">II. Logs: (a) Their age 12</tocItem>
                <tocItem href="#sec_III" level="1">III. Lamps of the coast 14</tocItem>
                </toc>
                </preface>
                """)
    }

    @Test("A list that leads nowhere is lines of the preface")
    func leadsNowhere() {
        let preface = Self.preface([Self.entry("I. Oil", "4")], over: [.paragraph("1.", "Thanks.")])
        #expect(preface.hasSuffix("<p>Contents</p>\n<p>I. Oil 4</p>\n</preface>"))
    }
}
