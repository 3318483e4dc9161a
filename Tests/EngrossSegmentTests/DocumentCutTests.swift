import EngrossModel
import EngrossSegment
import Testing

@Suite struct DocumentCutTests {
    private func segment(_ lines: [(text: String, page: Int)]) -> SegmentedDocument {
        var document = CleanedDocument(source: SourceDescription(name: "lamps.pdf", format: .pdf))
        document.blocks = lines.enumerated().map { index, line in
            .paragraph(
                Paragraph(
                    content: [.text(StyledText(line.text, style: line.text.hasSuffix(".") ? [] : .bold))],
                    layout: Layout(fontSize: 10, bodyFontSize: 10), places: [Place(page: line.page, line: index + 1)]))
        }
        return Segmenter().segment(document).value
    }

    private let text = """
        The meeting of the wardens was held in the house below the lamp on the first day of May, and all who keep a lamp on \
        the northern coast took part in it.
        """

    @Test(arguments: [(2, "Report of the wardens", ["Introduction"]), (1, "Report of the wardens Introduction", [])])
    func `a heading over the text overleaf from the title is of the text`(page: Int, title: String, headings: [String])
    {
        let document = segment([("Report of the wardens", 1), ("Introduction", page), (text, page)])
        #expect(document.title.plainText == title)
        #expect(document.text.body.filter { $0.kind == .division }.map(\.heading.plainText) == headings)
    }

    @Test func `a title that stands nowhere else is overleaf from the masthead`() {
        let document = segment([("Introduction", 2), (text, 2)])
        #expect(document.title.plainText == "Introduction")
    }
}
