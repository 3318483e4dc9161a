internal import EngrossModel

/// The markers of a typescript: `2/` behind a word calls the note that `2/` begins at the foot of the page.
///
/// Recognition misreads such figures, so on its pages the row of the notes decides what they are. A text layer has them as typed: there
/// a foot of notes is one that begins with a number which the page calls.
struct TypedMarkers {
    private(set) var pages: [Page]
    private(set) var repairs: [Repair] = []
    /// On which line of each page (both from 1) its notes begin; empty where nothing is marked so.
    private(set) var feet: [Int: Int] = [:]

    init(_ pages: [Page]) {
        self.pages = pages
        var highest = 0
        var pageOfNote: [(number: Int, page: Int)] = []
        for (index, page) in pages.enumerated() where page.lines.contains(where: Self.mayOpenNote) {
            let calls = Self.calls(on: page)
            let callsNext = calls.contains { highest < $0 && $0 <= highest + Self.widestGap }
            guard let foot = Self.foot(of: page, calling: calls, callsNext: callsNext) else { continue }
            feet[page.number] = foot + 1
            for line in page.lines.indices[foot...] {
                guard let label = Self.label(of: page.lines[line], isCalled: callsNext) else { continue }
                highest += 1
                // One that is read as another number is a number all the same where the row does not want it; what is far above the row
                // was misread too.
                let number = label.number.flatMap { $0 <= highest + Self.widestGap ? $0 : nil } ?? highest
                highest = max(highest, number)
                pageOfNote.append((number, index))
                setLabel(number, label.length, Spot(page: index, line: line))
            }
        }
        guard highest > 0 else {
            feet = [:]
            return
        }
        let numbers = Set(pageOfNote.map(\.number))
        for (index, page) in pages.enumerated() {
            for line in page.lines.indices where feet[page.number].map({ line + 1 < $0 }) ?? true {
                setCalls(of: numbers, Spot(page: index, line: line))
            }
        }
        let called = called
        for (number, page) in pageOfNote where !called.contains(String(number)) { findCall(of: number, onPage: page) }
    }

    /// What the calls of all pages say.
    private var called: Set<String> {
        Set(
            pages.lazy.flatMap { page in page.lines[..<(feet[page.number].map { $0 - 1 } ?? page.lines.count)] }
                .flatMap(\.runs).filter(\.isRaisedReading).map(\.text))
    }

    private mutating func findCall(of number: Int, onPage page: Int) {
        let body = pages[page].lines.enumerated().prefix((feet[pages[page].number] ?? 1) - 1)
        guard let found = MisreadTypedCall.only(of: number, on: body.map { ($0.offset, $0.element) }) else { return }
        pages[page].lines[found.line].raise(found.range, ofRun: found.run)
        let read = pages[page].lines[found.line].runs[found.run + 1].text
        pages[page].lines[found.line].runs[found.run + 1].text = String(number)
        log(read, number, Spot(page: page, line: found.line), "no other sign here can call note \(number)")
    }

    private struct Spot {
        var page: Int
        var line: Int
    }

    /// How many notes in a row may have lost their labels.
    private static let widestGap = 9
    /// In characters, with the slash.
    private static let longestLabel = 3
    /// What a note of a typescript may be numbered.
    private static let anyNumber = Set(1..<100)

    /// The first line with a label from which on nothing but notes follows: a rule or more than the usual space is above it.
    private static func foot(of page: Page, calling calls: Set<Int>, callsNext: Bool) -> Int? {
        let distances = zip(page.lines, page.lines.dropFirst()).map { $1.baseline - $0.baseline }.filter { $0 > 4 }
            .sorted()
        guard let pitch = distances.isEmpty ? nil : distances[distances.count / 3] else { return nil }
        let first = page.lines.indices.first { index in
            guard let label = label(of: page.lines[index], isCalled: callsNext),
                page.lines[index].isRecognized || label.number.map(calls.contains) == true
            else { return false }
            return index == 0 || FurnitureForm.isNoteRule(page.lines[index - 1].text)
                || page.lines[index].baseline - page.lines[index - 1].baseline > 1.35 * pitch
        }
        return first.map { $0 > 0 && FurnitureForm.isNoteRule(page.lines[$0 - 1].text) ? $0 - 1 : $0 }
    }

    /// A quick look: among the first signs is a slash with no letter behind it, and a text layer has a figure before it.
    private static func mayOpenNote(_ line: Line) -> Bool {
        guard let first = line.runs.first?.text.utf8.first else { return false }
        let figures = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard figures.contains(first) || line.isRecognized else { return false }
        return line.runs.prefix(longestLabel).contains { run in
            let signs = run.text.utf8.prefix(4 * longestLabel)
            guard let slash = signs.firstIndex(of: UInt8(ascii: "/")) else { return false }
            let next = signs.index(after: slash)
            return next == signs.endIndex || signs[next] <= UInt8(ascii: " ") || signs[next] >= 0x80
        }
    }

    /// `1/ See …`; the number is nil where recognition misread the figure: as what is like it, or, on a page that calls the next note, as
    /// any sign or two.
    private static func label(of line: Line, isCalled: Bool) -> (number: Int?, length: Int)? {
        let text = line.text
        let word = text.prefix { !$0.isWhitespace }
        guard (1...longestLabel).contains(word.count), word.last == "/", word.count < text.count else { return nil }
        let figure = String(word.dropLast())
        if let number = Int(figure), anyNumber.contains(number) { return (number, word.count) }
        guard line.isRecognized else { return nil }
        return isCalled || figure.count == 1 && MarkerReading(figure).likeness(to: 1) >= 0.8 ? (nil, word.count) : nil
    }

    /// The numbers that anything on the page calls, as far as they can be read.
    private static func calls(on page: Page) -> Set<Int> {
        var calls: Set<Int> = []
        for line in page.lines {
            for (index, run) in line.runs.enumerated() {
                var rest = run.text[...]
                while let call = call(in: rest, opensLine: index == 0, among: anyNumber) {
                    calls.insert(call.number)
                    rest = rest[call.end...]
                }
            }
        }
        return calls
    }

    private mutating func setLabel(_ number: Int, _ length: Int, _ spot: Spot) {
        guard var first = pages[spot.page].lines[spot.line].runs.first, first.text.count >= length else { return }
        let before = String(first.text.prefix(length))
        first.text = String(first.text.dropFirst(length))
        var runs = [first.raised(String(number))]
        if !first.text.isEmpty { runs.append(first) }
        pages[spot.page].lines[spot.line].runs.replaceSubrange(0..<1, with: runs)
        log(before, number, spot, "a note begins so in a typescript")
    }

    private mutating func setCalls(of numbers: Set<Int>, _ spot: Spot) {
        var runs: [Run] = []
        for (index, run) in pages[spot.page].lines[spot.line].runs.enumerated() {
            var rest = Substring(run.text)
            while let call = Self.call(in: rest, opensLine: index == 0, among: numbers) {
                var part = run
                part.text = String(rest[..<call.start])
                if !part.text.isEmpty { runs.append(part) }
                var sign = run.raised(String(call.number))
                if call.start > run.text.startIndex { sign.gapBefore = 0 }
                runs.append(sign)
                log(
                    String(rest[call.start..<call.end]), call.number, spot,
                    "a word is followed so by its call in a typescript")
                rest = rest[call.end...]
            }
            guard !rest.isEmpty else { continue }
            var last = run
            last.text = String(rest)
            if rest.startIndex != run.text.startIndex { last.gapBefore = 0 }
            runs.append(last)
        }
        pages[spot.page].lines[spot.line].runs = runs
    }

    /// A number and a slash that end a word, close behind a letter or what closes a word, as in `Assembly,2/`; or alone behind a word.
    /// At the head of a line stands no call.
    private static func call(
        in text: Substring, opensLine: Bool, among numbers: Set<Int>
    ) -> (start: String.Index, end: String.Index, number: Int)? {
        var from = text.startIndex
        while let slash = text[from...].firstIndex(of: "/") {
            let end = text.index(after: slash)
            from = end
            guard end == text.endIndex || text[end].isWhitespace || ",;.".contains(text[end]) else { continue }
            var start = slash
            while start > text.startIndex, text[text.index(before: start)].isNumber {
                start = text.index(before: start)
            }
            // Behind a year, as in `20202/`.
            if let year = text[start..<slash].wholeYear, text.distance(from: year, to: slash) > 0 { start = year }
            guard start < slash, let number = Int(text[start..<slash]), numbers.contains(number) else { continue }
            guard start > text.startIndex else {
                if opensLine { continue }
                return (start, end, number)
            }
            let before = text[text.index(before: start)]
            if before.isLetter || before.isNumber || before.isWhitespace || ",;:.)”\"’]".contains(before) {
                return (start, end, number)
            }
        }
        return nil
    }

    private mutating func log(_ before: String, _ number: Int, _ spot: Spot, _ reason: String) {
        repairs.append(
            Repair(
                .marker, before: before, after: String(number), reason: reason,
                place: Place(page: pages[spot.page].number, line: spot.line + 1)))
    }
}

extension Substring {
    /// Where the year ends that these figures begin with; nil where they do not.
    fileprivate var wholeYear: String.Index? {
        guard count > 4, hasPrefix("19") || hasPrefix("20") else { return nil }
        return index(startIndex, offsetBy: 4)
    }
}
