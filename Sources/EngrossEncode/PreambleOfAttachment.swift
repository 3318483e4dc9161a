internal import EngrossModel

/// An annexed treaty or decision often has headings over its own formula. AKN's preamble can hold no heading, and its
/// body no formula: so the headings go to the preface, formula and recitals to the preamble.
struct PreambleOfAttachment {
    private(set) var headings: [[Inline]] = []
    private(set) var text: Text

    init(_ text: Text) {
        self.text = text
        guard text.formula == nil, text.preamble.isEmpty else { return }
        let titles = text.body.prefix { $0.isBareHeading && $0.children.isEmpty }
        guard titles.endIndex < text.body.endIndex else { return }
        let opening = text.body[titles.endIndex]
        guard opening.isBareHeading, let formula = opening.children.first, formula.kind == .formula,
            formula.children.isEmpty
        else { return }
        let recitals = opening.children.dropFirst().prefix { $0.kind == .recital }
        headings = titles.map(\.heading) + [opening.heading]
        self.text.formula = formula.numberedContent
        self.text.preamble = Array(recitals)
        self.text.body = Array(opening.children[recitals.endIndex...] + text.body[(titles.endIndex + 1)...])
    }
}

extension Clause {
    fileprivate var isBareHeading: Bool {
        kind == .division && number == nil && table == nil && content.isBlank && !heading.isBlank
    }
}
