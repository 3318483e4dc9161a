internal import EngrossModel

/// Cleans text that has no geometry: what print shows by place and size must be told by form, order and repetition.
struct PlainTextCleaner {
    /// Total: every letter of `document` is in exactly one paragraph, table, note or piece of furniture of the outcome.
    func clean(_ document: ExtractedDocument) -> Outcome<CleanedDocument> {
        let notes = PlainTextNotes(PlainTextParagraphs(document).drafts)
        let joints = PlainTextJoints(notes.drafts)
        var drafts = joints.drafts
        var words = PlainTextWords(drafts)
        for index in drafts.indices {
            if case .furniture = drafts[index].kind { continue }
            words.repair(&drafts[index])
        }
        var cleaned = CleanedDocument(source: document.source)
        cleaned.repairs = notes.repairs + joints.repairs + words.repairs
        write(drafts, markers: notes.markers, into: &cleaned)
        return Outcome(cleaned, diagnostics: diagnostics(document.source))
    }

    private func write(_ drafts: [Draft], markers: [Marker], into cleaned: inout CleanedDocument) {
        var table: Int?
        for draft in drafts {
            switch draft.kind {
            case .body:
                table = nil
                cleaned.blocks.append(.paragraph(paragraph(draft, markers)))
            case .note(let label):
                let paragraphs = draft.letters.split { $0.scalar == "\u{2029}" }.map {
                    Array($0).inlines(markers: markers)
                }
                cleaned.notes.append(Note(label: label, paragraphs: paragraphs, place: place(draft)))
            case .furniture(let role):
                cleaned.furniture.append(Furniture(role: role, text: draft.text, place: place(draft)))
            case .cell(let cell):
                append(cell, of: draft, continuing: table == cell.table, markers, to: &cleaned.blocks)
                table = cell.table
            }
        }
        for index in cleaned.blocks.indices {
            if case .table(var table) = cleaned.blocks[index] {
                table.complete()
                cleaned.blocks[index] = .table(table)
            }
        }
    }

    private func paragraph(_ draft: Draft, _ markers: [Marker]) -> Paragraph {
        var places: [Place] = []
        for place in draft.places where places.last?.page != place.page { places.append(place) }
        return Paragraph(
            content: draft.letters.inlines(markers: markers),
            layout: Layout(lineCount: draft.lineCount, tabAfter: draft.letters.tabAfterNumber), places: places)
    }

    private func append(
        _ cell: Draft.Cell, of draft: Draft, continuing: Bool, _ markers: [Marker],
        to blocks: inout [CleanedDocument.Block]
    ) {
        var table = Table(rows: [], places: draft.places)
        if continuing, case .table(let open) = blocks.last {
            table = open
            blocks.removeLast()
        }
        if cell.column == 0 || table.rows.isEmpty { table.rows.append(Table.Row(cells: [])) }
        let content = draft.letters.inlines(markers: markers)
        table.rows[table.rows.count - 1].cells.append(Table.Cell(paragraphs: content.isEmpty ? [] : [content]))
        blocks.append(.table(table))
    }

    private func place(_ draft: Draft) -> Place { draft.places.first ?? Place(page: 1, line: 1) }

    private func diagnostics(_ source: SourceDescription) -> [Diagnostic] {
        guard let encoding = source.encoding else { return [] }
        return [Diagnostic(.warning, "extract.encoding", "the bytes are not sound UTF-8; read as \(encoding)")]
    }
}

extension Table {
    /// Rows of one length, and a head where the rows below it have figures and it has none.
    fileprivate mutating func complete() {
        let columns = rows.map(\.cells.count).max() ?? 0
        for index in rows.indices {
            while rows[index].cells.count < columns { rows[index].cells.append(Cell(paragraphs: [])) }
        }
        guard rows.count > 1 else { return }
        func hasFigures(_ row: Row) -> Bool {
            row.cells.contains { cell in
                let text = cell.paragraphs.map(\.plainText).joined()
                return text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
            }
        }
        rows[0].isHeader = !hasFigures(rows[0]) && rows.dropFirst().contains(where: hasFigures)
    }
}
