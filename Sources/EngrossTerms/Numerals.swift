/// Numbers as documents write them.
public enum Numerals {
    private static let signs: [(letters: String, value: Int)] = [
        ("M", 1000), ("CM", 900), ("D", 500), ("CD", 400), ("C", 100), ("XC", 90), ("L", 50), ("XL", 40), ("X", 10),
        ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
    ]

    /// `14` as `XIV`; nil outside 1…3999.
    public static func roman(_ number: Int) -> String? {
        guard (1...3999).contains(number) else { return nil }
        var rest = number
        var text = ""
        for sign in signs {
            while rest >= sign.value {
                text += sign.letters
                rest -= sign.value
            }
        }
        return text
    }

    /// `XIV` or `xiv` as 14; nil for anything that is not written as `roman` writes it.
    public static func value(ofRoman text: some StringProtocol) -> Int? {
        guard (1...15).contains(text.utf8.count) else { return nil }
        let capitals = text.uppercased()
        guard text.allSatisfy(\.isUppercase) || text.allSatisfy(\.isLowercase) else { return nil }
        var rest = capitals[...]
        var value = 0
        for sign in signs {
            while rest.hasPrefix(sign.letters) {
                value += sign.value
                rest = rest.dropFirst(sign.letters.count)
            }
        }
        return rest.isEmpty && roman(value) == capitals ? value : nil
    }

    /// `Eightieth`, `Seventy-ninth` or `64th` as a number.
    public static func ordinal(_ text: some StringProtocol) -> Int? {
        let text = text.lowercased()
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty {
            return ["st", "nd", "rd", "th"].contains(text[digits.endIndex...]) ? Int(digits) : nil
        }
        if let value = words[text] { return value }
        for (word, value) in beginnings where text.hasPrefix(word) {
            guard let rest = ordinal(text.dropFirst(word.count)), rest < min(value, word.hasSuffix("-") ? 10 : value)
            else { continue }
            return value + rest
        }
        return nil
    }

    private static let table: [(word: String, value: Int)] = TermTable.ordinals.compactMap { row in
        row.count == 2 ? Int(row[0]).map { (row[1], $0) } : nil
    }
    private static let words = Dictionary(table, uniquingKeysWith: { first, _ in first })
    private static let beginnings = table.filter { $0.word.hasSuffix("-") || $0.word.hasSuffix(" ") }
}
