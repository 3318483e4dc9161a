import EngrossModel
import EngrossTestSupport
import Testing

@testable import EngrossExtract

@Suite struct LineBuilderTests {
    @Test func `lines are told by their baseline, whatever the order of drawing`() throws {
        let lines = try lines([
            .init("third lamp", left: 72, baseline: 124), .init("first lamp", left: 72, baseline: 100),
            .init("second", left: 72, baseline: 112), .init("lamp", left: 102.5, baseline: 112.4),
        ])
        #expect(lines.map(\.text) == ["first lamp", "second lamp", "third lamp"])
        for (line, baseline) in zip(lines, [100.0, 112, 124]) { #expect(abs(line.baseline - baseline) < 1) }
    }

    @Test func `rectangles that begin at their right, as Poppler's of Arabic do, are no trap`() {
        var page = PageGlyphs(width: 612, height: 792)
        let font = page.index(of: PageGlyphs.Font(name: "Arabic", size: 10, isUnderlined: false))
        for row in 0..<30 {
            for letter in 0..<80 where letter % 5 != 4 {
                let right = 540 - Float(letter) * 5.5
                page.glyphs.append(
                    PageGlyphs.Glyph(
                        scalar: "\u{644}", left: right, top: Float(72 + row * 14), right: right - 5.5,
                        bottom: Float(82 + row * 14), font: font))
            }
        }
        var gutter: Gutter?
        #expect(LineBuilder.lines(of: page, gutter: &gutter).count == 30)
    }

    @Test func `larger and smaller type on one baseline is one line`() throws {
        let lines = try lines([
            .init("Lamps", left: 72, baseline: 100, size: 14), .init("of the coast", left: 112, baseline: 100),
        ])
        #expect(lines.map(\.text) == ["Lamps of the coast"])
        #expect(lines[0].runs.map(\.fontSize) == [14, 10])
        #expect(lines[0].runs.allSatisfy { $0.rise == 0 })
    }

    @Test(arguments: [(96.0, true), (102.5, false)])
    func `a small figure off the baseline keeps its line and tells its rise`(baseline: Double, isRaised: Bool) throws {
        let lines = try lines([
            .init("7", left: 103, baseline: baseline, size: 6), .init("the lamp", left: 72, baseline: 100),
            .init("of the coast", left: 72, baseline: 112),
        ])
        #expect(
            lines.map(\.text) == ["the lamp7", "of the coast"] || lines.map(\.text) == ["the lamp 7", "of the coast"])
        let figure = try #require(lines[0].runs.last)
        #expect(figure.text.contains("7"))
        #expect(figure.fontSize == 6)
        #expect(isRaised ? figure.rise > 2 : figure.rise < -1)
        #expect(lines[0].runs.first?.rise == 0)
    }

    @Test(arguments: [(1.9, "the lamp"), (3.0, "the lamp ")])
    func `a raised figure stands off from its word by less than a blank`(gap: Double, word: String) throws {
        // "the lamp" is 34.2 points wide.
        let lines = try lines([
            .init("the lamp", left: 72, baseline: 100), .init("7", left: 106.2 + gap, baseline: 96, size: 6),
            .init("s of oil", left: 110.4 + gap, baseline: 100),
        ])
        #expect(lines.flatMap(\.runs).map(\.text) == [word, "7", "s of oil"])
    }

    @Test func `a raised label in the margin stands before the text that a tab parts from it`() throws {
        let lines = try lines([
            .init("the light of lamps.", left: 118, baseline: 88), .init("3", left: 72, baseline: 96.5, size: 5),
            .init("See the log of lamps.", left: 118, baseline: 100, size: 8.5),
        ])
        #expect(lines.map(\.text) == ["the light of lamps.", "3 See the log of lamps."])
        let label = try #require(lines.last?.runs.first)
        #expect(label.rise > 2)
    }

    // "the lamp" is 34.2 points wide.
    @Test(arguments: [(106.5, 92.0, "the lamp7"), (64.5, 93, "7 the lamp")])
    func `a figure raised by a line is of the line that it touches, however large`(
        left: Double, baseline: Double, text: String
    ) throws {
        let lines = try lines([
            .init("7", left: left, baseline: baseline), .init("the lamp", left: 72, baseline: 100),
            .init("of the coast", left: 72, baseline: 122),
        ])
        #expect(lines.map(\.text) == [text, "of the coast"])
        #expect(lines[0].runs.contains { $0.rise > 5 && $0.text.contains("7") })
    }

    @Test(arguments: [72.0, 120]) func `a figure alone on its line stays there`(left: Double) throws {
        let lines = try lines([
            .init("7", left: left, baseline: 91), .init("the lamp", left: 72, baseline: 100),
        ])
        #expect(lines.map(\.text) == ["7", "the lamp"])
    }

    @Test(
        arguments: [
            (.roman, []), (.italic, .italic), (.bold, .bold), (.boldItalic, [.bold, .italic]),
        ] as [(MinimalPDF.Font, Style)])
    func `the font tells the style`(font: MinimalPDF.Font, style: Style) throws {
        let lines = try lines([.init("Recalling", left: 72, baseline: 100, font: font)])
        #expect(lines.flatMap(\.runs).map(\.style) == [style])
    }

    @Test func `the blank beside italics belongs to the roman run`() throws {
        let lines = try lines([
            .init("the keepers", left: 72, baseline: 100), .init("recalling", left: 121, baseline: 100, font: .italic),
            .init("their oil", left: 159.6, baseline: 100),
        ])
        #expect(lines.map { $0.runs.map(\.text) } == [["the keepers ", "recalling", " their oil"]])
        #expect(lines[0].runs.map(\.style) == [[], .italic, []])
    }

    @Test func `a wide gap parts runs and is measured`() throws {
        let lines = try lines([
            .init("1.", left: 72, baseline: 100), .init("Decides to trim", left: 108, baseline: 100),
            .init("oil", left: 300, baseline: 100),
        ])
        let runs = lines[0].runs
        #expect(runs.map(\.text) == ["1.", "Decides to trim", "oil"])
        #expect(runs[0].gapBefore == 0)
        for (left, right) in zip(runs, runs.dropFirst()) {
            #expect(abs(right.gapBefore - (right.box.left - left.box.right)) < 0.1)
            #expect(right.gapBefore > 12)
        }
        #expect(lines[0].text == "1. Decides to trim oil")
    }

    @Test func `a word drawn in pieces is one word`() throws {
        let lines = try lines([
            .init("framew", left: 72, baseline: 100), .init("ork", left: 102.1, baseline: 100),
        ])
        #expect(lines.map(\.text) == ["framework"])
    }

    @Test func `boxes hold their runs`() throws {
        let lines = try lines([.init("the lamp", left: 72, baseline: 100), .init("oil", left: 200, baseline: 100)])
        let box = lines[0].box
        #expect(abs(box.left - 72) < 0.5)
        #expect(box.right > 205 && box.right < 225)
        #expect(box.top < 100 && box.bottom > 100)
    }

    private func lines(_ pieces: [MinimalPDF.Piece]) throws -> [Line] {
        let source = SourceDescription(name: "lamps.pdf", format: .pdf)
        return try Extractor().extract(bytes: MinimalPDF(pages: [pieces]).bytes, source: source).pages[0].lines
    }
}
