import EngrossTerms
import Testing

@Suite struct ConfusionsTests {
    private static let dictionary: Set<String> = [
        "General", "island", "Territories", "participation", "contained", "legislative", "Secretary", "need", "nocd",
        "recycle",
        "efforts", "Protocol", "assistance",
    ]

    @Test(arguments: [
        ("Gencral", ["General"]), ("istand", ["island"]), ("Terntories", ["Territories"]),
        ("parucipation", ["participation"]), ("contamed", ["contained"]), ("Jegislative", ["legislative"]),
        ("S$ecretary", ["Secretary"]), ("8ecretary", ["Secretary"]), ("etforts", ["efforts"]),
        ("Protoco!", ["Protocol"]),
        ("necd", ["nocd", "need"]), ("General", []), ("Genxral", []),
    ])
    func wordsThatLookAlike(reading: String, words: [String]) {
        #expect(Set(Confusions.words(like: reading, where: Self.dictionary.contains)) == Set(words))
    }

    @Test(arguments: [
        ("asststanee", 2, ["assistance"]), ("asststanee", 1, []), ("reeyele", 2, ["recycle"]), ("jstand", 2, []),
    ])
    func twoLettersMayBeWrongInLongWords(reading: String, steps: Int, words: [String]) {
        #expect(Confusions.words(like: reading, steps: steps, where: Self.dictionary.contains) == words)
    }

    @Test func noLetterIsTakenForAnotherTwice() {
        // f is like t, and t like i, but f is not like i.
        #expect(Confusions.words(like: "Refterates", steps: 2) { $0 == "Reiterates" }.isEmpty)
    }
}
