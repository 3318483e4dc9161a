/// The forms that call a note: `1`, `12`, `a`, `*`, `**`, `†`.
enum NoteLabel {
    static func isLabel(_ text: String) -> Bool {
        isNumber(text) || isLetter(text) || isAsterisks(text)
    }

    /// At most three figures, not beginning with a nought.
    static func isNumber(_ text: String) -> Bool {
        (1...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            && text.utf8.first != 0x30
    }

    static func isLetter(_ text: String) -> Bool {
        text.utf8.count == 1 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }

    static func isAsterisks(_ text: String) -> Bool {
        !text.isEmpty && text.unicodeScalars.count <= 4
            && text.unicodeScalars.allSatisfy(isAsterisk)
    }

    static func startsWithAsterisk(_ text: String) -> Bool { text.unicodeScalars.first.map(isAsterisk) ?? false }

    private static func isAsterisk(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "†" || scalar == "‡" }
}
