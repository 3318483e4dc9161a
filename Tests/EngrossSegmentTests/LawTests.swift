import EngrossModel
import Testing

@testable import EngrossSegment

/// Everything a segmented document prints, in no particular order.
private func letters(_ document: SegmentedDocument) -> [Character: Int] {
    var counts: [Character: Int] = [:]
    func count(_ content: [Inline]) {
        for inline in content {
            switch inline {
            case .text(let piece):
                for character in piece.text where !character.isWhitespace { counts[character, default: 0] += 1 }
            case .marker: counts["†", default: 0] += 1
            case .lineBreak: break
            }
        }
    }
    func count(_ clause: Clause) {
        for character in clause.number ?? "" where !character.isWhitespace { counts[character, default: 0] += 1 }
        count(clause.heading)
        count(clause.content)
        for row in clause.table?.rows ?? [] { row.cells.flatMap(\.paragraphs).forEach(count) }
        clause.children.forEach(count)
    }
    func count(_ text: Text) {
        count(text.formula ?? [])
        text.preamble.forEach(count)
        text.body.forEach(count)
    }
    func count(_ attachment: EngrossModel.Attachment) {
        count(attachment.label)
        attachment.title.forEach(count)
        count(attachment.text)
        attachment.attachments.forEach(count)
    }
    document.masthead.forEach { count($0.content) }
    count(document.number)
    count(document.title)
    count(document.text)
    document.conclusions.forEach { count($0.content) }
    for component in document.components {
        count(component.label)
        count(component.title)
        count(component.text)
        component.conclusions.forEach { count($0.content) }
        component.attachments.forEach(count)
    }
    document.attachments.forEach(count)
    return counts
}

private func letters(_ document: CleanedDocument) -> [Character: Int] {
    var counts: [Character: Int] = [:]
    func count(_ content: [Inline]) {
        for character in content.plainText where !character.isWhitespace { counts[character, default: 0] += 1 }
        for case .marker in content { counts["†", default: 0] += 1 }
    }
    document.masthead.forEach { count($0.content) }
    for block in document.blocks {
        switch block {
        case .paragraph(let paragraph): count(paragraph.content)
        case .table(let table): for row in table.rows { row.cells.flatMap(\.paragraphs).forEach(count) }
        }
    }
    return counts
}

/// A small generator of its own, so that a failing document can be made again.
private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

private let fragments = [
    "_The General Assembly_,", "*90/1. Title of it*", "1. _Decides_ to act;", "2. Requests:", "(a) One;", "(i) Deep;",
    "(b)",
    "*I*", "*A*", "*B*", "II. Heading", "*Annex*", "*Annex I*", "Appendix", "> _64th plenary meeting_",
    "> 15 December 2035",
    "[Adopted by a recorded vote", "| cell | cell |", "_Recalling_ it,^1", "^2(a) Called;^3", "*Annex II^4 Title^5*",
    "90/8.^6 Title^7", "and so on;", "*Bold words:*", "• Bullet",
    "Article 3",
    "_Article 4_", "The States Parties,", "3 Urges all;", "Plain words that end in a sentence.", "1.", "(",
    "S/RES/1 (1946)",
    "Agenda item 3", "Resolution", "Chapter II. General", "_Noting_:", "—", "Resolution 4000 (2050)", "Resolution 55/1",
    "90/7. More", "z. Last", "(1) One", "1. (a) Both;", "3. It recommends the following draft resolutions:",
    "We adopt the following draft decision:", "*Draft resolution I*", "*Draft decision*", "-----",
    "a/ A note of a table",
    "| cell a/ | cell* |", "Whereas lamps burn,", "Be it resolved that lamps burn.",
]

@Test("Whatever comes in goes out once", arguments: 0..<200)
func nothingIsLost(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let lines = (0..<Int.random(in: 0...30, using: &dice)).compactMap { _ in fragments.randomElement(using: &dice) }
    let document = cleaned(
        lines.joined(separator: "\n"), onPage: seed.isMultiple(of: 2), masthead: Array(lines.prefix(seed % 4)))
    let segmented = Segmenter().segment(document)
    #expect(letters(segmented.value) == letters(document), "\(lines)")
}

@Test("The same document gives the same tree")
func deterministic() {
    let document = cleaned(SegmentCase.all.map(\.text).joined(separator: "\n"))
    let first = Segmenter().segment(document)
    let second = Segmenter().segment(document)
    #expect(first.value == second.value)
    #expect(first.diagnostics == second.diagnostics)
}

@Test("An empty document gives an empty tree and says so")
func emptyDocument() {
    let outcome = Segmenter().segment(cleaned(""))
    #expect(outcome.value.text.isEmpty)
    #expect(outcome.diagnostics.map(\.code) == ["segment.not-a-resolution"])
}
