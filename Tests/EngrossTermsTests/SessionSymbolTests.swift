import EngrossTerms
import Testing

@Suite struct SessionSymbolTests {
    @Test(arguments: [
        ("WHA90.7 Lamps", "WHA90.7", "90", false), ("EB150.R5", "EB150.R5", "150", false),
        ("WHA90(10), on lamps", "WHA90(10)", "90", true),
    ])
    func lettersAndSessionOpenTheSymbol(text: String, symbol: String, session: String, isDecision: Bool) throws {
        let read = try #require(SessionSymbol(startOf: text))
        #expect(read.text == symbol)
        #expect(read.session == session)
        #expect(read.isDecision == isDecision)
    }

    @Test(arguments: ["", "WHA", "WHA90", "WHA90.", "WHA90(10", "WHA.7", "EB 2035/7", "90.7"])
    func otherTextsDoNot(text: String) { #expect(SessionSymbol(startOf: text) == nil) }
}
