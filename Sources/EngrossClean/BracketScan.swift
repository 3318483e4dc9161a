/// Finds brackets that were read as braces, which no resolution has: their mates tell which they are.
struct BracketScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        guard text.contains("{") || text.contains("}") else { return }
        var open: [String.Index] = []
        for index in text.indices {
            switch text[index] {
            case "(", "[", "{": open.append(index)
            case ")", "]", "}":
                guard let mate = open.popLast() else { continue }
                let pair = Self.pair(text[mate], text[index])
                set(pair.open, at: mate, in: text)
                set(pair.close, at: index, in: text)
            default: break
            }
        }
        mends.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private static func pair(_ open: Character, _ close: Character) -> (open: Character, close: Character) {
        switch (open, close) {
        case ("{", ")"), ("(", "}"): ("(", ")")
        case ("{", _), (_, "}"): ("[", "]")
        default: (open, close)
        }
    }

    private mutating func set(_ bracket: Character, at index: String.Index, in text: String) {
        guard text[index] != bracket else { return }
        mends.append(
            RecognizedForms.Mend(
                range: index..<text.index(after: index), text: String(bracket),
                reason: "no resolution has braces, and its mate is a bracket"))
    }
}
