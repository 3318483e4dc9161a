import EngrossModel
import Testing

@testable import EngrossClean

/// Lines of a typescript as they are recognised: some words of a line that is filled to the edge stand far apart.
@Suite struct TypedLinesTests {
    /// A bar is a wide space; every line fills the column, from 72 to 540 points.
    private func lines(_ texts: [String], origin: Origin = .recognition) -> [PrintedLine] {
        texts.enumerated().map { index, text in
            let parts = text.split(separator: "|").map(String.init)
            let width = parts.count == 1 ? 468.0 : 268
            let baseline = 200 + 15 * Double(index)
            let runs = parts.enumerated().map { part, text in
                let left = 72 + Double(part) * width
                let right = part + 1 == parts.count ? 540 : left + width - 20
                return Run(
                    text: text, box: Box(left: left, top: baseline - 8, right: right, bottom: baseline), fontSize: 10,
                    gapBefore: part == 0 ? 0 : 20, origin: origin)
            }
            return PrintedLine(Line(runs: runs, baseline: baseline), page: 1, number: index + 1)
        }
    }

    private func tables(_ lines: [PrintedLine]) -> Int {
        TableFinder(measures: PageMeasures(pages: [lines])).pieces(of: lines, rules: PageRules()).count {
            if case .table = $0 { true } else { false }
        }
    }

    private static let sentence = [
        "the wardens of the northern|coast light the", "lamp of the old house and|the seamen of the", "coast see it",
    ]

    @Test func aSentenceWithWideSpacesIsNoTable() {
        #expect(tables(lines(Self.sentence)) == 0)
        #expect(tables(lines(Self.sentence, origin: .textLayer)) == 1)
    }

    @Test func rowsThatEndInFiguresAreATable() {
        #expect(tables(lines(["Oil of the lamps|4 000", "oil of the house|3 000", "Total|7 000"])) == 1)
    }

    @Test(arguments: [("UNITED NATIONS", 3), ("The wardens", 0)])
    func aMastheadOfOneSizeIsKnownByItsFirstWords(head: String, count: Int) {
        var page = lines(["\(head)|Distr.: General", "SECURITY COUNCIL|S/RES/1", "31 August 2035|of the house"])
        page += lines(["The Security Council welcomes the wardens", "of the coast and the seamen", "who see the lamp"])
        #expect(MastheadFinder(measures: PageMeasures(pages: [page])).split(page).masthead.count == count)
    }
}
