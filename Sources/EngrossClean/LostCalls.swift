internal import EngrossModel

/// Finds the calls of notes that recognition read as signs of their line: `report?` for a raised 2, `basis 'no` for a raised 1.
///
/// A note that nothing calls is looked for between the calls before and behind it, on its page and the one before. Only where one
/// sign alone can be its call, it is.
struct LostCalls {
    /// Where a raised run is, as indices.
    struct Spot: Comparable, Hashable {
        var page: Int
        var line: Int
        var run: Int

        static func < (one: Spot, other: Spot) -> Bool {
            (one.page, one.line, one.run) < (other.page, other.line, other.run)
        }
    }

    /// A sign of a run that may be a call.
    struct Candidate {
        var spot: Spot
        var range: Range<String.Index>
    }

    let pages: [Page]
    /// On which line the notes of each page begin.
    let feet: [Int]

    /// The one sign that may call note `number` of `page`, behind `first` and before `last`; nil where there is none or more than one.
    func call(_ number: Int, onPage page: Int, behind first: Spot?, before last: Spot?) -> Candidate? {
        var found: [Candidate] = []
        for page in max(0, page - 1)...page {
            for line in 0..<min(feet[page], pages[page].lines.count) {
                for (index, run) in pages[page].lines[line].runs.enumerated()
                where run.origin == .recognition && run.rise == 0 {
                    let spot = Spot(page: page, line: line, run: index)
                    guard first.map({ $0 < spot }) ?? true, last.map({ spot < $0 }) ?? true else { continue }
                    found += Self.signs(in: run.text).filter {
                        MarkerReading(String(run.text[$0])).likeness(to: number) >= Self.least
                    }.map { Candidate(spot: spot, range: $0) }
                }
            }
        }
        return found.count == 1 ? found[0] : nil
    }

    /// As likely as a sign that is often read for the figure.
    private static let least = 0.75

    /// Signs that close a word without being of it: behind a letter, or behind a mark behind a letter, with a blank or a mark after.
    private static func signs(in text: String) -> [Range<String.Index>] {
        var signs: [Range<String.Index>] = []
        var before: (first: Character, last: Character) = (" ", " ")
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            let end = next < text.endIndex ? text[next] : " "
            let closes = before.last.isLetter || ",;.”".contains(before.last) && before.first.isLetter
            let isApart = before.last == " " && before.first.isLetter && (end.isLetter || end.isWhitespace)
            if marks.contains(character), closes && (end.isWhitespace || ",;.".contains(end)) || isApart {
                signs.append(index..<next)
            } else if character.isNumber, closes, end.isWhitespace || ",;.".contains(end) {
                signs.append(index..<next)
            } else if character == "'", isApart, !text[next...].contains(where: { "'’".contains($0) }) {
                // A quotation would be closed behind it.
                signs.append(index..<next)
            } else if "'’".contains(character), Self.joinsWords(at: index, in: text) {
                signs.append(index..<next)
            }
            before = (before.last, character)
            index = next
        }
        return signs
    }

    /// `Treaty’that`, `V)’to`, which no apostrophe joins: behind a true one stands one letter, or before it what French elides.
    private static func joinsWords(at index: String.Index, in text: String) -> Bool {
        let (before, behind) = (text[..<index], text[index...].dropFirst().prefix(while: \.isLetter))
        guard behind.count > 1, before.suffix(2).count == 2, before.suffix(2).allSatisfy({ $0.isLetter || $0 == ")" })
        else { return false }
        return !["qu", "urd"].contains { before.hasSuffix($0) }
    }

    /// What resolutions have no use for; quotation marks and apostrophes they have.
    private static let marks: Set<Character> = ["?", "*", "°", "®", "©", "!", "|", ">"]
}
