import EngrossModel
import Testing

@testable import EngrossRecognize

@Suite struct UnknownWordFinderTests {
    private static let dictionary: Set<String> = [
        "general", "secretary", "protocol", "effects", "peacekeeping", "colombia", "with", "building", "capacity",
        "said",
    ]

    private func unknown(_ lines: String...) -> [UnknownWord] {
        let box = Box(left: 0, top: 0, right: 1, bottom: 1)
        var marked = lines.map { line in
            RecognizedLine(
                words: line.split(separator: " ").map { RecognizedWord(text: String($0), box: box, confidence: 0.9) },
                box: box, baseline: 1)
        }
        UnknownWordFinder { Self.dictionary.contains($0) || $0 == "Kyiv" }.mark(&marked)
        return marked.flatMap(\.words).flatMap(\.unknown)
    }

    @Test(arguments: [
        ("Gencral,", "Gencral", ["General"]), ("“gencral”", "gencral", ["general"]),
        ("Secretary-Gencral’s", "Gencral", ["General"]), ("Protoco!", "Protoco!", ["Protocol"]),
        ("Gencral.", "Gencral", ["General"]), ("(S$ecretary)", "S$ecretary", ["Secretary"]),
        ("Rohingya", "Rohingya", []),
    ])
    func aReadingThatIsNoWord(word: String, text: String, candidates: [String]) {
        #expect(unknown("\(word) said") == [UnknownWord(text: text, candidates: candidates, confidence: 0.9)])
    }

    @Test(arguments: [
        "General", "GENERAL,", "“general”", "Kyiv", "Secretary-General’s", "Effects!", "Effects5", "[with",
    ])
    func aWordIsKnown(word: String) {
        #expect(unknown("\(word) said").isEmpty)
    }

    @Test(arguments: [
        "A/RES/80/87", "un.org", "the", "UNMISS", "XXVIII", "xxviii", "2025", "7rotocol", "MINUSMA", "SaferGuard",
        "5l.o00",
    ])
    func numbersSymbolsAndNamesInCapitalsAreLeftAlone(word: String) {
        #expect(unknown("\(word) said").isEmpty)
    }

    @Test func aWordDividedByALineEndIsNoneOnEitherLine() {
        #expect(unknown("peacekecp-", "ing said").isEmpty)
        #expect(unknown("peacekecping", "said").map(\.candidates) == [["peacekeeping"]])
    }

    @Test func tesseractHasWords() throws {
        let engine = try Engine(languages: ["eng"])
        #expect(engine.knows("General"))
        #expect(engine.knows("peacekeeping"))
        #expect(!engine.knows("peacekecping"))
    }
}
