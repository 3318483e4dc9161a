internal import EngrossTerms

/// Judges whether a reading has the form of what is printed: of a word, a number, a document symbol, an address.
struct WordForm {
    /// Whether a dictionary has the word, written as it is.
    let isKnown: (String) -> Bool

    /// How many of its parts are no word and no number; a sign that stands in neither is one too.
    func faults(in text: String) -> Int {
        let core = text.trimmingOuter(before: "([“\"‘'", behind: ".,;:)]”\"’'*°?!")
        guard !core.isEmpty else { return 0 }
        return core.split(omittingEmptySubsequences: false) { "-\u{2010}\u{2011}–—/.".contains($0) }
            .count { !isSound($0) }
    }

    private func isSound(_ part: Substring) -> Bool {
        let bare = part.trimmingOuter(before: "(“\"", behind: ",)”\"")
        let word = bare.hasSuffix("’s") || bare.hasSuffix("'s") ? String(bare.dropLast(2)) : bare
        if word.allSatisfy({ $0.isNumber || $0 == "," }) { return !word.isEmpty }
        if word.allSatisfy(\.isLetter) {
            return word.count == 1 || isKnown(word) || isKnown(word.lowercased())
                || Numerals.value(ofRoman: word) != nil
        }
        return word.first?.isNumber == true && ["st", "nd", "rd", "th"].contains(word.drop(while: \.isNumber))
    }
}

extension StringProtocol {
    fileprivate func trimmingOuter(before first: String, behind last: String) -> String {
        var text = self.drop { first.contains($0) }
        while let end = text.last, last.contains(end) { text.removeLast() }
        return String(text)
    }
}
