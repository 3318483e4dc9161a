internal import EngrossModel

/// Asks the tags of a PDF whether they have what its pages have.
///
/// Programs tag what they set: tables that only lay out a masthead, rows that only keep a space, the notes of a page as one. So the
/// page is believed, and what contradicts it is said.
struct TagWitness {
    let tags: TagCounts

    func contradictions(in cleaned: CleanedDocument) -> [Diagnostic] {
        paragraphs(in: cleaned) + notes(in: cleaned) + tables(in: cleaned)
    }

    /// Titles may have tags of other kinds, so a few paragraphs more than are tagged say nothing.
    private func paragraphs(in cleaned: CleanedDocument) -> [Diagnostic] {
        let tagged = tags.paragraphs + tags.headings
        let found = cleaned.blocks.count { $0.table == nil }
        guard tags.paragraphs > 0, 4 * found > 5 * tagged else { return [] }
        return [
            Diagnostic(
                .warning, Self.paragraphsDivided,
                "the PDF's tags have \(tagged) paragraphs and headings, its pages \(found)")
        ]
    }

    private func notes(in cleaned: CleanedDocument) -> [Diagnostic] {
        guard tags.notes > cleaned.notes.count else { return [] }
        return [
            Diagnostic(
                .warning, Self.notesMissing,
                "the PDF's tags have \(tags.notes) notes, its pages \(cleaned.notes.count)")
        ]
    }

    /// A table of the page has as many columns as one that the tags begin on its pages or before, and no more rows.
    private func tables(in cleaned: CleanedDocument) -> [Diagnostic] {
        let tagged = tags.tables.filter { $0.columnCount > 1 && $0.rows.count > 1 }
        guard !tagged.isEmpty else { return [] }
        let found = cleaned.blocks.compactMap(\.table).filter { $0.columnCount > 1 }
        return found.compactMap { contradiction(to: $0, among: tagged) }
            + tagged.compactMap { contradiction(to: $0, among: found, besides: cleaned.contents) }
    }

    private func contradiction(to table: Table, among tagged: [TaggedTable]) -> Diagnostic? {
        let last = table.places.last?.page ?? 1
        let alike = tagged.filter { $0.columnCount == table.columnCount && ($0.page ?? last) <= last }
        guard alike.map(\.rows.count).reduce(0, +) < table.rows.count else { return nil }
        let shapes = alike.map { Self.shape($0.rows.count, $0.columnCount) }
        return Diagnostic(
            .warning, Self.tableDiffers,
            "a table of \(Self.shape(table.rows.count, table.columnCount)) stands here, in the PDF's tags "
                + (shapes.isEmpty ? "none of so many columns" : "one of " + shapes.joined(separator: ", one of ")),
            at: table.places.first)
    }

    private func contradiction(
        to tagged: TaggedTable, among found: [Table], besides contents: Contents?
    ) -> Diagnostic? {
        // The masthead of the first page is set in a table, and a table of contents may be.
        guard let page = tagged.page, page > 1, !found.contains(where: { $0.pages.contains(page) }),
            contents?.places.contains(where: { $0.page == page }) != true
        else { return nil }
        return Diagnostic(
            .warning, Self.tableMissing,
            "the PDF's tags have a table of \(Self.shape(tagged.rows.count, tagged.columnCount)) on this page, which has none",
            at: Place(page: page, line: 1))
    }

    private static func shape(_ rows: Int, _ columns: Int) -> String { "\(rows) rows and \(columns) columns" }

    private static let paragraphsDivided = "clean.paragraphs-divided"
    private static let notesMissing = "clean.notes-missing"
    private static let tableDiffers = "clean.table-differs"
    private static let tableMissing = "clean.table-missing"
}

extension CleanedDocument.Block {
    fileprivate var table: Table? { if case .table(let table) = self { table } else { nil } }
}

extension Table {
    fileprivate var columnCount: Int { rows.map(\.cells.count).max() ?? 0 }
    fileprivate var pages: Set<Int> { Set(places.map(\.page)) }
}
