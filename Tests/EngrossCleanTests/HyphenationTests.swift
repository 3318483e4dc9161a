import Testing

@testable import EngrossClean

@Suite struct HyphenationTests {
    private func hyphenation(_ text: String, divided: [(String, String)] = []) -> Hyphenation {
        var vocabulary = Vocabulary()
        vocabulary.add("the of the of " + text)
        return Hyphenation(vocabulary: vocabulary, divided: divided.map { (before: $0.0, after: $0.1) })
    }

    @Test(arguments: [
        ("lamplighting", "of lamp-lighting", "lamp-lighting"),
        ("Lamplighting", "of lamp-lighting", "Lamp-lighting"),
        ("lamplightings", "of lamp-lighting", "lamp-lightings"),
        ("night-andday", "a night-and-day watch", "night-and-day"),
        ("NonSelf-Governing", "", "Non-Self-Governing"),
        ("Non-SelfGoverning", "", "Non-Self-Governing"),
        ("SecretaryGeneral", "", "Secretary-General"),
        ("Under-SecretaryGeneral", "", "Under-Secretary-General"),
        ("vis-àvis", "", "vis-à-vis"),
        ("genderresponsive", "", "gender-responsive"),
    ])
    func lostHyphensComeBack(word: String, text: String, expected: String) {
        #expect(hyphenation(text).mended(word)?.word == expected)
    }

    @Test(arguments: [
        ("cooperation", "the Office for Co-operation"),
        ("policymaking", "policy-making"),
        ("lamplighting", ""),
        ("lamp-lighting", "of lamp-lighting"),
        ("reform", "a re-form of clay"),
    ])
    func withoutEvidenceAWordStays(word: String, text: String) {
        #expect(hyphenation(text).mended(word) == nil)
    }

    @Test func theTableKnowsEnglishOnly() {
        #expect(Hyphenation(vocabulary: Vocabulary()).mended("nonobstant") == nil)
    }

    @Test(arguments: [
        ("Secretary", "General", "", true),
        ("lamp", "lighting", "of lamp-lighting", true),
        ("coop", "eration", "international cooperation", false),
        ("capacity", "building", "", true),
        ("twenty", "first", "", true),
        ("them", "selves", "", false),
        ("mid", "2030", "", true),
    ])
    func hyphensAtLineEndsAreDecided(before: String, after: String, text: String, isKept: Bool) {
        let decision = hyphenation(text).decide(before: before, after: after)
        if case .keep = decision { #expect(isKept) } else { #expect(!isKept) }
    }

    @Test func aDocumentThatDividesWordsDividesUnknownOnes() {
        let hyphenation = hyphenation("harbour lamp oil night", divided: [("har", "bour")])
        #expect(
            hyphenation.decide(before: "lamp", after: "night")
                == .drop(reason: "the document divides words at line ends"))
    }
}
