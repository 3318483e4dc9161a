internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// A table, which has rows, as a block of the open element.
    mutating func write(_ table: Table, _ names: inout SiblingNames) {
        let eId = names.next("table")
        if let place = table.places.first { self.place = place }
        xml.openBlock("table")
        xml.attribute("eId", eId)
        record(eId, table.places)
        for row in table.rows {
            xml.openBlock("tr")
            if row.isHeader { xml.attribute("class", "header") }
            for cell in row.cells { write(cell, isHeader: row.isHeader) }
            // A row whose cells all began in rows above.
            if row.cells.isEmpty { xml.emptyBlock("td") }
            xml.close()
        }
        xml.close()
    }

    private mutating func write(_ cell: Table.Cell, isHeader: Bool) {
        if isHeader { xml.openBlock("th") } else { xml.openBlock("td") }
        if cell.columnSpan > 1 { xml.attribute("colspan", String(cell.columnSpan)) }
        if cell.rowSpan > 1 { xml.attribute("rowspan", String(cell.rowSpan)) }
        for paragraph in cell.paragraphs { writeParagraph(paragraph) }
        xml.close()
    }
}
