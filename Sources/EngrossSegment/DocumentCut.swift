internal import EngrossModel
internal import EngrossTerms

/// Where the parts of a document lie among its passages.
struct DocumentCut {
    var head: Range<Int>
    /// One, or one for each lettered part.
    var parts: [Part]

    /// Matter with its own formula and closing lines.
    struct Part {
        /// Letter and title, for a lettered part.
        var heading: Range<Int>
        var text: Range<Int>
        /// Behind the text, or behind what is attached.
        var closing: Range<Int>
        /// Each begins with its label.
        var attachments: [Range<Int>]
    }
}

extension DocumentCut {
    /// `mastheadCount` passages at the start were taken for the masthead; words that enact end the head even there.
    init(_ passages: [Passage], mastheadCount: Int, terms: Vocabulary) {
        let closings = ClosingReader()
        let headEnd = Self.headEnd(passages, mastheadCount, terms)
        let letters = Self.letters(passages, terms)
        let starts = letters.isEmpty ? [headEnd] : letters
        head = 0..<(letters.first ?? headEnd)
        parts = []
        for (index, start) in starts.enumerated() {
            let end = index + 1 < starts.count ? starts[index + 1] : passages.count
            var text = start
            if !letters.isEmpty {
                while text < end, !terms.isFormula(passages[text]) { text += 1 }
            }
            let labels = (text..<end).filter { AttachmentLabel(passages[$0]) != nil }
            let mainEnd = labels.first ?? end
            let closing = Self.closing(in: text..<mainEnd, passages)
            let closed = closing + closings.length(of: passages[closing..<mainEnd])
            let lastClosing =
                closing == mainEnd ? Self.lastClosing(in: (labels.last ?? end)..<end, passages) : end
            // Whatever stands after the closing lines is attached, labelled or not.
            let bounds = (closed < mainEnd ? [closed] : []) + labels + [lastClosing]
            parts.append(
                Part(
                    heading: start..<text, text: text..<closing,
                    closing: lastClosing < end ? lastClosing..<end : closing..<closed,
                    attachments: zip(bounds, bounds.dropFirst()).map { $0..<$1 }))
        }
    }

    /// The first of the closing lines that end an annex: what stands before them is adopted with the text.
    private static func lastClosing(in range: Range<Int>, _ passages: [Passage]) -> Int {
        let closings = ClosingReader()
        return range.dropFirst().first {
            closings.opens(passages[$0])
                && closings.length(of: passages[$0..<range.upperBound]) == range.upperBound - $0
        } ?? range.upperBound
    }

    /// The first passage of the text: its formula or what reads like text, whichever stands first.
    private static func headEnd(_ passages: [Passage], _ mastheadCount: Int, _ terms: Vocabulary) -> Int {
        for (index, passage) in passages.enumerated() {
            if passage.isTable || terms.isFormula(passage) || terms.formula(opening: passage) != nil { return index }
            if opensAmendment(index, passages) { return index }
            if index >= mastheadCount, isText(passage, terms) { return start(ofTextAt: index, passages, mastheadCount) }
        }
        return passages.count
    }

    /// Where the text begins overleaf from the title, what stands above it there is its heading.
    private static func start(ofTextAt index: Int, _ passages: [Passage], _ mastheadCount: Int) -> Int {
        let page = passages[index].place?.page
        guard let title = passages[..<index].lastIndex(where: { $0.place?.page != page }), title >= mastheadCount else {
            return index
        }
        return title + 1
    }

    /// Stands under the sponsor line of an amendment, or under the title in bold that may follow it.
    private static func opensAmendment(_ index: Int, _ passages: [Passage]) -> Bool {
        guard !passages[index].style.isBold else { return false }
        let above = passages[..<index].last { !$0.style.isBold || SponsorLine.isOfAmendment($0.text) }
        return above.map { SponsorLine.isOfAmendment($0.text) } ?? false
    }

    /// The first closing line: the meeting or the vote, or else a date alone at the very end.
    private static func closing(in range: Range<Int>, _ passages: [Passage]) -> Int {
        let closings = ClosingReader()
        if let line = range.first(where: { closings.opens(passages[$0]) }) { return line }
        guard let last = range.last, range.count > 1, closings.isLoneDate(passages[last]) else {
            return range.upperBound
        }
        return last
    }

    private static func isText(_ passage: Passage, _ terms: Vocabulary) -> Bool {
        if AttachmentLabel(passage) != nil { return true }
        if let enumerator = passage.enumerator, ResolutionNumber(startOf: passage.text) == nil {
            if enumerator.isPlainNumber { return true }
            if enumerator.isCapital, enumerator.enclosure == .stop, !passage.contentAfterNumber.isBlank { return true }
        }
        if terms.opensRecital(passage), passage.endsWithComma || passage.lastMark == ";" { return true }
        if terms.opensWithWhereas(passage) || terms.resolves(passage) { return true }
        if terms.opensWithActingBody(passage) { return true }
        if passage.endsSentence, terms.formulaLength(startOf: passage.text[...]) != nil { return true }
        return !passage.style.isBold && passage.endsSentence && passage.text.utf8.count > 120
            && !passage.text.hasPrefix("[")
    }

    /// The lone letters A, B, … that each open a part with a formula of its own.
    private static func letters(_ passages: [Passage], _ terms: Vocabulary) -> [Int] {
        var found: [Int] = []
        for (index, passage) in passages.enumerated() {
            guard passage.text.count <= 2, let value = passage.enumerator?.reading(.upperLetter)?.value,
                value == found.count + 1,
                passages[(index + 1)...].prefix(6).prefix(while: { !$0.isTable }).contains(where: {
                    terms.isFormula($0)
                })
            else { continue }
            found.append(index)
        }
        // A table is text: what begins before the letters is no collection of them.
        return found.count > 1 && !passages[..<found[0]].contains(where: \.isTable) ? found : []
    }
}
