/// Finds the strokes that the address of a web page has lost: there are neither blanks nor quotation marks in one, so that what parts its
/// parts is a stroke.
struct AddressScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        guard let start = text.firstRange(of: "www.")?.lowerBound else { return }
        var end = start
        var words = text[start...].split(separator: " ").makeIterator()
        guard let first = words.next() else { return }
        end = first.endIndex
        var address = Self.mended(first)
        while let word = words.next(), Self.goesOn(word, behind: address, isLast: word.endIndex == text.endIndex) {
            if address.last == "." { address.removeLast() }
            if address.last != "/", word.first != "/" { address += "/" }
            address += Self.mended(word)
            end = word.endIndex
        }
        guard address != text[start..<end] else { return }
        mends = [
            RecognizedForms.Mend(
                range: start..<end, text: address, reason: "the parts of an address have strokes between them")
        ]
    }

    /// A word with strokes of its own, unless it is one of sentences, as `and/or`, or figures that end the text.
    private static func goesOn(_ word: Substring, behind address: String, isLast: Bool) -> Bool {
        guard address.last != "," else { return false }
        let parts = word.dropLast(word.last == "." ? 1 : 0)
        if isLast, !parts.isEmpty, parts.allSatisfy(\.isNumber) { return true }
        guard address.last != ".", parts.first?.isUppercase != true else { return false }
        let strokes = parts.dropFirst().count { $0 == "/" || readForStrokes.contains($0) }
        return (strokes > 1 || strokes == 1 && parts.contains { $0.isNumber || $0 == "-" }) && !parts.contains("(")
    }

    private static func mended(_ word: Substring) -> String {
        let stem = word.last.map { readForStrokes.contains($0) } == true ? word.dropLast() : word
        return String(stem.map { readForStrokes.contains($0) ? "/" : $0 == "¢" ? "c" : $0 }) + word[stem.endIndex...]
    }

    private static let readForStrokes: Set<Character> = ["'", "’", "‘", "|", "\\"]
}
