/// The words of one document and how often each stands there, compounds as they are hyphenated.
struct Vocabulary {
    private var counts: [String: Int] = [:]
    /// The hyphenated forms of a word, by its letters without hyphens.
    private var compounds: [String: Set<String>] = [:]

    /// Adds every word of a text; a word that a line end divides must not be among them.
    mutating func add(_ text: some StringProtocol) {
        var word: [UInt8] = []
        var isCompound = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x2D, 0x2011:
                word.append(UInt8(ascii: "-"))
                isCompound = true
            case 0x41...0x5A: word.append(UInt8(scalar.value + 0x20))
            case 0x30...0x39, 0x61...0x7A: word.append(UInt8(scalar.value))
            case 0x80... where scalar.isLetter: word += scalar.properties.lowercaseMapping.utf8
            default:
                add(word: word, isCompound: isCompound)
                word.removeAll(keepingCapacity: true)
                isCompound = false
            }
        }
        add(word: word, isCompound: isCompound)
    }

    /// Adds a word in small letters.
    private mutating func add(word: [UInt8], isCompound: Bool) {
        guard !word.isEmpty else { return }
        let word = String(decoding: word, as: UTF8.self)
        counts[word, default: 0] += 1
        guard isCompound, word.first != "-", word.last != "-" else { return }
        compounds[word.filter { $0 != "-" }, default: []].insert(word)
        for part in word.split(separator: "-") { counts[String(part), default: 0] += 1 }
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
