import EngrossExtract
import EngrossModel
import Testing

@Suite struct PlainTextReaderTests {
    private let source = SourceDescription(name: "a.txt", format: .text)

    private func read(_ text: String) throws -> ExtractedDocument {
        try PlainTextReader.read(Array(text.utf8), source: source)
    }

    /// One line as `[i:italic][b:bold][^raised]plain`.
    private func shown(_ line: Line) -> String {
        line.runs.map { run in
            if run.rise > 0 { return "[^\(run.text)]" }
            if run.style == [.italic, .bold] { return "[ib:\(run.text)]" }
            if run.style == .italic { return "[i:\(run.text)]" }
            if run.style == .bold { return "[b:\(run.text)]" }
            return run.text
        }.joined()
    }

    @Test(arguments: [
        ("*Recalling* the lamp", "[i:Recalling] the lamp"),
        ("_Recalling_ the lamp", "[i:Recalling] the lamp"),
        ("**Annex**", "[b:Annex]"),
        ("***Annex***", "[ib:Annex]"),
        ("## The keeping of lamps ##", "[b:The keeping of lamps]"),
        ("the lamp,¹² and", "the lamp,[^12] and"),
        ("the lamp<sup>3</sup> and <em>its</em> oil", "the lamp[^3] and [i:its] oil"),
        ("the lamp^4 and the oil^{5}", "the lamp[^4] and the oil[^5]"),
        ("the lamp[^6]", "the lamp[^6]"),
        ("[^6]: See the log.", "[^6] See the log."),
        ("25 km² of reef and 3 m³ of oil", "25 km² of reef and 3 m³ of oil"),
        ("the session* and the Convention*", "the session* and the Convention*"),
        ("* Reissued for technical reasons.", "* Reissued for technical reasons."),
        ("*Recalling *its log, and *noting also *the oil", "[i:Recalling] its log, and [i:noting also] the oil"),
        ("an asterisk \\*here\\*", "an asterisk *here*"),
        ("a snake_case_name", "a snake_case_name"),
        ("a < b and b > c", "a < b and b > c"),
        ("cafe\u{301} and e\u{FB03}cient", "café and efficient"),
    ])
    func marksBecomeStyle(text: String, expected: String) throws {
        let document = try read(text)
        let lines = document.pages[0].lines.map(shown)
        #expect(lines == [expected])
    }

    @Test func styleGoesOnOverALineEnd() throws {
        let lines = try read("*Taking note\nwith care* of the log").pages[0].lines.map(shown)
        #expect(lines == ["[i:Taking note]", "[i:with care] of the log"])
    }

    @Test func styleEndsWithItsBlock() throws {
        let lines = try read("*Taking note\n\nwith care* of the log").pages[0].lines.map(shown)
        #expect(lines == ["*Taking note", "with care* of the log"])
    }

    @Test func formFeedsPartPagesAndEmptyLinesAreRemembered() throws {
        let document = try read("One\n\nTwo\nThree\u{C}Four\n\u{C}")
        #expect(document.pages.map(\.number) == [1, 2])
        #expect(document.pages[0].lines.map(\.text) == ["One", "Two", "Three"])
        #expect(document.pages[0].lines.map(\.followsBlank) == [false, true, false])
        #expect(document.pages[1].lines.map(\.text) == ["Four"])
    }

    @Test func lineEndsOfEverySystemAreOne() throws {
        let lines = try read("One\r\nTwo\rThree\n\r\nFour").pages[0].lines
        #expect(lines.map(\.text) == ["One", "Two", "Three", "Four"])
        #expect(lines.map(\.followsBlank) == [false, false, false, true])
    }

    @Test func cellsOfATableAreRunsWithAGapBeforeEach() throws {
        let lines = try read("| Lamp |  | 12 |\n|---|---|---|\n| Oil | *dear* | 7 |").pages[0].lines
        #expect(lines.map { $0.runs.map(\.text) } == [["Lamp", "", "12"], ["Oil", "dear", "7"]])
        #expect(lines.allSatisfy { $0.runs.allSatisfy { $0.gapBefore > 0 } })
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x63, 0xC3, 0xB4, 0x74, 0xC3, 0xA9], "côté", nil),
            ([0x63, 0xF4, 0x74, 0xE9, 0x20, 0x93, 0x61, 0x94], "côté “a”", "Windows-1252"),
            ([0xFF, 0xFE, 0x63, 0x00, 0xF4, 0x00], "cô", nil),
            ([0xFE, 0xFF, 0x00, 0x63, 0x00, 0xF4], "cô", nil),
            ([0x61, 0x00, 0x62, 0x00, 0x63, 0x00, 0x64, 0x00, 0x65, 0x00], "abcde", "UTF-16LE"),
            ([0x61, 0x00, 0x62, 0x01, 0x63], "abc", nil),
            ([0xC3, 0xA9, 0xC3, 0xB4, 0xE2, 0x80, 0x61], "éô\u{FFFD}a", "UTF-8 with damaged bytes"),
        ] as [([UInt8], String, String?)])
    func bytesOfEveryEncodingAreRead(bytes: [UInt8], expected: String, guess: String?) throws {
        let document = try PlainTextReader.read(bytes, source: source)
        #expect(document.pages[0].lines.map(\.text) == [expected])
        #expect(document.source.encoding == guess)
    }

    @Test(arguments: ["", " \n\n\u{C} \t", "\u{FEFF}"])
    func textWithoutLettersIsEmpty(text: String) {
        #expect(throws: ExtractionError.empty) { try read(text) }
    }

    @Test func binaryMatterIsNoText() {
        let bytes = (0..<400).map { UInt8(truncatingIfNeeded: $0 &* 37 % 11) }
        #expect(throws: ExtractionError.unknownFormat) { try PlainTextReader.read(bytes, source: source) }
    }
}
