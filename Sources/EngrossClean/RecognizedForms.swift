internal import EngrossModel
internal import EngrossTerms

/// Mends what has a form on recognised pages, symbols and dates, where the form leaves one reading: signs that cannot stand there were
/// read for the one that must.
enum RecognizedForms {
    /// What is to be set in a text.
    struct Mend {
        var range: Range<String.Index>
        var text: String
        var reason: String
    }

    /// Mends paragraphs and notes of the recognised `pages` and gives the repairs.
    static func mend(_ document: inout CleanedDocument, pages: Set<Int>) -> [Repair] {
        guard !pages.isEmpty else { return [] }
        var repairs: [Repair] = []
        for index in document.masthead.indices { repairs += mend(&document.masthead[index], pages) }
        for index in document.blocks.indices {
            guard case .paragraph(var paragraph) = document.blocks[index] else { continue }
            repairs += mend(&paragraph, pages)
            document.blocks[index] = .paragraph(paragraph)
        }
        for index in document.notes.indices where pages.contains(document.notes[index].place.page) {
            let place = document.notes[index].place
            for paragraph in document.notes[index].paragraphs.indices {
                repairs += mend(&document.notes[index].paragraphs[paragraph], headsNote: paragraph == 0, place)
            }
        }
        return repairs + mendByWitness(&document, pages)
    }

    /// The notes that are a symbol which no form makes readable.
    private static func mendByWitness(_ document: inout CleanedDocument, _ pages: Set<Int>) -> [Repair] {
        let unread = document.notes.indices.filter { index in
            let note = document.notes[index]
            guard pages.contains(note.place.page), note.paragraphs.count == 1, note.paragraphs[0].count == 1,
                case .text(let piece) = note.paragraphs[0][0]
            else { return false }
            return SymbolWitness.reading(in: piece.text) != nil
        }
        guard !unread.isEmpty else { return [] }
        let witness = SymbolWitness(document)
        return unread.flatMap { index -> [Repair] in
            guard case .text(var piece) = document.notes[index].paragraphs[0][0],
                let mend = witness.mend(piece.text)
            else { return [] }
            let repairs = set([mend], in: &piece.text, document.notes[index].place)
            document.notes[index].paragraphs[0][0] = .text(piece)
            return repairs
        }
    }

    private static func mend(_ paragraph: inout Paragraph, _ pages: Set<Int>) -> [Repair] {
        guard let place = paragraph.place, pages.contains(place.page) else { return [] }
        return mend(&paragraph.content, headsNote: false, place)
    }

    private static func mend(_ content: inout [Inline], headsNote: Bool, _ place: Place) -> [Repair] {
        var repairs: [Repair] = []
        if headsNote { straighten(&content) }
        for index in content.indices {
            guard case .text(var piece) = content[index] else { continue }
            // What is set moves what stands behind: what comes next is looked for in the text as it is then.
            if index == 0 {
                let mends =
                    headsNote
                    ? NoteScan(piece.text).mends : HeadScan(piece.text, isWhole: content.count == 1).mends
                repairs += set(mends, in: &piece.text, place)
            }
            let symbols = SymbolScan(piece.text, headsNote: headsNote && index == 0).mends
            repairs += set(symbols, in: &piece.text, place)
            repairs += set(RomanScan(piece.text).mends, in: &piece.text, place)
            repairs += set(BracketScan(piece.text).mends, in: &piece.text, place)
            repairs += set(DayScan(piece.text).mends, in: &piece.text, place)
            repairs += set(AddressScan(piece.text).mends, in: &piece.text, place)
            content[index] = .text(piece)
        }
        return repairs
    }

    /// Symbols are set upright: the series that opens a note is, whatever the slant of its few letters seemed to be.
    private static func straighten(_ content: inout [Inline]) {
        guard content.count > 1, case .text(let series) = content[0], case .text(var rest) = content[1],
            !series.style.isEmpty, SymbolSeries.heads.contains(series.text.trimmingBlanks)
        else { return }
        rest.text = series.text + rest.text
        content.replaceSubrange(0...1, with: [.text(rest)])
    }

    private static func set(_ mends: [Mend], in text: inout String, _ place: Place) -> [Repair] {
        var repairs: [Repair] = []
        for mend in mends.reversed() {
            repairs.append(
                Repair(
                    .misreading, before: String(text[mend.range]), after: mend.text, reason: mend.reason, place: place))
            text.replaceSubrange(mend.range, with: mend.text)
        }
        return repairs
    }
}
