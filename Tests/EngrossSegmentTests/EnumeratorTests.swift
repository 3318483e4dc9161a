import Testing

@testable import EngrossSegment

@Test(
    "A number at the start of a paragraph is read with its stop or parentheses",
    arguments: [
        ("1. Decides", "1.", "Decides"), ("12.\u{A0}Requests", "12.", "Requests"), ("(a) To hold", "(a)", "To hold"),
        ("(xiv) Any", "(xiv)", "Any"), ("a) Any", "a)", "Any"), ("(mm)Designing", "(mm)", "Designing"),
        ("5 bis. Notes", "5 bis.", "Notes"), ("2.3 Scope", "2.3", "Scope"), ("• To report", "•", "To report"),
        ("– Anna Example (Exampleland)", "–", "Anna Example (Exampleland)"), ("IV. Means", "IV.", "Means"),
        ("II", "II", ""), ("1. a text", "1.", "a text"),
    ])
func numberIsRead(text: String, printed: String, rest: String) throws {
    let enumerator = try #require(Enumerator(startOf: text, gapAfter: text.hasPrefix("2.3") ? 4 : nil))
    #expect(enumerator.printed == printed)
    #expect(String(text.utf8.dropFirst(enumerator.textOffset)) == rest)
}

@Test(
    "Years, dates, citations and words are no numbers",
    arguments: [
        "2005/17 of 22 July", "10 June 2025", "1.5 million", "The Council", "(2024), until 3 March", "H.E. Mr. Example",
        "(see annex) and", "", "-", "A/80/L.1", "Mr. Example", "* * *", "– – –", "3.1 of it", "2.c of it",
    ])
func noNumberIsRead(text: String) {
    #expect(Enumerator(startOf: text) == nil)
}

@Test(
    "A small letter may be the last part of a number",
    arguments: [
        ("1.a Ensure", "1.a", "Ensure"), ("12.b Adopt", "12.b", "Adopt"), ("1.ab Adopt", "1.", "ab Adopt"),
        ("1.A Adopt", "1.", "A Adopt"),
    ])
func letteredCompound(text: String, printed: String, rest: String) throws {
    let enumerator = try #require(Enumerator(startOf: text, gapAfter: text.prefix { $0 != " " }.utf8.count))
    #expect(enumerator.printed == printed)
    #expect(String(text.utf8.dropFirst(enumerator.textOffset)) == rest)
}

@Test("A gap behind a bare figure makes it a number")
func gapMakesANumber() {
    #expect(Enumerator(startOf: "7 Requests", gapAfter: 2)?.printed == "7")
    #expect(Enumerator(startOf: "7 Requests") == nil)
}

@Test(
    "A letter that is also a Roman number has both readings",
    arguments: [("(i) x", 9, 1), ("(v) x", 22, 5), ("(c) x", 3, 100)])
func bothReadings(text: String, letter: Int, roman: Int) throws {
    let enumerator = try #require(Enumerator(startOf: text))
    #expect(enumerator.reading(.lowerLetter)?.value == letter)
    #expect(enumerator.reading(.lowerRoman)?.value == roman)
}

@Test(
    "The number of a resolution is read from its line",
    arguments: [
        ("80/152. Care", "80/152"), ("77/253 B", "77/253 B"), ("S-26/1. South", "S-26/1"),
        ("2788 (2025)", "2788 (2025)"),
        ("1991 A (XVIII). Question", "1991 A (XVIII)"), ("2005/17", "2005/17"),
        ("21 (1947). Resolution of", "21 (1947)"),
        ("ES-10/21. Protection", "ES-10/21"),
    ])
func resolutionNumber(text: String, number: String) {
    #expect(ResolutionNumber(startOf: text)?.text == number)
}
