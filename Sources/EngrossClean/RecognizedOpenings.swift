internal import EngrossModel
internal import EngrossTerms

/// Sets the opening words of recognised paragraphs (`Recalling also`, `Calls upon`) as their document sets them, in italics or underlined,
/// where the image does not tell.
///
/// The table of opening words says how far they reach, unless the document sets the first word alone apart, as the Security Council does,
/// in every opening or in those that go on with what it has, as in "Expressing its concern"; that it sets any apart must show in some of
/// its paragraphs.
struct RecognizedOpenings {
    private struct Opening {
        var block: Int
        /// In the UTF-8 of the paragraph's text.
        var range: Range<Int>
        var firstWord: Range<Int>
        /// How the image shows some of its letters.
        var style: Style
        /// The image shows nearly all of its letters so.
        var isWhole: Bool
        /// Behind the verb stands what the organ has: its concern, its support.
        var isPossessive: Bool
    }

    /// Of all openings, at least one in so many must be seen to be set apart.
    private static let fewest = 6

    /// Works on paragraphs of the recognised `pages`; says which openings the image did not tell.
    @discardableResult
    static func set(in blocks: inout [CleanedDocument.Block], pages: Set<Int>) -> [Diagnostic] {
        guard !pages.isEmpty else { return [] }
        let openings = blocks.indices.compactMap { index -> Opening? in
            guard case .paragraph(let paragraph) = blocks[index], let page = paragraph.place?.page, pages.contains(page)
            else { return nil }
            return opening(of: paragraph, at: index)
        }
        let seen = openings.filter { !$0.style.isEmpty }
        guard seen.count > 1, seen.count * fewest >= openings.count else { return [] }
        let italic = seen.count { $0.style.contains(.italic) }
        let style: Style = italic * 2 >= seen.count ? .italic : .underline
        let longer = seen.filter { $0.range != $0.firstWord }
        let possessive = longer.filter(\.isPossessive)
        var diagnostics: [Diagnostic] = []
        for opening in openings {
            let alike = opening.isPossessive && !possessive.isEmpty ? possessive : longer
            let areWhole = alike.count(where: \.isWhole) * 2 >= alike.count
            guard opening.style.isEmpty || areWhole, case .paragraph(var paragraph) = blocks[opening.block] else {
                continue
            }
            let range = areWhole ? opening.range : opening.firstWord
            if opening.style.isEmpty {
                let words = String(paragraph.text.utf8.dropFirst(range.lowerBound).prefix(range.count)) ?? ""
                diagnostics.append(
                    Diagnostic(
                        .note, "clean.opening-words",
                        "“\(words)” is set apart as other openings are; the image does not tell", at: paragraph.place))
            }
            paragraph.content.set(opening.style.isEmpty ? style : opening.style, in: range)
            blocks[opening.block] = .paragraph(paragraph)
        }
        return diagnostics
    }

    private static func opening(of paragraph: Paragraph, at block: Int) -> Opening? {
        let text = paragraph.text
        var start = 0
        let head = text.prefix { !$0.isWhitespace }
        if head.first?.isNumber == true || paragraph.layout.tabAfter == head.utf8.count {
            // The opening of a lettered point is set as its other words.
            guard head.count <= 5, !head.hasPrefix("("), !head.hasSuffix(")") else { return nil }
            start = head.utf8.count + text.dropFirst(head.count).prefix { $0.isWhitespace }.utf8.count
        }
        let rest = String(text.utf8.dropFirst(start)) ?? ""
        let length = OpeningWords.length(ofLeadIn: rest)
        guard length > 0 else { return nil }
        let range = start..<start + length
        let word = rest.utf8.prefix(length).prefix { $0 != UInt8(ascii: " ") }
        let marked = paragraph.content.marked(in: range)
        return Opening(
            block: block, range: range, firstWord: start..<start + word.count, style: marked.style,
            isWhole: marked.count * 10 >= range.count * 9,
            isPossessive: rest.utf8.prefix(length).dropFirst(word.count).starts(with: " its ".utf8))
    }
}

extension [Inline] {
    /// How many of the letters in a range of the UTF-8 of the text are in italics or underlined, and the style of most of them; none where
    /// they are fewer than a quarter.
    fileprivate func marked(in range: Range<Int>) -> (style: Style, count: Int) {
        var letters: [(style: Style, count: Int)] = []
        var start = 0
        for inline in self {
            guard case .text(let piece) = inline else {
                if case .lineBreak = inline { start += 1 }
                continue
            }
            let own = start..<start + piece.text.utf8.count
            start = own.upperBound
            let style = piece.style.intersection([.italic, .underline])
            if own.overlaps(range), !style.isEmpty { letters.append((style, own.clamped(to: range).count)) }
        }
        let count = letters.reduce(0) { $0 + $1.count }
        guard count * 4 >= range.count else { return ([], count) }
        return (letters.max { $0.count < $1.count }?.style ?? [], count)
    }

    /// Gives a range of the UTF-8 of the text a style.
    fileprivate mutating func set(_ style: Style, in range: Range<Int>) {
        var set: [Inline] = []
        var start = 0
        for inline in self {
            guard case .text(let piece) = inline else {
                if case .lineBreak = inline { start += 1 }
                set.append(inline)
                continue
            }
            let own = start..<start + piece.text.utf8.count
            start = own.upperBound
            let inside = own.clamped(to: range)
            guard !inside.isEmpty, !piece.style.isSuperset(of: style) else {
                set.append(inline)
                continue
            }
            let parts = [own.lowerBound..<inside.lowerBound, inside, inside.upperBound..<own.upperBound]
            for (index, part) in parts.enumerated() where !part.isEmpty {
                var cut = piece
                let bytes = piece.text.utf8.dropFirst(part.lowerBound - own.lowerBound).prefix(part.count)
                cut.text = String(bytes) ?? ""
                if index == 1 { cut.style.formUnion(style) }
                if let last = set.last, case .text(var joined) = last, joined.style == cut.style,
                    joined.link == cut.link
                {
                    joined.text += cut.text
                    set[set.count - 1] = .text(joined)
                } else {
                    set.append(.text(cut))
                }
            }
        }
        self = set
    }
}
