import EngrossTerms
import Testing

@Suite struct SetPhrasesTests {
    @Test(arguments: [
        (SetPhrases.Role.vote, "Against: Testonia", 7), (.vote, "Se sont abstenus :", 16),
        (.adoption, "Adoptée sans vote.", 7),
        (.meeting, "séance", 7), (.recycling, "please recycle", 14), (.vote, "反对：", 6),
        // A broken line may begin with the word.
        (.vote, "against women and girls", 0), (.adoption, "adopted by the wardens", 0), (.vote, "", 0),
    ])
    func `what opens a line has a capital`(role: SetPhrases.Role, text: String, length: Int) {
        #expect(SetPhrases.length(role, startOf: text) == length)
    }
}
