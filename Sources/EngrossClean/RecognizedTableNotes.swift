internal import EngrossModel

/// Reads the labels of a table's notes and their calls on recognised pages: found by where they stand, read by their order.
///
/// The notes of a table stand right below it in smaller type, lettered from a, and each letter is called in the table.
struct RecognizedTableNotes {
    private(set) var pages: [Page]
    private(set) var repairs: [Repair] = []
    /// The lines that are notes of tables, as indices, by the number of their page.
    private var notes: [Int: Range<Int>] = [:]
    /// What is of these notes, and neither label nor call of one of the page.
    private(set) var settled: Set<LostCalls.Spot> = []
    private let bodySize: Double

    /// `bodySize` is the type of most letters, in points.
    init(_ pages: [Page], bodySize: Double) {
        self.pages = pages
        self.bodySize = bodySize
        var parts: [(page: Int, lines: Range<Int>)] = []
        for (index, page) in pages.enumerated() where page.lines.first?.isRecognized == true {
            for rows in page.figureRows {
                let table = page.withHead(rows, bodySize)
                let goesOn = parts.last.map { $0.page == index || $0.page == index - 1 && opensPage(table, of: page) }
                if goesOn != true { parts = [] }
                // Overleaf the head is there again, and calls nothing else.
                parts.append((index, parts.isEmpty || parts.last?.page == index ? table : rows))
                let below = linesBelow(rows, of: page)
                let openings = self.openings(of: below, on: page)
                guard let first = openings.first, openings.count <= Self.most, isLabelled(openings, on: page) else {
                    continue
                }
                settle(openings, of: first..<below.upperBound, onPage: index, calledIn: parts)
                parts = []
            }
        }
    }

    /// Whether a line of a page, as index, is of the notes of a table.
    func isNote(_ line: Int, on page: Page) -> Bool { notes[page.number]?.contains(line) == true }

    /// Notes are lettered within the alphabet, and few tables have more.
    private static let most = 15

    private mutating func settle(
        _ openings: [Int], of lines: Range<Int>, onPage page: Int, calledIn parts: [(page: Int, lines: Range<Int>)]
    ) {
        let calls = parts.flatMap { part in part.lines.flatMap { signs(of: $0, onPage: part.page) } }
        guard !calls.isEmpty else { return }
        let number = pages[page].number
        notes[number] = notes[number].map { $0.lowerBound..<lines.upperBound } ?? lines
        for line in lines { closeGaps(on: line, of: page) }
        for (line, letter) in zip(openings, TableLetters.all) { setLabel(letter, on: line, of: page) }
        settled.formUnion(calls.filter { $0.kind == .raised }.map(\.spot))
        let read = calls.map { TableLetters.Sign(reading: $0.reading, kind: $0.kind) }
        let given = TableLetters.letters(of: read, upTo: openings.count)
        // From the last to the first: a run that is cut does not move those before it.
        for case (let sign, let letter?) in zip(calls, given).reversed() { setCall(letter, sign) }
    }

    // MARK: Notes

    /// Whether nothing but the running head stands above a table and its head.
    private func opensPage(_ table: Range<Int>, of page: Page) -> Bool {
        page.lines[..<table.lowerBound].allSatisfy { $0.baseline < 0.1 * page.height }
    }

    /// The small lines right below a table, as far as they are set close; lines closer to its last row than notes are go on in its cells.
    private func linesBelow(_ rows: Range<Int>, of page: Page) -> Range<Int> {
        var start = rows.upperBound
        while start < page.lines.count, case let line = page.lines[start], line.labelLength == nil,
            line.baseline - page.lines[start - 1].baseline < Self.closest * (line.runs.last?.fontSize ?? 0)
        {
            start += 1
        }
        var end = start
        let left = page.lines[rows].map(\.box.left).min() ?? 0
        while end < page.lines.count {
            let line = page.lines[end]
            guard let size = line.runs.first(where: { $0.rise == 0 })?.fontSize, size < 0.94 * bodySize,
                line.baseline - page.lines[end - 1].baseline < 2.6 * bodySize,
                page.noteRule.map({ line.baseline < $0 }) ?? true, line.box.left > left - bodySize,
                !line.isImprint(of: page)
            else { break }
            end += 1
        }
        // What goes on in columns is table, where no label opens the first line.
        let next = page.lines[start..<min(end + 1, page.lines.count)].filter { !$0.isImprint(of: page) }
        guard next.first?.labelLength != nil || !next.contains(where: \.hasCells) else {
            return start..<start
        }
        return start..<end
    }

    /// Of the size of type: lines of one cell are closer.
    private static let closest = 1.4

    /// Whether any of them shows that it opens a note.
    private func isLabelled(_ openings: [Int], on page: Page) -> Bool {
        openings.contains { page.lines[$0].labelLength != nil || RecognizedNotes.opensNote(page.lines[$0].text) }
    }

    /// The lines that open a note: what has a label, and what begins a sentence below a short line that ended one.
    private func openings(of lines: Range<Int>, on page: Page) -> [Int] {
        let right = lines.map { page.lines[$0].box.right }.max() ?? 0
        return lines.filter { index in
            let line = page.lines[index]
            if line.runs.first.map({ $0.rise > 0 }) == true { return line.labelLength != nil }
            let isFirst = index == lines.lowerBound
            if line.labelLength != nil, isFirst || line.opensBelow(page.lines[index - 1]) { return true }
            let letter = line.text.first { !$0.isWhitespace }
            guard letter?.isUppercase == true, !line.isHeaded else { return false }
            guard !isFirst else { return true }
            let above = page.lines[index - 1]
            return above.text.last { !$0.isWhitespace } == "." && above.box.right < right - Self.farthest
        }
    }

    /// Points; a first word may be lost with its label.
    private static let farthest = 60.0

    /// Notes have no columns: what is wide there is a blank, or a figure that was not read.
    private mutating func closeGaps(on line: Int, of page: Int) {
        for run in pages[page].lines[line].runs.indices where pages[page].lines[line].runs[run].gapBefore > 0 {
            pages[page].lines[line].runs[run].gapBefore = 0
            if run > 0 { pages[page].lines[line].runs[run].text = " " + pages[page].lines[line].runs[run].text }
        }
    }

    private mutating func setLabel(_ letter: String, on line: Int, of page: Int) {
        var runs = pages[page].lines[line].runs
        guard var first = runs.first else { return }
        var label = first.raised(letter)
        var before = ""
        if first.rise > 0 {
            before = first.text.trimmingBlanks
            runs.removeFirst()
        } else if let length = pages[page].lines[line].labelLength, first.text.count >= length {
            before = String(first.text.prefix(length))
            first.text = String(first.text.dropFirst(length))
            label.box.right = label.box.left + 0.3 * first.fontSize
            first.box.left = label.box.right
            runs[0] = first
            if first.text.isEmpty { runs.removeFirst() }
        } else {
            label.confidence = 0
            label.box.right = label.box.left
        }
        label.gapBefore = 0
        if let next = runs.first, next.text.first?.isWhitespace == false { runs[0].text = " " + next.text }
        pages[page].lines[line].runs = [label] + runs
        log(before, label, LostCalls.Spot(page: page, line: line, run: 0), "the notes of a table are lettered in order")
    }

    // MARK: Calls

    /// What may be the call of a note.
    private struct Sign {
        var spot: LostCalls.Spot
        /// Of the run's text; nil for all of it.
        var start: String.Index?
        var reading: String
        var kind: TableLetters.Sign.Kind
    }

    /// Confidence of what is a figure.
    private static let sure = 0.9

    /// In each cell of a line what is raised, or the sign that ends it.
    private func signs(of line: Int, onPage page: Int) -> [Sign] {
        let runs = pages[page].lines[line].runs
        return runs.indices.compactMap { index in
            let spot = LostCalls.Spot(page: page, line: line, run: index)
            let run = runs[index]
            if run.rise > 0 {
                let reading = run.text.trimmingBlanks
                let isFigure = NoteLabel.isNumber(reading) && run.confidence > Self.sure
                return index > 0 ? Sign(spot: spot, reading: reading, kind: isFigure ? .doubtful : .raised) : nil
            }
            guard index + 1 == runs.count || runs[index + 1].gapBefore > 0, let start = run.text.callAtEnd else {
                return nil
            }
            let reading = run.text[start...].trimmingBlanks
            return Sign(spot: spot, start: start, reading: reading, kind: reading.isMark ? .mark : .doubtful)
        }
    }

    private mutating func setCall(_ letter: String, _ sign: Sign) {
        let spot = sign.spot
        var run = pages[spot.page].lines[spot.line].runs[spot.run]
        guard let start = sign.start else {
            let before = run.text.trimmingBlanks
            run.text = letter
            pages[spot.page].lines[spot.line].runs[spot.run] = run
            log(before, run, spot, "each note of a table is called in it, in order")
            return
        }
        var call = run.raised(letter)
        call.gapBefore = 0
        call.box.left = max(run.box.left, run.box.right - 0.3 * run.fontSize)
        run.text = String(run.text[..<start])
        run.box.right = call.box.left
        pages[spot.page].lines[spot.line].runs.replaceSubrange(spot.run...spot.run, with: [run, call])
        // Those that were settled stand behind it.
        settled = Set(
            settled.map {
                guard $0.page == spot.page, $0.line == spot.line, $0.run > spot.run else { return $0 }
                return LostCalls.Spot(page: $0.page, line: $0.line, run: $0.run + 1)
            })
        let place = LostCalls.Spot(page: spot.page, line: spot.line, run: spot.run + 1)
        log(sign.reading, call, place, "each note of a table is called in it, in order")
    }

    private mutating func log(_ before: String, _ run: Run, _ spot: LostCalls.Spot, _ reason: String) {
        settled.insert(spot)
        guard before != run.text else { return }
        let confidence = Int((run.confidence * 100).rounded())
        repairs.append(
            Repair(
                .marker, before: before, after: run.text, reason: "\(reason) (read with \(confidence) %)",
                place: Place(page: pages[spot.page].number, line: spot.line + 1, box: run.box)))
    }
}

extension Page {
    /// A table's rows of figures with the few lines close above them, its head.
    fileprivate func withHead(_ rows: Range<Int>, _ bodySize: Double) -> Range<Int> {
        let head = lines[..<rows.lowerBound].indices.reversed().prefix { index in
            lines[index].runs.allSatisfy { $0.fontSize < 0.94 * bodySize }
                && lines[index + 1].baseline - lines[index].baseline < 3 * bodySize && rows.lowerBound - index < 9
        }
        return (head.last ?? rows.lowerBound)..<rows.upperBound
    }
}

extension Line {
    /// Of the label at the head of a note: one that is raised, or a sign before a word that opens a sentence.
    fileprivate var labelLength: Int? {
        guard let first = runs.first else { return nil }
        if first.rise > 0 { return runs.count > 1 ? first.text.count : nil }
        let word = first.text.prefix { !$0.isWhitespace }
        guard word.count == 1, let next = text.dropFirst().first(where: { !$0.isWhitespace }), next.isUppercase,
            word.first.map({ !$0.isUppercase && !"–—-•(".contains($0) }) == true
        else { return nil }
        return 1
    }

    /// Whether a note can begin on it: the line above ended a sentence, and began no further out.
    fileprivate func opensBelow(_ above: Line) -> Bool {
        above.text.last { !$0.isWhitespace } == "." && box.left < above.box.left + 2
    }

    /// A word and a colon open it, as `Abbreviations:` and `Source:`.
    fileprivate var isHeaded: Bool { text.prefix { !$0.isWhitespace }.hasSuffix(":") }
}

extension String {
    /// Where the sign begins that ends a cell without being of its text: one that is no letter, figure or stop, or what follows a year.
    fileprivate var callAtEnd: Index? {
        let end = lastIndex { !$0.isWhitespace } ?? startIndex
        guard end > startIndex, case let before = self[index(before: end)], !before.isWhitespace else { return nil }
        if String(self[end]).isMark || "!|^“~>¢".contains(self[end]) { return end }
        if "'’\"”".contains(self[end]) { return self[..<end].contains { "'‘’\"“”".contains($0) } ? nil : end }
        // `20257` for 2025 and a letter.
        let word = self[...end].reversed().prefix { !$0.isWhitespace }.reversed()
        return word.count == 5 && String(word).hasYear && !contains { $0 == "," } && contains(where: \.isLetter)
            ? end : nil
    }

    /// What a raised letter is read as, and no speck.
    fileprivate var isMark: Bool { ["°", "*", "?", "»", "®", "©"].contains(self) }

    private var hasYear: Bool { (hasPrefix("19") || hasPrefix("20")) && prefix(4).allSatisfy(\.isNumber) }
}
