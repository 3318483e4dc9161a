internal import EngrossModel

/// Mends the dashes that open the items of a list on recognised pages: alone before a wide space, a dash is read as `=` or as two
/// letters that mean nothing.
///
/// Items below each other, equally far in, each with one or two signs and a wide space before its words, of which none is a number:
/// where one of them was read as a stroke, all are dashes.
enum RecognizedDashes {
    /// Mends paragraphs of the recognised `pages` and gives the repairs.
    static func mend(_ blocks: inout [CleanedDocument.Block], pages: Set<Int>) -> [Repair] {
        guard !pages.isEmpty else { return [] }
        var repairs: [Repair] = []
        var items: [(index: Int, paragraph: Paragraph, head: String)] = []
        func settle(_ blocks: inout [CleanedDocument.Block]) {
            defer { items = [] }
            guard items.count > 1, items.contains(where: { $0.head.allSatisfy(isStroke) }) else { return }
            for item in items where item.head != "-" {
                var paragraph = item.paragraph
                guard case .text(var first)? = paragraph.content.first, first.text.hasPrefix(item.head) else {
                    continue
                }
                first.text.removeFirst(item.head.count)
                let rest = first.text.isEmpty ? [] : [Inline.text(first)]
                first.text = "-"
                first.style = []
                paragraph.content.replaceSubrange(0..<1, with: [.text(first)] + rest)
                paragraph.layout.tabAfter = 1
                blocks[item.index] = .paragraph(paragraph)
                repairs.append(
                    Repair(
                        .misreading, before: item.head, after: "-", reason: "it opens an item of a list of dashes",
                        place: paragraph.place))
            }
        }
        for (index, block) in blocks.enumerated() {
            guard case .paragraph(let paragraph) = block, let page = paragraph.place?.page, pages.contains(page),
                let head = head(of: paragraph)
            else {
                settle(&blocks)
                continue
            }
            if let last = items.last?.paragraph.layout,
                abs(last.firstIndent - paragraph.layout.firstIndent) > 0.6 * last.fontSize
            {
                settle(&blocks)
            }
            items.append((index, paragraph, head))
        }
        settle(&blocks)
        return repairs
    }

    private static func isStroke(_ character: Character) -> Bool { "=-–—~_«»".contains(character) }

    /// One or two signs before a wide space, and neither a number nor a capital.
    private static func head(of paragraph: Paragraph) -> String? {
        let text = paragraph.text
        let head = text.prefix { !$0.isWhitespace }
        let rest = text.dropFirst(head.count).drop { $0.isWhitespace }
        guard (1...2).contains(head.count), paragraph.layout.tabAfter == head.utf8.count, rest.first?.isLetter == true,
            head.allSatisfy({ isStroke($0) || $0.isLowercase })
        else { return nil }
        return String(head)
    }
}
