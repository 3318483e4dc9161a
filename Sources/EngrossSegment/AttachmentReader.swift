internal import EngrossModel

/// Reads what is attached to a resolution.
struct AttachmentReader {
    let terms: Vocabulary
    let headings: HeadingFinder

    func read(_ parts: [[Passage]]) -> Outcome<[Attachment]> {
        var roots: [Attachment] = []
        var diagnostics: [Diagnostic] = []
        /// An unnumbered annex may hold numbered ones of its own.
        var holdsNumbered = false
        for passages in parts {
            let label = passages.first.flatMap { AttachmentLabel($0) }
            let one = read(passages, label)
            diagnostics += one.diagnostics
            let isBelow = label.map { !roots.isEmpty && ($0.level > 0 || $0.isNumbered && holdsNumbered) } ?? false
            if isBelow {
                roots[roots.count - 1].attachments.append(one.value)
            } else {
                roots.append(one.value)
                holdsNumbered = label.map { !$0.isNumbered && $0.level == 0 } ?? false
            }
        }
        return Outcome(roots, diagnostics: diagnostics)
    }

    private func read(_ passages: [Passage], _ label: AttachmentLabel?) -> Outcome<Attachment> {
        var rest = passages[...]
        var attachment = Attachment(label: [])
        if let label, let first = rest.popFirst() {
            let (head, tail) = first.content.cut(at: label.length)
            attachment.label = head.trimmed
            attachment.title = [tail.trimmed].filter { !$0.isBlank }
            attachment.places = first.places
            while let line = rest.first, isTitle(line, after: attachment.title, before: rest.dropFirst()) {
                attachment.title.append(line.content)
                attachment.places += line.places
                rest.removeFirst()
            }
        }
        let text = TextReader(terms: terms, headings: headings, isMainText: false).read(Array(rest))
        attachment.text = text.value
        return Outcome(attachment, diagnostics: text.diagnostics)
    }

    /// The first heading under the label; another line only where the title runs on, or where it heads nothing.
    private func isTitle(_ line: Passage, after title: [[Inline]], before followers: ArraySlice<Passage>) -> Bool {
        guard !line.isTable, line.enumerator == nil, !terms.isFormula(line), DivisionLabel(startOf: line.text) == nil,
            AttachmentLabel(line) == nil
        else { return false }
        if let last = title.last?.plainText {
            guard let mark = last.last,
                mark == "," || mark == ";" || mark == ":" || line.startsLowercase || line.text.hasPrefix("(")
                    || line.text.hasPrefix("[") || isSubtitle(line, before: followers)
            else { return false }
        }
        if line.hasLayout {
            return headings.isSetApart(line) && line.text.count < 600 && (line.style.isBold || !line.endsWithComma)
        }
        return line.text.count < 300 && (line.lastMark.map { $0 != "." && $0 != "," && $0 != ":" } ?? true)
            && !terms.opensRecital(line)
    }

    /// Bold over the first text, and no later heading is printed like it: so it is not the first of a row.
    private func isSubtitle(_ line: Passage, before followers: ArraySlice<Passage>) -> Bool {
        guard line.hasLayout, line.style.isBold else { return false }
        let text = followers.drop { $0.style.isBold }
        return text.first.map { !$0.isTable } ?? false && !text.contains { !$0.endsOpen && $0.look.isLike(line.look) }
    }
}
