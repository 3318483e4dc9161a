internal import EngrossModel

/// Repairs the words of a text: those divided at line ends, lost hyphens, false blanks, letters read wrongly,
/// typewriter quotes.
///
/// Each repair needs a witness, and is logged.
struct PlainTextWords {
    private(set) var repairs: [Repair] = []
    private let vocabulary: Vocabulary
    private let hyphenation: Hyphenation

    init(_ drafts: [Draft]) {
        var vocabulary = Vocabulary()
        var divided: [(before: String, after: String)] = []
        for draft in drafts {
            let split = Self.split(draft.letters)
            vocabulary.add(split.whole)
            divided += split.divided
        }
        self.vocabulary = vocabulary
        hyphenation = Hyphenation(vocabulary: vocabulary, divided: divided)
    }

    mutating func repair(_ draft: inout Draft) {
        let place = draft.places.first
        var letters = draft.letters
        joinLines(&letters, place)
        closeGaps(&letters, place)
        mendWords(&letters, place)
        setQuotes(&letters, place)
        draft.letters = letters
    }

    // MARK: Line ends

    /// The words that no line end divides, and the halves of the others.
    private static func split(_ letters: [Letter]) -> (whole: String, divided: [(before: String, after: String)]) {
        var whole: [Unicode.Scalar] = []
        var divided: [(before: String, after: String)] = []
        var index = 0
        while index < letters.count {
            let scalar = letters[index].scalar
            if scalar == "-", index + 1 < letters.count, letters[index + 1].scalar == "\n" {
                var before: [Unicode.Scalar] = []
                while let last = whole.last, last.isLetter || last.isDigit || last == "-" {
                    before.append(whole.removeLast())
                }
                index += 2
                var after: [Unicode.Scalar] = []
                while index < letters.count,
                    letters[index].scalar.isLetter || letters[index].scalar.isDigit || letters[index].scalar == "-"
                {
                    // A second divided word begins within this one.
                    if letters[index].scalar == "-", index + 1 < letters.count, letters[index + 1].scalar == "\n" {
                        break
                    }
                    after.append(letters[index].scalar)
                    index += 1
                }
                divided.append((string(before.reversed()), string(after)))
                whole.append(" ")
                continue
            }
            whole.append(letters[index].isMarker ? " " : scalar)
            index += 1
        }
        return (string(whole), divided)
    }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private mutating func joinLines(_ letters: inout [Letter], _ place: Place?) {
        var index = 0
        while index < letters.count {
            guard letters[index].scalar == "\n" else {
                index += 1
                continue
            }
            let before = index > 0 ? letters[index - 1].scalar : " "
            if before == "\u{AD}" {
                letters.removeSubrange(index - 1...index)
                index -= 1
            } else if before == "-", index > 1, letters[index - 2].scalar.isLetter || letters[index - 2].scalar.isDigit
            {
                joinWord(&letters, &index, place)
            } else if before == "/" || before == "–" && index > 1 && letters[index - 2].scalar.isDigit {
                letters.remove(at: index)
            } else {
                letters[index].scalar = " "
                index += 1
            }
        }
    }

    /// The word around the hyphen before `index`, where a line ends.
    private mutating func joinWord(_ letters: inout [Letter], _ index: inout Int, _ place: Place?) {
        var start = index - 1
        while start > 0, Self.isWord(letters[start - 1]) { start -= 1 }
        var end = index + 1
        while end < letters.count, Self.isWord(letters[end]) { end += 1 }
        let before = Self.string(letters[start..<index - 1].map(\.scalar))
        let after = Self.string(letters[index + 1..<end].map(\.scalar))
        // "mid- and long-term": the hyphen stands for what follows later.
        if ["and", "or", "to"].contains(after) {
            letters[index].scalar = " "
            return
        }
        switch hyphenation.decide(before: before, after: after) {
        case .keep(let reason):
            letters.remove(at: index)
            repairs.append(
                Repair(
                    .lineEndHyphen, before: "\(before)- \(after)", after: "\(before)-\(after)", reason: reason,
                    place: place))
        case .drop(let reason):
            letters.removeSubrange(index - 1...index)
            index -= 1
            repairs.append(
                Repair(
                    .lineEndHyphen, before: "\(before)- \(after)", after: before + after, reason: reason, place: place))
        }
    }

    private static func isWord(_ letter: Letter) -> Bool {
        !letter.isMarker && !letter.isRaised
            && (letter.scalar.isLetter || letter.scalar.isDigit || letter.scalar == "-" || letter.scalar == "\u{2011}")
    }

    // MARK: Blanks

    /// Blanks inside ranges, symbols, compounds and words.
    private mutating func closeGaps(_ letters: inout [Letter], _ place: Place?) {
        var index = 1
        while index + 1 < letters.count {
            if letters[index].scalar == " ", let reason = falseBlank(letters, index) {
                repairs.append(
                    Repair(
                        .falseBlank, before: around(letters, index), after: around(letters, index).filter { $0 != " " },
                        reason: reason, place: place))
                letters.remove(at: index)
            } else {
                index += 1
            }
        }
    }

    private func falseBlank(_ letters: [Letter], _ index: Int) -> String? {
        let before = letters[index - 1].scalar
        let after = letters[index + 1].scalar
        let beyond = index + 2 < letters.count ? letters[index + 2].scalar : " "
        let ahead = index > 1 ? letters[index - 2].scalar : " "
        if before == "–", after.isDigit, ahead.isDigit { return "a range of figures" }
        if after == "–", before.isDigit, beyond.isDigit { return "a range of figures" }
        if before == "/", ahead.isUpper, after.isDigit || after.isUpper && beyond == "/",
            index < 3 || !letters[index - 3].scalar.isLetter
        {
            return "a document's symbol"
        }
        if after == "-", before.isLetter, beyond.isLetter { return joinsCompound(letters, index, hyphen: index + 1) }
        if before == "-", ahead.isLetter, after.isLetter { return joinsCompound(letters, index, hyphen: index - 1) }
        if before.isLetter, after.isLetter { return joinsWord(letters, index) }
        return nil
    }

    private func words(_ letters: [Letter], around gap: Range<Int>) -> (before: String, after: String) {
        var start = gap.lowerBound
        while start > 0, Self.isWord(letters[start - 1]) { start -= 1 }
        var end = gap.upperBound
        while end < letters.count, Self.isWord(letters[end]) { end += 1 }
        return (
            Self.string(letters[start..<gap.lowerBound].map(\.scalar)),
            Self.string(letters[gap.upperBound..<end].map(\.scalar))
        )
    }

    private func joinsCompound(_ letters: [Letter], _ index: Int, hyphen: Int) -> String? {
        let (before, after) = words(letters, around: min(index, hyphen)..<max(index, hyphen) + 1)
        guard vocabulary.count("\(before)-\(after)") > 0 else { return nil }
        return "`\(before)-\(after)` stands in the same document"
    }

    /// `framew ork`: together a word of the document, apart not both words.
    private func joinsWord(_ letters: [Letter], _ index: Int) -> String? {
        let (before, after) = words(letters, around: index..<index + 1)
        guard before.count >= 2, after.count >= 2, before.count + after.count >= 6,
            after.unicodeScalars.allSatisfy(\.isLower)
        else { return nil }
        let whole = before + after
        guard vocabulary.count(whole) >= 2, vocabulary.count(before) <= 1, vocabulary.count(after) <= 1 else {
            return nil
        }
        return "`\(whole)` stands in the same document, and neither part by itself"
    }

    private func around(_ letters: [Letter], _ index: Int) -> String {
        let (before, after) = words(letters, around: index..<index + 1)
        return "\(before) \(after)"
    }

    // MARK: Words

    private mutating func mendWords(_ letters: inout [Letter], _ place: Place?) {
        var index = 0
        while index < letters.count {
            guard Self.isWord(letters[index]) else {
                index += 1
                continue
            }
            var end = index
            while end < letters.count, Self.isWord(letters[end]) { end += 1 }
            let word = Self.string(letters[index..<end].map { $0.scalar == "\u{2011}" ? "-" : $0.scalar })
            if let (mended, reason) = hyphenation.mended(word) {
                insertHyphens(of: mended, into: &letters, at: index)
                end += mended.unicodeScalars.count - word.unicodeScalars.count
                repairs.append(Repair(.lostHyphen, before: word, after: mended, reason: reason, place: place))
            } else if let (mended, reason) = misread(word) {
                letters.replaceSubrange(
                    index..<end, with: mended.unicodeScalars.map { Letter(scalar: $0, style: letters[index].style) })
                end = index + mended.unicodeScalars.count
                repairs.append(Repair(.misreading, before: word, after: mended, reason: reason, place: place))
            }
            index = end
        }
    }

    private func insertHyphens(of mended: String, into letters: inout [Letter], at start: Int) {
        var index = start
        for scalar in mended.unicodeScalars {
            if scalar == "-", letters[index].scalar != "-", letters[index].scalar != "\u{2011}" {
                letters.insert(Letter(scalar: "-", style: letters[index].style), at: index)
            }
            index += 1
        }
    }

    /// A word that the document has once, with `rn` for `m` or the other way round, beside its right form.
    private func misread(_ word: String) -> (word: String, reason: String)? {
        guard word.utf8.count >= 6, vocabulary.count(word) == 1, word.contains("rn") || word.contains("m") else {
            return nil
        }
        for (wrong, right) in [("rn", "m"), ("m", "rn")] {
            var search = word.startIndex
            while let found = word.range(of: wrong, from: search) {
                let candidate = String(word[..<found.lowerBound]) + right + String(word[found.upperBound...])
                // One against one, the letters must say which is wrong: no English word has these.
                let isImpossible = wrong == "rn" && ["rrn", "rnp", "rnm", "rnb"].contains { word.contains($0) }
                if vocabulary.count(candidate) >= (isImpossible ? 1 : 2) {
                    return (candidate, "`\(wrong)` read for `\(right)`: `\(candidate)` stands in the same document")
                }
                search = word.index(after: found.lowerBound)
            }
        }
        return nil
    }

    // MARK: Quotation marks

    /// Typewriter quotes become the typographic ones of print; those behind figures may be feet and inches and stay.
    private mutating func setQuotes(_ letters: inout [Letter], _ place: Place?) {
        for index in letters.indices where letters[index].scalar == "\"" || letters[index].scalar == "'" {
            let before = index > 0 ? letters[index - 1].scalar : " "
            let after = index + 1 < letters.count ? letters[index + 1].scalar : " "
            let opens =
                before.isBlank || PlainTextLine.openingMarks.contains(before) || before == "—" || before == "–"
                || before == "/"
            let quote: Unicode.Scalar
            if letters[index].scalar == "'" {
                if before.isDigit, !after.isLetter { continue }
                quote = opens && (after.isLetter || after == "\"") ? "‘" : "’"
            } else {
                if opens && after.isBlank { continue }
                quote = opens ? "“" : "”"
            }
            repairs.append(
                Repair(
                    .quotationMark, before: String(letters[index].scalar), after: String(quote),
                    reason: "print has typographic quotation marks", place: place))
            letters[index].scalar = quote
        }
    }
}

extension String {
    fileprivate func range(of text: String, from start: Index) -> Range<Index>? {
        var index = start
        while index < endIndex {
            if self[index...].hasPrefix(text), let end = self.index(index, offsetBy: text.count, limitedBy: endIndex) {
                return index..<end
            }
            index = self.index(after: index)
        }
        return nil
    }
}
