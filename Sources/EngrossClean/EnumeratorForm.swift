/// The printed number at the head of a paragraph: `1.`, `12.`, `(a)`, `(iv)`, `a.`, `IV.`, `•`, `–`.
///
/// Cleaning only asks whether one stands there; what it means is for the segmenter to say.
enum EnumeratorForm {
    /// The length in characters of the number at the start of `text`, without the blanks after it; 0 where there is none.
    static func length(at text: some StringProtocol) -> Int {
        let head = Array(text.unicodeScalars.lazy.drop { $0.isBlank }.prefix(longest + 1))
        guard let first = head.first else { return 0 }
        if "•–—●○▪■-".unicodeScalars.contains(first) { return head.count > 1 && head[1].isBlank ? 1 : 0 }
        let start = first == "(" ? 1 : 0
        let core = head[start...].prefix { $0.isDigit || $0.isASCII && $0.isLetter }
        guard !core.isEmpty, core.endIndex < head.count else { return 0 }
        let isNumber = core.allSatisfy(\.isDigit)
        let isRoman = core.allSatisfy("ivxlIVXL".unicodeScalars.contains)
        guard isNumber && core.count <= 3 || core.count == 1 || isRoman || isDoubled(core) else { return 0 }
        let close = head[core.endIndex]
        guard close == ")" || close == "." && start == 0 else { return 0 }
        let end = core.endIndex + 1
        return end == head.count || head[end].isBlank ? end : 0
    }

    /// Whether `text` is nothing but a capital letter or a capital Roman number, with a stop or without.
    static func isLoneCapital(_ text: some StringProtocol) -> Bool {
        var number = text.unicodeScalars.filter { !$0.isBlank }
        if number.last == "." { number.removeLast() }
        guard let first = number.first, number.count < longest else { return false }
        return number.count == 1 ? ("A"..."Z").contains(first) : number.allSatisfy("IVXL".unicodeScalars.contains)
    }

    /// `(xxviii)`: the longest there is, in scalars.
    private static let longest = 8

    /// `aa`, `bb`: what comes after `z`.
    private static func isDoubled(_ core: ArraySlice<Unicode.Scalar>) -> Bool {
        core.count == 2 && core.first == core.last && core.first?.isLower == true
    }
}
