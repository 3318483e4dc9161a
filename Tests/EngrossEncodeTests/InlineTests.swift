import EngrossModel
import Testing

struct InlineTests {
    private func paragraph(_ content: [Inline], notes: [Note] = []) -> String {
        var document = Specimen.resolution(body: [Clause(kind: .paragraph, number: "1.", content: content)])
        document.notes = notes
        return Specimen.element("p", of: document, after: "<mainBody>")
    }

    private func note(_ label: String, _ content: Inline...) -> Note {
        Note(label: label, paragraphs: [content], place: Place(page: 1, line: 40))
    }

    @Test(
        "Styles",
        arguments: [
            ([StyledText("Requests ", style: .italic), StyledText("light")], "<p><i>Requests</i> light</p>"),
            ([StyledText("Requests", style: .underline), StyledText(" light")], "<p><i>Requests</i> light</p>"),
            ([StyledText("a", style: .italic), StyledText(" "), StyledText("b", style: .italic)], "<p><i>a b</i></p>"),
            (
                [StyledText("a", style: [.italic, .bold]), StyledText("b", style: .bold)],
                "<p><b><i>a</i></b><b>b</b></p>"
            ),
            ([StyledText("a"), StyledText(" b "), StyledText("c", style: .bold)], "<p>a b <b>c</b></p>"),
            (
                [
                    StyledText("9 m"), StyledText("2", style: .superscript), StyledText(" of CO"),
                    StyledText("2", style: .subscript), StyledText("a", style: [.italic, .superscript]),
                ],
                "<p>9 m<sup>2</sup> of CO<sub>2</sub><i><sup>a</sup></i></p>"
            ),
            (
                [StyledText("the site", style: .underline, link: "https://example.org/a b"), StyledText(".")],
                "<p><a href=\"https://example.org/a%20b\">the site</a>.</p>"
            ),
            (
                [StyledText("At"), StyledText(" example.org/a. ", link: "https://example.org/a"), StyledText("More")],
                "<p>At <a href=\"https://example.org/a\">example.org/a</a>. More</p>"
            ),
            (
                [StyledText("See "), StyledText("example.org/a.", link: "https://example.org/a.")],
                "<p>See <a href=\"https://example.org/a.\">example.org/a.</a></p>"
            ),
            (
                [
                    StyledText("example.org/", link: "https://example.org/a"), StyledText(" "),
                    StyledText("a,", link: "https://example.org/a"), StyledText(" and "),
                    StyledText("a", link: "https://example.org/a"),
                ],
                "<p><a href=\"https://example.org/a\">example.org/ a</a>, and <a href=\"https://example.org/a\">a</a></p>"
            ),
        ])
    func styles(_ pieces: [StyledText], _ xml: String) {
        let paragraph = paragraph(pieces.map { .text($0) })
        #expect(paragraph == xml)
    }

    @Test(
        "A row of asterisks or strokes alone is a decoration",
        arguments: [
            ("* * *", "<p><decoration>* * *</decoration></p>"), ("-----", "<p><decoration>-----</decoration></p>"),
            ("_____", "<p><decoration>_____</decoration></p>"), ("---", "<p>---</p>"), ("* *", "<p>* *</p>"),
            ("*** light", "<p>*** light</p>"),
        ])
    func ornaments(_ text: String, _ xml: String) {
        let paragraph = paragraph([.text(StyledText(text))])
        #expect(paragraph == xml)
    }

    @Test("A note stands at its first call, and the second call links to it")
    func notes() {
        let paragraph = paragraph(
            [
                .text(StyledText("Lamps,")), .marker(Marker(label: "1", note: 0)), .text(StyledText(" oil")),
                .marker(Marker(label: "1", note: 0)), .text(StyledText(".")),
            ],
            notes: [note("1", .text(StyledText("Oil Series", style: .italic)), .text(StyledText(", vol. 2.")))])
        #expect(
            paragraph == """
                <p>Lamps,<authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p><i>Oil Series</i>, vol. 2.</p></authorialNote> oil<sup><ref eId="ref_1" href="#authorialNote_1">1</ref></sup>.</p>
                """)
    }

    @Test("A marker without note stays as it is printed; a note without call stands at the end")
    func lostNotes() {
        var document = Specimen.resolution(
            body: [
                Clause(
                    kind: .paragraph, number: "1.",
                    content: [.text(StyledText("Lamps")), .marker(Marker(label: "2", note: nil))])
            ])
        document.notes = [note("1", .text(StyledText("Oil.")))]
        let outcome = EncodedSpecimen(document)
        #expect(outcome.xml.contains("<p>Lamps<sup>2</sup></p>"))
        #expect(
            Specimen.element("conclusions", of: document) == """
                <conclusions eId="conclusions">
                <container name="notes" eId="conclusions__container_1">
                <p><authorialNote eId="authorialNote_1" marker="1" placement="bottom"><p>Oil.</p></authorialNote></p>
                </container>
                </conclusions>
                """)
        #expect(outcome.codes == ["encode.marker-without-note", "encode.note-without-call"])
    }

    @Test("Characters that XML forbids are left out, and said to be")
    func forbiddenCharacters() {
        let outcome = EncodedSpecimen(Specimen.resolution(body: [.paragraph("1.", "a\u{0}b\u{FFFF}")]))
        #expect(outcome.xml.contains("<p>ab</p>"))
        #expect(outcome.codes == ["encode.forbidden-character"])
    }

    @Test("Full dates are dates")
    func dates() {
        let paragraph = paragraph([.text(StyledText("until 5 June 2031, or June 2032"))])
        #expect(paragraph == "<p>until <date date=\"2031-06-05\">5 June 2031</date>, or June 2032</p>")
    }
}
