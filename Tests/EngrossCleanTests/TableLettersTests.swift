import Testing

@testable import EngrossClean

@Suite struct TableLettersTests {
    private typealias Sign = TableLetters.Sign

    /// `^` before what is raised, `~` before what may be a speck.
    private func letters(_ signs: String, _ count: Int) -> String {
        let signs = signs.split(separator: " ").map { sign in
            let kind: Sign.Kind = sign.hasPrefix("^") ? .raised : sign.hasPrefix("~") ? .doubtful : .mark
            return Sign(reading: kind == .mark ? String(sign) : String(sign.dropFirst()), kind: kind)
        }
        return TableLetters.letters(of: signs, upTo: count).map { $0 ?? "-" }.joined()
    }

    @Test(arguments: [
        // As many signs as notes.
        ("° ^? *", 3, "abc"), ("^4", 1, "a"), ("* ~'", 2, "ab"),
        // A letter that was read is called again.
        ("^7 ^’ ^c ^c", 3, "abcc"), ("^a ^6 ^a", 2, "aba"),
        // What is raised calls a note, again if it must.
        ("^4 ^°", 1, "aa"),
        // One letter of three is called twice, and nothing tells which.
        ("^* ^° ^° ^°", 3, "a---"), ("* ^’ ® *", 3, "a---"),
        // What may be a speck is no call beside one.
        ("~' ^4", 1, "-a"),
        // More notes than signs: which was lost?
        ("^? ^?", 3, "--"), ("^a ^c", 3, "ac"),
        ("^?", 0, "-"), ("", 2, ""),
    ])
    func `letters are called in order`(signs: String, count: Int, letters: String) {
        #expect(self.letters(signs, count) == letters)
    }
}
