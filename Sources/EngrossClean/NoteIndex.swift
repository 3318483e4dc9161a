internal import EngrossModel

/// Finds the note that a marker calls.
struct NoteIndex {
    /// Where a note is printed, and which it is.
    private struct Entry {
        var page: Int
        var column: Int?
        var note: Int
    }

    private var byLabel: [String: [Entry]] = [:]
    /// The last note of each page.
    private var last: [Int: Int] = [:]
    /// Where labels come again: the note of each call on a line.
    private var settled: [Call: Int] = [:]

    private struct Call: Hashable {
        var page: Int
        var line: Int
        var label: String
    }

    mutating func add(label: String, on line: PrintedLine, note: Int) {
        byLabel[label, default: []].append(Entry(page: line.page, column: line.column, note: note))
        last[line.page] = note
    }

    /// The note of that label at the foot of the column of the call, or of its page; else the very next one printed, if the
    /// page had no room for it; else, for a second call, the last one before it, else the next one.
    func note(labelled label: String, calledOn line: PrintedLine) -> Int? {
        if let note = settled[Call(page: line.page, line: line.number, label: label)] { return note }
        guard let entries = byLabel[label] else { return nil }
        if let here = note(labelled: label, onPageOf: line) { return here }
        let before = entries.last { $0.page < line.page }
        if before != nil, let after = entries.first(where: { $0.page == line.page + 1 }),
            last[line.page] == after.note - 1
        {
            return after.note
        }
        return (before ?? entries.first)?.note
    }

    /// The note of that label on the page of the line, in its column where it has one there.
    func note(labelled label: String, onPageOf line: PrintedLine) -> Int? {
        byLabel[label].flatMap { Self.entries($0, near: line).first?.note }
    }

    private static func entries(_ entries: [Entry], near line: PrintedLine) -> [Entry] {
        let here = entries.filter { $0.page == line.page }
        let own = here.filter { $0.column == line.column }
        if !own.isEmpty { return own }
        let across = here.filter { $0.column == nil }
        return across.isEmpty ? here : across
    }

    /// Where numbers begin anew with the next resolution, the calls tell which note is which: both stand in one order, and a
    /// second call in one resolution has the note of the first. Asterisks begin anew on each page. `lines` are in reading order.
    mutating func settle(_ lines: some Sequence<PrintedLine>) {
        guard byLabel.values.contains(where: { $0.count > 1 }), !beginsOnPages else { return }
        var next = 0
        var called: [String: Int] = [:]
        var isInDocument = false
        for line in lines where line.noteLabel == nil {
            if Self.beginsDocument(line) {
                called = [:]
                isInDocument = true
            }
            guard isInDocument else { continue }
            for run in line.line.runs where run.rise > 0.15 * line.size && run.fontSize < 0.85 * line.size {
                for label in run.text.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
                where !NoteLabel.isAsterisks(label) {
                    let ahead = byLabel[label]?.first {
                        $0.note >= next && ($0.page == line.page || $0.page == line.page + 1)
                    }
                    guard let note = called[label] ?? ahead?.note else { continue }
                    settled[Call(page: line.page, line: line.number, label: label)] = note
                    called[label] = note
                    next = max(next, note + 1)
                }
            }
        }
    }

    /// Whether the numbers begin anew on each page.
    private var beginsOnPages: Bool {
        var first: [Int: (note: Int, label: String)] = [:]
        for (label, entries) in byLabel {
            for entry in entries where entry.note < first[entry.page]?.note ?? .max {
                first[entry.page] = (entry.note, label)
            }
        }
        return first.count >= 3 && first.values.allSatisfy { $0.label == "1" }
    }

    /// `55/25` by itself, or in bold before a title; `Resolution 1325 (2000)`.
    private static func beginsDocument(_ line: PrintedLine) -> Bool {
        var rest = line.text.trimmingBlanks[...]
        for word in ["resolution ", "decision "] where rest.lowercased().hasPrefix(word) {
            rest = rest.dropFirst(word.count)
        }
        let number = rest.drop { $0 == "S" || $0 == "E" || $0 == "-" }.prefix { $0.isNumber || $0 == "/" || $0 == " " }
        guard number.first?.isNumber == true else { return false }
        let end = rest[number.endIndex...]
        guard end.hasPrefix("(") || number.contains("/") else { return false }
        return line.isBold || end.isEmpty || end == "." || end.hasPrefix("(") && end.hasSuffix(")")
    }
}
