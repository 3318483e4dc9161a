import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedNumbersTests {
    private func mended(_ texts: [String], pages: Set<Int> = [1]) -> (texts: [String], repairs: [Repair]) {
        var blocks = texts.map {
            CleanedDocument.Block.paragraph(
                Paragraph(content: [.text(StyledText($0))], places: [Place(page: 1, line: 1)]))
        }
        var numbers = RecognizedNumbers(pages: pages)
        numbers.mend(&blocks)
        let mended = blocks.map { if case .paragraph(let paragraph) = $0 { paragraph.text } else { "" } }
        return (mended, numbers.repairs)
    }

    @Test(arguments: [
        (["l. Notes the log;", "2. Thanks the wardens."], ["1.", "2."]),
        (["1. Notes:", "(a) The log;", "(b) The lamp;", "(¢) The oil."], ["1.", "(a)", "(b)", "(c)"]),
        (["4. Notes the log;"], ["4."]),
        (["1. Notes:", "(a) The log:", "(1) Of the day;", "(ii) Of the night;"], ["1.", "(a)", "(i)", "(ii)"]),
        (["1. Notes:", "(a) The log;", "(b). The lamp."], ["1.", "(a)", "(b)"]),
        (
            ["1. Notes the log;", "2. Asks;", "3. Thanks;", "4. Decides;", "S. Calls for oil."],
            ["1.", "2.", "3.", "4.", "5."]
        ),
    ])
    func aNumberIsReadByItsRow(texts: [String], numbers: [String]) {
        #expect(mended(texts).texts.map { String($0.prefix { $0 != " " }) } == numbers)
    }

    @Test(arguments: [("de", "Requests", "1."), ("2 %", "Thanks", "2."), ("ali", "Acknowledges", "1.")])
    func whatStandsBeforeOpeningWordsIsANumber(head: String, opening: String, number: String) {
        var row = number == "2." ? [block([StyledText("1. Notes the log;")])] : []
        row.append(
            block([StyledText(head + " "), StyledText(opening, style: .underline), StyledText(" the wardens;")]))
        var numbers = RecognizedNumbers(pages: [1])
        numbers.mend(&row)
        guard case .paragraph(let paragraph)? = row.last else { return }
        #expect(paragraph.text == "\(number) \(opening) the wardens;")
        #expect(paragraph.layout.tabAfter == 2)
    }

    @Test(arguments: [("The", "Thanks"), ("de", "Recalling"), ("and so on", "Thanks")])
    func wordsBeforeOpeningWordsStay(head: String, opening: String) {
        var row = [
            block([StyledText(head + " "), StyledText(opening, style: .italic), StyledText(" the wardens;")])
        ]
        let before = row
        var numbers = RecognizedNumbers(pages: [1])
        numbers.mend(&row)
        #expect(row == before)
    }

    private func block(_ pieces: [StyledText]) -> CleanedDocument.Block {
        .paragraph(Paragraph(content: pieces.map { .text($0) }, places: [Place(page: 1, line: 1)]))
    }

    @Test func whatIsLikeNoNumberStays() {
        let texts = ["1. Notes the log;", "To the wardens:", "It asks them."]
        #expect(mended(texts).texts == texts)
    }

    @Test func aTextLayerIsTakenAtItsWord() {
        #expect(mended(["l. Notes the log;"], pages: []).repairs.isEmpty)
    }

    @Test func eachIsLogged() {
        let repairs = mended(["l. Notes the log;"]).repairs
        #expect(repairs.map(\.before) == ["l."])
        #expect(repairs.map(\.after) == ["1."])
    }
}
