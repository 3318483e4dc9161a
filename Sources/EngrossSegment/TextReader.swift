internal import EngrossModel

/// Reads the matter of a resolution, a component or an attachment: formula, recitals, operative paragraphs.
struct TextReader {
    let terms: Vocabulary
    let headings: HeadingFinder
    /// The main text of a resolution begins with its formula and recitals; an annex may have neither.
    let isMainText: Bool

    func read(_ passages: [Passage]) -> Outcome<Text> {
        var text = Text()
        var rest = passages[...]
        if let first = rest.first, let opening = terms.formula(opening: first) {
            text.formula = opening.formula
            rest.removeFirst()
            if let remainder = opening.rest { rest = [first.with(content: remainder)] + rest }
        }
        let hasFormula = text.formula != nil
        let body = BodyReader(terms: terms, headings: headings, isMainText: isMainText, followsFormula: hasFormula)
        let entries = body.read(Array(rest))
        text.preamble = entries.value.preamble
        text.body = entries.value.body
        return Outcome(text, diagnostics: entries.diagnostics)
    }
}
