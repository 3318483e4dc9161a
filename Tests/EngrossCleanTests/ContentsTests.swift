import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct ContentsTests {
    private static let leader = " . . . . . . . . . . . . . . ."

    /// A line of a list: where its number and words stand, and the points below the line before.
    private struct Row {
        var number: String?
        var left = 101.0
        var words: String
        var page: String?
        var pitch = 18.0
    }

    /// A page of a report with a list of contents.
    private func page(_ rows: [Row], heading: String = "Contents") -> Typesetter {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        page.line(heading, pitch: 24)
        set(rows, on: &page)
        page.skip(to: 500)
        page.paragraph(Typesetter.filler)
        return page
    }

    private func set(_ rows: [Row], on page: inout Typesetter) {
        for row in rows {
            var cells = row.number.map { [(left: row.left - 24, text: $0)] } ?? []
            cells.append((row.left, row.words))
            if let folio = row.page { cells.append((460, folio)) }
            page.row(cells, pitch: row.pitch)
        }
    }

    private func rows(_ count: Int) -> [Row] {
        (1...count).map { Row(number: "\($0).", words: "Lamps" + Self.leader, page: "\($0)") }
    }

    private func shown(_ cleaned: CleanedDocument) -> [String] {
        cleaned.contents?.entries.map { "\($0.level) \($0.content.shown) → \($0.page ?? "")" } ?? []
    }

    @Test func `the list of contents is apart, its leaders are furniture`() {
        let cleaned = CleanedDocument.of(
            page([
                Row(words: "~Chapter~", page: "~Page~"),
                Row(number: "I.", words: "Lamps of the coast" + Self.leader, page: "4"),
                Row(number: "A.", left: 125, words: "Their oil" + Self.leader, page: "4"),
                Row(number: "B.", left: 125, words: "Their glass. . . . . . . . 5"),
                Row(number: "II.", words: "Logs" + Self.leader, page: "12"),
            ]))
        #expect(
            shown(cleaned) == [
                "1 I. Lamps of the coast → 4", "2 A. Their oil → 4", "2 B. Their glass → 5", "1 II. Logs → 12",
            ])
        #expect(cleaned.contents?.heading.map(\.shown) == ["Contents", "Chapter Page"])
        #expect(cleaned.furniture.map(\.role) == Array(repeating: .leader, count: 4))
        #expect(cleaned.told == [])
    }

    @Test func `an entry of several lines is whole, one without number or page stands below the one above`() {
        let cleaned = CleanedDocument.of(
            page([
                Row(number: "I.", words: "Lamps of the coast and of the islands that lie"),
                Row(words: "before it" + Self.leader, page: "4", pitch: 12),
                Row(words: "The lamp of the northern coast"), Row(words: "and its oil", pitch: 12),
                Row(number: "II.", words: "Logs" + Self.leader, page: "12"),
                Row(number: "III.", words: "Seamen" + Self.leader, page: "14"),
                Row(left: 72, words: "Annex" + Self.leader, page: "xiv"),
            ]))
        #expect(
            shown(cleaned) == [
                "1 I. Lamps of the coast and of the islands that lie before it → 4",
                "2 The lamp of the northern coast and its oil → ", "1 II. Logs → 12", "1 III. Seamen → 14",
                "1 Annex → xiv",
            ])
    }

    @Test func `paragraphs may stand before the page`() {
        var page = page(rows(2))
        page.skip(to: 460)
        page.row([(77, "3."), (101, "Oil ........"), (360, "12 - 15"), (460, "7")])
        #expect(shown(CleanedDocument.of(page)).last == "1 3. Oil → 12 - 15 7")
    }

    @Test func `a list of contents goes on overleaf`() {
        var second = Typesetter()
        set([Row(number: "IV.", words: "Oil" + Self.leader, page: "16")], on: &second)
        second.paragraph(Typesetter.filler)
        #expect(shown(CleanedDocument.of(page(rows(3)), second)).last == "1 IV. Oil → 16")
    }

    @Test(arguments: ["Sommaire", "Содержание", "目录"])
    func `its heading may be in any language`(heading: String) {
        #expect(CleanedDocument.of(page(rows(3), heading: heading)).contents?.entries.count == 3)
    }

    @Test(arguments: [("Lamps", 3), ("Contents", 2)])
    func `without its heading or with hardly a leader it is text`(heading: String, count: Int) {
        #expect(CleanedDocument.of(page(rows(count), heading: heading)).contents == nil)
    }

    @Test func `the tags may have it as a table`() {
        var cleaned = CleanedDocument(source: SourceDescription(name: "lamps.pdf", format: .pdf))
        cleaned.contents = Contents(
            entries: [Contents.Entry(content: [.text(StyledText("Lamps"))])], places: [Place(page: 2, line: 4)])
        var tags = TagCounts()
        tags.tables = [TaggedTable(page: 2, rows: [4, 4])]
        #expect(TagWitness(tags: tags).contradictions(in: cleaned).isEmpty)
    }
}
