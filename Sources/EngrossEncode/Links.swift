internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

extension DocumentWriter {
    /// The links in a running text: citations with their dates, other dates, and the source's own links to pages of the
    /// web. Where two meet, the first of these stands; none holds one of the given marks.
    func links(in inlines: [Inline], besides marks: [Mark]) -> [Mark] {
        var taken: [Range<Int>] = []
        var links: [Mark] = []
        let citations = finder.citations(in: inlines)
        for citation in citations {
            let href: (name: StaticString, value: String) = ("href", citation.href.iriEscaped)
            if citation.isWorkIRI {
                links.append(Mark("ref", over: citation.range, [href], counted: "ref"))
            } else {
                links.append(Mark("a", over: citation.range, [href]))
            }
            if let range = citation.dateRange, let date = citation.date {
                links.append(Mark("date", over: range, [("date", date.description)]))
            }
            taken.append(citation.range)
        }
        for part in finder.parts(in: inlines, citations: citations) {
            guard let link = link(to: part, among: citations) else { continue }
            links.append(link)
            taken.append(part.range)
        }
        let text = inlines.plainText
        for (range, date) in DateReader.dates(in: text)
        where !taken.contains(where: { $0.overlaps(range) }) && !marks.contains(where: { $0.range == range }) {
            links.append(Mark("date", over: range, [("date", date.description)]))
        }
        for link in WebLinks.marks(in: inlines) where !taken.contains(where: { $0.overlaps(link.range) }) {
            links.append(link)
        }
        return links.filter { link in
            marks.allSatisfy { !$0.range.overlaps(link.range) || $0.range.contains(link.range) }
        }
    }
}
