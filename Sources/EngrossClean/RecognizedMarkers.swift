internal import EngrossModel

/// Reads the labels of notes and their calls on recognised pages: found by where they stand, read by their order.
///
/// In a document notes are numbered in one row, and each number is called once before it is called again. A raised mark is
/// the more surely a number, the better its reading fits; what the row has no place for stays as it was read.
struct RecognizedMarkers {
    private(set) var pages: [Page]
    private(set) var repairs: [Repair] = []
    /// On which line of a page (both from 1) its notes begin: where a rule stands above them, and in a typescript, whose notes are as
    /// large as its text.
    private(set) var feet: [Int: Int] = [:]
    /// Of most letters.
    private let bodySize: Double
    private let tables: RecognizedTableNotes

    private typealias Spot = LostCalls.Spot

    init(_ pages: [Page]) {
        self.pages = pages
        var letters: [Double: Int] = [:]
        for run in pages.lazy.flatMap(\.lines).flatMap(\.runs) {
            letters[run.fontSize, default: 0] += run.text.utf8.count
        }
        bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        tables = RecognizedTableNotes(pages, bodySize: bodySize)
        let pages = tables.pages
        (self.pages, repairs) = (pages, tables.repairs)
        let typed = TypedMarkers(pages)
        guard typed.feet.isEmpty else {
            (self.pages, feet) = (typed.pages, typed.feet)
            repairs += typed.repairs
            leaveOutUnread()
            return
        }
        guard pages.contains(where: { $0.lines.contains { $0.runs.contains(where: \.isRaisedReading) } }) else {
            leaveOutUnread()
            return
        }
        for page in pages where page.noteRule != nil { feet[page.number] = foot(of: page) + 1 }
        markLabels()
        joinLabels()
        markLostLabels()
        let (labels, calls) = spots()
        let readings = labels.map { MarkerReading(text($0)) }
        let numbers = MarkerSequence.numbers(
            of: readings.map { MarkerSequence.Candidate(reading: $0, numbers: nil) }, upTo: labels.count + 12)
        var onPage: [Int: ClosedRange<Int>] = [:]
        var pageOfNote: [Int: Int] = [:]
        for (spot, number) in zip(labels, numbers) {
            guard let number else { continue }
            pageOfNote[number] = spot.page
            let known = onPage[spot.page] ?? number...number
            onPage[spot.page] = min(known.lowerBound, number)...max(known.upperBound, number)
            settle(spot, number, reason: "notes are numbered in order")
        }
        let called = settleCalls(calls, onPage)
        findLostCalls(of: pageOfNote, besides: called)
        leaveOutUnread()
    }

    /// Signs that nothing was read of, and that the order of the notes has no place for, are specks.
    private mutating func leaveOutUnread() {
        for page in pages.indices {
            for line in pages[page].lines.indices {
                for run in pages[page].lines[line].runs.indices.reversed() {
                    let unread = pages[page].lines[line].runs[run]
                    guard unread.origin == .recognition, unread.text.contains("\u{FFFD}") else { continue }
                    let rest = unread.text.filter { $0 != "\u{FFFD}" }
                    pages[page].lines[line].runs[run].text = rest
                    // A line stays where it is, for the others are counted.
                    if rest.trimmingBlanks.isEmpty, pages[page].lines[line].runs.count > 1 {
                        pages[page].lines[line].runs.remove(at: run)
                    }
                    repairs.append(
                        Repair(
                            .marker, before: unread.text.trimmingBlanks, after: rest.trimmingBlanks,
                            reason: "nothing was read of it, and no note has its place here",
                            place: Place(page: pages[page].number, line: line + 1, box: unread.box)))
                }
            }
        }
    }

    /// The calls that have a number, in the order they stand.
    private mutating func settleCalls(_ calls: [Spot], _ onPage: [Int: ClosedRange<Int>]) -> [(
        number: Int, spot: Spot
    )] {
        guard let highest = onPage.values.map(\.upperBound).max() else { return [] }
        // A note may stand on the page after its call.
        let candidates = calls.map { spot in
            let here = onPage[spot.page]
            let next = onPage[spot.page + 1].map { $0.lowerBound...$0.lowerBound }
            let numbers =
                here.map { here in next.map { here.lowerBound...max(here.upperBound, $0.upperBound) } ?? here } ?? next
            return MarkerSequence.Candidate(reading: MarkerReading(text(spot)), numbers: numbers ?? 0...0)
        }
        let numbers = MarkerSequence.numbers(of: candidates, upTo: highest)
        var called: [(number: Int, spot: Spot)] = []
        for case (let spot, let number?) in zip(calls, numbers) {
            settle(spot, number, reason: "the notes of the page are called in order")
            called.append((number, spot))
        }
        return called
    }

    private mutating func findLostCalls(of notes: [Int: Int], besides called: [(number: Int, spot: Spot)]) {
        var called = called
        let feet = pages.map { foot(of: $0) }
        // From the last to the first: a run that is cut does not move those before it.
        for (number, page) in notes.sorted(by: { $0.key > $1.key })
        where !called.contains(where: { $0.number == number }) {
            let calls = LostCalls(pages: pages, feet: feet)
            let before = called.last { $0.number < number }?.spot
            let behind = called.first { $0.number > number }?.spot
            guard let found = calls.call(number, onPage: page, behind: before, before: behind) else { continue }
            cut(found, number)
            let spot = Spot(page: found.spot.page, line: found.spot.line, run: found.spot.run + 1)
            called.insert((number, spot), at: called.firstIndex { spot < $0.spot } ?? called.count)
        }
    }

    /// Makes a sign of a run a call.
    private mutating func cut(_ call: LostCalls.Candidate, _ number: Int) {
        let spot = call.spot
        let run = pages[spot.page].lines[spot.line].runs[spot.run]
        var (before, sign, behind) = (run, run.raised(String(run.text[call.range])), run)
        before.text = String(run.text[..<call.range.lowerBound])
        sign.gapBefore = 0
        behind.text = String(run.text[call.range.upperBound...])
        behind.gapBefore = 0
        let runs = behind.text.isEmpty ? [before, sign] : [before, sign, behind]
        pages[spot.page].lines[spot.line].runs.replaceSubrange(spot.run...spot.run, with: runs)
        settle(
            Spot(page: spot.page, line: spot.line, run: spot.run + 1), number,
            reason: "no other sign here can call note \(number)")
    }

    private func text(_ spot: Spot) -> String { pages[spot.page].lines[spot.line].runs[spot.run].text }

    private mutating func settle(_ spot: Spot, _ number: Int, reason: String) {
        let run = pages[spot.page].lines[spot.line].runs[spot.run]
        let before = run.text.trimmingBlanks
        let after = String(number)
        guard before != after else { return }
        let blank = run.text.first?.isWhitespace == true ? " " : ""
        pages[spot.page].lines[spot.line].runs[spot.run].text = blank + after
        let confidence = Int((run.confidence * 100).rounded())
        repairs.append(
            Repair(
                .marker, before: before, after: after, reason: "\(reason) (read with \(confidence) %)",
                place: Place(page: pages[spot.page].number, line: spot.line + 1, box: run.box)))
    }

    /// Raised runs, those that open a note and those that call one.
    private func spots() -> (labels: [Spot], calls: [Spot]) {
        var labels: [Spot] = []
        var calls: [Spot] = []
        for (page, contents) in pages.enumerated() {
            let foot = foot(of: contents)
            for (line, contents) in contents.lines.enumerated() {
                for (run, contents) in contents.runs.enumerated() where contents.isRaisedReading {
                    let spot = Spot(page: page, line: line, run: run)
                    if tables.settled.contains(spot) { continue }
                    if line >= foot, opensCell(spot) { labels.append(spot) } else if line < foot { calls.append(spot) }
                }
            }
        }
        return (labels, calls)
    }

    private func opensCell(_ spot: Spot) -> Bool {
        let runs = pages[spot.page].lines[spot.line].runs
        return (spot.run == 0 || runs[spot.run].gapBefore > 0) && spot.run + 1 < runs.count
    }

    /// The first line of the notes: below the rule, else of the lines of small type that end the page the first that something raised
    /// opens.
    private func foot(of page: Page) -> Int {
        if let rule = page.noteRule { return page.lines.firstIndex { $0.baseline > rule } ?? page.lines.count }
        var foot = page.lines.count
        for index in page.lines.indices.reversed() {
            let line = page.lines[index]
            if tables.isNote(index, on: page) { break }
            let opens = line.runs.count > 1 && line.runs[0].isRaisedReading
            guard isSmall(line) || opens || isImprint(line, on: page) else { break }
            if opens { foot = index }
        }
        return foot
    }

    /// Labels hang left of their notes: so does one that was not seen to be raised, and where a note begins further in than its
    /// lines go on, its label was not read at all.
    private mutating func markLabels() {
        for (index, page) in pages.enumerated() {
            guard let edge = Self.leftEdge(of: page, bodySize) else { continue }
            for (number, line) in page.lines.enumerated().reversed() {
                if isImprint(line, on: page) { continue }
                if tables.isNote(number, on: page) { break }
                guard isNote(line, on: page) || line.runs.first?.isRaisedReading == true else { break }
                guard line.runs.first?.isRaisedReading == false else { continue }
                if let runs = Self.labelled(line, from: edge) { pages[index].lines[number].runs = runs }
            }
        }
    }

    /// All that is raised before a note is its label, with the signs before it that were not seen to be.
    private mutating func joinLabels() {
        for (index, page) in pages.enumerated() {
            for line in page.lines.indices.dropFirst(foot(of: page)) {
                let runs = page.lines[line].runs
                let first = runs.prefix { !$0.isRaisedReading }
                let raised = runs.dropFirst(first.count).prefix { $0.isRaisedReading && $0.gapBefore == 0 }
                guard !raised.isEmpty, first.count + raised.count > 1, first.count + raised.count < runs.count,
                    first.isEmpty
                        || first.count == 1 && first[0].text.utf8.count <= 3
                            && !first[0].text.contains(where: \.isLetter)
                else { continue }
                let parts = first + raised
                var label = raised[raised.startIndex]
                label.text = parts.map(\.text.trimmingBlanks).joined()
                label.box = parts.dropFirst().reduce(parts[parts.startIndex].box) { $0.union($1.box) }
                label.confidence = parts.map(\.confidence).min() ?? 0
                label.gapBefore = 0
                guard label.text.count <= 3 else { continue }
                pages[index].lines[line].runs.replaceSubrange(..<parts.count, with: [label])
            }
        }
    }

    /// Below the rule a note begins, unless one goes on from the page before. And where a sentence has ended short of the edge, one
    /// begins with "Ibid.", or where a page calls more notes than it has labels.
    private mutating func markLostLabels() {
        var isOpen = false
        for index in pages.indices {
            let foot = foot(of: pages[index])
            guard foot < pages[index].lines.count else {
                isOpen = false
                continue
            }
            let first = pages[index].lines[foot]
            if pages[index].noteRule != nil, !isOpen || RecognizedNotes.opensNote(first.text),
                first.runs.first?.isRaisedReading == false
            {
                insertLabel(on: foot, of: index)
            }
            let page = pages[index]
            let last = page.lines[foot...].last { !isImprint($0, on: page) }
            // A full stop may be read as a comma or a colon.
            isOpen = last?.text.last { !$0.isWhitespace && !"”\")]’".contains($0) }.map { !".,:".contains($0) } ?? false
            let calls = spots().calls.count { $0.page == index }
            let labels = page.lines[foot...].count { $0.runs.first?.isRaisedReading == true }
            let right = page.lines[..<foot].map(\.box.right).sorted().dropLast(foot / 3).last ?? 0
            var lost = calls - labels
            for number in page.lines.indices.dropFirst(max(foot, 1)) {
                let line = page.lines[number]
                let above = page.lines[number - 1]
                let opens = RecognizedNotes.opensWithIbidem(line.text)
                guard lost > 0 || opens,
                    isNote(line, on: page), !isImprint(line, on: page), line.runs.first?.isRaisedReading == false,
                    above.text.trimmingBlanks.last == ".", above.box.right < right - Self.farthest,
                    opens || line.text.trimmingBlanks.first?.isUppercase == true
                else { continue }
                insertLabel(on: number, of: index)
                lost -= 1
            }
        }
    }

    /// A label of which nothing was read.
    private mutating func insertLabel(on line: Int, of page: Int) {
        guard var label = pages[page].lines[line].runs.first?.raised("") else { return }
        label.confidence = 0
        label.box.right = label.box.left
        pages[page].lines[line].runs.insert(label, at: 0)
    }

    private static func labelled(_ line: Line, from edge: Double) -> [Run]? {
        guard var first = line.runs.first else { return nil }
        let indent = first.box.left - edge
        var label = first.raised("")
        if indent < -hang {
            let word = first.text.prefix { !$0.isWhitespace }
            let length = word.count <= 2 ? word.count : word.prefix { !$0.isLetter && $0 != "(" }.count
            guard (1...2).contains(length), length < first.text.count || line.runs.count > 1 else { return nil }
            label.text = String(first.text.prefix(length))
            first.text = String(first.text.dropFirst(length))
            label.box.right = label.box.left + first.fontSize * 0.3 * Double(length)
            first.box.left = label.box.right
            return [label] + (first.text.isEmpty ? [] : [first]) + line.runs.dropFirst()
        }
        guard indent > hang, indent < farthest, line.runs.allSatisfy({ $0.gapBefore == 0 }) else { return nil }
        label.confidence = 0
        label.box.right = label.box.left
        return [label] + line.runs
    }

    /// Points.
    private static let hang = 2.5
    /// Points; a first word may be lost with its label.
    private static let farthest = 60.0

    /// Where most lines of the body begin.
    private static func leftEdge(of page: Page, _ bodySize: Double) -> Double? {
        var lefts: [Int: Int] = [:]
        for line in page.lines where line.runs.first?.fontSize == bodySize && line.box.width > 0.4 * page.width {
            lefts[Int(line.box.left.rounded()), default: 0] += 1
        }
        func weight(_ left: Int) -> Int { (lefts[left - 1] ?? 0) + (lefts[left] ?? 0) + (lefts[left + 1] ?? 0) }
        return lefts.keys.max { (weight($0), -$0) < (weight($1), -$1) }.map(Double.init)
    }

    /// Below the rule or, where none is seen, in small type.
    private func isNote(_ line: Line, on page: Page) -> Bool {
        page.noteRule.map { line.baseline > $0 } ?? isSmall(line)
    }

    private func isSmall(_ line: Line) -> Bool {
        line.runs.first { $0.rise == 0 }.map { $0.fontSize < 0.937 * bodySize && $0.fontSize > 0.75 * bodySize }
            ?? false
    }

    /// Under the notes stand job number and folio, in any size.
    private func isImprint(_ line: Line, on page: Page) -> Bool { line.baseline > 0.932 * page.height }
}

extension Run {
    /// Text in its place as a call or a label is set, smaller and above the line.
    func raised(_ text: String) -> Run {
        var raised = self
        raised.text = text
        raised.rise = 0.3 * fontSize
        raised.fontSize *= 0.65
        raised.style = []
        return raised
    }

    /// Raised, and read by recognition.
    fileprivate var isRaisedReading: Bool { origin == .recognition && rise > 0 }
}
