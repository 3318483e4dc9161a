/// The printed forms of furniture.
enum FurnitureForm {
    /// `2/4`, `2`, `– 2 –`, `Page 2`, `2 of 4`.
    static func isFolio(_ text: String) -> Bool {
        var digits = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits += 1
            case "/", "-", "–", "—", " ", "|": break
            default:
                let words = text.lowercased().split(separator: " ")
                return words.count <= 4 && digits <= 4
                    && words.allSatisfy { ["page", "of", "p."].contains($0) || $0.allSatisfy(\.isNumber) }
                    && words.contains { $0.allSatisfy(\.isNumber) }
            }
        }
        return (1...8).contains(digits) && text.utf8.count <= 12
    }

    /// Four figures that are more likely a year than the number of a page.
    static func isYear(_ text: String) -> Bool {
        text.utf8.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && ["18", "19", "20"].contains { text.hasPrefix($0) }
    }

    /// `Page 2`: a folio that needs no space around it to be told from text.
    static func isSpelledFolio(_ text: String) -> Bool {
        let words = text.split(separator: " ")
        return words.count == 2 && words[0].lowercased() == "page" && words[1].allSatisfy(\.isNumber)
    }

    /// `25-20785 (E)`, `25-12018 (E) 240725`, `GE.23-94822 (E)`, `N0550010`, `0537385`.
    static func isJobNumber(_ text: String) -> Bool {
        var rest = Substring(text)
        if rest.hasPrefix("GE.") { rest = rest.dropFirst(3) }
        let head = rest.prefix { $0.isNumber || $0 == "-" || $0 == "‑" || $0 == "–" }
        let digits = head.count { $0.isNumber }
        guard (6...9).contains(digits), head.first?.isNumber == true else { return false }
        if rest.hasSuffix("/...") { rest = rest.dropLast(4) }
        return rest.dropFirst(head.count).allSatisfy {
            $0.isNumber || $0 == " " || $0 == "(" || $0 == ")" || $0 == "." || $0.isUppercase || $0 == "*"
        }
    }

    /// `/...` at the foot of a page: the text goes on.
    static func isContinuation(_ text: String) -> Bool {
        let mark = text.filter { !$0.isWhitespace }
        return mark == "/..." || mark == "/…"
    }

    /// A job number that was misread, as `25-1999?` or `24.10819`: two figures and a stroke or stop, behind it mostly figures; or, where
    /// its five last ones are plain, one or two other signs before the stroke, as in `M-12316`.
    static func isLikeJobNumber(_ text: String) -> Bool {
        let parts = text.split(omittingEmptySubsequences: false) { "-.".contains($0) }
        guard parts.count == 2, (1...2).contains(parts[0].count) else { return false }
        if text.contains("-"), parts[1].count == 5, parts[1].allSatisfy(\.isNumber) { return true }
        return parts[0].count == 2 && parts[0].allSatisfy(\.isNumber)
            && (4...6).contains(parts[1].count) && parts[1].count(where: \.isNumber) >= 3
    }

    /// `*2520785*`
    static func isBarCode(_ text: String) -> Bool {
        text.utf8.count >= 5 && text.hasPrefix("*") && text.hasSuffix("*")
            && text.dropFirst().dropLast().allSatisfy { $0.isNumber || $0.isUppercase || $0 == "-" }
            && text.contains(where: \.isNumber)
    }

    /// `A/RES/80/152`, `S/RES/2788 (2025)`, `E/CN.15/2005/6`: capitals, then a slash, and nothing but the letters of symbols.
    static func isSymbol(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, ("A"..."Z").contains(first),
            text.utf8.count >= 4, text.contains("/"), text.contains(where: \.isNumber)
        else { return false }
        var inBrackets = false
        for character in text {
            switch character {
            case "(": inBrackets = true
            case ")": inBrackets = false
            case " ": if !inBrackets, !text.hasSuffix(")"), !text.hasSuffix("*") { return false }
            case "/", ".", "-", "*": break
            default: guard character.isASCII, character.isLetter || character.isNumber else { return false }
            }
        }
        return true
    }

    /// The line of low strokes that Word sets between text and notes.
    static func isNoteRule(_ text: String) -> Bool {
        let text = text.trimmingBlanks
        return text.utf8.count >= 3
            && text.unicodeScalars.allSatisfy { $0 == "_" || $0 == "—" || $0 == "–" || $0 == "\u{2500}" }
    }
}
