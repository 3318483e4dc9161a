import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct NumberGapsTests {
    /// A paragraph so far in, in points; a bar stands for the wide space behind its first word.
    private func paragraph(_ text: String, at indent: Double) -> Paragraph {
        let tab = text.firstIndex(of: "|").map { text[..<$0].utf8.count }
        return Paragraph(
            content: [.text(StyledText(text.replacing("|", with: " ")))],
            layout: Layout(firstIndent: indent, fontSize: 10, tabAfter: tab), places: [Place(page: 1, line: 1)])
    }

    private func fillings(_ texts: [(String, Double)]) -> [String] {
        NumberGaps.fillings(of: texts.map { paragraph($0.0, at: $0.1) }).map {
            "\($0.paragraph) \($0.before) \($0.number)"
        }
    }

    @Test func whatStandsBetweenTwoNumbersIsTheOneThatIsMissing() {
        #expect(
            fillings([("(h)|The log;", 60), ("(3)|The lamp;", 60), ("(j)|The oil;", 60)]) == ["1 (3) (i)"])
        #expect(fillings([("13.|Notes;", 24), ("14|Asks;", 24), ("15.|Thanks.", 24)]) == ["1 14 14."])
    }

    @Test func aRowThatBeginsAnewHasLostItsFirstNumber() {
        let texts = [("3.|Thanks.", 24.0), ("Annex", 200), ("re|The lamp burns.", 24), ("2.|The log is kept.", 24)]
        #expect(fillings(texts) == ["2 re 1."])
    }

    @Test func aLabelThatWasNotReadIsTheMissingOne() {
        let texts = [("(a)|to keep:", 60.0), ("to light the lamp;", 88), ("(c)|to rest.", 60)]
        #expect(fillings(texts) == ["1  (b)"])
    }

    @Test func whatDoesNotLieBetweenItsNeighboursIsMisread() {
        let texts = ["13.|Notes;", "1400|Asks;", "18.)|Recalls;", "16.|Thanks;"].map { ($0, 24.0) }
        #expect(fillings(texts) == ["1 1400 14.", "2 18.) 15."])
    }

    @Test func numbersMayHaveThreeFigures() {
        #expect(fillings([("99.|Notes;", 24), ("1OO|Asks;", 24), ("101.|Thanks.", 24)]) == ["1 1OO 100."])
    }

    @Test func dirtBehindANumberIsLeftOut() {
        #expect(fillings([("7.|Notes;", 24), ("8.)|Asks;", 24), ("9 0|Thanks.", 24)]) == ["1 8.) 8.", "2 9 0 9."])
    }

    @Test(arguments: [
        // A row begins anew, and figures in a text are no number.
        [("7.|Notes;", 24.0), ("1.|Asks;", 24), ("2.|Thanks.", 24)], [("7.|Notes;", 24.0), ("8 lamps burn;", 24)],
        // Two are missing, one stands there.
        [("1.|Notes;", 24.0), ("S|Asks;", 24), ("4.|Thanks.", 24)],
        // Further in: of another row.
        [("1.|Notes;", 24.0), ("S|Asks;", 60), ("3.|Thanks.", 24)],
        // A sound number of another kind.
        [("1.|Notes:", 24.0), ("9.|Asks;", 60), ("(b)|Thanks.", 60)],
        // No wide space: a word.
        [("1.|Notes;", 24.0), ("So asks;", 24), ("3.|Thanks.", 24)],
    ])
    func whereTheRowLeavesAChoiceNothingIsFilled(texts: [(String, Double)]) {
        #expect(fillings(texts).isEmpty)
    }
}
