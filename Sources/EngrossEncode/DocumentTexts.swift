internal import EngrossModel

extension SegmentedDocument {
    /// Every running text in which something may be cited, each once: clauses, notes and what stands around them.
    var citingTexts: [[Inline]] {
        var texts = [title] + conclusions.map(\.content) + notes.flatMap(\.paragraphs)
        var clauses = text.clauses
        var waiting = attachments
        for component in components {
            texts += component.conclusions.map(\.content)
            clauses += component.text.clauses
            waiting += component.attachments
        }
        while let attachment = waiting.popLast() {
            texts += attachment.title
            clauses += attachment.text.clauses
            waiting += attachment.attachments
        }
        while let clause = clauses.popLast() {
            texts += [clause.heading, clause.content]
            texts += clause.table?.rows.flatMap { $0.cells.flatMap(\.paragraphs) } ?? []
            clauses += clause.children
        }
        return texts.filter { !$0.isEmpty }
    }
}

extension Text {
    fileprivate var clauses: [Clause] { preamble + body }
}
