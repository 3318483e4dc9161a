internal import EngrossCite

/// The last step of a Work IRI, in characters that every IRI can hold.
struct WorkNumber {
    let text: String

    /// From a number or symbol as printed: `80/152` is `80-152`, `1991 A (XVIII)` is `1991A-XVIII`. Nil where nothing is
    /// left of it.
    init?(_ printed: String) {
        let allowed = IRI.number(printed).utf8.filter { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
            default: false
            }
        }
        let text = Self.trimmed(String(decoding: allowed.prefix(64), as: UTF8.self))
        guard !text.isEmpty else { return nil }
        self.text = text
    }

    /// From the first words of a title, for what has no number.
    init(words title: String) {
        let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.prefix(8)
        text = words.isEmpty ? "unnumbered" : String(words.joined(separator: "-").prefix(64))
    }

    /// `74/264` and A make `74/264 A`, `1991 (XVIII)` and A make `1991 A (XVIII)`.
    static func insert(_ letter: String, into number: String) -> String {
        guard let session = number.firstIndex(of: "(") else { return number.isEmpty ? letter : "\(number) \(letter)" }
        return "\(trimmed(String(number[..<session]))) \(letter) \(number[session...])"
    }

    /// `A/RES/74/264 A-C` without its letters.
    static func withoutLetters(_ symbol: String) -> String {
        symbol.split { $0 == " " || $0 == "\u{A0}" }
            .filter { word in
                word != "and" && word != "to"
                    && !word.allSatisfy { $0 == "-" || $0 == "–" || $0 == "," || $0.isUppercase }
            }
            .joined(separator: " ")
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, "-_. ".contains(last) { rest.removeLast() }
        while let first = rest.first, "-_. ".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
