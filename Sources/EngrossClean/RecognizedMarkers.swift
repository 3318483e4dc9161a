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
    private let noteFoot: NoteFoot

    private typealias Spot = LostCalls.Spot

    init(_ pages: [Page]) {
        self.pages = pages
        var letters: [Double: Int] = [:]
        for run in pages.lazy.flatMap(\.lines).flatMap(\.runs) {
            letters[run.fontSize, default: 0] += run.text.utf8.count
        }
        let bodySize = letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0
        let tables = RecognizedTableNotes(pages, bodySize: bodySize)
        noteFoot = NoteFoot(tables: tables, bodySize: bodySize)
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
            return
        }
        for page in pages where page.noteRule != nil { feet[page.number] = noteFoot.start(on: page) + 1 }
        self.pages = RecognizedLabels(pages, noteFoot).pages
        let (labels, calls) = numbered(spots())
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

    /// Raised signs that nothing was read of, and that the order of the notes has no place for, are specks.
    private mutating func leaveOutUnread() {
        for page in pages.indices {
            for line in pages[page].lines.indices {
                for run in pages[page].lines[line].runs.indices.reversed() {
                    let unread = pages[page].lines[line].runs[run]
                    guard unread.isRaisedReading, unread.text.contains(RecognizedWord.unreadSign) else { continue }
                    let rest = unread.text.replacing(RecognizedWord.unreadSign, with: "")
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
        let feet = pages.map { noteFoot.start(on: $0) }
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
        pages[spot.page].lines[spot.line].raise(call.range, ofRun: spot.run)
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
        for (number, page) in pages.enumerated() {
            let foot = noteFoot.start(on: page)
            for (line, contents) in page.lines.enumerated() where !contents.isImprint(of: page) {
                for (run, contents) in contents.runs.enumerated() where contents.isRaisedReading {
                    let spot = Spot(page: number, line: line, run: run)
                    if noteFoot.tables.settled.contains(spot) { continue }
                    if line >= foot, opensCell(spot) { labels.append(spot) }
                    if line < foot, followsWord(spot) { calls.append(spot) }
                }
            }
        }
        return (labels, calls)
    }

    /// Without the notes that asterisks call, which stand before those with numbers: the first label and the first call are read as one, and
    /// what a row of numbers begins with never is.
    private func numbered(_ spots: (labels: [Spot], calls: [Spot])) -> (labels: [Spot], calls: [Spot]) {
        let labels = zip(spots.labels, 1...).prefix { text($0).trimmingBlanks == String(repeating: "*", count: $1) }
        let asterisks = Set(labels.map { text($0.0).trimmingBlanks })
        let calls = spots.calls.prefix { asterisks.contains(text($0).trimmingBlanks) }
        guard !calls.isEmpty else { return spots }
        return (Array(spots.labels.dropFirst(labels.count)), Array(spots.calls.dropFirst(calls.count)))
    }

    /// A call stands close behind its word. What stands apart on a line and was read as no word calls nothing: it is dirt.
    private func followsWord(_ spot: Spot) -> Bool {
        let runs = pages[spot.page].lines[spot.line].runs
        guard runs[spot.run].gapBefore == 0 else { return false }
        let cell = runs[..<spot.run].lastIndex { $0.gapBefore > 0 } ?? 0
        return cell == 0 || runs[cell..<spot.run].contains { $0.confidence >= Self.likely }
    }

    /// Confidence of what is more likely a word than not.
    private static let likely = 0.5

    private func opensCell(_ spot: Spot) -> Bool {
        let runs = pages[spot.page].lines[spot.line].runs
        return (spot.run == 0 || runs[spot.run].gapBefore > 0) && spot.run + 1 < runs.count
    }
}

extension Line {
    /// Sets a part of a run as a call is, in a run of its own behind the one that has what stands before it.
    mutating func raise(_ range: Range<String.Index>, ofRun index: Int) {
        let run = runs[index]
        var (before, call, behind) = (run, run.raised(String(run.text[range])), run)
        before.text = String(run.text[..<range.lowerBound])
        call.gapBefore = 0
        behind.text = String(run.text[range.upperBound...])
        if behind.text.first?.isLetter == true, before.text.last?.isWhitespace == false {
            behind.text = " " + behind.text
        }
        behind.gapBefore = 0
        runs.replaceSubrange(index...index, with: behind.text.isEmpty ? [before, call] : [before, call, behind])
    }
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
    var isRaisedReading: Bool { origin == .recognition && rise > 0 }
}
