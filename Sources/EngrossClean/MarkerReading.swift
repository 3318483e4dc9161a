/// What recognition makes of a raised label: seldom the figure that is printed.
struct MarkerReading {
    private let letters: [Character]

    init(_ text: String) { letters = text.filter { !$0.isWhitespace } }

    /// From 0, nothing speaks for it, to 1, read as printed. The readings are witnesses, no more: what counts is the order of
    /// the numbers.
    func likeness(to number: Int) -> Double {
        let digits = Array(String(number))
        guard !letters.isEmpty else { return 0 }
        if letters.count == digits.count {
            return zip(letters, digits).reduce(0) { $0 + Self.likeness(of: $1.0, to: $1.1) } / Double(digits.count)
        }
        // One figure of several may be lost, or a speck read with them.
        let known = letters.count { letter in digits.contains { Self.likeness(of: letter, to: $0) > 0.5 } }
        return 0.2 + 0.2 * Double(known) / Double(max(letters.count, digits.count))
    }

    private static func likeness(of letter: Character, to digit: Character) -> Double {
        if letter == digit { return 1 }
        if misread[digit]?.contains(letter) == true { return 0.8 }
        if figuresAlike[digit]?.contains(letter) == true { return 0.4 }
        return letter.isNumber ? 0.05 : letter.isLetter ? 0.2 : 0.4
    }

    /// Figures of which, so small, one is taken for the other.
    private static let figuresAlike: [Character: String] = [
        "0": "68", "1": "47", "3": "58", "4": "1", "5": "36", "6": "058", "7": "1", "8": "0369", "9": "8",
    ]

    /// Seen on pages of all qualities.
    private static let misread: [Character: String] = [
        "0": "°oO©", "1": "!'‘’|lIi\"“”", "2": "?”\"“*’7", "3": ">*”?°$", "4": "*+", "5": "°>S$*”?", "6": "°®©*",
        "7": "?’”\"", "8": "®°*",
        "9": "°®*?”’",
    ]
}
