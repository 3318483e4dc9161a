private import CPoppler
internal import EngrossModel

/// An open PDF: the one place that touches Poppler's pointers. Everything is copied out before a call returns.
///
/// Poppler's documents are not thread safe; one of these belongs to one thread.
struct PDFDocument: ~Copyable {
    private let document: OpaquePointer
    let pageCount: Int
    /// Whether an image of the file is as wide as a scanned page.
    let canHaveScans: Bool

    /// The document reads from `bytes`, which must outlive it: see `withDocument`.
    private init(_ bytes: UnsafeRawBufferPointer) throws(ExtractionError) {
        let data = g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
        defer { g_bytes_unref(data) }
        var error: UnsafeMutablePointer<GError>?
        guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
            defer { g_clear_error(&error) }
            throw Self.reason(error)
        }
        self.document = document
        pageCount = Int(poppler_document_get_n_pages(document))
        canHaveScans = WideImages.areIn(bytes)
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    /// Opens a PDF held in memory for the length of `body`.
    static func with<Value>(
        _ bytes: [UInt8], _ body: (borrowing PDFDocument) throws(ExtractionError) -> Value
    ) throws(ExtractionError) -> Value {
        let result: Result<Value, ExtractionError> = bytes.withUnsafeBytes { buffer in
            do throws(ExtractionError) {
                let document = try PDFDocument(buffer)
                return .success(try body(document))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }

    private static func reason(_ error: UnsafeMutablePointer<GError>?) -> ExtractionError {
        guard let error else { return .damaged(reason: "it cannot be opened as a PDF") }
        if error.pointee.domain == poppler_error_quark(),
            error.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
        {
            return .encrypted
        }
        return .damaged(reason: String(cString: error.pointee.message))
    }

    /// The day the file says it was made.
    var creationDate: CalendarDate? {
        guard let moment = poppler_document_get_creation_date_time(document) else { return nil }
        defer { g_date_time_unref(moment) }
        guard let utc = g_date_time_to_utc(moment) else { return nil }
        defer { g_date_time_unref(utc) }
        return CalendarDate(
            year: Int(g_date_time_get_year(utc)), month: Int(g_date_time_get_month(utc)),
            day: Int(g_date_time_get_day_of_month(utc))
        )
    }

    /// What the structure tree says the document holds; nil where it has none.
    var tags: TagCounts? { PDFStructure.tags(of: document) }

    /// The program that made the file, as it names itself.
    var producer: String? {
        guard let name = poppler_document_get_producer(document) else { return nil }
        defer { g_free(name) }
        return String(cString: name)
    }

    /// The glyphs and links of the page at `index` (0-based); nil where the PDF has no such page.
    func glyphs(ofPage index: Int, readsLinks: Bool) -> PageGlyphs? {
        guard let page = poppler_document_get_page(document, gint(index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        var glyphs = PageGlyphs(width: width, height: height)
        Self.copyText(of: page, into: &glyphs)
        if readsLinks { Self.copyLinks(of: page, into: &glyphs) }
        return glyphs
    }

    /// Whether the text of the page at `index` (0-based) is written over a page-wide image but not drawn.
    func hasHiddenText(onPage index: Int) -> Bool {
        guard let page = poppler_document_get_page(document, gint(index)) else { return false }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        return PDFImages.imageShare(of: page) > 0.5 && !PDFImages.drawsText(page)
    }

    /// The page at `index` (0-based) as an image for recognition; nil where it has none or is too large.
    func image(ofPage index: Int) -> PageImage? {
        guard let page = poppler_document_get_page(document, gint(index)) else { return nil }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        return PDFImages.image(of: page)
    }

    /// The straight strokes drawn on the page at `index` (0-based) within `band`.
    func rules(ofPage index: Int, in band: RuleBand) -> [Box] {
        guard let page = poppler_document_get_page(document, gint(index)) else { return [] }
        defer { g_object_unref(UnsafeMutableRawPointer(page)) }
        // A scanned page is one image; its strokes are none of the page's own.
        guard !canHaveScans || PDFImages.imageShare(of: page) < 0.3 else { return [] }
        return PDFRules.rules(of: page, in: band)
    }

    /// Text, rectangles and attributes come as three parallel lists over the page's Unicode scalars.
    private static func copyText(of page: OpaquePointer, into glyphs: inout PageGlyphs) {
        guard let text = poppler_page_get_text(page) else { return }
        defer { g_free(text) }
        var rectangles: UnsafeMutablePointer<PopplerRectangle>?
        var count: guint = 0
        guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return }
        defer { g_free(rectangles) }
        let attributes = poppler_page_get_text_attributes(page)
        defer { poppler_page_free_text_attributes(attributes) }

        glyphs.glyphs.reserveCapacity(Int(count))
        var attribute = attributes
        var fontEnd = -1
        var font = 0
        let utf8 = UnsafeRawBufferPointer(start: text, count: strlen(text))
        var decoder = UTF8Decoder(bytes: utf8)
        for index in 0..<Int(count) {
            guard let scalar = decoder.next() else { return }
            while index > fontEnd, let node = attribute {
                let entry = node.pointee.data.assumingMemoryBound(to: PopplerTextAttributes.self).pointee
                fontEnd = Int(entry.end_index)
                font = glyphs.index(
                    of: PageGlyphs.Font(
                        name: entry.font_name.map { String(cString: $0) } ?? "", size: entry.font_size,
                        isUnderlined: entry.is_underlined != 0
                    )
                )
                attribute = node.pointee.next
            }
            let rectangle = rectangles[index]
            // Some files print a mark of direction with the width of a blank where a blank is meant.
            let isBlank = scalar.isUnseen && rectangle.x2 - rectangle.x1 > 0.1 * (rectangle.y2 - rectangle.y1)
            glyphs.glyphs.append(
                PageGlyphs.Glyph(
                    scalar: isBlank ? " " : scalar, left: Float(rectangle.x1), top: Float(rectangle.y1),
                    right: Float(rectangle.x2),
                    bottom: Float(rectangle.y2), font: font
                )
            )
        }
    }

    private static func copyLinks(of page: OpaquePointer, into glyphs: inout PageGlyphs) {
        let mappings = poppler_page_get_link_mapping(page)
        defer { poppler_page_free_link_mapping(mappings) }
        var node = mappings
        while let mapping = node {
            node = mapping.pointee.next
            let link = mapping.pointee.data.assumingMemoryBound(to: PopplerLinkMapping.self).pointee
            guard let action = link.action, action.pointee.type == POPPLER_ACTION_URI,
                let address = action.pointee.uri.uri
            else { continue }
            // Link areas are measured from the foot of the page.
            let box = Box(
                left: link.area.x1, top: glyphs.height - link.area.y2, right: link.area.x2,
                bottom: glyphs.height - link.area.y1
            )
            glyphs.links.append(PageGlyphs.Link(box: box, address: String(cString: address)))
        }
    }
}

/// Walks UTF-8 that Poppler made: damaged bytes end the walk.
private struct UTF8Decoder {
    let bytes: UnsafeRawBufferPointer
    var offset = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    mutating func next() -> Unicode.Scalar? {
        guard offset < bytes.count else { return nil }
        let first = bytes[offset]
        if first < 0x80 {
            offset += 1
            return Unicode.Scalar(first)
        }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard offset + length <= bytes.count else { return nil }
        var value = UInt32(first) & (0x7F >> UInt32(length))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        offset += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
