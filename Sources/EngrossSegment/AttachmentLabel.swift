internal import EngrossTerms

/// `Annex`, `Annex II`, `Appendix`, `Enclosure`: alone in their paragraph, or before the title in a paragraph set apart.
struct AttachmentLabel {
    /// 0 for an annex, 1 for what is attached to one.
    var level: Int
    var isNumbered: Bool
    /// UTF-8 length of the label in its paragraph.
    var length: Int

    init?(_ passage: Passage) {
        guard !passage.isTable, passage.enumerator == nil else { return nil }
        let text = passage.text
        let words = text.split(maxSplits: 2) { $0 == " " || $0 == "\u{A0}" }
        guard let first = words.first, first.first?.isUppercase ?? false,
            let level = PartWords.attachmentLevel(Self.withoutMark(first))
        else { return nil }
        let number = words.dropFirst().first.flatMap { Self.isNumber(Self.withoutMark($0)) ? $0 : nil }
        let last = number ?? first
        let title = text[last.endIndex...].drop { $0.isWhitespace }
        if !title.isEmpty {
            let hasMark = last.last == "." || last.last == ":"
            let standsApart = passage.style.isBold || hasMark && !passage.endsSentence && text.utf8.count < 160
            guard standsApart, title.first?.isUppercase ?? false else { return nil }
        }
        self.level = level
        isNumbered = number != nil
        length = text.utf8.distance(from: text.startIndex, to: last.endIndex)
    }

    private static func withoutMark(_ word: Substring) -> Substring {
        word.hasSuffix(".") || word.hasSuffix(":") ? word.dropLast() : word
    }

    private static func isNumber(_ word: Substring) -> Bool {
        Numerals.value(ofRoman: word) != nil && word.first?.isUppercase ?? false || word.allSatisfy(\.isNumber)
            || word.count == 1 && word.first?.isUppercase ?? false
    }
}
