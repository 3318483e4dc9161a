internal import EngrossCite
internal import EngrossModel

extension DocumentWriter {
    /// Nil where nothing is known to be there: a part that this document does not have, a document whose IRI is not known.
    func link(to part: PartCitation, among citations: [Citation]) -> Mark? {
        switch part.part {
        case .paragraph, .section, .annex:
            guard let target = target(part.part, in: part, among: citations) else { return nil }
            return Mark("ref", over: part.range, [("href", target)], counted: "ref")
        case .paragraphs(let first, let last):
            return link(over: part, from: .paragraph(first, items: []), to: .paragraph(last, items: []), citations)
        case .sections(let first, let last):
            return link(over: part, from: .section(first), to: .section(last), citations)
        case .annexes(let first, let last):
            return link(over: part, from: .annex(first), to: .annex(last), citations)
        }
    }

    private func link(
        over part: PartCitation, from first: PartCitation.Part, to last: PartCitation.Part, _ citations: [Citation]
    ) -> Mark? {
        guard let from = target(first, in: part, among: citations), let upTo = target(last, in: part, among: citations)
        else { return nil }
        return Mark("rref", over: part.range, [("from", from), ("upTo", upTo)], counted: "rref")
    }

    private func target(
        _ part: PartCitation.Part, in citation: PartCitation, among citations: [Citation]
    ) -> String? {
        switch citation.whole {
        case .citation(let index):
            let work = citations[index]
            return work.isWorkIRI ? work.href.iriEscaped + "/" + Self.step(to: part, in: citation.container) : nil
        case .own: return ownTarget(part, in: citation.container, scope.parts, isDocument: scope.prefix.isEmpty)
        case .document: return ownTarget(part, in: citation.container, scope.documentParts, isDocument: true)
        }
    }

    private func ownTarget(
        _ part: PartCitation.Part, in container: PartCitation.Container?, _ parts: CitableParts, isDocument: Bool
    ) -> String? {
        var (parts, section) = (parts, String?.none)
        switch container {
        case .section(let number): section = number
        case .annex(let count):
            guard isDocument, let annex = annexParts(count) else { return nil }
            parts = annex
        case nil: break
        }
        switch part {
        case .paragraph(let number, let items):
            return parts.paragraph(number, items: items, section: section).map { "#" + $0 }
        case .section(let number): return parts.section(number).map { "#" + $0 }
        case .annex(let count):
            return isDocument && hasAnnex(count) ? Self.step(to: part, in: nil) : nil
        case .paragraphs, .sections, .annexes: return nil
        }
    }

    private func hasAnnex(_ count: Int) -> Bool {
        scope.annexes.indices.contains(count - 1)
    }

    private func annexParts(_ count: Int) -> CitableParts? {
        guard hasAnnex(count) else { return nil }
        let clauses = PreambleOfAttachment(scope.annexes[count - 1].text).text.bodyClauses
        return CitableParts(clauses, prefix: "att_\(count)__")
    }

    /// From a Work to a part of it: `!main#sec_III__para_3`, `!annex_1#para_2`. Items are not gone into: how their lists
    /// are counted is known of this document alone.
    private static func step(to part: PartCitation.Part, in container: PartCitation.Container?) -> String {
        var component = "!main"
        var names: [String] = []
        switch container {
        case .section(let number): names.append("sec_\(number)")
        case .annex(let count): component = "!annex_\(count)"
        case nil: break
        }
        switch part {
        case .paragraph(let number, _): names.append("para_\(number)")
        case .section(let number): names.append("sec_\(number)")
        case .annex(let count): component = "!annex_\(count)"
        case .paragraphs, .sections, .annexes: break
        }
        return names.isEmpty ? component : component + "#" + names.joined(separator: "__")
    }
}
