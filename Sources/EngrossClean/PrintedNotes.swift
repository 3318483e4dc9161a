/// The notes of a document in order, those that run over a page made whole.
struct PrintedNotes {
    struct Note {
        var label: String
        var lines: [PrintedLine]
    }

    private(set) var notes: [Note] = []
    private(set) var index = NoteIndex()

    /// The last note does not end as a sentence does: it may go on over the page.
    var isOpen: Bool {
        notes.last.map { note in note.lines.last?.lastCharacter.map { !".?!)]”".contains($0) } ?? false } ?? false
    }

    /// Ties the calls on `lines` where one page has notes of one number.
    mutating func settle(_ lines: some Sequence<PrintedLine>) { index.settle(lines) }

    mutating func add(_ printed: [NoteFinder.PrintedNote]) {
        for note in printed {
            if let label = note.label {
                index.add(label: label, on: note.lines[0], note: notes.count)
                notes.append(Note(label: label, lines: note.lines))
            } else if !notes.isEmpty {
                notes[notes.count - 1].lines += note.lines
            } else {
                notes.append(Note(label: "", lines: note.lines))
            }
        }
    }
}
