import EngrossTerms
import Testing

@Suite struct CompoundsTests {
    @Test(arguments: [
        ("capacitybuilding", [8]),
        ("seventyninth", [7]),
        ("twothirds", [3]),
        ("nonselfgoverning", [3]),
        ("selfgoverning", [4]),
        ("counterterrorism", [7]),
        ("undersecretaries", [5]),
        ("casebycase", [4, 6]),
        ("decisionmakers", [8]),
    ])
    func compoundsOfTheUnitedNationsTakeHyphens(letters: String, offsets: [Int]) {
        #expect(Compounds.english.hyphens(in: letters) == offsets)
    }

    @Test(arguments: [
        "policymaking", "peacebuilding", "cooperation", "intergovernmental", "nonetheless", "selfless", "unrelated",
        "rebuilding",
        "disoriented", "outstanding", "understanding", "general", "governing", "seven", "none",
    ])
    func wordsThatAreOneStayOne(letters: String) {
        #expect(Compounds.english.hyphens(in: letters) == [])
    }
}
