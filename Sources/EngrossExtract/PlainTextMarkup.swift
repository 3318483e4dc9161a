internal import EngrossModel

/// Turns marks of style into style: the lines of one block without empty lines become runs.
struct PlainTextMarkup {
    /// One array of runs for each line; empty for the rule under a table's head.
    static func runs(of block: [[Unicode.Scalar]]) -> [[Run]] {
        var result: [[Run]] = Array(repeating: [], count: block.count)
        var prose: [Int] = []
        func endProse() {
            guard let first = prose.first else { return }
            var text: [Unicode.Scalar] = []
            for index in prose {
                if index > first { text.append("\n") }
                text.append(contentsOf: block[index])
            }
            var markup = PlainTextMarkup(text)
            markup.parse()
            for (offset, letters) in markup.letters.split(separator: .lineEnd, omittingEmptySubsequences: false)
                .enumerated()
            {
                result[first + offset] = runs(of: letters)
            }
            prose = []
        }
        for (index, line) in block.enumerated() {
            if line.first == "|", line.dropFirst().contains("|") {
                endProse()
                result[index] = cells(of: line)
            } else if let heading = heading(line) {
                endProse()
                var markup = PlainTextMarkup(heading)
                markup.style = .bold
                markup.parse()
                result[index] = runs(of: markup.letters[...])
            } else {
                prose.append(index)
            }
        }
        endProse()
        return result
    }

    struct Letter: Equatable {
        var scalar: Unicode.Scalar
        var style: Style
        var isRaised: Bool

        static let lineEnd = Letter(scalar: "\n", style: [], isRaised: false)
    }

    private(set) var letters: [Letter] = []
    private let text: [Unicode.Scalar]
    private var style: Style = []
    private var isRaised = false
    /// The marks that are open, innermost last: what closes each, and the style before it.
    private var open: [(mark: [Unicode.Scalar], before: Style, wasRaised: Bool)] = []

    /// Marks that close nowhere in the rest of the text.
    private var neverCloses: Set<[Unicode.Scalar]> = []

    private init(_ text: [Unicode.Scalar]) {
        self.text = text
    }

    private mutating func parse() {
        var index = 0
        while index < text.count {
            index += take(at: index)
        }
    }

    /// Reads what stands at `index` and says how many scalars it took.
    private mutating func take(at index: Int) -> Int {
        let scalar = text[index]
        switch scalar {
        case "\n":
            letters.append(.lineEnd)
            return 1
        case "\\":
            guard let next = scalarAt(index + 1), "*_#|^[]<>`\\".unicodeScalars.contains(next) else { break }
            append(next)
            return 2
        case "*", "_": if let taken = emphasis(at: index) { return taken }
        case "<": if let taken = tag(at: index) { return taken }
        case "^": if let taken = caret(at: index) { return taken }
        case "[": if let taken = bracketNote(at: index) { return taken }
        default:
            if let raised = Superscript.digit(scalar), !followsUnit(index) {
                letters.append(Letter(scalar: raised, style: style, isRaised: true))
                return 1
            }
            if let raised = Superscript.letter(scalar), scalarAt(index - 1).map({ !isDigit($0) }) ?? true {
                letters.append(Letter(scalar: raised, style: style, isRaised: true))
                return 1
            }
        }
        append(scalar)
        return 1
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        letters.append(Letter(scalar: scalar, style: style, isRaised: isRaised))
    }

    private func scalarAt(_ index: Int) -> Unicode.Scalar? {
        text.indices.contains(index) ? text[index] : nil
    }

    /// `*italics*`, `**bold**`, `***both***` and the same with `_`: a mark opens before a letter where its like closes
    /// later in the block; any other asterisk is printed.
    private mutating func emphasis(at index: Int) -> Int? {
        var end = index
        while end < text.count, text[end] == text[index] { end += 1 }
        let mark = Array(text[index..<end])
        guard mark.count <= 3 else { return nil }
        let before = scalarAt(index - 1)
        let after = scalarAt(end)
        if let last = open.last, last.mark == mark, isClosing(mark, between: before, and: after) {
            style = last.before
            for index in letters.indices.reversed().prefix(while: { letters[$0].scalar.isBlank }) {
                letters[index].style = style
            }
            open.removeLast()
            return mark.count
        }
        let isInsideWord = (before.map(isWordLetter) ?? false) && mark[0] == "*" && closesInWord(mark, from: end)
        let isOpening =
            (after.map { !$0.properties.isWhitespace } ?? false)
            && (isInsideWord || !(before.map(isWordLetter) ?? false))
            && !open.contains { $0.mark == mark }
        guard isOpening, !neverCloses.contains(mark) else { return nil }
        guard closes(mark, from: end) else {
            neverCloses.insert(mark)
            return nil
        }
        open.append((mark, style, isRaised))
        if mark.count != 2 { style.insert(.italic) }
        if mark.count >= 2 { style.insert(.bold) }
        return mark.count
    }

    /// Whether a mark may end what an earlier one began: behind a letter, or, as programs leave it that put a blank into the
    /// emphasis (`*Recalling *its`), between a blank and a letter.
    private func isClosing(_ mark: [Unicode.Scalar], between before: Unicode.Scalar?, and after: Unicode.Scalar?)
        -> Bool
    {
        guard let before else { return false }
        let isBeforeLetter = after.map(isWordLetter) ?? false
        if before.properties.isWhitespace { return before != "\n" && mark[0] == "*" && isBeforeLetter }
        return mark[0] == "*" || !isBeforeLetter
    }

    /// `Lamp*light*er`: a mark that opens behind a letter closes in the same word.
    private func closesInWord(_ mark: [Unicode.Scalar], from start: Int) -> Bool {
        let word = text[start...].prefix(while: isWordLetter)
        return !word.isEmpty && text[word.endIndex...].starts(with: mark)
    }

    private func closes(_ mark: [Unicode.Scalar], from start: Int) -> Bool {
        var index = start
        while index < text.count {
            guard text[index] == mark[0] else {
                index += 1
                continue
            }
            var end = index
            while end < text.count, text[end] == mark[0] { end += 1 }
            if end - index == mark.count, index > start,
                isClosing(mark, between: scalarAt(index - 1), and: scalarAt(end))
            {
                return true
            }
            index = end
        }
        return false
    }

    /// `<sup>`, `<i>`, `<em>`, `<b>`, `<strong>`, `<u>` and their ends; any other angle bracket is printed.
    private mutating func tag(at index: Int) -> Int? {
        var end = index + 1
        var name: [Unicode.Scalar] = []
        while let scalar = scalarAt(end), scalar != ">", name.count < 8 {
            name.append(scalar)
            end += 1
        }
        guard scalarAt(end) == ">" else { return nil }
        let isEnd = name.first == "/"
        let plain = String(String.UnicodeScalarView(isEnd ? Array(name.dropFirst()) : name)).lowercased()
        let length = end + 1 - index
        guard ["sup", "i", "em", "b", "strong", "u"].contains(plain) else { return nil }
        let mark = Array(plain.unicodeScalars)
        if isEnd {
            guard let last = open.last, last.mark == mark else { return nil }
            style = last.before
            isRaised = last.wasRaised
            open.removeLast()
            return length
        }
        open.append((mark, style, isRaised))
        switch plain {
        case "sup": isRaised = true
        case "i", "em": style.insert(.italic)
        case "u": style.insert(.underline)
        default: style.insert(.bold)
        }
        return length
    }

    /// `^1`, `^1^`, `^{1}`.
    private mutating func caret(at index: Int) -> Int? {
        var end = index + 1
        let isBraced = scalarAt(end) == "{"
        if isBraced { end += 1 }
        let start = end
        while let scalar = scalarAt(end), isDigit(scalar) { end += 1 }
        guard end > start, end - start <= 3, !isBraced || scalarAt(end) == "}" else { return nil }
        raise(text[start..<end])
        if isBraced || scalarAt(end) == "^" { end += 1 }
        return end - index
    }

    /// `[^1]`, and `[^1]:` where the note itself begins.
    private mutating func bracketNote(at index: Int) -> Int? {
        guard scalarAt(index + 1) == "^" else { return nil }
        var end = index + 2
        while let scalar = scalarAt(end), isWordLetter(scalar) { end += 1 }
        guard end > index + 2, end - index <= 8, scalarAt(end) == "]" else { return nil }
        raise(text[index + 2..<end])
        end += 1
        let beginsLine = scalarAt(index - 1).map { $0 == "\n" } ?? true
        if beginsLine, scalarAt(end) == ":" { end += 1 }
        return end - index
    }

    private mutating func raise(_ label: ArraySlice<Unicode.Scalar>) {
        for scalar in label { letters.append(Letter(scalar: scalar, style: style, isRaised: true)) }
    }

    /// Whether the letters before `index` are a unit of length, so that a raised 2 or 3 is its power.
    private func followsUnit(_ index: Int) -> Bool {
        guard text[index] == "²" || text[index] == "³", scalarAt(index - 1) == "m" else { return false }
        switch scalarAt(index - 2) {
        case "k", "c", "d": return !(scalarAt(index - 3).map(isWordLetter) ?? false)
        case let before: return !(before.map { isWordLetter($0) && !isDigit($0) } ?? false)
        }
    }

    // MARK: Lines of their own kind

    /// The text of a Markdown heading, else nil.
    private static func heading(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        let level = line.prefix { $0 == "#" }.count
        guard (1...6).contains(level), level < line.count, line[level].properties.isWhitespace else { return nil }
        var text = Array(line[level...].trimmed)
        while text.last == "#" { text.removeLast() }
        return Array(text.trimmed)
    }

    /// The cells of a table's line as runs with a gap before each; an empty cell is an empty run.
    private static func cells(of line: [Unicode.Scalar]) -> [Run] {
        var cells: [[Unicode.Scalar]] = [[]]
        var isEscaped = false
        for scalar in line.dropFirst() {
            if scalar == "|", !isEscaped { cells.append([]) } else { cells[cells.count - 1].append(scalar) }
            isEscaped = scalar == "\\" && !isEscaped
        }
        if cells.last?.trimmed.isEmpty == true { cells.removeLast() }
        let isRule = cells.allSatisfy { cell in
            let dashes = cell.trimmed
            return dashes.count >= 3 && dashes.allSatisfy { $0 == "-" || $0 == ":" }
        }
        guard !isRule else { return [] }
        return cells.flatMap { cell -> [Run] in
            var markup = PlainTextMarkup(Array(cell.trimmed))
            markup.parse()
            var runs = runs(of: markup.letters[...])
            if runs.isEmpty { runs = [run("", style: [], isRaised: false)] }
            runs[0].gapBefore = 1
            return runs
        }
    }

    private static func runs(of letters: ArraySlice<Letter>) -> [Run] {
        var runs: [Run] = []
        var text = String.UnicodeScalarView()
        var current: Letter?
        var gap = 0.0
        func endRun() {
            guard let letter = current, !text.isEmpty else { return }
            runs.append(run(String(text), style: letter.style, isRaised: letter.isRaised))
            runs[runs.count - 1].gapBefore = gap
            text = String.UnicodeScalarView()
            gap = 0
        }
        for letter in letters {
            let isTab = letter.scalar == "\t"
            if isTab || current.map({ $0.style != letter.style || $0.isRaised != letter.isRaised }) ?? false {
                endRun()
            }
            current = letter
            if isTab { gap = 1 } else { text.append(letter.scalar) }
        }
        endRun()
        return runs
    }

    private static func run(_ text: String, style: Style, isRaised: Bool) -> Run {
        Run(
            text: text, box: Box(left: 0, top: 0, right: 0, bottom: 0), fontSize: 0, rise: isRaised ? 1 : 0,
            style: style, origin: .plainText)
    }
}

private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

private func isWordLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || isDigit(scalar) }
