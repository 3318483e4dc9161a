internal import EngrossTerms

/// Finds the sessions of old resolutions, as in `217 A (III)`, whose strokes were read as other letters: of `(IH)`, `(Ill)` and `(IID`,
/// one Roman number alone can be.
struct RomanScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        guard let citing = text.firstRange(of: "esolution") else { return }
        var start = citing.upperBound
        while let open = text[start...].firstIndex(of: "(") {
            start = text.index(after: open)
            let end = text[start...].firstIndex { !Self.readForRoman.contains($0) } ?? text.endIndex
            let read = text[start..<end]
            guard (1...7).contains(read.count), Self.isNumber(text[..<open]) else { continue }
            let isClosed = end < text.endIndex && text[end] == ")"
            guard let numeral = Self.numeral(read, isClosed: isClosed), isClosed ? numeral != read : true else {
                continue
            }
            mends.append(
                RecognizedForms.Mend(
                    range: start..<end, text: isClosed ? numeral : numeral + ")",
                    reason: "the session of a resolution is a Roman number"))
        }
    }

    private static let readForRoman: Set<Character> = ["I", "V", "X", "L", "C", "H", "l", "1", "|", "!", "]", "D"]

    /// The Roman number that letters were read for; where no bracket closes it, one was read as the bow of a D behind a last I.
    static func numeral(_ read: Substring, isClosed: Bool) -> String? {
        var letters = read
        if !isClosed {
            guard letters.last == "D" else { return nil }
            letters = letters.dropLast()
        }
        guard !letters.contains("D") else { return nil }
        var numeral = letters.reduce(into: "") { text, letter in
            text += letter == "H" ? "II" : "l1|!]".contains(letter) ? "I" : String(letter)
        }
        if !isClosed { numeral += "I" }
        return Numerals.value(ofRoman: numeral).map { $0 < 75 } == true ? numeral : nil
    }

    /// Whether a text ends with the number of a resolution of its own row, `217 ` or `217 A `.
    private static func isNumber(_ text: Substring) -> Bool {
        guard text.last == " " else { return false }
        var words = text.split(separator: " ", omittingEmptySubsequences: true).suffix(2)
        if let last = words.last, last.count == 1, last.allSatisfy(\.isUppercase) { words.removeLast() }
        return words.last.map { (1...4).contains($0.count) && $0.allSatisfy { $0.isASCII && $0.isNumber } } ?? false
    }
}
