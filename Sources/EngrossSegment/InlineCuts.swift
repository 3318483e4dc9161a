internal import EngrossModel

/// Cutting running text. Offsets are UTF-8 offsets in the plain text; no marker is ever lost.
extension Array where Element == Inline {
    /// The text before and after `offset`. A marker at the cut stays with the word it follows.
    func cut(at offset: Int) -> (head: [Inline], tail: [Inline]) {
        var head: [Inline] = []
        var tail: [Inline] = []
        var seen = 0
        for inline in self {
            switch inline {
            case .text(let piece):
                let length = piece.text.utf8.count
                if seen + length <= offset {
                    head.append(inline)
                } else if seen >= offset {
                    tail.append(inline)
                } else {
                    let place = piece.text.utf8.index(piece.text.startIndex, offsetBy: offset - seen)
                    var (left, right) = (piece, piece)
                    left.text = String(piece.text[..<place])
                    right.text = String(piece.text[place...])
                    head.append(.text(left))
                    tail.append(.text(right))
                }
                seen += length
            case .marker:
                if tail.isEmpty && offset > 0 { head.append(inline) } else { tail.append(inline) }
            case .lineBreak:
                if seen < offset { head.append(inline) } else { tail.append(inline) }
                seen += 1
            }
        }
        return (head, tail)
    }

    /// The text after `offset` without blanks at its ends; markers before the cut are kept in front.
    func dropping(utf8 offset: Int) -> [Inline] {
        let (head, tail) = cut(at: offset)
        let kept = head.filter { if case .marker = $0 { true } else { false } }
        return kept + tail.trimmed
    }

    /// Without blanks and line breaks at either end.
    var trimmed: [Inline] {
        var inlines = self[...]
        var front: [Inline] = []
        while let first = inlines.first {
            guard case .marker = first else {
                guard let rest = first.trimmedAtStart else {
                    inlines.removeFirst()
                    continue
                }
                inlines[inlines.startIndex] = rest
                break
            }
            front.append(first)
            inlines.removeFirst()
        }
        var back: [Inline] = []
        while let last = inlines.last {
            guard case .marker = last else {
                guard let rest = last.trimmedAtEnd else {
                    inlines.removeLast()
                    continue
                }
                inlines[inlines.endIndex - 1] = rest
                break
            }
            back.insert(last, at: 0)
            inlines.removeLast()
        }
        return front + inlines + back
    }

    /// The pieces between line breaks, trimmed, without empty ones.
    var printedLines: [[Inline]] {
        var lines: [[Inline]] = [[]]
        for inline in self {
            if case .lineBreak = inline { lines.append([]) } else { lines[lines.count - 1].append(inline) }
        }
        return lines.map(\.trimmed).filter { !$0.isBlank }
    }

    /// The texts joined by a blank.
    static func joined(_ parts: [[Inline]]) -> [Inline] {
        var whole: [Inline] = []
        for part in parts where !part.isEmpty {
            if !whole.isEmpty { whole.append(.text(StyledText(" "))) }
            whole += part
        }
        return whole
    }
}

extension Inline {
    /// Nil when only blanks stand here.
    fileprivate var trimmedAtStart: Inline? {
        guard case .text(var piece) = self else { return nil }
        guard let first = piece.text.firstIndex(where: { !$0.isWhitespace }) else { return nil }
        if first != piece.text.startIndex { piece.text.removeSubrange(..<first) }
        return .text(piece)
    }

    fileprivate var trimmedAtEnd: Inline? {
        guard case .text(var piece) = self else { return nil }
        guard let last = piece.text.lastIndex(where: { !$0.isWhitespace }) else { return nil }
        piece.text.removeSubrange(piece.text.index(after: last)...)
        return .text(piece)
    }
}

extension String {
    /// UTF-8 offset of the first place where `text` stands.
    func firstOffset(of text: String) -> Int? {
        let wanted = Array(text.utf8)
        let mine = Array(utf8)
        guard !wanted.isEmpty, mine.count >= wanted.count else { return nil }
        return (0...(mine.count - wanted.count)).first { start in
            mine[start..<(start + wanted.count)].elementsEqual(wanted)
        }
    }
}
