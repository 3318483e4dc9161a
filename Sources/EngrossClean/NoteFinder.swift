internal import EngrossModel

/// Takes the notes out of the foot of a page: the smaller type that begins with a raised label, or below the short rule.
struct NoteFinder {
    /// One note as printed on one page. `label` is nil for the rest of a note that began on the page before.
    struct PrintedNote {
        var label: String?
        var lines: [PrintedLine]
    }

    private let measures: PageMeasures
    private let feet: [Int: Int]

    /// `feet` are the lines on which the notes of pages begin (both from 1), where that is known.
    init(measures: PageMeasures, feet: [Int: Int] = [:]) {
        self.measures = measures
        self.feet = feet
    }

    /// `lines` is what stands on a page below its last table; the notes of a table itself, which letters call, stay there.
    /// `afterOpenNote` says that the last note of the page before did not end there.
    func sort(_ lines: [PrintedLine], belowTable: Bool, afterOpenNote: Bool) -> (
        body: [PrintedLine], notes: [PrintedNote], furniture: [Furniture]
    ) {
        guard let start = footBegins(lines, lettersCount: !belowTable, goesOn: afterOpenNote) else {
            return (lines, [], [])
        }
        var notes: [PrintedNote] = []
        var furniture: [Furniture] = []
        for line in lines[start...] {
            if FurnitureForm.isNoteRule(line.text) {
                furniture.append(Furniture(role: .noteRule, text: line.text, place: line.place))
                continue
            }
            for part in parts(of: line) { add(part, to: &notes) }
        }
        return (Array(lines[..<start]), notes, furniture)
    }

    /// Short notes may share a line: each part that a label opens is a note of its own.
    private func parts(of line: PrintedLine) -> [PrintedLine] {
        let cells = line.cells
        guard cells.count > 1, cells.dropFirst().contains(where: { $0.noteLabel != nil }) else { return [line] }
        return cells
    }

    /// What has no label goes on with the note above it: of two beside each other the one that begins nearer.
    private func add(_ line: PrintedLine, to notes: inout [PrintedNote]) {
        if let label = line.noteLabel {
            notes.append(PrintedNote(label: label, lines: [line]))
        } else if notes.isEmpty {
            notes.append(PrintedNote(label: nil, lines: [line]))
        } else {
            let row = notes.filter { $0.lines[0].line.baseline == notes[notes.count - 1].lines[0].line.baseline }
            let nearest = row.min { abs($0.lines[0].left - line.left) < abs($1.lines[0].left - line.left) }
            let index = notes.lastIndex { $0.lines[0].place == nearest?.lines[0].place } ?? notes.count - 1
            notes[index].lines.append(line)
        }
    }

    /// The first line of the notes: of the small lines at the foot of the page, the topmost that is the rule or has a label.
    private func footBegins(_ lines: [PrintedLine], lettersCount: Bool, goesOn: Bool) -> Int? {
        if let foot = lines.last.flatMap({ feet[$0.page] }) { return lines.firstIndex { $0.number >= foot } }
        var start = lines.count
        var found: Int?
        while start > 0 {
            let line = lines[start - 1]
            let isRule = FurnitureForm.isNoteRule(line.text)
            guard
                isRule || line.size < 0.93 * measures.bodySize || line.noteLabel.map(NoteLabel.isAsterisks) == true
                    || start > 1 && opensNote(line, below: lines[start - 2])
            else { break }
            start -= 1
            if isRule {
                found = start
                break
            }
            let labels = parts(of: line).compactMap(\.noteLabel)
            if labels.contains(where: { lettersCount || !NoteLabel.isLetter($0) }) { found = start }
        }
        // Above the first label, the rest of a note that began on the page before, set close.
        guard goesOn, start < lines.count else { return found }
        var first = found ?? lines.count
        while first > start, first == lines.count || isClose(lines[first - 1], lines[first]) { first -= 1 }
        return first == start ? start : found
    }

    /// A note in the size of the text: a raised figure opens the line, and above it is more than a paragraph's space or the note
    /// of the figure before.
    private func opensNote(_ line: PrintedLine, below above: PrintedLine) -> Bool {
        guard let label = line.noteLabel, NoteLabel.isNumber(label) else { return false }
        if let before = above.noteLabel.flatMap({ Int($0) }), Int(label) == before + 1 { return true }
        return line.baseline - above.baseline > 2 * measures.pitch(of: line.size)
    }

    private func isClose(_ above: PrintedLine, _ below: PrintedLine) -> Bool {
        below.baseline - above.baseline < 1.4 * measures.pitch(of: below.size)
    }
}
