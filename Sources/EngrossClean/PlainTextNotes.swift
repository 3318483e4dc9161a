internal import EngrossModel

/// Takes notes out of the midst of a text and ties them to their calls.
///
/// Labels count upwards and a note stands below its call: the sequence decides where the form alone does not.
struct PlainTextNotes {
    private(set) var drafts: [Draft]
    private(set) var markers: [Marker] = []
    private(set) var repairs: [Repair] = []
    private var calls: [PlainTextCall] = []
    /// The drafts that are notes, in order: a note's index in the document.
    private var notes: [Int] = []
    private var callOfNote: [Int: Int] = [:]

    init(_ drafts: [Draft]) {
        self.drafts = drafts
        let citations = Set(drafts.flatMap { PlainTextCallFinder.citations($0.letters) })
        for (index, draft) in drafts.enumerated() where draft.isText {
            calls += PlainTextCallFinder(draft.letters, draft: index, citations: citations).calls
        }
        findNotes()
        guard !notes.isEmpty else { return }
        calls.removeAll { !self.drafts[$0.draft].isText }
        assignCalls()
        joinNoteParagraphs()
        placeMarkers()
    }

    // MARK: Notes

    private struct Candidate {
        let draft: Int
        let label: PlainTextNoteLabel
        let weight: Double
    }

    /// The best upward chain of labels over all paragraphs that begin like notes.
    private mutating func findNotes() {
        let textStart = drafts.firstIndex { PlainTextForm.isFormula($0.head) } ?? 0
        let closing =
            drafts.firstIndex { PlainTextForm.isClosing($0.head) || PlainTextForm.isVote($0.head) && $0.isBody }
            ?? drafts.count
        let evidence = Set(calls.filter(\.isEvidence).map(\.label))
        let weak = Set(calls.map(\.label))
        var chain: [Candidate] = []
        for (index, draft) in drafts.enumerated() where draft.isBody {
            guard let label = PlainTextNoteLabel(draft.letters) else { continue }
            switch label.form {
            case .asterisk:
                // A star that nothing calls is a bullet.
                if evidence.contains(label.label) || label.label.hasPrefix("†") { take(index, label) }
            case .raised where label.number == nil, .bracket where !evidence.contains(label.label):
                if label.form == .raised { take(index, label) }
            case .raised, .slash, .bracket:
                chain.append(Candidate(draft: index, label: label, weight: 3))
            case .bare:
                guard index > textStart, !PlainTextForm.isClosing(draft.head),
                    !PlainTextForm.beginsDate(draft.letters.prefix(40))
                else { continue }
                var weight = evidence.contains(label.label) ? 1.5 : weak.contains(label.label) ? 0.4 : -0.5
                if index > closing || opensLikeNote(draft.letters[label.length...]) { weight += 0.7 }
                chain.append(Candidate(draft: index, label: label, weight: weight))
            }
        }
        for candidate in best(of: chain) { take(candidate.draft, candidate.label) }
        notes = drafts.indices.filter { if case .note = drafts[$0].kind { true } else { false } }
    }

    private mutating func take(_ index: Int, _ label: PlainTextNoteLabel) {
        drafts[index].kind = .note(label: label.label)
        if label.form == .slash || label.form == .bracket {
            // The mark beside the figure is no part of the label.
            let printed = String(String.UnicodeScalarView(drafts[index].letters.prefix(label.length).map(\.scalar)))
            repairs.append(
                Repair(
                    .marker, before: printed.trimmingBlanks, after: label.label,
                    reason: "labels note \(label.label)", place: drafts[index].places.first))
        }
        drafts[index].letters.removeFirst(label.length)
    }

    /// `See`, `Ibid.`, `Official Records`, `Resolution`, a document's symbol.
    private func opensLikeNote(_ letters: ArraySlice<Letter>) -> Bool {
        let word = String(String.UnicodeScalarView(letters.prefix { !$0.scalar.isBlank }.map(\.scalar)))
        return ["See", "Ibid.", "Ibid.,", "Official", "Resolution", "Document"].contains(word)
            || FurnitureForm.isSymbol(word.hasSuffix(".") || word.hasSuffix(",") ? String(word.dropLast()) : word)
    }

    private func best(of candidates: [Candidate]) -> [Candidate] {
        guard !candidates.isEmpty else { return [] }
        var total: [Double] = []
        var previous: [Int?] = []
        for (index, candidate) in candidates.enumerated() {
            let number = candidate.label.number ?? 0
            // A chain begins anywhere: volumes number their notes through.
            var bestTotal = number == 1 ? 0.0 : -0.5
            var bestPrevious: Int?
            for before in max(0, index - 300)..<index {
                let gap = number - (candidates[before].label.number ?? 0)
                let cost: Double =
                    if gap == 1 { 0 } else if gap > 1 { 0.5 * Double(min(gap, 5)) } else if number == 1 { 1 } else {
                        2.5
                    }
                let value = total[before] - cost
                if value > bestTotal {
                    bestTotal = value
                    bestPrevious = before
                }
            }
            total.append(bestTotal + candidate.weight)
            previous.append(bestPrevious)
        }
        guard var index = total.indices.max(by: { total[$0] < total[$1] }), total[index] > 0 else { return [] }
        var chain: [Candidate] = [candidates[index]]
        while let before = previous[index] {
            chain.append(candidates[before])
            index = before
        }
        return chain.reversed()
    }

    private func label(ofNote note: Int) -> String {
        if case .note(let label) = drafts[notes[note]].kind { label } else { "" }
    }

    // MARK: Calls

    private mutating func assignCalls() {
        let labels = Set(notes.indices.map { label(ofNote: $0) })
        calls = calls.filter { labels.contains($0.label) }.sorted { $0.precedes($1) }
        let listed = notes.indices.map { (draft: notes[$0], label: label(ofNote: $0)) }
        callOfNote = PlainTextCallChoice(calls: calls, notes: listed, drafts: drafts).callOfNote
    }

    /// A paragraph between two notes of one page goes on with the first of them.
    private mutating func joinNoteParagraphs() {
        for note in notes.indices.dropLast() {
            guard let call = callOfNote[note + 1], calls[call].draft < notes[note] else { continue }
            let between = (notes[note] + 1..<notes[note + 1]).filter { drafts[$0].isBody }
            guard between.count == 1, let index = between.first, EnumeratorForm.length(at: drafts[index].head) == 0
            else {
                continue
            }
            let opening = drafts[..<notes[note]].last { $0.isBody }
            let isCut = !(opening?.letters.lastMark.map(PlainTextLine.stops.contains) ?? true)
            let startsSmall = drafts[index].letters.first { $0.scalar.isLetter }?.scalar.isLower ?? false
            if isCut, startsSmall { continue }
            drafts[notes[note]].letters.append(Letter(scalar: "\u{2029}"))
            drafts[notes[note]].letters.append(contentsOf: drafts[index].letters)
            drafts[index].letters = []
        }
    }

    // MARK: Markers

    private mutating func placeMarkers() {
        let noteOfCall = Dictionary(uniqueKeysWithValues: callOfNote.map { ($1, $0) })
        // Until a note is called, its label calls the first one.
        var lastCalled: [String: Int] = [:]
        for note in notes.indices.reversed() { lastCalled[label(ofNote: note)] = note }
        // Chosen calls first: another reading of the same figures, or of some of them, is none.
        var chosen: [Int: [Range<Int>]] = [:]
        for call in callOfNote.values { chosen[calls[call].draft, default: []].append(calls[call].range) }
        var replaced: [Int: [(range: Range<Int>, marker: Int)]] = [:]
        for (index, call) in calls.enumerated() {
            guard call.range.upperBound <= drafts[call.draft].letters.count,
                (replaced[call.draft]?.last?.range.upperBound ?? 0) <= call.range.lowerBound
            else { continue }
            var note = noteOfCall[index]
            if note == nil, !(chosen[call.draft]?.contains { $0.overlaps(call.range) } ?? false) {
                note = secondCall(call, lastCalled: lastCalled[call.label])
            }
            guard let note else { continue }
            lastCalled[call.label] = note
            log(call)
            markers.append(Marker(label: call.label, note: note))
            replaced[call.draft, default: []].append((call.range, markers.count - 1))
        }
        for (draft, places) in replaced { drafts[draft].letters.replace(places) }
    }

    /// The note that a call without one of its own calls again: the one of its label that was called last.
    private func secondCall(_ call: PlainTextCall, lastCalled note: Int?) -> Int? {
        switch call.form {
        case .raised, .slash, .asterisk: note
        case .glued: call.isEvidence ? note : nil
        case .bracket, .spaced: nil
        }
    }

    private mutating func log(_ call: PlainTextCall) {
        guard call.form != .raised, call.form != .asterisk else { return }
        let draft = drafts[call.draft]
        repairs.append(
            Repair(
                .marker, before: String(String.UnicodeScalarView(draft.letters[call.range].map(\.scalar))), after: "",
                reason: "calls note \(call.label)", place: draft.places.first))
    }
}

extension Array where Element == Letter {
    /// Puts a marker in the place of each range; the ranges rise.
    fileprivate mutating func replace(_ places: [(range: Range<Int>, marker: Int)]) {
        var result: [Letter] = []
        result.reserveCapacity(count)
        var start = 0
        for (range, marker) in places {
            result.append(contentsOf: self[start..<range.lowerBound])
            result.append(.marker(marker))
            start = range.upperBound
        }
        result.append(contentsOf: self[start...])
        self = result
    }
}
