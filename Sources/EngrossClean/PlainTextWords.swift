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
        var letters = joinLines(draft.letters, place)
        letters = closeGaps(letters, place)
        letters = mendWords(letters, place)
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

    private mutating func joinLines(_ letters: [Letter], _ place: Place?) -> [Letter] {
        guard letters.contains(where: { $0.scalar == "\n" }) else { return letters }
        var result: [Letter] = []
        result.reserveCapacity(letters.count)
        for (index, letter) in letters.enumerated() {
            guard letter.scalar == "\n" else {
                result.append(letter)
                continue
            }
            let last = result.last?.scalar ?? " "
            let ahead = result.dropLast().last?.scalar ?? " "
            if last == "\u{AD}" {
                result.removeLast()
            } else if last == "-", ahead.isLetter || ahead.isDigit {
                joinWord(
                    &result, with: letters[(index + 1)...].prefix(Self.longestWord).prefix(while: Self.isWord), place)
            } else if last != "/", last != "–" || !ahead.isDigit {
                result.append(Letter(scalar: " ", style: letter.style))
            }
        }
        return result
    }

    /// Decides over the hyphen at the end of `letters`, before the rest of its word.
    private mutating func joinWord(_ letters: inout [Letter], with rest: ArraySlice<Letter>, _ place: Place?) {
        let head = letters.dropLast().suffix(Self.longestWord).reversed().prefix(while: Self.isWord).reversed()
        let before = Self.string(head.map(\.scalar))
        let after = Self.string(rest.map(\.scalar))
        // "mid- and long-term": the hyphen stands for what follows later.
        if ["and", "or", "to"].contains(after) {
            letters.append(Letter(scalar: " "))
            return
        }
        let whole: String
        let evidence: String
        switch hyphenation.decide(before: before, after: after) {
        case .keep(let reason): (whole, evidence) = ("\(before)-\(after)", reason)
        case .drop(let reason):
            (whole, evidence) = (before + after, reason)
            letters.removeLast()
        }
        repairs.append(
            Repair(.lineEndHyphen, before: "\(before)- \(after)", after: whole, reason: evidence, place: place))
    }

    /// What is longer is no word.
    private static let longestWord = 80

    private static func isWord(_ letter: Letter) -> Bool {
        !letter.isMarker && !letter.isRaised
            && (letter.scalar.isLetter || letter.scalar.isDigit || letter.scalar == "-" || letter.scalar == "\u{2011}")
    }

    // MARK: Blanks

    /// Blanks inside ranges, symbols, compounds and words.
    private mutating func closeGaps(_ letters: [Letter], _ place: Place?) -> [Letter] {
        var result: [Letter] = []
        result.reserveCapacity(letters.count)
        for (index, letter) in letters.enumerated() {
            if letter.scalar == " ", index > 0, index + 1 < letters.count, let reason = falseBlank(letters, index) {
                let (before, after) = words(letters, around: index..<index + 1)
                repairs.append(
                    Repair(
                        .falseBlank, before: "\(before) \(after)", after: before + after, reason: reason, place: place))
            } else {
                result.append(letter)
            }
        }
        return result
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
        while start > 0, gap.lowerBound - start < Self.longestWord, Self.isWord(letters[start - 1]) { start -= 1 }
        var end = gap.upperBound
        while end < letters.count, end - gap.upperBound < Self.longestWord, Self.isWord(letters[end]) { end += 1 }
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

    // MARK: Words

    private mutating func mendWords(_ letters: [Letter], _ place: Place?) -> [Letter] {
        var result: [Letter] = []
        result.reserveCapacity(letters.count)
        var index = 0
        while index < letters.count {
            let wordLetters = letters[index...].prefix(while: Self.isWord)
            guard !wordLetters.isEmpty else {
                result.append(letters[index])
                index += 1
                continue
            }
            let word = Self.string(wordLetters.map { $0.scalar == "\u{2011}" ? "-" : $0.scalar })
            if let (mended, reason) = hyphenation.mended(word) {
                result.append(contentsOf: Self.hyphenated(wordLetters, as: mended))
                repairs.append(Repair(.lostHyphen, before: word, after: mended, reason: reason, place: place))
            } else if let (mended, reason) = misread(word) {
                let style = letters[index].style
                result.append(contentsOf: mended.unicodeScalars.map { Letter(scalar: $0, style: style) })
                repairs.append(Repair(.misreading, before: word, after: mended, reason: reason, place: place))
            } else {
                result.append(contentsOf: wordLetters)
            }
            index = wordLetters.endIndex
        }
        return result
    }

    /// The letters with the hyphens that `mended` has and they have not.
    private static func hyphenated(_ letters: ArraySlice<Letter>, as mended: String) -> [Letter] {
        var result: [Letter] = []
        var rest = letters
        for scalar in mended.unicodeScalars {
            guard let next = rest.first else { break }
            if scalar == "-", next.scalar != "-", next.scalar != "\u{2011}" {
                result.append(Letter(scalar: "-", style: next.style))
            } else {
                result.append(next)
                rest.removeFirst()
            }
        }
        return result + rest
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
