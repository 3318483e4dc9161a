/// A place in the text that may call a note.
struct PlainTextCall {
    enum Form: Hashable, CaseIterable {
        case raised, slash, bracket, asterisk, glued, spaced
    }

    let label: String
    let form: Form
    /// How sure the form is by itself: 10 for a raised figure, 5 and more for one that hardly means anything else.
    let score: Double
    let draft: Int
    /// The letters to take out, with the blanks before them that belong to the form.
    let range: Range<Int>

    var isEvidence: Bool { score >= 5 }

    func precedes(_ other: PlainTextCall) -> Bool { (draft, range.lowerBound) < (other.draft, other.range.lowerBound) }
}

/// Finds everything in a paragraph that may call a note.
struct PlainTextCallFinder {
    private let letters: [Letter]
    private let draft: Int
    private let citations: Set<String>
    private(set) var calls: [PlainTextCall] = []

    /// `citations` are those of the whole document.
    init(_ letters: [Letter], draft: Int, citations: Set<String>) {
        self.letters = letters
        self.citations = citations
        self.draft = draft
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            if letter.isRaised {
                index = raised(at: index)
            } else if letter.scalar.isDigit {
                index = digits(at: index)
            } else if letter.scalar == "*" || letter.scalar == "†" {
                index = asterisks(at: index)
            } else {
                index += 1
            }
        }
    }

    private mutating func add(_ label: String, _ form: PlainTextCall.Form, _ score: Double, _ range: Range<Int>) {
        calls.append(PlainTextCall(label: label, form: form, score: score, draft: draft, range: range))
    }

    private func scalar(_ index: Int) -> Unicode.Scalar? {
        letters.indices.contains(index) ? letters[index].scalar : nil
    }

    private func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(letters[range].map(\.scalar)))
    }

    /// The start of the blanks that end at `index`.
    private func blanksBefore(_ index: Int) -> Int {
        var start = index
        while start > 0, letters[start - 1].scalar.isBlank { start -= 1 }
        return start
    }

    private mutating func raised(at start: Int) -> Int {
        var end = start
        while end < letters.count, letters[end].isRaised { end += 1 }
        guard start > 0 else { return end }
        var place = start
        for part in letters[start..<end].split(whereSeparator: { $0.scalar == "," || $0.scalar.isBlank }) {
            let label = string(part.startIndex..<part.endIndex)
            // A raised comma between two labels goes with the second.
            if NoteLabel.isLabel(label) {
                add(label, .raised, 10, (place == start ? blanksBefore(start) : place)..<part.endIndex)
            }
            place = part.endIndex
        }
        return end
    }

    private mutating func asterisks(at start: Int) -> Int {
        var end = start
        while end < letters.count, letters[end].scalar == letters[start].scalar { end += 1 }
        let label = string(start..<end)
        let opens = scalar(end).map { $0.isLetter || $0.isDigit } ?? false
        if start > 0, !letters[start - 1].scalar.isBlank, !opens, NoteLabel.isAsterisks(label) {
            add(label, .asterisk, 8, start..<end)
        }
        return end
    }

    private mutating func digits(at start: Int) -> Int {
        var end = start
        while end < letters.count, letters[end].scalar.isDigit, !letters[end].isRaised { end += 1 }
        guard start > 0 else { return end }
        let label = string(start..<end)
        let before = letters[start - 1].scalar
        let after = scalar(end)
        if after == "/", NoteLabel.isNumber(label), endsCall(end + 1),
            before.isBlank || before.isLetter || isMark(before)
        {
            add(label, .slash, 8, blanksBefore(start)..<end + 1)
            return end + 1
        }
        if before == "[", after == "]", NoteLabel.isNumber(label), start > 1 {
            add(label, .bracket, 6, blanksBefore(start - 1)..<end + 1)
            return end + 1
        }
        guard endsCall(end) else { return end }
        if before.isBlank {
            if NoteLabel.isNumber(label) { spaced(label, start..<end) }
            suffixes(label, start..<end, before)
        } else {
            glued(label, start..<end, before)
        }
        return end
    }

    /// Figures right behind a word, mark or bracket, `Rights,2`, `Child4`, `(XXI)3`, or behind other figures, `20146`.
    private mutating func glued(_ label: String, _ range: Range<Int>, _ before: Unicode.Scalar) {
        if before.isLetter {
            guard NoteLabel.isNumber(label) else { return }
            var start = range.lowerBound
            while start > 0, letters[start - 1].scalar.isLetter { start -= 1 }
            let word = letters[start..<range.lowerBound]
            let isWord = word.count >= 3 && word.dropFirst().contains { $0.scalar.isLower }
            let isName = start > 0 && (letters[start - 1].scalar.isDigit || letters[start - 1].scalar == "/")
            add(label, .glued, isWord && !isName ? 7 : 2, range)
        } else if isMark(before) {
            guard NoteLabel.isNumber(label), range.lowerBound > 1 else { return }
            let further = letters[range.lowerBound - 2].scalar
            if further.isDigit {
                // `3,208` and `3.1` are numbers; `2021,5` is a year with a call.
                var start = range.lowerBound - 1
                while start > 0, letters[start - 1].scalar.isDigit { start -= 1 }
                let count = range.lowerBound - 1 - start
                let score: Double =
                    before == "." ? 1 : before == "," && label.count == 3 && count <= 3 ? 0 : count == 4 ? 7 : 4
                if score > 0 { add(label, .glued, score, range) }
            } else if further == "."
                || !further.isBlank
                    && (further.isLetter || PlainTextLine.closingMarks.contains(further) || isMark(further))
            {
                let isSure = before != "." || endsSentence(range)
                add(label, .glued, isSure ? 8 : 1, range)
            }
        } else if PlainTextLine.closingMarks.contains(before) {
            if NoteLabel.isNumber(label) { add(label, .glued, 7, range) }
        }
        suffixes(label, range, before)
    }

    /// The stop before a call ends a sentence, not an abbreviation (`No.5`) or the first part of a number (`VII.22`).
    private func endsSentence(_ range: Range<Int>) -> Bool {
        let stop = range.lowerBound - 1
        guard stop > 1,
            letters[stop - 1].scalar.isLower || PlainTextLine.closingMarks.contains(letters[stop - 1].scalar),
            !abbreviates(stop)
        else { return false }
        let next = letters[range.upperBound...].first { !$0.scalar.isBlank }?.scalar
        return next.map {
            $0.isUpper || PlainTextLine.openingMarks.contains($0) || PlainTextLine.closingMarks.contains($0)
        } ?? true
    }

    /// The last figures of a longer number: `2014` and `6`, `71/205` and `1`.
    private mutating func suffixes(_ digits: String, _ range: Range<Int>, _ before: Unicode.Scalar) {
        for length in 1...3 where digits.utf8.count > length {
            let label = String(digits.suffix(length))
            guard NoteLabel.isNumber(label) else { continue }
            let rest = digits.dropLast(length)
            let isYear = rest.utf8.count == 4 && (rest.hasPrefix("19") || rest.hasPrefix("20")) && before != "/"
            if isYear {
                add(label, .glued, 5, range.upperBound - length..<range.upperBound)
            } else if rest.utf8.count <= 3, before == "/" || before.isBlank,
                stands(beforeSuffix: range.upperBound - length, from: range.lowerBound)
            {
                add(label, .glued, 4, range.upperBound - length..<range.upperBound)
            }
        }
    }

    /// Whether what is left without the suffix stands elsewhere in the document: `Agenda 21` for `Agenda 214`,
    /// `71/205` for `71/2051`.
    private func stands(beforeSuffix end: Int, from digits: Int) -> Bool {
        var start = digits
        while start > 0, !letters[start - 1].scalar.isBlank { start -= 1 }
        if start == digits {
            start = blanksBefore(digits)
            while start > 0, letters[start - 1].scalar.isLetter { start -= 1 }
            guard letters[start].scalar.isUpper else { return false }
        }
        return citations.contains(string(start..<end))
    }

    /// What figures stand behind in a text: `71/205`, `Agenda 21`.
    static func citations(_ letters: [Letter]) -> [String] {
        let words = letters.split { $0.isMarker || $0.scalar.isBlank }.map { word in
            String(
                String.UnicodeScalarView(
                    word.lazy.filter { !$0.isRaised }.map(\.scalar).reversed().drop { !$0.isDigit && !$0.isLetter }
                        .reversed()))
        }
        var found: [String] = []
        for (index, word) in words.enumerated() where word.unicodeScalars.last?.isDigit ?? false {
            if word.contains("/") { found.append(word) }
            if index > 0, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
                words[index - 1].first?.isUppercase ?? false
            {
                found.append("\(words[index - 1]) \(word)")
            }
        }
        return found
    }

    /// Figures between blanks: `Observer Force, 28`, `in Palestine 3 on the`.
    private mutating func spaced(_ label: String, _ range: Range<Int>) {
        let start = blanksBefore(range.lowerBound)
        guard start > 0 else { return }
        if range.lowerBound - start == 1, digitsBeginDate(range) { return }
        let before = letters[start - 1].scalar
        let isLast = letters[range.upperBound...].allSatisfy {
            $0.scalar.isBlank || PlainTextLine.stops.contains($0.scalar)
        }
        let isLowercaseNext = letters[range.upperBound...].first { !$0.scalar.isBlank }?.scalar.isLower ?? false
        if isMark(before) || PlainTextLine.closingMarks.contains(before) {
            let isAbbreviation = before == "." && abbreviates(start - 1)
            add(label, .spaced, isAbbreviation ? 0.5 : isLast ? 6 : isLowercaseNext ? 3 : 5, start..<range.upperBound)
        } else if before.isLetter || before.isDigit {
            var word = start
            while word > 0, !letters[word - 1].scalar.isBlank { word -= 1 }
            guard !Self.leads.contains(string(word..<start).lowercased()) else { return }
            add(label, .spaced, isLast ? 5 : 2, start..<range.upperBound)
        } else {
            add(label, .spaced, 1, start..<range.upperBound)
        }
    }

    /// `15 November 1960`: a figure, a word, four figures.
    private func digitsBeginDate(_ range: Range<Int>) -> Bool {
        PlainTextForm.beginsDate(letters[range.lowerBound...].prefix(40))
    }

    /// Words after which a figure is no call.
    private static let leads: Set<String> = [
        "paragraph", "paragraphs", "article", "articles", "resolution", "resolutions", "section", "sections", "chapter",
        "annex",
        "part", "item", "items", "rule", "rules", "session", "page", "table", "and", "or", "to", "of", "by", "in", "on",
        "at",
        "with", "than", "the", "for", "from", "between", "until", "before", "after", "since", "least", "about", "only",
        "its",
        "these", "those", "category", "phase", "goal", "target", "principle", "agenda", "decision", "decisions",
        "regulation",
    ]

    /// The mark at `index` ends an abbreviation: `No.`, `vol.`, `chap.`, `paras.`
    private func abbreviates(_ index: Int) -> Bool {
        var start = index
        while start > 0, letters[start - 1].scalar.isLetter { start -= 1 }
        return [
            "no", "nos", "vol", "vols", "chap", "chaps", "para", "paras", "sect", "sects", "art", "arts", "pp", "p",
            "add", "rev", "corr", "amend", "suppl", "dec",
        ]
        .contains(string(start..<index).lowercased())
    }

    private func isMark(_ scalar: Unicode.Scalar) -> Bool { ",;.:".unicodeScalars.contains(scalar) }

    /// Whether a call may end before the letter at `index`.
    private func endsCall(_ index: Int) -> Bool {
        guard let after = scalar(index) else { return true }
        return after.isBlank || letters[index].isRaised || after == "—" || PlainTextLine.closingMarks.contains(after)
            || isMark(after)
                && (scalar(index + 1).map { $0.isBlank || PlainTextLine.closingMarks.contains($0) } ?? true)
    }
}
