import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedNotesTests {
    private func mended(_ text: String, pages: Set<Int> = [1]) -> (text: String, repairs: [Repair]) {
        var notes = [Note(label: "1", paragraphs: [[.text(StyledText(text))]], place: Place(page: 1, line: 1))]
        let repairs = RecognizedNotes.mend(&notes, pages: pages)
        return (notes[0].paragraphs[0].plainText, repairs)
    }

    @Test(arguments: [
        ("Ibid., vol. 1342, No. 22495,", "Ibid., vol. 1342, No. 22495."), ("A/2170. :", "A/2170."),
        ("See CD/1839 and CD/1985.-", "See CD/1839 and CD/1985."), ("Resolution S-10/2", "Resolution S-10/2."),
        ("Resolution 217 A (III)", "Resolution 217 A (III)."),
    ])
    func aNoteEndsWithAFullStop(text: String, mended: String) {
        let result = self.mended(text)
        #expect(result.text == mended)
        #expect(result.repairs.map(\.kind) == [.misreading])
    }

    @Test(arguments: [
        ("[bid.. vol. 1342, No. 22495.", "Ibid., vol. 1342, No. 22495."), ("thid., chap. II.", "Ibid., chap. II."),
        ("Ibid. vol. 3.", "Ibid., vol. 3."), ("lbid. See also A/80/64.", "Ibid. See also A/80/64."),
        ("tbid.", "Ibid."),
    ])
    func whatLooksLikeIbidemIsSo(text: String, mended: String) {
        let result = self.mended(text)
        #expect(result.text == mended)
        #expect(result.repairs.map(\.kind) == [.misreading])
    }

    @Test(arguments: [
        "A/80/64.", "Ibid., annex.", "Ibid. See A/80/64.", "Ibid.", "Abidjan, 2024.", "Rabid.", "See www.un.org/lamps",
        "“The lamps”.", "Ibid.)", "A/80/64:", "",
    ])
    func whatElseItEndsWithStays(text: String) {
        let result = mended(text)
        #expect(result.text == text)
        #expect(result.repairs.isEmpty)
    }

    @Test func pagesWithATextLayerAreNotMended() {
        #expect(mended("A/80/64,", pages: [2]).text == "A/80/64,")
    }
}
