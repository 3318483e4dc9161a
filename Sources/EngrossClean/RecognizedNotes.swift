internal import EngrossModel

/// Mends what recognised notes end with: a note ends as a sentence does, so a comma there is a full stop with dirt at its foot, and
/// what stands behind the full stop is dirt.
enum RecognizedNotes {
    /// Mends notes of the recognised `pages` and gives the repairs.
    static func mend(_ notes: inout [Note], pages: Set<Int>) -> [Repair] {
        guard !pages.isEmpty else { return [] }
        var repairs: [Repair] = []
        for index in notes.indices {
            let place = notes[index].place
            guard pages.contains(place.page), let content = notes[index].paragraphs.last,
                case .text(var last)? = content.last
            else { continue }
            let stem = last.text.trimmingEnd { dirt.contains($0) || $0.isWhitespace }
            let tail = last.text.dropFirst(stem.count)
            guard tail.contains(where: { !$0.isWhitespace }), stem.last == "." || tail.first == "," else { continue }
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
