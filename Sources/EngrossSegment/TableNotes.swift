internal import EngrossModel

/// Ties the notes of tables to their calls: a letter in a cell, and the paragraph that the same letter opens, under the table or in a row
/// of its own. Both stay the text that they are.
struct TableNotes {
    private(set) var blocks: [CleanedDocument.Block]
    private(set) var diagnostics: [Diagnostic] = []
    /// How many notes were found so far.
    private var count = 0

    /// The parts of one table follow each other; what is called in any of them may stand under the last.
    init(_ blocks: [CleanedDocument.Block]) {
        self.blocks = blocks
        var start = blocks.startIndex
        while let first = blocks[start...].firstIndex(where: \.isTable) {
            let foot = blocks[first...].firstIndex { !$0.isTable } ?? blocks.endIndex
            let end = blocks[foot...].firstIndex { !$0.canStandUnderTable } ?? blocks.endIndex
            tie(tables: first..<foot, foot: foot..<end)
            start = end
        }
    }

    /// A paragraph of a cell, or one below the table.
    private enum Spot {
        case cell(table: Int, row: Int, cell: Int, paragraph: Int)
        case paragraph(Int)

        var block: Int {
            switch self {
            case .cell(let table, _, _, _): table
            case .paragraph(let index): index
            }
        }
    }

    private mutating func tie(tables: Range<Int>, foot: Range<Int>) {
        let cells = tables.flatMap { spots(inTable: $0) }
        let calls = cells.flatMap { spot in content(at: spot).tableNoteCalls.map { (spot: spot, span: $0) } }
        let called = Set(calls.map(\.span.label))

        var numbers: [TableNoteLabel: Int] = [:]
        var last: TableNoteLabel?
        for spot in cells.filter(fillsRow) + foot.map(Spot.paragraph) {
            guard let opening = content(at: spot).tableNoteOpening, opening.label.canFollow(last) else { continue }
            if !called.contains(opening.label) {
                // Right under a table the next raised letter is a note of it, called or not.
                guard case .paragraph = spot, opening.isRaised, opening.label.isNextLetter(after: last) else {
                    continue
                }
                diagnostics.append(.tableNoteWithoutCall(opening.label.text, at: place(of: spot)))
            }
            numbers[opening.label] = count
            mark(opening, as: .label(count), at: spot)
            last = opening.label
            count += 1
        }

        for spot in cells {
            // From the last to the first: what is marked does not move those before it.
            for call in content(at: spot).tableNoteCalls.reversed() {
                if let number = numbers[call.label] { mark(call, as: .call(number), at: spot) }
            }
        }
        reportLost(calls.filter { numbers[$0.span.label] == nil }, known: called.union(numbers.keys))
    }

    /// Letters are called in their order: one that is raised without those before it, as in 2ᵉ, calls nothing.
    private mutating func reportLost(_ calls: [(spot: Spot, span: TableNoteSpan)], known: Set<TableNoteLabel>) {
        var reported: Set<TableNoteLabel> = []
        for (spot, span) in calls where span.isRaised && span.label.series == .letter {
            guard span.label.predecessor.map(known.contains) ?? true, reported.insert(span.label).inserted else {
                continue
            }
            diagnostics.append(.tableCallWithoutNote(span.label.text, at: place(of: spot)))
        }
    }

    // MARK: Places

    private func spots(inTable index: Int) -> [Spot] {
        guard case .table(let table) = blocks[index] else { return [] }
        return table.rows.indices.flatMap { row in
            table.rows[row].cells.indices.flatMap { cell in
                table.rows[row].cells[cell].paragraphs.indices.map {
                    Spot.cell(table: index, row: row, cell: cell, paragraph: $0)
                }
            }
        }
    }

    /// Nothing else stands in the row of the cell.
    private func fillsRow(_ spot: Spot) -> Bool {
        guard case .cell(let index, let row, _, _) = spot, case .table(let table) = blocks[index] else { return false }
        return table.rows[row].cells.count { !$0.paragraphs.isEmpty } == 1
    }

    private func content(at spot: Spot) -> [Inline] {
        switch (spot, blocks[spot.block]) {
        case (.cell(_, let row, let cell, let paragraph), .table(let table)):
            table.rows[row].cells[cell].paragraphs[paragraph]
        case (.paragraph, .paragraph(let paragraph)): paragraph.content
        default: []
        }
    }

    private mutating func mark(_ found: TableNoteSpan, as part: TableNotePart, at spot: Spot) {
        switch (spot, blocks[spot.block]) {
        case (.cell(let index, let row, let cell, let paragraph), .table(var table)):
            table.rows[row].cells[cell].paragraphs[paragraph].mark(found, as: part)
            blocks[index] = .table(table)
        case (.paragraph(let index), .paragraph(var paragraph)):
            paragraph.content.mark(found, as: part)
            blocks[index] = .paragraph(paragraph)
        default: break
        }
    }

    private func place(of spot: Spot) -> Place? {
        switch blocks[spot.block] {
        case .table(let table): table.places.first
        case .paragraph(let paragraph): paragraph.places.first
        }
    }
}

extension CleanedDocument.Block {
    fileprivate var isTable: Bool { if case .table = self { true } else { false } }

    /// Opened by a label, or in smaller type than the text, as abbreviations and sources are.
    fileprivate var canStandUnderTable: Bool {
        guard case .paragraph(let paragraph) = self else { return false }
        return paragraph.content.tableNoteOpening != nil || paragraph.layout.bodyFontSize > 1.05
    }
}

extension Diagnostic {
    fileprivate static func tableCallWithoutNote(_ label: String, at place: Place?) -> Diagnostic {
        Diagnostic(.warning, "segment.marker-without-note", "no note for \(label), which a table calls", at: place)
    }

    fileprivate static func tableNoteWithoutCall(_ label: String, at place: Place?) -> Diagnostic {
        Diagnostic(.warning, "segment.note-without-marker", "the table above does not call note \(label)", at: place)
    }
}
