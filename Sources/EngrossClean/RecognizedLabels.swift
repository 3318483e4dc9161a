internal import EngrossModel

/// Sets apart the labels of notes on recognised pages, which hang before their notes, raised: also those that were not seen to be raised,
/// that were read in pieces, or not at all.
struct RecognizedLabels {
    private(set) var pages: [Page]
    private let noteFoot: NoteFoot

    init(_ pages: [Page], _ noteFoot: NoteFoot) {
        self.pages = pages
        self.noteFoot = noteFoot
        mark()
        join()
        markLost()
    }

    /// Labels hang left of their notes: so does one that was not seen to be raised, and where a note begins further in than its
    /// lines go on, its label was not read at all.
    private mutating func mark() {
        for (index, page) in pages.enumerated() {
            guard let edge = Self.leftEdge(of: page, noteFoot.bodySize) else { continue }
            for (number, line) in page.lines.enumerated().reversed() {
                if line.isImprint(of: page) { continue }
                if noteFoot.tables.isNote(number, on: page) { break }
                guard noteFoot.isNote(line, on: page) || line.runs.first?.isRaisedReading == true else { break }
                guard line.runs.first?.isRaisedReading == false else { continue }
                let goesOn = number > 0 && page.lines[number - 1].goesOn
                if let runs = Self.labelled(line, from: edge, goesOn: goesOn) { pages[index].lines[number].runs = runs }
            }
        }
    }

    /// All that is raised before a note is its label, with the signs before it that were not seen to be.
    private mutating func join() {
        for (index, page) in pages.enumerated() {
            for line in page.lines.indices.dropFirst(noteFoot.start(on: page)) {
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
    private mutating func markLost() {
        var isOpen = false
        for index in pages.indices {
            let foot = noteFoot.start(on: pages[index])
            guard foot < pages[index].lines.count else {
                isOpen = false
                continue
            }
            let first = pages[index].lines[foot]
            if pages[index].noteRule != nil, !isOpen || RecognizedNotes.opensNote(first.text),
                first.runs.first?.isRaisedReading == false
            {
                insert(on: foot, of: index)
            }
            let page = pages[index]
            let last = page.lines[foot...].last { !$0.isImprint(of: page) }
            // A full stop may be read as a comma or a colon.
            isOpen = last?.text.last { !$0.isWhitespace && !"”\")]’".contains($0) }.map { !".,:".contains($0) } ?? false
            let calls = page.lines[..<foot].indices.reduce(0) { $0 + callCount(on: $1, of: index) }
            let labels = page.lines[foot...].count { $0.runs.first?.isRaisedReading == true }
            let right = page.lines[..<foot].map(\.box.right).sorted().dropLast(foot / 3).last ?? 0
            var lost = calls - labels
            for number in page.lines.indices.dropFirst(max(foot, 1)) {
                let line = page.lines[number]
                let above = page.lines[number - 1]
                let opens = RecognizedNotes.opensWithIbidem(line.text)
                guard lost > 0 || opens,
                    noteFoot.isNote(line, on: page), !line.isImprint(of: page),
                    line.runs.first?.isRaisedReading == false,
                    above.text.trimmingBlanks.last == ".", above.box.right < right - Self.farthest,
                    opens || line.text.trimmingBlanks.first?.isUppercase == true
                else { continue }
                insert(on: number, of: index)
                lost -= 1
            }
        }
    }

    /// What is raised on a line of the body, and calls no note of a table.
    private func callCount(on line: Int, of page: Int) -> Int {
        let runs = pages[page].lines[line].runs
        return runs.indices.count {
            runs[$0].isRaisedReading
                && !noteFoot.tables.settled.contains(LostCalls.Spot(page: page, line: line, run: $0))
        }
    }

    /// A label of which nothing was read.
    private mutating func insert(on line: Int, of page: Int) {
        guard var label = pages[page].lines[line].runs.first?.raised("") else { return }
        label.confidence = 0
        label.box.right = label.box.left
        pages[page].lines[line].runs.insert(label, at: 0)
    }

    private static func labelled(_ line: Line, from edge: Double, goesOn: Bool) -> [Run]? {
        guard var first = line.runs.first else { return nil }
        let indent = first.box.left - edge
        var label = first.raised("")
        if indent < -hang || first.text.opensWithSign {
            let word = first.text.prefix { !$0.isWhitespace }
            let length = word.count <= 2 ? word.count : word.prefix { !$0.isLetter && $0 != "(" }.count
            guard (1...2).contains(length), length < first.text.count || line.runs.count > 1 else { return nil }
            label.text = String(first.text.prefix(length))
            first.text = String(first.text.dropFirst(length))
            label.box.right = label.box.left + first.fontSize * 0.3 * Double(length)
            first.box.left = label.box.right
            return [label] + (first.text.isEmpty ? [] : [first]) + line.runs.dropFirst()
        }
        guard !goesOn, indent > hang, indent < farthest, line.runs.allSatisfy({ $0.gapBefore == 0 }) else { return nil }
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
}

extension Line {
    /// Ends within a sentence: with no stop, or with that of an abbreviation behind which a number stands.
    fileprivate var goesOn: Bool {
        let text = text.trimmingBlanks
        guard text.last == "." else { return text.last?.isLetter ?? false }
        return Self.abbreviations.contains { text.hasSuffix($0) }
    }

    private static let abbreviations = [
        " chap.", " sect.", " vol.", " No.", " Nos.", " para.", " paras.", " art.", " p.",
    ]
}

extension String {
    /// A sign that is neither letter nor figure alone before a word: no note begins so.
    fileprivate var opensWithSign: Bool {
        guard let first, "*°®©”’‘\"'?>!|".contains(first) else { return false }
        return dropFirst().first == " " && dropFirst(2).first?.isUppercase == true
    }
}
