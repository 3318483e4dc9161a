internal import EngrossModel

/// Makes whole what the end of a page cut: paragraphs, and tables whose head is printed again.
struct PageJoiner {
    let measures: PageMeasures
    let builder: ParagraphBuilder

    func join(_ pages: [[PrintedPiece]]) -> (pieces: [PrintedPiece], furniture: [Furniture]) {
        let breaks = PageBreaks(
            measures: measures, builder: builder, pages: pages.map { $0.compactMap(\.paragraph) })
        var all: [PrintedPiece] = []
        var furniture: [Furniture] = []
        for page in pages {
            var rest = page[...]
            switch (all.last, rest.first) {
            case (.paragraph(var above)?, .paragraph(let below)?) where breaks.goesOn(from: above, to: below):
                above.lines += below.lines
                all[all.count - 1] = .paragraph(above)
                rest = rest.dropFirst()
            case (.table(var above)?, .table(let below)?):
                guard let repeated = above.grid.absorb(below.grid) else { break }
                above.lines += below.lines
                all[all.count - 1] = .table(above)
                furniture += repeated.map { Furniture(role: .tableHead, text: $0.text, place: $0.place) }
                rest = rest.dropFirst()
            default: break
            }
            all += rest
        }
        return (all, furniture)
    }
}
