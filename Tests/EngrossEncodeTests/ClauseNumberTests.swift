import Testing

@testable import EngrossEncode

struct ClauseNumberTests {
    @Test(
        "A printed number as eIds write it",
        arguments: [
            ("1.", "1"), ("(a)", "a"), ("a)", "a"), ("II", "II"), ("1 -", "1"), ("[3]", "3"), ("Part One", "PartOne"),
            ("(أ)", "أ"),
            ("1.1", "1.1"), ("12 bis.", "12bis"), ("Article\u{A0}3", "Article\u{A0}3"), ("•", "•"),
        ])
    func name(_ printed: String, _ name: String) {
        #expect(ClauseNumber(printed)?.name == name)
    }

    @Test(
        "No eId is made of nothing, of white space, or of what joins eIds",
        arguments: ["", "()", "a_b", "1\t2", "\u{1}", "–"])
    func none(_ printed: String) {
        #expect(ClauseNumber(printed) == nil)
    }

    @Test(
        "A bullet cannot be cited", arguments: [("•", false), ("***", false), ("1", true), ("(é)", true), ("一、", true)])
    func citable(_ printed: String, _ isCitable: Bool) {
        #expect(ClauseNumber(printed)?.isCitable == isCitable)
    }
}
