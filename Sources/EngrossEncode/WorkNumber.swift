/// The last step of a Work IRI: the designation, in characters that an IRI can hold.
struct WorkNumber {
    let text: String

    /// Without the series: `A/RES/80/152` and `80/152` are `80-152`, `1991 A (XVIII)` is `1991A-XVIII`. Nil where
    /// nothing is left.
    init?(number printed: String) {
        let parts = printed.split(separator: "/", omittingEmptySubsequences: false)
        let series = parts.lastIndex { ["RES", "DEC", "PRST"].contains($0) }
        self.init(symbol: parts.dropFirst(series.map { $0 + 1 } ?? 0).joined(separator: "/"))
    }

    /// With the whole symbol: `A/C.3/68/L.75` is `A-C.3-68-L.75`.
    init?(symbol: String) {
        var text = ""
        for character in Self.closedUp(symbol) {
            switch character {
            case "/", "(", "–": if text.last != "-" { text.append("-") }
            case " ", "\u{A0}": if text.last != "_" { text.append("_") }
            case "-", ".", "_": text.append(character)
            default: if character.isASCII, character.isLetter || character.isNumber { text.append(character) }
            }
        }
        text = String(Self.trimmed(text).prefix(64))
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else { return nil }
        self.text = text
    }

    /// From the first words of a title, for a document without number.
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
        let words = symbol.split(separator: " ")
        return words.filter { word in !word.allSatisfy { $0 == "-" || $0 == "–" || $0.isUppercase } }.joined(separator: " ")
    }

    /// The letters of a part stand close to the number, and `A and B` is `A-B`.
    private static func closedUp(_ symbol: String) -> String {
        var words = symbol.split { $0 == " " || $0 == "\u{A0}" }.map(String.init)
        if let last = words.indices.last, last >= 2, words[last - 1] == "and" {
            words.replaceSubrange((last - 2)...last, with: ["\(words[last - 2])-\(words[last])"])
        }
        var text = ""
        for word in words {
            let follows = text.last?.isNumber ?? false
            let isLetters = word.allSatisfy { $0.isASCII && ($0.isUppercase || $0 == "-") }
            text += text.isEmpty || follows && isLetters || word.hasPrefix("(") ? word : " " + word
        }
        return text
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while let last = rest.last, "-_. ".contains(last) { rest.removeLast() }
        while let first = rest.first, "-_. ".contains(first) { rest.removeFirst() }
        return String(rest)
    }
}
