internal import EngrossModel
internal import EngrossTerms

/// Parts lines of the masthead that stand under each other in one type and were read as one paragraph.
enum MastheadParts {
    static func of(_ passage: Passage) -> [Passage] {
        let cuts = cuts(in: passage.text)
        guard !cuts.isEmpty else { return [passage] }
        var parts: [Passage] = []
        var start = 0
        for cut in cuts + [passage.text.utf8.count] {
            let part = passage.content.cut(at: cut).head.cut(at: start).tail.trimmed
            if !part.isBlank { parts.append(passage.with(content: part)) }
            start = cut
        }
        return parts
    }

    /// `Distr.: General 18 December 2025 Original: English`, `Human Rights Council Fifty-eighth session`.
    private static func cuts(in text: String) -> [Int] {
        let lower = text.lowercased()
        guard lower.utf8.count == text.utf8.count else { return [] }
        if lower.hasPrefix("distr") {
            return [DateReader.dates(in: text).first?.range.lowerBound, lower.firstOffset(of: "original:")]
                .compactMap { $0 }.filter { $0 > 0 }.sorted()
        }
        guard lower.hasSuffix("session") else { return [] }
        let organ = Organs.all.first { lower.hasPrefix($0.name.lowercased() + " ") }
        return organ.map { [$0.name.utf8.count] } ?? []
    }
}
