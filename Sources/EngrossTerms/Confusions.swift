/// Letters that recognition takes for others, since in poor print their shapes are the same.
public enum Confusions {
    /// What was read, and what may have stood there.
    private static let table: [(read: String, meant: [String])] = [
        // Bowls whose bar has faded or whose opening has filled up.
        ("c", ["e", "o"]), ("e", ["c", "o"]), ("o", ["e", "c"]), ("u", ["a"]), ("a", ["u"]),
        ("g", ["q"]), ("q", ["g"]), ("h", ["b"]), ("b", ["h"]),
        // Upright strokes, by their foot, head, dot and bar.
        ("i", ["l", "t"]), ("l", ["i", "t", "I"]), ("t", ["i", "l", "f"]), ("f", ["t", "l"]), ("j", ["i"]),
        ("I", ["l"]), ("J", ["l", "I"]),
        ("1", ["l", "i", "I"]), ("|", ["l", "i", "I"]), ("!", ["l", "i", "t"]), ("]", ["l", "I"]), ("[", ["I"]),
        ("}", ["l"]), ("{", ["l"]),
        // Two strokes and the letter that they make when they touch.
        ("n", ["u", "ri", "ti"]), ("u", ["n", "ti"]), ("ri", ["n"]), ("ti", ["u"]), ("ii", ["n", "u"]),
        ("m", ["in", "rn", "ni"]), ("rn", ["m"]), ("in", ["m"]), ("ni", ["m"]), ("nn", ["m"]),
        ("h", ["li"]), ("li", ["h"]), ("d", ["cl"]), ("cl", ["d"]), ("vv", ["w"]),
        // Signs of the same outline.
        ("$", ["S", "s"]), ("S$", ["S"]), ("5", ["S", "s"]), ("0", ["o"]), ("8", ["S", "B"]),
    ]

    private static let byFirst: [UInt8: [(read: [UInt8], meant: [UInt8])]] = {
        var byFirst: [UInt8: [(read: [UInt8], meant: [UInt8])]] = [:]
        for (read, meant) in table {
            for meant in meant {
                byFirst[read.utf8[read.startIndex], default: []].append((Array(read.utf8), Array(meant.utf8)))
            }
        }
        return byFirst
    }()

    /// Signs that are no letters, but are read for some.
    public static let signs = Set(table.compactMap { $0.read.first }.filter { !$0.isLetter })

    /// From how many letters on two of them may be wrong: short words have too many that look a little like them.
    private static let longEnoughForTwo = 7

    /// The words that look like `reading`: with one confusion undone, or with two where there are none. Ordered.
    public static func words(like reading: String, where isWord: (String) -> Bool) -> [String] {
        let bytes = Array(reading.utf8)
        let near = forms(of: bytes)
        var seen: Set<[UInt8]> = [bytes]
        let words = self.words(among: near, &seen, where: isWord)
        guard words.isEmpty, bytes.count >= longEnoughForTwo else { return words }
        return self.words(among: near.flatMap(forms), &seen, where: isWord)
    }

    private static func words(
        among forms: [[UInt8]], _ seen: inout Set<[UInt8]>, where isWord: (String) -> Bool
    ) -> [String] {
        forms.compactMap { form in
            guard seen.insert(form).inserted else { return nil }
            let word = String(decoding: form, as: UTF8.self)
            return word.isWrittenAsWord && isWord(word) ? word : nil
        }
    }

    /// With one confusion undone at any one place.
    private static func forms(of word: [UInt8]) -> [[UInt8]] {
        var forms: [[UInt8]] = []
        for index in word.indices {
            for (read, meant) in byFirst[word[index]] ?? [] where word[index...].starts(with: read) {
                forms.append(word[..<index] + meant + word[(index + read.count)...])
            }
        }
        return forms
    }
}

extension String {
    /// Letters, none of them a capital but the first.
    fileprivate var isWrittenAsWord: Bool {
        first?.isLetter == true && dropFirst().allSatisfy { $0.isLetter && !$0.isUppercase }
    }
}
