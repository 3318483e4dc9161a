internal import EngrossModel

/// Tells where the notes stand on recognised pages: below the rule, or in small type at the foot.
struct NoteFoot {
    let tables: RecognizedTableNotes
    /// Of most letters; points.
    let bodySize: Double

    /// The first line of the notes: below the rule, else of the lines of small type that end the page the first that something raised
    /// opens.
    func start(on page: Page) -> Int {
        if let rule = page.noteRule { return page.lines.firstIndex { $0.baseline > rule } ?? page.lines.count }
        var foot = page.lines.count
        for index in page.lines.indices.reversed() {
            let line = page.lines[index]
            if tables.isNote(index, on: page) { break }
            let opens = line.runs.count > 1 && line.runs[0].isRaisedReading
            guard isSmall(line) || opens || line.isImprint(of: page) else { break }
            if opens { foot = index }
        }
        return foot
    }

    /// Below the rule or, where none is seen, in small type.
    func isNote(_ line: Line, on page: Page) -> Bool {
        page.noteRule.map { line.baseline > $0 } ?? isSmall(line)
    }

    private func isSmall(_ line: Line) -> Bool {
        line.runs.first { $0.rise == 0 }.map { $0.fontSize < 0.937 * bodySize && $0.fontSize > 0.75 * bodySize }
            ?? false
    }
}
