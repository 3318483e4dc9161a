/// The label at the head of a note in a text: `¹ `, `1/ `, `[1] `, `* `, or a bare `1 ` before a capital.
struct PlainTextNoteLabel {
    enum Form {
        case raised, slash, bracket, asterisk, bare
    }

    let label: String
    let form: Form
    /// The letters of label, mark and blanks.
    let length: Int

    var number: Int? { Int(label) }

    init?(_ letters: [Letter]) {
        guard let first = letters.first else { return nil }
        var end = 0
        func take(while condition: (Letter) -> Bool) -> String {
            let start = end
            while end < letters.count, condition(letters[end]) { end += 1 }
            return String(String.UnicodeScalarView(letters[start..<end].map(\.scalar)))
        }
        func scalar(_ index: Int) -> Unicode.Scalar? { index < letters.count ? letters[index].scalar : nil }

        if first.isRaised {
            label = take { $0.isRaised }
            form = .raised
            guard NoteLabel.isLabel(label) else { return nil }
        } else if first.scalar == "*" || first.scalar == "†" {
            label = take { $0.scalar == "*" || $0.scalar == "†" }
            form = .asterisk
            guard NoteLabel.isAsterisks(label), scalar(end)?.isBlank == true || scalar(end)?.isUpper == true else {
                return nil
            }
        } else if first.scalar == "[" {
            end = 1
            label = take { $0.scalar.isDigit }
            form = .bracket
            guard NoteLabel.isNumber(label), scalar(end) == "]", scalar(end + 1)?.isBlank == true else { return nil }
            end += 1
        } else {
            label = take { $0.scalar.isDigit && !$0.isRaised }
            guard NoteLabel.isNumber(label) else { return nil }
            if scalar(end) == "/", scalar(end + 1)?.isBlank ?? false {
                form = .slash
                end += 1
            } else {
                form = .bare
                guard scalar(end)?.isBlank == true, let next = scalar(end + 1) else { return nil }
                let isAddress =
                    letters[(end + 1)...].starts(with: "http".unicodeScalars) { $0.scalar == $1 }
                    || letters[(end + 1)...].starts(with: "www.".unicodeScalars) { $0.scalar == $1 }
                guard next.isUpper || PlainTextLine.openingMarks.contains(next) || isAddress else { return nil }
            }
        }
        while end < letters.count, letters[end].scalar.isBlank { end += 1 }
        guard end < letters.count else { return nil }
        length = end
    }
}
