/// Chooses one call for every note, so that calls stand in the order of their notes and the surest forms win.
struct PlainTextCallChoice {
    /// The chosen call's place in the list, by note.
    private(set) var callOfNote: [Int: Int] = [:]
    private let calls: [PlainTextCall]
    private let notes: [(draft: Int, label: String)]
    private let dominant: PlainTextCall.Form?
    /// How many groups of notes have begun up to each draft.
    private let groups: [Int]

    /// `calls` rise through the document, and so do `notes`.
    init(calls: [PlainTextCall], notes: [(draft: Int, label: String)], drafts: [Draft]) {
        self.calls = calls
        self.notes = notes
        dominant = Self.dominantForm(calls)
        groups = Self.groups(drafts)
        choose()
    }

    /// One way to have placed the notes so far: the last call used, the sum, and the way before it.
    private struct Way {
        let call: Int
        let total: Double
        let note: Int?
        let before: Int?
    }

    private mutating func choose() {
        var byLabel: [String: [Int]] = [:]
        for (index, call) in calls.enumerated() { byLabel[call.label, default: []].append(index) }
        var ways = [Way(call: -1, total: 0, note: nil, before: nil)]
        var frontier = [0]
        for note in notes.indices {
            var next = frontier
            for call in near(byLabel[notes[note].label] ?? [], notes[note].draft) {
                let value = value(of: calls[call], forNoteAt: notes[note].draft)
                guard value > 0 else { continue }
                // Totals rise along the frontier: the last way before the call is the best.
                guard let from = frontier.last(where: { ways[$0].call < call }) else { continue }
                ways.append(Way(call: call, total: ways[from].total + value, note: note, before: from))
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
            frontier = Array(frontier.suffix(64))
        }
        var way = frontier.last
        while let index = way, let note = ways[index].note {
            callOfNote[note] = ways[index].call
            way = ways[index].before
        }
    }

    /// The calls nearest to a note, most of them before it: a label that returns on every page has many.
    private func near(_ candidates: [Int], _ draft: Int) -> ArraySlice<Int> {
        var low = 0
        var high = candidates.count
        while low < high {
            let middle = (low + high) / 2
            if calls[candidates[middle]].draft < draft { low = middle + 1 } else { high = middle }
        }
        return candidates[max(0, low - 24)..<min(candidates.count, low + 8)]
    }

    private func value(of call: PlainTextCall, forNoteAt draft: Int) -> Double {
        var value = call.score
        if call.form == dominant, call.score > 1 { value += 3 } else if call.form == .spaced, value < 5 { return 0 }
        // Groups of other notes between a call and its note are page ends between them.
        let between: Int
        if call.draft < draft {
            between = max(0, groups[draft] - groups[call.draft] - 1)
        } else {
            value -= call.form == .raised ? 1 : 4
            between = groups[call.draft] - groups[draft] + 1
        }
        return value - 0.5 * Double(min(between, 6))
    }

    private static func groups(_ drafts: [Draft]) -> [Int] {
        var count = 0
        var isInGroup = false
        return drafts.map { draft in
            switch draft.kind {
            case .note:
                if !isInGroup { count += 1 }
                isInGroup = true
            case .body, .cell: isInGroup = false
            case .furniture: break
            }
            return count
        }
    }

    /// The form that most labels have; where no form is sure, any counts.
    private static func dominantForm(_ calls: [PlainTextCall]) -> PlainTextCall.Form? {
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
}
