internal import EngrossTerms

/// Judges whether a reading has the form of what is printed: of a word, a number, a document symbol, an address.
struct WordForm {
    /// Whether a dictionary has the word, written as it is.
    let isKnown: (String) -> Bool

    /// How many of its parts are no word and no number, or, of a symbol, nothing that symbols are made of; a sign that stands in neither
    /// is one too.
    func faults(in text: String) -> Int {
        let core = text.trimmingOuter(before: "([“\"‘'", behind: ".,;:)]”\"’'*°?!")
        guard !core.isEmpty, !isTypedLabel(core) else { return 0 }
        if let faults = faults(ofSymbol: core) { return faults }
        return core.split(omittingEmptySubsequences: false) { "-\u{2010}\u{2011}–—/.".contains($0) }
            .count { !isSound($0) }
    }

    /// Nil for what is no document symbol: that begins with a series and a stroke, or with capitals and has strokes and figures.
    private func faults(ofSymbol core: String) -> Int? {
        let head = core.prefix { $0.isLetter }
        guard !head.isEmpty, head.allSatisfy(\.isUppercase), core.contains("/"),
            SymbolSeries.heads.contains(String(head)) || core.contains(where: \.isNumber)
        else { return nil }
        let parts = core.split(omittingEmptySubsequences: false) { "/.-".contains($0) }
        let faults = parts.enumerated().count { index, part in
            let text = String(part)
            if index == 0 { return !SymbolSeries.heads.contains(text) }
            return part.isEmpty
                || !part.allSatisfy(\.isNumber) && Numerals.value(ofRoman: text) == nil
                    && !SymbolSeries.parts.contains(text) && !SymbolSeries.heads.contains(text)
        }
        // Every symbol has a number.
        let isNumbered = parts.contains { $0.contains(where: \.isNumber) || Numerals.value(ofRoman: $0) != nil }
        return faults == 0 && !isNumbered ? 1 : faults
    }

    /// `1/`, as a typewriter calls and labels notes.
    private func isTypedLabel(_ core: String) -> Bool {
        core.last == "/" && (2...4).contains(core.count) && core.dropLast().allSatisfy { $0.isASCII && $0.isNumber }
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
