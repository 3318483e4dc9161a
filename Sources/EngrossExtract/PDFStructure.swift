private import CPoppler
internal import EngrossModel

/// Reads the structure tree of a tagged PDF, its roles only: the text of an element costs Poppler a walk over its page.
enum PDFStructure {
    /// A tree with more elements is not read to its end.
    private static let mostElements = 1_000_000

    /// Nil where the document has no tree. Poppler reads the whole tree by recursion, so one that is nested ten thousands
    /// deep ends the process: `Extractor.Options.witnesses` says whether to ask.
    static func tags(of document: OpaquePointer) -> TagCounts? {
        guard let root = poppler_structure_element_iter_new(document) else { return nil }
        var counts = TagCounts()
        var elements = 0
        var open = [root]
        defer { for iterator in open { poppler_structure_element_iter_free(iterator) } }
        while let iterator = open.last, elements < mostElements {
            if let element = poppler_structure_element_iter_get_element(iterator) {
                counts.count(element)
                g_object_unref(UnsafeMutableRawPointer(element))
                elements += 1
            }
            if let child = poppler_structure_element_iter_get_child(iterator) {
                open.append(child)
                continue
            }
            while let done = open.last, poppler_structure_element_iter_next(done) == 0 {
                poppler_structure_element_iter_free(done)
                open.removeLast()
            }
        }
        return counts
    }
}

extension TagCounts {
    fileprivate mutating func count(_ element: OpaquePointer) {
        switch poppler_structure_element_get_kind(element) {
        case POPPLER_STRUCTURE_ELEMENT_PARAGRAPH, POPPLER_STRUCTURE_ELEMENT_LIST_ITEM: paragraphs += 1
        case POPPLER_STRUCTURE_ELEMENT_HEADING, POPPLER_STRUCTURE_ELEMENT_HEADING_1,
            POPPLER_STRUCTURE_ELEMENT_HEADING_2, POPPLER_STRUCTURE_ELEMENT_HEADING_3,
            POPPLER_STRUCTURE_ELEMENT_HEADING_4, POPPLER_STRUCTURE_ELEMENT_HEADING_5,
            POPPLER_STRUCTURE_ELEMENT_HEADING_6:
            headings += 1
        case POPPLER_STRUCTURE_ELEMENT_NOTE: notes += 1
        case POPPLER_STRUCTURE_ELEMENT_TABLE: tables.append(TaggedTable())
        case POPPLER_STRUCTURE_ELEMENT_TABLE_ROW: if let last = tables.indices.last { tables[last].rows.append(0) }
        case POPPLER_STRUCTURE_ELEMENT_TABLE_HEADING, POPPLER_STRUCTURE_ELEMENT_TABLE_DATA:
            if let last = tables.indices.last { tables[last].addCell(on: poppler_structure_element_get_page(element)) }
        case POPPLER_STRUCTURE_ELEMENT_LINK: links += 1
        default: break
        }
    }
}

extension TaggedTable {
    /// `page` counts from 0 and is negative where the cell does not tell.
    fileprivate mutating func addCell(on page: Int32) {
        guard let last = rows.indices.last else { return }
        rows[last] += 1
        if self.page == nil, page >= 0 { self.page = Int(page) + 1 }
    }
}
