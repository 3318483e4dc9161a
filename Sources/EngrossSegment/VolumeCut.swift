internal import EngrossModel

/// Where the documents of a volume lie among its passages.
///
/// A document begins with its number, set apart, and has enacting words or the words of a decision soon after; it ends with
/// its closing lines and the annexes behind them. What stands between that and the next number belongs to the volume.
struct VolumeCut {
    /// None where the passages are one document.
    private(set) var documents: [Range<Int>] = []

    init(_ passages: [Passage], terms: Vocabulary) {
        let heads = Self.heads(of: passages, terms)
        guard heads.count > 1 else { return }
        for (index, head) in heads.enumerated() {
            let end = index + 1 < heads.count ? heads[index + 1].start : passages.count
            documents.append(head.start..<Self.end(of: passages, from: head.opening, before: end))
        }
    }

    // MARK: Beginnings

    private struct Head {
        var start: Int
        /// The enacting words.
        var opening: Int
        /// Without the letter of a part, which has no document of its own.
        var number: String
    }

    private static func heads(of passages: [Passage], _ terms: Vocabulary) -> [Head] {
        var heads: [Head] = []
        for (index, passage) in passages.enumerated() {
            guard let number = VolumeHeading(passage)?.number else { continue }
            // The number printed again before the title, or that of the next part.
            if let last = heads.last, last.number == number { continue }
            // What stands under the label of an annex is annexed.
            if index > 0, AttachmentLabel(passages[index - 1]) != nil { continue }
            guard let opening = opening(after: index, number, passages, terms) else { continue }
            heads.append(Head(start: index, opening: opening, number: number))
        }
        return heads
    }

    /// Between a number and the enacting words stand its title and lines that say when, how and for whom it was adopted.
    private static func opening(
        after start: Int, _ number: String, _ passages: [Passage], _ terms: Vocabulary
    ) -> Int? {
        for index in passages.indices[(start + 1)...].prefix(10) {
            let passage = passages[index]
            if passage.isTable { return nil }
            if let heading = VolumeHeading(passage), heading.number != number { return nil }
            if terms.formula(opening: passage) != nil || passage.opensDecision { return index }
        }
        return nil
    }

    // MARK: Ends

    private static func end(of passages: [Passage], from opening: Int, before next: Int) -> Int {
        let closings = ClosingReader()
        if let closing = (opening..<next).last(where: { closings.opens(passages[$0]) }) {
            var start = closing
            while start - 1 > opening, closings.opens(passages[start - 1]) { start -= 1 }
            let end = start + max(1, closings.length(of: passages[start..<next]))
            guard end < next, AttachmentLabel(passages[end]) != nil else { return end }
        }
        // No closing lines: headings with nothing under them head what follows.
        var end = next
        while end - 1 > opening, passages[end - 1].headsVolume { end -= 1 }
        return end
    }
}

/// The number that begins a document of a volume: `55/25.`, `RESOLUTION 55/25`, `2005/17. Title`, `1325 (2000)`.
struct VolumeHeading {
    var number: String

    init?(_ passage: Passage) {
        guard !passage.isTable, passage.text.utf8.count < 400 else { return nil }
        let word = passage.text.prefix { $0.isLetter }
        let isNamed = ["resolution", "decision"].contains(word.lowercased())
        let rest = isNamed ? passage.text.dropFirst(word.count).drop(while: \.isWhitespace) : passage.text[...]
        guard let number = ResolutionNumber(startOf: String(rest)) else { return nil }
        let isAlone = number.length == rest.utf8.count
        let hasMark = number.length > number.text.utf8.count
        let isSetApart = passage.layout.alignment == .centred || passage.style.isBold || passage.style.isItalic
        guard isAlone || passage.hasLayout && isSetApart || !passage.hasLayout && hasMark && !passage.endsSentence
        else { return nil }
        self.number = number.withoutPart
    }

    /// Whether a paragraph may be one: a quick look, so that the documents without pay nothing.
    static func isPossible(_ paragraph: Paragraph) -> Bool {
        guard case .text(let piece)? = paragraph.content.first(where: { if case .text = $0 { true } else { false } })
        else { return false }
        var bytes = piece.text.utf8.makeIterator()
        guard let first = bytes.next() else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "R"), UInt8(ascii: "r"), UInt8(ascii: "D"), UInt8(ascii: "d"), UInt8(ascii: "S"),
            UInt8(ascii: "E"):
            break
        default: return false
        }
        return piece.text.utf8.prefix(24).contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "(") }
    }
}

extension ResolutionNumber {
    /// `55/33 A` and `55/33 B` are parts of one number, 55/33; so are `3201 A (XXX)` and `3201 B (XXX)`.
    fileprivate var withoutPart: String {
        text.split(separator: " ").filter { !($0.count == 1 && $0.first?.isUppercase ?? false) }.joined(separator: " ")
    }
}

extension Passage {
    /// `At its 79th plenary meeting, on 9 June 2022, the General Assembly …`
    fileprivate var opensDecision: Bool {
        guard text.hasPrefix("At its ") || text.hasPrefix("At the ") else { return false }
        return text.prefix(80).contains("meeting")
    }

    /// A heading over a section of a volume: set apart, in few words, ending as no sentence does.
    fileprivate var headsVolume: Bool {
        guard !isTable, !endsSentence || lastMark == ".", AttachmentLabel(self) == nil, text.utf8.count < 240 else {
            return false
        }
        let letters = text.filter(\.isLetter)
        let isCapitals = letters.count > 1 && letters.allSatisfy(\.isUppercase)
        return isCapitals || !endsSentence && hasLayout && (layout.alignment == .centred || style.isBold)
    }
}
