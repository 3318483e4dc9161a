/// The enacting words of a resolution.
enum Formula {
    typealias Name = (language: String, organ: String, name: String)

    static let named: [Name] = TermTable.organNames.compactMap {
        $0.count == 3 && !$0[1].isEmpty ? ($0[0], $0[1], plain($0[2])) : nil
    }
    private static let bodies: [(language: String, word: String)] = TermTable.organNames.compactMap {
        $0.count == 3 && $0[1].isEmpty ? ($0[0], $0[2].lowercased()) : nil
    }

    /// In small letters, single blanks, straight apostrophes, without the comma at the end.
    static func plain(_ text: String) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "\u{2019}", "\u{2018}", "\u{2BC}": plain.append("'")
            case " ", "\u{A0}", "\t", "\n":
                if let last = plain.last, last != " " { plain.append(" ") }
            default: plain.append(scalar)
            }
        }
        while let last = plain.last, last == " " || commas.contains(last) || last == ":" { plain.removeLast() }
        return String(plain)
    }

    /// `the sixty-sixth world health assembly` without the number of its session.
    static func withoutSession(_ name: String) -> String {
        let article = name.hasPrefix("the ") ? name.prefix(4) : ""
        let rest = name.dropFirst(article.count)
        let word = rest.prefix { $0 != " " }
        return Numerals.ordinal(word) == nil ? name : String(article + rest.dropFirst(word.count + 1))
    }

    private static let commas: Set<Unicode.Scalar> = [",", "\u{FF0C}", "\u{60C}"]

    /// "The Conference of the Parties,": an article, a capital, a word for a body, the comma, and nothing that a
    /// sentence has.
    static func language(ofUnknownBody text: String) -> String? {
        guard let last = text.unicodeScalars.last(where: { $0 != " " && $0 != "\u{A0}" }), commas.contains(last) else {
            return nil
        }
        let name = plain(text)
        guard !name.unicodeScalars.contains(where: { commas.contains($0) || $0 == "." || $0 == ";" }) else {
            return nil
        }
        let words = name.split(whereSeparator: { $0 == " " || $0 == "'" }).map(String.init)
        guard (1...14).contains(words.count) else { return nil }
        let language = articles[words[0]]?.first { language in
            bodies.contains { $0.language == language && words.dropFirst().contains($0.word) }
        }
        if let language { return language }
        for (language, word) in bodies
        where language == "rus" && words.contains(word) || language == "zho" && name.hasSuffix(word) {
            return language
        }
        return words[0] == "إن" && bodies.contains { $0.language == "ara" && words.contains($0.word) } ? "ara" : nil
    }

    private static let articles: [String: [String]] = [
        "the": ["eng"], "l": ["fra"], "le": ["fra"], "les": ["fra"], "la": ["fra", "spa"], "el": ["spa"],
        "los": ["spa"],
        "las": ["spa"],
    ]
}
