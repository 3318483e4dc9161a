internal import EngrossModel
internal import EngrossTerms

/// Takes the drafts out of a document that recommends them for adoption: under "the following draft resolution:" a title, enacting
/// words and all that follows, annexes too, until the document's own numbers go on or it closes.
struct DraftReader {
    let terms: Vocabulary
    let texts: TextReader
    let annexes: AttachmentReader

    struct Reading {
        /// Those of the document, with one in the place of each draft.
        var passages: [Passage] = []
        var drafts: [Component] = []
        var diagnostics: [Diagnostic] = []
    }

    func read(_ passages: [Passage]) -> Reading {
        guard passages.contains(where: { kindRecommended(by: $0) != nil }) else { return Reading(passages: passages) }
        var reading = Reading()
        var numbers = Numbering()
        var index = 0
        while index < passages.count {
            let passage = passages[index]
            reading.passages.append(passage)
            numbers.read(passage)
            index += 1
            guard let kind = kindRecommended(by: passage) else { continue }
            let end = end(of: passages[index...], numbers)
            for draft in drafts(in: passages[index..<end]) where opensText(draft) {
                let component = component(draft, kind)
                reading.passages += passages[index..<draft.startIndex]
                reading.passages.append(Passage(component: reading.drafts.count, at: draft.flatMap(\.places)))
                reading.drafts.append(component.value)
                reading.diagnostics += component.diagnostics
                index = draft.endIndex
            }
        }
        return reading
    }

    // MARK: Where they stand

    private func kindRecommended(by passage: Passage) -> DocumentKind? {
        guard passage.endsOpen else { return nil }
        let words = passage.text.suffix(200).lowercased()
        if SetPhrases.range(of: .followingDraftResolution, in: words) != nil { return .draftResolution }
        return SetPhrases.range(of: .followingDraftDecision, in: words) != nil ? .draftDecision : nil
    }

    /// A draft ends at closing lines, at a line of stars or strokes, and where the text around it counts on, unless it counts so itself.
    private func end(of passages: ArraySlice<Passage>, _ around: Numbering) -> Int {
        let closings = ClosingReader()
        var inside = Numbering()
        for index in passages.indices {
            let passage = passages[index]
            if closings.opens(passage) || passage.isOrnament { return index }
            if around.goesOn(with: passage), kindRecommended(by: passage) != nil || !inside.goesOn(with: passage) {
                return index
            }
            inside.read(passage)
        }
        return passages.endIndex
    }

    /// One, or one under each of the labels `Draft resolution I`, `Draft resolution II`.
    private func drafts(in passages: ArraySlice<Passage>) -> [ArraySlice<Passage>] {
        let labels = passages.indices.filter { labelled(passages[$0]) != nil }
        let starts = labels.first == passages.startIndex ? labels : [passages.startIndex] + labels
        return zip(starts, starts.dropFirst() + [passages.endIndex]).map { passages[$0..<$1] }
    }

    private func labelled(_ passage: Passage) -> DocumentKind? {
        let kinds: [(SetPhrases.Role, DocumentKind)] = [
            (.draftResolution, .draftResolution), (.draftDecision, .draftDecision),
        ]
        return kinds.first { role, _ in
            let length = SetPhrases.length(role, startOf: passage.text)
            return length > 0 && passage.text.utf8.dropFirst(length).count < 8
        }?.1
    }

    // MARK: What they say

    /// Enacting words stand under no more than the lines of a title.
    private func opensText(_ draft: ArraySlice<Passage>) -> Bool {
        draft.prefix(6).prefix { !$0.isTable }.contains { isOpening($0) }
    }

    private func isOpening(_ passage: Passage) -> Bool {
        terms.isFormula(passage) || terms.opensWithAnyBody(passage)
            || terms.formulaLength(startOf: passage.textAfterNumber) != nil
    }

    private func component(_ draft: ArraySlice<Passage>, _ kind: DocumentKind) -> Outcome<Component> {
        let labelKind = draft.first.flatMap { labelled($0) }
        let title = draft.dropFirst(labelKind == nil ? 0 : 1).prefix { !isOpening($0) }
        let labels = (title.endIndex..<draft.endIndex).filter { AttachmentLabel(draft[$0]) != nil } + [draft.endIndex]
        let text = texts.read(Array(draft[title.endIndex..<labels[0]]))
        let attachments = annexes.read(zip(labels, labels.dropFirst()).map { Array(draft[$0..<$1]) })
        return Outcome(
            Component(
                kind: labelKind ?? kind, label: labelKind == nil ? [] : draft.first?.content ?? [],
                title: .joined(title.map(\.content)), text: text.value, attachments: attachments.value,
                places: draft[..<title.endIndex].flatMap(\.places)),
            diagnostics: text.diagnostics + attachments.diagnostics)
    }
}

extension Passage {
    /// Stars or strokes alone.
    fileprivate var isOrnament: Bool { !text.isEmpty && !text.contains { $0.isLetter || $0.isNumber } }
}

/// The last numbers of a text: of its paragraphs, and of its headings of each kind.
private struct Numbering {
    private enum Row: Hashable {
        case paragraphs, capitals(Enumerator.Series), labelled(Clause.Division)
    }

    private var last: [Row: Int] = [:]

    mutating func read(_ passage: Passage) {
        for (row, value) in Self.numbers(of: passage) { last[row] = value }
    }

    func goesOn(with passage: Passage) -> Bool {
        Self.numbers(of: passage).contains { row, value in last[row] == value - 1 }
    }

    private static func numbers(of passage: Passage) -> [(Row, Int)] {
        if let label = DivisionLabel(startOf: passage.text), !passage.endsSentence {
            let number = label.printed.split(whereSeparator: { $0.isWhitespace || $0.isPunctuation }).last ?? ""
            return (Numerals.value(ofRoman: number) ?? Int(number)).map { [(.labelled(label.division), $0)] } ?? []
        }
        guard let enumerator = passage.enumerator else { return [] }
        if enumerator.isPlainNumber { return [(.paragraphs, enumerator.readings[0].value)] }
        guard enumerator.isCapital, !passage.endsSentence else { return [] }
        return enumerator.readings.map { (.capitals($0.series), $0.value) }
    }
}
