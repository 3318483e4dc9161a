import EngrossModel

/// How often each letter stands in a text, white space and what XML forbids aside.
struct LetterCount {
    private var counts: [Unicode.Scalar: Int] = [:]

    init(_ text: String) {
        add(text)
    }

    /// Of all text of a document that its mark-up must hold. Markers count nothing, and every note once.
    init(_ document: SegmentedDocument) {
        add(document.number)
        add(document.title)
        for line in document.masthead { add(line.content) }
        for note in document.notes { note.paragraphs.forEach { add($0) } }
        document.contents?.lines.forEach { add($0) }
        add(document.text)
        document.conclusions.forEach { add($0.content) }
        for component in document.components {
            add(component.label)
            add(component.title)
            add(component.text)
            component.conclusions.forEach { add($0.content) }
            component.attachments.forEach { add($0) }
        }
        document.attachments.forEach { add($0) }
    }

    /// The letters whose counts differ, as `U+0041 3 2`.
    func difference(from other: LetterCount) -> [String] {
        Set(counts.keys).union(other.counts.keys).sorted().compactMap { letter in
            let (mine, theirs) = (counts[letter, default: 0], other.counts[letter, default: 0])
            return mine == theirs ? nil : "U+\(String(letter.value, radix: 16)) \(mine) \(theirs)"
        }
    }

    private mutating func add(_ attachment: Attachment) {
        add(attachment.label)
        attachment.title.forEach { add($0) }
        add(attachment.text)
        attachment.attachments.forEach { add($0) }
    }

    private mutating func add(_ text: Text) {
        if let formula = text.formula { add(formula) }
        var waiting = text.preamble + text.body
        while let clause = waiting.popLast() {
            if let number = clause.number { add(number) }
            add(clause.heading)
            add(clause.content)
            for row in clause.table?.rows ?? [] {
                for cell in row.cells { cell.paragraphs.forEach { add($0) } }
            }
            waiting += clause.children
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for case .text(let piece) in inlines { add(piece.text) }
    }

    private mutating func add(_ text: String) {
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            guard scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE else { continue }
            counts[scalar, default: 0] += 1
        }
    }
}
