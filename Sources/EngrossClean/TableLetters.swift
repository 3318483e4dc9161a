/// Gives letters to what calls the notes of a table, in the order it stands.
///
/// A letter is called before the next one is; it may be called again by what is surely raised, or where just that letter was read. Of all
/// ways to give them the one is taken that leaves the fewest notes without a call; where two are as good, what they differ in has no letter.
struct TableLetters {
    /// What may call a note.
    struct Sign {
        enum Kind {
            /// Stands above its line, and is no figure.
            case raised
            /// No mark of sentences, as `°`.
            case mark
            /// Perhaps a speck.
            case doubtful
        }

        var reading: String
        var kind: Kind
    }

    static let all = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { String(UnicodeScalar($0)) }

    /// What a note gains that is called, and a letter that is read as such.
    private static let (called, read) = (0.4, 0.6)
    /// What a sign costs that calls nothing, and one not seen to be raised that calls what was called.
    private static let (left, leftDoubtful, again) = (0.2, 0.1, 0.1)
    /// What one way must be better by.
    private static let margin = 0.11

    private let signs: [Sign]
    /// How many notes there are.
    private let count: Int
    /// `before[i][n]`: the best that the signs before `i` give, with n letters called; `behind[i][n]`: that those from `i` on do.
    private var before: [[Double]]
    private var behind: [[Double]]

    /// For each sign its letter; nil where it has none.
    static func letters(of signs: [Sign], upTo count: Int) -> [String?] {
        let letters = TableLetters(signs, upTo: min(count, all.count))
        return signs.indices.map { letters.letter(at: $0) }
    }

    private init(_ signs: [Sign], upTo count: Int) {
        self.signs = signs
        self.count = count
        let none = [Double](repeating: -.infinity, count: count + 1)
        before = [[Double]](repeating: none, count: signs.count + 1)
        behind = before
        before[0][0] = 0
        behind[signs.count] = [Double](repeating: 0, count: count + 1)
        for index in signs.indices {
            for choice in choices(at: index) {
                let value = before[index][choice.from] + choice.gain
                before[index + 1][choice.to] = max(before[index + 1][choice.to], value)
            }
        }
        for index in signs.indices.reversed() {
            for choice in choices(at: index) {
                behind[index][choice.from] = max(
                    behind[index][choice.from], choice.gain + behind[index + 1][choice.to])
            }
        }
    }

    private func letter(at index: Int) -> String? {
        var best: [Int?: Double] = [:]
        for choice in choices(at: index) {
            let value = before[index][choice.from] + choice.gain + behind[index + 1][choice.to]
            best[choice.letter] = max(best[choice.letter] ?? -.infinity, value)
        }
        guard let first = best.max(by: { $0.value < $1.value }), let letter = first.key,
            best.allSatisfy({ $0.key == first.key || $0.value < first.value - Self.margin })
        else { return nil }
        return Self.all[letter]
    }

    /// One of the letters, or none, for a sign, and how many letters are called before and behind it.
    private struct Choice {
        var letter: Int?
        var from: Int
        var to: Int
        var gain: Double
    }

    private func choices(at index: Int) -> [Choice] {
        (0...count).flatMap { called -> [Choice] in
            let sign = signs[index]
            let cost = sign.kind == .doubtful ? Self.leftDoubtful : Self.left
            var choices = [Choice(letter: nil, from: called, to: called, gain: -cost)]
            for letter in called..<max(called, count) {
                let gain = Self.called + (sign.reading == Self.all[letter] ? Self.read : 0)
                choices.append(Choice(letter: letter, from: called, to: letter + 1, gain: gain))
            }
            for letter in 0..<called {
                let gain = sign.reading == Self.all[letter] ? Self.read : sign.kind == .raised ? 0 : -Self.again
                choices.append(Choice(letter: letter, from: called, to: called, gain: gain))
            }
            return choices
        }
    }
}
