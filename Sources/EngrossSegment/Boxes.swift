internal import EngrossModel

/// Boxed text is a table of one column: a row for every paragraph in the frame.
enum Boxes {
    static func asTables(_ blocks: [CleanedDocument.Block]) -> [CleanedDocument.Block] {
        var whole: [CleanedDocument.Block] = []
        var box: [Paragraph] = []
        func closeBox() {
            guard !box.isEmpty else { return }
            let rows = box.map { Table.Row(cells: [Table.Cell(paragraphs: [$0.content])]) }
            whole.append(.table(Table(rows: rows, places: box.flatMap(\.places))))
            box = []
        }
        for block in blocks {
            if case .paragraph(let paragraph) = block, paragraph.layout.isBoxed {
                box.append(paragraph)
            } else {
                closeBox()
                whole.append(block)
            }
        }
        closeBox()
        return whole
    }
}
