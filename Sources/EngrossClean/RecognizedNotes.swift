internal import EngrossModel

/// Mends what recognised notes begin and end with.
///
/// A note ends as a sentence does: so a comma there is a full stop with dirt at its foot, what stands behind the full stop is dirt, and
/// where nothing was read it was too small to see.
/// And of what a note may begin with, `Ibid.,` alone looks like `[bid..` or `thid.,`.
enum RecognizedNotes {
    /// Mends notes of the recognised `pages` and gives the repairs.
    static func mend(_ notes: inout [Note], pages: Set<Int>) -> [Repair] {
        guard !pages.isEmpty else { return [] }
        var repairs: [Repair] = []
        for index in notes.indices {
            let place = notes[index].place
            if pages.contains(place.page), let repair = mendIbidem(&notes[index]) { repairs.append(repair) }
            guard pages.contains(place.page), let content = notes[index].paragraphs.last,
                case .text(var last)? = content.last
            else { continue }
            let stem = last.text.trimmingEnd { dirt.contains($0) || $0.isWhitespace }
            let tail = last.text.dropFirst(stem.count)
            let isLost = tail.isEmpty && !endsWithAddress(stem) && endsWithWord(stem)
            guard isLost || tail.contains(where: { !$0.isWhitespace }) && (stem.last == "." || tail.first == ",") else {
                continue
            }
            let after = stem.last == "." ? "" : "."
            last.text = stem + after
            let end = content.count - 1
            notes[index].paragraphs[notes[index].paragraphs.count - 1][end] = .text(last)
            repairs.append(
                Repair(
                    .misreading, before: String(tail), after: after, reason: "a note ends with a full stop",
                    place: place))
        }
        return repairs
    }

    /// Whether a line at the head of the notes must be the first of one.
    static func opensNote(_ line: String) -> Bool { line.hasPrefix("See ") || opensWithIbidem(line) }

    /// Whether a line begins with "Ibid.", however that was read.
    static func opensWithIbidem(_ line: String) -> Bool { ibidem(at: line.trimmingBlanks) != nil }

    private static func mendIbidem(_ note: inout Note) -> Repair? {
        guard case .text(var first)? = note.paragraphs.first?.first, let before = ibidem(at: first.text) else {
            return nil
        }
        let rest = first.text.dropFirst(before.count)
        // Behind one full stop another sentence may begin.
        let beginsSentence = !before.hasSuffix("..") && rest.first { !$0.isWhitespace }?.isUppercase == true
        let after = rest.isEmpty || before.hasSuffix(".") && beginsSentence ? "Ibid." : "Ibid.,"
        guard before != after, rest.first?.isWhitespace ?? true else { return nil }
        first.text = after + rest
        note.paragraphs[0][0] = .text(first)
        return Repair(
            .misreading, before: before, after: after, reason: "nothing else that notes begin with looks like it",
            place: note.place)
    }

    /// Without a mark, in a bracket or not.
    private static func endsWithWord(_ text: String) -> Bool {
        let word = text.hasSuffix(")") ? text.dropLast() : text[...]
        return word.last.map { $0.isLetter || $0.isNumber } ?? false
    }

    /// Behind an address a full stop may be left out.
    private static func endsWithAddress(_ text: String) -> Bool {
        let word = text.reversed().prefix { !$0.isWhitespace }
        return String(word.reversed()).contains("www.") || word.contains(":")
    }

    /// What was read for "Ibid.," at the start of a text, with its stops.
    private static func ibidem(at text: String) -> String? {
        let word = text.prefix { $0 != "." && $0 != "," }
        let stops = text.dropFirst(word.count).prefix { ".,:;".contains($0) }
        guard (3...4).contains(word.count), (1...3).contains(stops.count),
            ["bid", "hid", "bld", "b1d"].contains(word.suffix(3)),
            word.count == 3 || "I[{(|tTlL1AJ]".contains(text.prefix(1))
        else { return nil }
        return String(word + stops)
    }

    /// What specks at the foot of a line are read as.
    private static let dirt: Set<Character> = [",", ":", ";", "-", "–", "—", "*", "'", "‘", "_", "~", "°"]
}

extension String {
    fileprivate func trimmingEnd(_ isEnd: (Character) -> Bool) -> String {
        var text = self[...]
        while let last = text.last, isEnd(last) { text.removeLast() }
        return String(text)
    }
}
