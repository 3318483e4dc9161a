import EngrossTerms
import Testing

@Suite struct OpeningWordsTests {
    @Test(arguments: [
        ("Recalling its resolution 70/900 on rivers,", "Recalling"),
        ("Recalling\u{A0}also the report on rivers,", "Recalling\u{A0}also"),
        ("Deeply concerned by the floods,", "Deeply concerned"),
        ("Noting with grave concern also that rivers dry up,", "Noting with grave concern also"),
        ("Having considered the report,", "Having considered"),
        ("Bearing in mind the floods,", "Bearing in mind"),
        ("Taking note of the report,", "Taking note"),
        ("Expressing grave concern about the floods,", "Expressing grave concern"),
        ("Guided by the purposes of the Charter,", "Guided"),
        ("WHEREAS, lamps burn; and", "WHEREAS"),
    ])
    func recitalsOpenWithParticiplesAndWhatBelongsToThem(text: String, lead: String) {
        #expect(OpeningWords.length(ofLeadIn: text) == lead.utf8.count)
        #expect(OpeningWords.opensRecital(text))
        #expect(!OpeningWords.opensOperative(text))
    }

    @Test(arguments: [
        ("Decides to convene a meeting;", "Decides"),
        ("Also calls upon all States to act;", "Also calls upon"),
        ("Takes note with appreciation of the report;", "Takes note with appreciation"),
        ("Expresses its very deep concern at the floods;", "Expresses its very deep concern"),
        ("Once again requests the Secretary-General to report;", "Once again requests"),
        ("Deplores and strongly condemns the attacks;", "Deplores and strongly condemns"),
        ("Condemns support for the attacks;", "Condemns"),
        ("Requests, in this regard, a report;", "Requests"),
        ("Notes", "Notes"), ("BE IT FURTHER RESOLVED, that lamps burn", "BE IT FURTHER RESOLVED"),
        ("Now, therefore, be it resolved that lamps burn", "Now, therefore, be it resolved"),
    ])
    func operativeParagraphsOpenWithVerbsAndWhatBelongsToThem(text: String, lead: String) {
        #expect(OpeningWords.length(ofLeadIn: text) == lead.utf8.count)
        #expect(OpeningWords.opensOperative(text))
        #expect(!OpeningWords.opensRecital(text))
    }

    @Test(arguments: [
        "", "The rivers of the world", "recalling the floods", "Also", "Deeply", "\u{1F30A} Recalling", "Decidés",
        "Financing of rivers",
    ])
    func otherTextsOpenNothing(text: String) {
        #expect(OpeningWords.length(ofLeadIn: text) == 0)
    }
}
