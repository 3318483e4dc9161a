import EngrossTerms
import Testing

@Suite struct NumeralsTests {
    @Test(arguments: [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1999, "MCMXCIX")])
    func romanNumbersGoBothWays(number: Int, text: String) {
        #expect(Numerals.roman(number) == text)
        #expect(Numerals.value(ofRoman: text) == number)
        #expect(Numerals.value(ofRoman: text.lowercased()) == number)
    }

    @Test(arguments: ["", "IIII", "VX", "IC", "Iv", "A", "IXI", "MMMMMMMMMMMMMMMMMM"])
    func otherLettersAreNoRomanNumber(text: String) {
        #expect(Numerals.value(ofRoman: text) == nil)
    }

    @Test(arguments: [
        ("First", 1), ("twelfth", 12), ("Twentieth", 20), ("Eightieth", 80), ("Seventy-ninth", 79), ("Hundredth", 100),
        ("One hundred and first", 101), ("64th", 64), ("1st", 1), ("22nd", 22), ("Eighty", nil), ("Eighty-tenth", nil),
        ("64", nil), ("", nil),
    ])
    func ordinalsAreRead(text: String, value: Int?) {
        #expect(Numerals.ordinal(text) == value)
    }
}

@Suite struct ResolutionSessionsTests {
    @Test(arguments: [
        (217, 3, true), (574, 27, false), (1991, 18, true), (3542, 30, true), (8, 32, false), (2022, 19, true),
    ])
    func numbersAreOfTheirSessions(number: Int, session: Int, expected: Bool) {
        #expect(ResolutionSessions.mayHold(number, session: session) == expected)
    }
}
