import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedWordsTests {
    /// In a line, `Gencral{General}` is a reading that is no word, with the words of the dictionary that look like it.
    private func mended(_ lines: [String], confidence: Double = 0.9) -> (lines: [String], repairs: [Repair]) {
        let words = RecognizedWords([
            Page(number: 3, width: 612, height: 792, lines: lines.map { line($0, confidence) })
        ])
        return (words.pages[0].lines.map(\.text), words.repairs)
    }

    private func line(_ marked: String, _ confidence: Double) -> Line {
        var unknown: [UnknownWord] = []
        var text = ""
        for piece in marked.split(separator: "}", omittingEmptySubsequences: false) {
            let parts = piece.split(separator: "{", omittingEmptySubsequences: false)
            text += parts[0]
            guard parts.count == 2, let word = parts[0].split(whereSeparator: { " -(".contains($0) }).last else {
                continue
            }
            unknown.append(
                UnknownWord(
                    text: String(word), candidates: parts[1].split(separator: "|").map(String.init),
                    confidence: confidence))
        }
        let box = Box(left: 100, top: 100, right: 500, bottom: 110)
        return Line(
            runs: [Run(text: text, box: box, fontSize: 10, origin: .recognition, confidence: confidence)],
            baseline: 110,
            unknownWords: unknown)
    }

    private static let text = "The Assembly thanks the wardens of the coast for their lamps and their care"

    @Test(arguments: [
        ("the Secretary-Gencral{General},", "the Secretary-General,"),
        ("a Foree{Force} of its own", "a Force of its own"),
        ("the cighty{eighty}-second session", "the eighty-second session"),
        ("cighty{eighty} cighty{eighty}", "eighty eighty"),
        ("(Weleomes{Welcomes} the waming{warning})", "(Welcomes the warning)"),
    ])
    func theOneWordThatLooksLikeIt(before: String, after: String) {
        #expect(mended([Self.text, before], confidence: 0.7).lines[1] == after)
    }

    @Test(arguments: [
        // Two words look like it, or none does.
        ("he calts{calls|cults} them", "he calts them"), ("in Rakhine{} now", "in Rakhine now"),
        // Of four letters only what the document says.
        ("a text by Seli{Sell} now", "a text by Seli now"),
    ])
    func doubtLeavesItAlone(before: String, after: String) {
        let mended = mended([Self.text, before])
        #expect(mended.lines[1] == after)
        #expect(mended.repairs.isEmpty)
    }

    @Test(arguments: [
        (["a continuc{continue|continuo} b", "to continue the work"], "a continue b"),
        (["Selt{Self|Sell} rule", "the Self is one"], "Self rule"),
        // Names, and words that dictionaries lack.
        (["the Sudancse{} coast", "the Sudanese coast"], "the Sudanese coast"),
        (["cightieth{} day", "the eightieth{} time", "an eightieth{} lamp"], "eightieth day"),
        // Two letters are wrong.
        (["the asststanee{} of", "their assistance is"], "the assistance of"),
        (["|mplementation{} of", "Implementation of all"], "Implementation of"),
    ])
    func theDocumentIsADictionary(lines: [String], after: String) {
        #expect(mended([Self.text] + lines).lines[1] == after)
    }

    @Test(arguments: [
        // The same word with and without a capital.
        ["|mplementation{} of", "Implementation and implementation"],
        // Read twice, it is a name.
        ["Hawl{Howl} said", "for Hawl{Howl} they"],
        ["Malabo{} said", "for Malabo{} they", "a Malaho fell"],
    ])
    func whatIsAWordInItsDocumentStays(lines: [String]) {
        #expect(mended([Self.text] + lines).repairs.isEmpty)
    }

    @Test func whatIsMisreadAgainAndAgainIsNoName() {
        let lines = ["the Partics{Parties} met", "all Partics{Parties} went", "Parties and Parties and Parties"]
        #expect(mended([Self.text] + lines).lines[1...2] == ["the Parties met", "all Parties went"])
    }

    @Test func aTextInALanguageThatTheDictionaryLacksStays() {
        #expect(mended(["Rappelant{} ses résolutions{} antérieures{} et le rapport{report} de"]).repairs.isEmpty)
    }

    @Test func eachIsLogged() {
        let repairs = mended([Self.text, "a Foree{Force} of"], confidence: 0.76).repairs
        #expect(
            repairs == [
                Repair(
                    .misreading, before: "Foree", after: "Force",
                    reason: "no word, and no other looks like it (read with 76 %)",
                    place: Place(page: 3, line: 2, box: Box(left: 100, top: 100, right: 500, bottom: 110)))
            ])
    }
}
