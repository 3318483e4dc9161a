internal import EngrossModel

/// What may be a call of a typescript whose figure was misread: `Forcel/` for `Force1/`, `session6é/` for `session6/`.
struct MisreadTypedCall {
    /// In the lines of its page.
    let line: Int
    /// In the runs of its line.
    let run: Int
    /// The figure and the slash, in the text of the run.
    let range: Range<String.Index>

    /// The only sign on some lines of a page that can call note `number`; nil where none can, or several.
    static func only(of number: Int, on lines: some Sequence<(Int, Line)>) -> MisreadTypedCall? {
        var found: MisreadTypedCall?
        for (index, line) in lines {
            for (run, contents) in line.runs.enumerated() where contents.rise == 0 && contents.origin == .recognition {
                for word in contents.text.split(whereSeparator: \.isWhitespace) {
                    guard let range = range(of: number, in: word) else { continue }
                    if found != nil { return nil }
                    found = MisreadTypedCall(line: index, run: run, range: range)
                }
            }
        }
        return found
    }

    /// A slash that ends a word, and before it, behind a letter or what closes a word, signs that are like the number.
    private static func range(of number: Int, in word: Substring) -> Range<String.Index>? {
        var word = word
        while let end = word.last, ",;.".contains(end) { word.removeLast() }
        guard word.last == "/", word.dropLast().allSatisfy({ $0 != "/" }) else { return nil }
        let figures = word.dropLast()
        let digits = String(number).count
        // A speck beside the figures may be one more sign.
        for length in [digits + 1, digits] where figures.count > length {
            let sign = figures.suffix(length)
            let isLike = MarkerReading(String(sign.prefix(digits))).likeness(to: number) >= likely
            guard isLike, length == digits || sign.first?.isNumber == true,
                let before = figures.dropLast(length).last, before.isLetter || ",;:.)”\"’]".contains(before)
            else { continue }
            return sign.startIndex..<word.endIndex
        }
        return nil
    }

    /// How like its number a sign is at least.
    private static let likely = 0.8
}
