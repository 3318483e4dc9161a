internal import EngrossModel

/// Reads the citations of parts in a text whose citations of wholes are known.
struct PartReader {
    let text: CitingText
    let bytes: [UInt8]
    let citations: [Citation]
    /// Where each citation stands, in bytes.
    let places: [Range<Int>]
    private var found: [PartCitation] = []

    init(_ text: CitingText, _ citations: [Citation]) {
        self.text = text
        bytes = text.bytes
        self.citations = citations
        places = citations.map { text.byte(at: $0.range.lowerBound)..<text.byte(at: $0.range.upperBound) }
    }

    mutating func parts() -> [PartCitation] {
        var at = 0
        while at < bytes.count {
            let word = word(at)
            if !word.isEmpty, CitingTable.beginsUnit[Int(bytes[at])], let list = PartList(bytes, word: word) {
                at = read(list)
            } else {
                at = max(word.upperBound, at + 1)
            }
        }
        return found
    }

    /// One list, or two of which one is in the other; says where to go on.
    private mutating func read(_ first: PartList) -> Int {
        if let inner = list(behind: first, over: CitingTable.innerLeads), first.container != nil,
            inner.unit == .paragraph
        {
            return add(inner, in: first, first.range.lowerBound..<inner.range.upperBound, mayEndInComma: true)
        }
        if first.unit == .paragraph, let outer = list(behind: first, over: CitingTable.outerLeads),
            outer.container != nil
        {
            return add(first, in: outer, first.range.lowerBound..<outer.range.upperBound, mayEndInComma: false)
        }
        return add(first, in: nil, first.range, mayEndInComma: false)
    }

    private mutating func add(
        _ list: PartList, in outer: PartList?, _ range: Range<Int>, mayEndInComma: Bool
    ) -> Int {
        let comma = mayEndInComma && bytes.at(range.upperBound) == UInt8(ascii: ",") ? 1 : 0
        guard
            let whole = whole(behind: range.upperBound + comma, partAt: range.lowerBound)
                ?? whole(before: range.lowerBound)
        else { return range.upperBound }
        if let outer { add(outer, nil, whole) }
        add(list, outer?.container, whole)
        return range.upperBound
    }

    private mutating func add(_ list: PartList, _ container: PartCitation.Container?, _ whole: PartCitation.Whole) {
        for item in list.items {
            let holdsCall = text.calls.contains { item.range.lowerBound < $0 && $0 < item.range.upperBound }
            guard !holdsCall, let part = list.part(item) else { continue }
            found.append(PartCitation(range: plain(item.range), part: part, container: container, whole: whole))
        }
    }

    /// The list that stands behind another across one of these words.
    private func list(behind list: PartList, over leads: [[UInt8]]) -> PartList? {
        let end = list.range.upperBound
        for lead in leads where bytes.starts(with: lead, at: end) {
            if let next = PartList(bytes, word: word(end + lead.count)) { return next }
        }
        return nil
    }

    private func word(_ start: Int) -> Range<Int> {
        var at = start
        while bytes.isWord(at: at) { at += 1 }
        return start..<at
    }

    private func plain(_ range: Range<Int>) -> Range<Int> {
        Int(text.offsets[range.lowerBound])..<Int(text.offsets[range.upperBound])
    }
}
