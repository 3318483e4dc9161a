/// The line of a masthead that says under which item of the agenda a document stands.
public enum AgendaItem {
    /// `Agenda item 15 (b)` has `15 (b)`, `Agenda items 13 and 75 (a)` has `13 and 75 (a)`, `Item 35 of the provisional
    /// agenda*` has `35`. Nil where no figure stands in it.
    public static func number(in line: String) -> String? {
        guard let start = line.firstIndex(where: \.isNumber) else { return nil }
        var words = line[start...].split(separator: " ").prefix(while: belongsToNumber)
        while let last = words.last, joints.contains(last) { words.removeLast() }
        guard let last = words.last else { return nil }
        let number = line[start..<last.endIndex]
        return number.lastIndex { $0.isNumber || $0.isLetter || $0 == ")" }.map { String(number[...$0]) }
    }

    private static let joints: Set<Substring> = ["and", "to", "–", "-"]

    private static func belongsToNumber(_ word: Substring) -> Bool {
        word.first?.isNumber ?? false || word.first == "(" || joints.contains(word)
    }
}
