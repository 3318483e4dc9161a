/// Letters that recognition takes for others, since in poor print their shapes are the same.
public enum Confusions {
    /// What was read, and what may have stood there.
    private static let table: [(read: String, meant: [String])] = [
        // Bowls whose bar has faded or whose opening has filled up.
        ("c", ["e", "o"]), ("e", ["c", "o"]), ("o", ["e", "c"]),
        ("g", ["q"]), ("q", ["g"]), ("h", ["b"]), ("b", ["h"]),
        // Upright strokes, by their foot, head, dot and bar.
        ("i", ["l", "t"]), ("l", ["i", "t", "I"]), ("t", ["i", "l", "f"]), ("f", ["t", "l"]), ("j", ["i"]),
        ("I", ["l"]), ("J", ["l", "I"]),
        ("1", ["l", "i", "I"]), ("|", ["l", "i", "I"]), ("!", ["l", "i", "t"]), ("]", ["l", "i", "I"]), ("[", ["I"]),
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

    /// The words that look like `reading`, with one confusion undone, or with two where `steps` allows it and one gives none.
    public static func words(like reading: String, steps: Int = 1, where isWord: (String) -> Bool) -> [String] {
        let near = forms(of: Form(bytes: Array(reading.utf8)))
        var seen: Set<[UInt8]> = [Array(reading.utf8)]
        let words = self.words(among: near, &seen, where: isWord)
        guard words.isEmpty, steps > 1, reading.utf8.count >= longEnoughForTwo else { return words }
        return self.words(among: near.flatMap(forms), &seen, where: isWord)
    }

    private static func words(
        among forms: [Form], _ seen: inout Set<[UInt8]>, where isWord: (String) -> Bool
    ) -> [String] {
        forms.compactMap { form in
            guard seen.insert(form.bytes).inserted else { return nil }
            let word = String(decoding: form.bytes, as: UTF8.self)
            return word.isWrittenAsWord && isWord(word) ? word : nil
        }
    }

    private struct Form {
        var bytes: [UInt8]
        /// What stands before was changed, or taken as it was read.
        var settled = 0
    }

    /// With one confusion undone at any one place behind what is settled.
    private static func forms(of form: Form) -> [Form] {
        var forms: [Form] = []
        for index in form.settled..<form.bytes.count {
            for (read, meant) in byFirst[form.bytes[index]] ?? [] where form.bytes[index...].starts(with: read) {
                forms.append(
                    Form(
                        bytes: form.bytes[..<index] + meant + form.bytes[(index + read.count)...],
                        settled: index + meant.count))
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
