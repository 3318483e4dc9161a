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
        let textStart = drafts.firstIndex { PlainTextForm.isFormula($0.text) } ?? 0
        let closing =
            drafts.firstIndex { PlainTextForm.isClosing($0.text) || PlainTextForm.isVote($0.text) && $0.isBody }
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
                guard index > textStart, !PlainTextForm.isClosing(draft.text),
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
            for before in 0..<index {
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

    /// Chooses one call for every note so that calls stand in the order of their notes and the forms say most.
    private mutating func assignCalls() {
        let labels = Set(notes.indices.map { label(ofNote: $0) })
        calls = calls.filter { labels.contains($0.label) }.sorted { $0.precedes($1) }
        let dominant = dominantForm()
        /// Ways to have placed the notes so far: the last call used, the sum, and the way before it.
        var ways: [(call: Int, total: Double, before: Int?)] = [(-1, 0, nil)]
        var frontier = [0]
        var noteOfWay: [Int?] = [nil]
        var byLabel: [String: [Int]] = [:]
        for (index, call) in calls.enumerated() { byLabel[call.label, default: []].append(index) }
        for note in notes.indices {
            var next = frontier
            for call in byLabel[label(ofNote: note)] ?? [] {
                let value = value(of: call, forNote: note, dominant: dominant)
                guard value > 0 else { continue }
                guard let from = frontier.filter({ ways[$0].call < call }).max(by: { ways[$0].total < ways[$1].total })
                else { continue }
                ways.append((call, ways[from].total + value, from))
                noteOfWay.append(note)
                next.append(ways.count - 1)
            }
            // Of two ways, one that ends earlier and is worth more makes the other useless.
            next.sort { (ways[$0].call, -ways[$0].total) < (ways[$1].call, -ways[$1].total) }
            frontier = []
            var most = -Double.infinity
            for way in next where ways[way].total > most {
                most = ways[way].total
                frontier.append(way)
            }
        }
        guard var way = frontier.max(by: { ways[$0].total < ways[$1].total }) else { return }
        while let note = noteOfWay[way], let before = ways[way].before {
            callOfNote[note] = ways[way].call
            way = before
        }
    }

    private func dominantForm() -> PlainTextCall.Form? {
        var labels: [PlainTextCall.Form: Set<String>] = [:]
        let isKnown = calls.contains(where: \.isEvidence)
        for call in calls where call.isEvidence || !isKnown { labels[call.form, default: []].insert(call.label) }
        var best: (form: PlainTextCall.Form, count: Int)?
        for form in PlainTextCall.Form.allCases {
            let count = labels[form]?.count ?? 0
            if count > best?.count ?? 0 { best = (form, count) }
        }
        return best?.form
    }

    private func value(of index: Int, forNote note: Int, dominant: PlainTextCall.Form?) -> Double {
        let call = calls[index]
        var value = call.score
        if call.form == dominant, call.score > 1 { value += 3 } else if call.form == .spaced, value < 5 { return 0 }
        let noteDraft = notes[note]
        if call.draft > noteDraft { value -= call.form == .raised ? 1 : 4 }
        // Groups of other notes between a call and its note are page ends between them.
        var groups = 0
        var isInGroup = true
        for draft in drafts[min(call.draft, noteDraft)...max(call.draft, noteDraft)].reversed() {
            switch draft.kind {
            case .note:
                if !isInGroup { groups += 1 }
                isInGroup = true
            case .body, .cell: isInGroup = false
            case .furniture: break
            }
        }
        return value - 0.5 * Double(min(groups, 6))
    }

    /// A paragraph between two notes of one page goes on with the first of them.
    private mutating func joinNoteParagraphs() {
        for note in notes.indices.dropLast() {
            guard let call = callOfNote[note + 1], calls[call].draft < notes[note] else { continue }
            let between = (notes[note] + 1..<notes[note + 1]).filter { drafts[$0].isBody }
            guard between.count == 1, let index = between.first, Enumerator.length(at: drafts[index].text) == 0 else {
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
        let used = Dictionary(uniqueKeysWithValues: callOfNote.map { ($1, $0) })
        var taken: (draft: Int, from: Int)?
        for (index, call) in calls.enumerated().reversed() {
            guard call.range.upperBound <= drafts[call.draft].letters.count else { continue }
            if let taken, taken.draft == call.draft, call.range.upperBound > taken.from { continue }
            let note: Int
            if let own = used[index] {
                note = own
            } else if let again = secondCall(index, used) {
                note = again
            } else {
                continue
            }
            replace(call, with: Marker(label: call.label, note: note))
            taken = (call.draft, call.range.lowerBound)
        }
        repairs.reverse()
    }

    /// The note that a call without one of its own calls again: one of its label that was called before, else the next.
    private func secondCall(_ index: Int, _ used: [Int: Int]) -> Int? {
        let call = calls[index]
        guard
            call.form == .raised || call.form == .slash || call.form == .asterisk
                || call.form == .glued && call.isEvidence
        else { return nil }
        // The same figure belongs to one call only: the one in use wins over readings that overlap it.
        let overlaps = used.keys.contains { calls[$0].draft == call.draft && calls[$0].range.overlaps(call.range) }
        guard !overlaps else { return nil }
        let same = notes.indices.filter { label(ofNote: $0) == call.label }
        let before = same.last { note in callOfNote[note].map { $0 < index } ?? (notes[note] < call.draft) }
        return before ?? same.first
    }

    private mutating func replace(_ call: PlainTextCall, with marker: Marker) {
        let letters = drafts[call.draft].letters[call.range]
        if call.form != .raised && call.form != .asterisk {
            repairs.append(
                Repair(
                    .marker, before: String(String.UnicodeScalarView(letters.map(\.scalar))), after: "",
                    reason: "calls note \(marker.label)", place: drafts[call.draft].places.first))
        }
        markers.append(marker)
        drafts[call.draft].letters.replaceSubrange(call.range, with: [.marker(markers.count - 1)])
    }
}
