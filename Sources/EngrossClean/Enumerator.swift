/// The printed number at the head of a paragraph: `1.`, `12.`, `(a)`, `(iv)`, `a.`, `IV.`, `•`, `–`.
///
/// Cleaning only asks whether one stands there; what it means is for the segmenter to say.
enum Enumerator {
    /// The length in characters of the number at the start of `text`, without the blanks after it; 0 where there is none.
    static func length(at text: some StringProtocol) -> Int {
        let body = text.drop { $0.isWhitespace }
        guard let first = body.first else { return 0 }
        if "•–—●○▪■".contains(first) || first == "-" {
            return body.dropFirst().first?.isWhitespace == true ? 1 : 0
        }
        var rest = body
        let opened = first == "("
        if opened { rest = rest.dropFirst() }
        let core = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard !core.isEmpty, core.utf8.count <= 6 else { return 0 }
        let isNumber = core.allSatisfy(\.isNumber)
        let isLetter = core.count == 1
        let isRoman = core.allSatisfy { "ivxlIVXL".contains($0) }
        guard (isNumber && core.count <= 3) || isLetter || isRoman || isDoubled(core) else { return 0 }
        let after = rest.dropFirst(core.count)
        guard let close = after.first, opened ? close == ")" : (close == "." || close == ")") else { return 0 }
        guard after.dropFirst().first.map(\.isWhitespace) ?? true else { return 0 }
        return (opened ? 1 : 0) + core.count + 1
    }

    /// `aa`, `bb`: what comes after `z`.
    private static func isDoubled(_ core: some StringProtocol) -> Bool {
        core.count == 2 && core.first == core.last && core.first?.isLowercase == true
    }
}
