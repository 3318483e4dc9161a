/// The words of one document and how often each stands there, compounds as they are hyphenated.
struct Vocabulary {
    private var counts: [String: Int] = [:]
    /// The hyphenated forms of a word, by its letters without hyphens.
    private var compounds: [String: Set<String>] = [:]

    /// Adds every word of a text; a word that a line end divides must not be among them.
    mutating func add(_ text: some StringProtocol) {
        var word = String.UnicodeScalarView()
        func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
            scalar.isLetter || scalar.isDigit || scalar == "-" || scalar == "\u{2011}"
        }
        for scalar in text.unicodeScalars {
            if isWordScalar(scalar) {
                word.append(scalar == "\u{2011}" ? "-" : scalar)
            } else if !word.isEmpty {
                add(word: String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { add(word: String(word)) }
    }

    private mutating func add(word: String) {
        let lowered = word.lowercased()
        counts[lowered, default: 0] += 1
        guard lowered.contains("-"), lowered.first != "-", lowered.last != "-" else { return }
        compounds[lowered.filter { $0 != "-" }, default: []].insert(lowered)
        for part in lowered.split(separator: "-") { counts[String(part), default: 0] += 1 }
    }

    /// How often the word stands in the document, alone or as a part of a compound.
    func count(_ word: String) -> Int { counts[word.lowercased()] ?? 0 }

    /// The document's most hyphenated form of these letters, with how often it stands there.
    func compound(ofLetters letters: String) -> (form: String, count: Int)? {
        guard let forms = compounds[letters] else { return nil }
        let best = forms.max { a, b in
            (a.count { $0 == "-" }, count(a), b) < (b.count { $0 == "-" }, count(b), a)
        }
        return best.map { ($0, count($0)) }
    }
}
