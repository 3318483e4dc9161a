internal import EngrossTerms

/// What the lines of a resolution look like.
enum PlainTextForm {
    /// `The General Assembly,`, `The Economic and Social Council`
    static func isFormula(_ text: String) -> Bool {
        guard text.utf8.count < 80, text.hasPrefix("The ") else { return false }
        let words = text.split { !$0.isLetter }
        guard let last = words.last, words.count <= 8 else { return false }
        return ["Assembly", "Council", "Commission", "Committee", "Conference", "Board", "Congress", "Nations"]
            .contains(last)
    }

    /// The labels under which a vote is printed.
    static func isVote(_ text: String) -> Bool {
        let words = text.first == "[" ? text.dropFirst() : text[...]
        return SetPhrases.length(.adoption, startOf: words) > 0
            || text.first != "[" && SetPhrases.length(.vote, startOf: text) > 0
    }

    /// `36th plenary meeting`, `22 July 2005`: a closing line.
    static func isClosing(_ text: String) -> Bool {
        guard text.utf8.count < 90, text.first?.isNumber ?? false else { return false }
        let isOrdinal = text.drop(while: \.isNumber).first?.isLetter ?? false
        return isOrdinal && text.contains("meeting") || isDate(text)
    }

    /// A day, a month's name, a year and no more.
    static func isDate(_ text: String) -> Bool {
        let words = text.split { $0.isWhitespace || $0 == "\u{A0}" }
        guard words.count == 3, words[0].count <= 2, words[2].count == 4 else { return false }
        return words[0].allSatisfy(\.isNumber) && words[2].allSatisfy(\.isNumber) && words[1].allSatisfy(\.isLetter)
    }

    /// `15 November`: a day and a month.
    static func beginsDate(_ letters: some Collection<Letter>) -> Bool {
        let words = letters.split(maxSplits: 2) { $0.scalar.isBlank }
        guard words.count >= 2, (1...2).contains(words[0].count), words[0].allSatisfy({ $0.scalar.isDigit }) else {
            return false
        }
        let day = words[0].map(\.scalar)
        let month = words[1].prefix { $0.scalar.isLetter }.map(\.scalar)
        // A date is read with its year only, whichever it is.
        let date = String(String.UnicodeScalarView(day + " ".unicodeScalars + month + " 2000".unicodeScalars))
        return DateReader.date(in: Array(date.utf8), at: 0) != nil
    }

    /// `Annex`, `Part II`, `Article 12`, `III`, alone in their line.
    static func isLabel(_ text: String) -> Bool {
        guard text.utf8.count < 40 else { return false }
        let words = text.split { $0.isWhitespace || $0 == "." || $0 == ":" }
        guard let first = words.first, words.count <= 3 else { return false }
        let labels = [
            "annex", "appendix", "enclosure", "part", "section", "chapter", "article", "rule", "title", "table",
            "preamble",
            "principle", "guideline", "regulation", "action", "goal", "objective", "recommendation",
        ]
        if labels.contains(first.lowercased()), first.first?.isUppercase ?? false { return true }
        return words.count == 1 && first.allSatisfy { "IVXLC".contains($0) || first.count == 1 && $0.isUppercase }
    }

    /// A text that ends with an abbreviation, whose figure or letter is to come.
    static func abbreviates(_ text: String) -> Bool {
        let word = text.split(separator: " ").last ?? ""
        return [
            "No.", "Nos.", "vol.", "vols.", "chap.", "para.", "paras.", "sect.", "art.", "pp.", "p.", "St.", "Mr.",
            "Ms.",
        ].contains { word.hasSuffix($0) }
    }
}
