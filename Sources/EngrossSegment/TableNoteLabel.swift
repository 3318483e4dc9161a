internal import EngrossModel

/// What calls a note of a table: `a`, `*`, `1`.
struct TableNoteLabel: Hashable {
    enum Series { case letter, number, asterisks }

    let series: Series
    /// From 1.
    let order: Int

    private init(_ series: Series, _ order: Int) {
        (self.series, self.order) = (series, order)
    }

    init?(_ text: some StringProtocol) {
        if text.utf8.count == 1, let byte = text.utf8.first, (0x61...0x7A).contains(byte) {
            self.init(.letter, Int(byte) - 0x60)
        } else if (1...2).contains(text.utf8.count), let number = Int(text), number > 0 {
            self.init(.number, number)
        } else if (1...4).contains(text.utf8.count), text.allSatisfy({ $0 == "*" }) {
            self.init(.asterisks, text.utf8.count)
        } else {
            return nil
        }
    }

    var text: String {
        switch series {
        case .letter: String(UnicodeScalar(UInt8(0x60 + order)))
        case .number: String(order)
        case .asterisks: String(repeating: "*", count: order)
        }
    }

    var predecessor: TableNoteLabel? { order > 1 ? TableNoteLabel(series, order - 1) : nil }

    /// The notes of a table are of one series, in order.
    func canFollow(_ last: TableNoteLabel?) -> Bool {
        last.map { $0.series == series && $0.order < order } ?? true
    }

    func isNextLetter(after last: TableNoteLabel?) -> Bool { series == .letter && predecessor == last }
}

/// Where a label stands in running text.
struct TableNoteSpan {
    var label: TableNoteLabel
    /// UTF-8 offsets in the plain text.
    var range: Range<Int>
    var isRaised: Bool
}

extension [Inline] {
    /// The label that opens a note, with words behind it: raised or typed.
    var tableNoteOpening: TableNoteSpan? {
        if case .text(let first)? = first, first.style.contains(.superscript) {
            return first.labels(from: 0).first.flatMap { $0.range.upperBound < plainText.utf8.count ? $0 : nil }
        }
        return plainText.typedOpening
    }

    /// What calls notes: labels that are raised, or typed at the end; not the one that opens a note.
    var tableNoteCalls: [TableNoteSpan] {
        var calls: [TableNoteSpan] = []
        var offset = 0
        for inline in self {
            if case .text(let piece) = inline, piece.style.contains(.superscript) {
                calls += piece.labels(from: offset)
            }
            offset += [inline].plainText.utf8.count
        }
        let opening = tableNoteOpening?.range
        calls.removeAll { $0.range == opening }
        return calls.isEmpty ? plainText.typedCall.map { [$0] } ?? [] : calls
    }

    /// Says of a stretch what it is to a note of a table; its letters stay.
    mutating func mark(_ span: TableNoteSpan, as part: TableNotePart) {
        let (head, rest) = cut(at: span.range.lowerBound)
        let (label, tail) = rest.cut(at: span.range.count)
        var piece = StyledText(label.plainText, style: span.isRaised ? .superscript : [])
        piece.tableNote = part
        self = head + [.text(piece)] + tail
    }
}

extension StyledText {
    /// `a`, or `a, b`; none where anything in it is no label. `offset` is where it begins.
    fileprivate func labels(from offset: Int) -> [TableNoteSpan] {
        var spans: [TableNoteSpan] = []
        for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "," }) {
            guard let label = TableNoteLabel(word) else { return [] }
            let start = offset + text.utf8.distance(from: text.startIndex, to: word.startIndex)
            spans.append(TableNoteSpan(label: label, range: start..<start + word.utf8.count, isRaised: true))
        }
        return spans
    }
}

/// Labels that do not stand raised: `*`, and as typewriters have it `a/`. Of one that did, a text may keep the letter alone.
extension String {
    /// `* At sea`, `a/ At sea`, `a At sea`.
    fileprivate var typedOpening: TableNoteSpan? {
        let word = prefix { !$0.isWhitespace }
        guard let next = self[word.endIndex...].first(where: { !$0.isWhitespace }) else { return nil }
        let letter = next.isUppercase ? TableNoteLabel(word).flatMap { $0.series == .letter ? $0 : nil } : nil
        return (word.typedLabel ?? letter).map {
            TableNoteSpan(label: $0, range: 0..<word.utf8.count, isRaised: false)
        }
    }

    /// `2026*`, `Total a/`, `2026a`.
    fileprivate var typedCall: TableNoteSpan? {
        let asterisks = suffix(reversed().prefix { $0 == "*" }.count)
        let word = suffix(reversed().prefix { !$0.isWhitespace }.count)
        let letter = dropLast().last?.isNumber == true ? TableNoteLabel(suffix(1)) : nil
        let end = asterisks.isEmpty ? word : asterisks
        let closing =
            end.typedLabel.map { (label: $0, end: end) }
            ?? letter.flatMap { $0.series == .letter ? (label: $0, end: suffix(1)) : nil }
        return closing.map {
            TableNoteSpan(label: $0.label, range: utf8.count - $0.end.utf8.count..<utf8.count, isRaised: false)
        }
    }
}

extension StringProtocol {
    fileprivate var typedLabel: TableNoteLabel? {
        let label = last == "/" ? TableNoteLabel(dropLast()) : TableNoteLabel(self)
        return label.flatMap { ($0.series == .asterisks) == (last != "/") ? $0 : nil }
    }
}
