internal import EngrossModel

/// Joins lines into running text: words divided at line ends made whole, raised figures turned into markers, runs of one
/// style into one piece.
struct InlineWriter {
    private(set) var content: [Inline] = []
    private(set) var repairs: [Repair] = []
    /// UTF-8 length of the leading number, where a wide gap follows it.
    private(set) var tabAfter: Int?

    private let hyphenation: LineEndHyphen
    private let notes: NoteIndex
    private var blankIsDue = false
    private var length = 0

    init(hyphenation: LineEndHyphen, notes: NoteIndex) {
        self.hyphenation = hyphenation
        self.notes = notes
    }

    /// Adds a line below what stands already.
    mutating func append(_ line: PrintedLine, skippingLabel: Bool = false) {
        let runs = skippingLabel ? line.runsWithoutLabel : line.line.runs[...]
        if !content.isEmpty { joinLine(to: runs, at: line.place) }
        for (index, run) in runs.enumerated() {
            if run.gapBefore > 0, index > 0 || !content.isEmpty {
                if tabAfter == nil, index == 1, length > 0, length <= 8 { tabAfter = length }
                blankIsDue = true
            }
            append(run, on: line)
        }
    }

    /// The text, without blanks at its ends and before markers.
    consuming func finish() -> (content: [Inline], repairs: [Repair], tabAfter: Int?) {
        trimEnd()
        return (content, repairs, tabAfter)
    }

    // MARK: Runs

    private mutating func append(_ run: Run, on line: PrintedLine) {
        if run.rise > 0.5 * line.size || run.rise > 0.15 * line.size && run.fontSize < 0.85 * line.size {
            appendRaised(run, on: line)
            return
        }
        var style = run.style
        if run.rise < 0, run.fontSize < 0.85 * line.size, length > 0 { style.insert(.subscript) }
        var rest = run.text[...]
        while let call = asteriskCall(in: rest, on: line) {
            append(String(rest[..<call.range.lowerBound]), style: style, link: run.link, at: line.place)
            content.append(.marker(call.marker))
            rest = rest[call.range.upperBound...]
        }
        append(String(rest), style: style, link: run.link, at: line.place)
    }

    /// Asterisks behind a word call the note of the page that they begin, raised or not.
    private func asteriskCall(
        in text: Substring, on line: PrintedLine
    ) -> (range: Range<String.Index>, marker: Marker)? {
        var rest = text
        while let start = rest.utf8.firstIndex(of: UInt8(ascii: "*")) {
            let label = rest[start...].prefix { $0 == "*" }
            rest = rest[label.endIndex...]
            let isBehindWord =
                start == text.startIndex ? followsWord : !text[text.index(before: start)].isWhitespace
            let closesWord = rest.first.map { !$0.isLetter && !$0.isNumber } ?? true
            if isBehindWord, closesWord, let note = notes.note(labelled: String(label), onPageOf: line) {
                return (label.startIndex..<label.endIndex, Marker(label: String(label), note: note))
            }
        }
        return nil
    }

    /// What was written last is text with no blank behind it.
    private var followsWord: Bool {
        guard !blankIsDue, case .text(let last)? = content.last else { return false }
        return last.text.last?.isWhitespace == false
    }

    /// A raised run calls notes where every label in it has one: `3`, `*`, `1, 2`. Else it is text: the 2 of m².
    private mutating func appendRaised(_ run: Run, on line: PrintedLine) {
        let labels = run.text.split { $0.isWhitespace || $0 == "," }.map(String.init)
        let markers = labels.map { Marker(label: $0, note: notes.note(labelled: $0, calledOn: line)) }
        guard !labels.isEmpty, labels.allSatisfy(NoteLabel.isLabel), markers.allSatisfy({ $0.note != nil }) else {
            append(run.text, style: run.style.union(.superscript), link: nil, at: line.place)
            return
        }
        if run.text.first?.isWhitespace == true { blankIsDue = true }
        let hadBlank = trimEnd() || blankIsDue
        for (index, marker) in markers.enumerated() {
            // The comma between two labels is raised as they are.
            if index > 0, run.text.contains(",") { add(",", style: .superscript, link: nil) }
            content.append(.marker(marker))
        }
        blankIsDue = hadBlank || run.text.last?.isWhitespace == true
    }

    private mutating func append(_ text: String, style: Style, link: String?, at place: Place) {
        var text = Substring(text)
        if blankIsDue || content.isEmpty {
            while text.first == " " { text.removeFirst() }
            guard !text.isEmpty else { return }
        }
        if blankIsDue, !content.isEmpty { addBlank(before: style) }
        blankIsDue = false
        add(String(text), style: style, link: link)
    }

    /// A blank goes with the plainer neighbour; after a marker it opens the next piece.
    private mutating func addBlank(before style: Style) {
        if case .text(let last)? = content.last, last.style.isEmpty || last.style == style {
            if last.link != nil, last.style.isEmpty {
                add(" ", style: [], link: nil)
            } else {
                add(" ", style: last.style, link: last.link)
            }
        } else {
            add(" ", style: style.subtracting([.superscript, .subscript]), link: nil)
        }
    }

    private mutating func add(_ text: String, style: Style, link: String?) {
        length += text.utf8.count
        if case .text(var last)? = content.last, last.style == style, last.link == link {
            last.text += text
            content[content.count - 1] = .text(last)
        } else {
            content.append(.text(StyledText(text, style: style, link: link)))
        }
    }

    /// Removes blanks at the end; whether there were any.
    @discardableResult
    private mutating func trimEnd() -> Bool {
        guard case .text(var last)? = content.last, last.text.last == " " else { return false }
        while last.text.last == " " {
            last.text.removeLast()
            length -= 1
        }
        if last.text.isEmpty { content.removeLast() } else { content[content.count - 1] = .text(last) }
        return true
    }

    // MARK: Line ends

    private mutating func joinLine(to runs: ArraySlice<Run>, at place: Place) {
        trimEnd()
        guard case .text(var last)? = content.last, let end = last.text.unicodeScalars.last,
            let next = runs.first?.text.first(where: { !$0.isWhitespace })
        else {
            blankIsDue = true
            return
        }
        switch end {
        case "\u{AD}":
            let before = last.text
            last.text.unicodeScalars.removeLast()
            length -= 2
            content[content.count - 1] = .text(last)
            let word = Self.lastWord(of: last.text)
            let rest = Self.firstWord(of: runs)
            repairs.append(
                Repair(
                    .lineEndHyphen, before: "\(Self.lastWord(of: before))/\(rest)", after: word + rest,
                    reason: "the hyphen is a soft one", place: place
                )
            )
        case "-", "\u{2010}":
            guard next.isLetter || next.isNumber,
                last.text.unicodeScalars.dropLast().last?.properties.isWhitespace == false
            else {
                blankIsDue = true
                return
            }
            let word = String(Self.lastWord(of: last.text).dropLast())
            let rest = Self.firstWord(of: runs)
            switch hyphenation.decide(before: word, after: rest) {
            case .keep: break
            case .keepWithBlank: blankIsDue = true
            case .drop(let reason):
                last.text.removeLast()
                length -= end.utf8.count
                content[content.count - 1] = .text(last)
                repairs.append(
                    Repair(
                        .lineEndHyphen, before: "\(word)-/\(rest)", after: word + rest, reason: reason, place: place
                    )
                )
            }
        case "\u{2011}": break
        case "/" where hyphenation.slashNeedsBlank: blankIsDue = true
        case "/", "–", "—":
            // Closed up on the left, so on the right as well: "and/or", "2020–2030".
            let before = last.text.unicodeScalars.dropLast().last
            blankIsDue = before.map { $0.properties.isWhitespace } ?? true
        default: blankIsDue = !end.isChinese && !(next.unicodeScalars.first?.isChinese ?? false)
        }
    }

    private static func lastWord(of text: String) -> String {
        String(text.suffix(while: { !$0.isWhitespace }))
    }

    private static func firstWord(of runs: ArraySlice<Run>) -> String {
        var word = ""
        for run in runs {
            for character in run.text {
                if character.isWhitespace {
                    if word.isEmpty { continue }
                    return word
                }
                if !character.isLetter, !character.isNumber, character != "-", character != "’", character != "'" {
                    return word
                }
                word.append(character)
            }
        }
        return word
    }
}

extension StringProtocol {
    /// The longest end of which every character fits.
    fileprivate func suffix(while fits: (Character) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, fits(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
