import EngrossCite
import EngrossModel
import EngrossTerms
import Testing

@Suite struct PartCitationTests {
    /// `paragraph 4 = para 4 of A/RES/70/999 section II`.
    private func parts(_ text: String) -> [String] {
        let content: [Inline] = [.text(StyledText(text))]
        let finder = CitationFinder(organ: Organs.organ(id: "ga"), symbol: nil)
        let citations = finder.citations(in: content)
        let bytes = Array(text.utf8)
        return finder.parts(in: content, citations: citations).map { part in
            let whole =
                switch part.whole {
                case .own: "here"
                case .document: "this"
                case .citation(let index): citations[index].symbol.text
                }
            let container =
                switch part.container {
                case .section(let number): " section \(number)"
                case .annex(let count): " annex \(count)"
                case nil: ""
                }
            return "\(String(decoding: bytes[part.range], as: UTF8.self)) = \(name(part.part)) of \(whole)\(container)"
        }
    }

    private func name(_ part: PartCitation.Part) -> String {
        switch part {
        case .paragraph(let number, let items): ([number] + items).joined(separator: " ")
        case .paragraphs(let first, let last): "\(first)-\(last)"
        case .section(let number): number
        case .sections(let first, let last): "\(first)-\(last)"
        case .annex(let count): "\(count)"
        case .annexes(let first, let last): "\(first)-\(last)"
        }
    }

    @Test(arguments: [
        ("as requested in paragraph 4 (d) above,", ["paragraph 4 (d) = 4 d of here"]),
        ("Paragraph 4 (c) (iv) above", ["Paragraph 4 (c) (iv) = 4 c iv of here"]),
        ("paragraphs 7, 8 and 9 above", ["7 = 7 of here", "8 = 8 of here", "9 = 9 of here"]),
        (
            "paragraphs 12 to 15 of General Assembly resolution 67/990 of 9 July 2013",
            ["paragraphs 12 to 15 = 12-15 of A/RES/67/990"]
        ),
        ("paragraphs 21-27 of resolution 67/990", ["paragraphs 21-27 = 21-27 of A/RES/67/990"]),
        (
            "paragraphs 1, 3, and 7 through 12 of resolution 67/990",
            ["1 = 1 of A/RES/67/990", "3 = 3 of A/RES/67/990", "7 through 12 = 7-12 of A/RES/67/990"]
        ),
        ("paragraph 28 of the present resolution", ["paragraph 28 = 28 of this"]),
        ("See resolution 73/992, para. 5.", ["para. 5 = 5 of A/RES/73/992"]),
        ("paragraph 23 of the report of the Advisory Committee and resolution 70/993", []),
        ("paragraph 3, and its resolution 70/993", []), ("the paragraph above; 12 paragraphs", []),
    ])
    func paragraphs(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test(arguments: [
        ("section XI of its resolution 80/943", ["section XI = XI of A/RES/80/943"]),
        ("resolution 77/983 B, sect. III, and", ["sect. III = III of A/RES/77/983 B"]),
        ("resolutions 59/976, section XI, of 23 December 2004,", ["section XI = XI of A/RES/59/976"]),
        (
            "paragraph 4 of section XIV of its resolution 80/943",
            ["section XIV = XIV of A/RES/80/943", "paragraph 4 = 4 of A/RES/80/943 section XIV"]
        ),
        (
            "section XIII, paragraph 21, of its resolution 76/946",
            ["section XIII = XIII of A/RES/76/946", "paragraph 21 = 21 of A/RES/76/946 section XIII"]
        ),
        ("section II above", ["section II = II of here"]),
        ("section II of the present resolution", ["section II = II of this"]),
        ("resolution 52/914, sect. B", []), ("section C of its resolution 80/943", []),
        ("section 2 of its resolution 80/943", []), ("the section of resolution 80/943", []),
    ])
    func sections(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test(arguments: [
        ("contained in annex II to its resolution 60/991", ["annex II = 2 of A/RES/60/991"]),
        ("Resolution 2200 A (XXI), annex.", ["annex = 1 of A/RES/2200 (XXI)"]),
        (
            "paragraph 2 of the annex to resolution 71/946",
            ["annex = 1 of A/RES/71/946", "paragraph 2 = 2 of A/RES/71/946 annex 1"]
        ),
        (
            "Resolution 69/913, annex, para. 46.",
            ["annex = 1 of A/RES/69/913", "para. 46 = 46 of A/RES/69/913 annex 1"]
        ),
        ("Resolution 69/983, annexes I and II.", ["I = 1 of A/RES/69/983", "II = 2 of A/RES/69/983"]),
        ("the annexes to resolution 70/905", []),
    ])
    func annexes(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }

    @Test(arguments: [
        ("Recalling its resolution 62/967, the annex to which holds a text,", ["annex = 1 of A/RES/62/967"]),
        ("the fund of resolution 55/907, and referred to in annex II thereto,", ["annex II = 2 of A/RES/55/907"]),
        (
            "resolution 55/907, whose mandate is set out in paragraph 3 of that resolution",
            ["paragraph 3 = 3 of A/RES/55/907"]
        ),
        ("resolution 55/907, the Convention on Lamps and the annex thereto", []),
        ("resolution 55/907; the lamps and the annex thereto", []), ("the annex thereto", []),
    ])
    func partsOfWhatWasCitedBefore(text: String, expected: [String]) {
        #expect(parts(text) == expected)
    }
}
