internal import EngrossModel

/// A line of a text file with what can be seen from it alone.
struct PlainTextLine {
    let letters: [Letter]
    /// The runs, for the cells of a table.
    let runs: [Run]
    let text: String
    let place: Place
    let followsBlank: Bool
    let opensPage: Bool
    var endsPage = false

    init(_ line: Line, place: Place, opensPage: Bool) {
        letters = Array(line.runs)
        runs = line.runs
        text = line.text
        self.place = place
        followsBlank = line.followsBlank
        self.opensPage = opensPage
    }

    /// The cells of a `|` table: the first run of such a line has a gap before it, of no other.
    var isTableRow: Bool { runs.first.map { $0.gapBefore > 0 } ?? false }

    var length: Int { letters.count }
    var firstScalar: Unicode.Scalar? { letters.first?.scalar }

    var startsLowercase: Bool { firstWordScalar?.isLower ?? false }
    var startsUppercase: Bool { firstWordScalar?.isUpper ?? false }
    var startsWithDigit: Bool { firstScalar?.isDigit ?? false }

    /// The first scalar that is no quotation mark or bracket.
    private var firstWordScalar: Unicode.Scalar? {
        letters.first { !PlainTextLine.openingMarks.contains($0.scalar) }?.scalar
    }

    /// The last scalar that is no closing mark, raised figure or blank.
    var lastMark: Unicode.Scalar? { letters.lastMark }

    var firstWordLength: Int { letters.prefix { !$0.scalar.isBlank }.count }

    var isBold: Bool {
        let words = letters.filter { $0.scalar.isLetter }
        return !words.isEmpty && words.allSatisfy { $0.style.contains(.bold) }
    }

    static let openingMarks: Set<Unicode.Scalar> = ["“", "\"", "‘", "'", "«", "„", "(", "["]
    static let closingMarks: Set<Unicode.Scalar> = ["”", "\"", "’", "'", "»", ")", "]"]
    static let stops: Set<Unicode.Scalar> = [
        ".", ";", ":", ",", "!", "?", "。", "；", "：", "，", "、", "؛", "،", "؟",
    ]
}

extension Array where Element == Letter {
    /// The last letter that is no closing mark, raised figure, marker or blank.
    ///
    /// Figures behind a stop and a blank count as none: they may be the call of a note that is lost.
    var lastMark: Unicode.Scalar? {
        var rest = self[...]
        func trim() {
            while let last = rest.last,
                last.isMarker || last.isRaised || last.scalar.isBlank
                    || PlainTextLine.closingMarks.contains(last.scalar)
            {
                rest.removeLast()
            }
        }
        trim()
        let digits = rest.reversed().prefix { $0.scalar.isDigit }.count
        if (1...3).contains(digits), rest.count > digits + 1 {
            let before = rest.dropLast(digits)
            let mark = before.dropLast().last?.scalar
            if before.last?.scalar.isBlank ?? false, mark.map(PlainTextLine.stops.contains) ?? false, mark != "." {
                return mark
            }
        }
        return rest.last?.scalar
    }

}

extension Collection where Element == Letter {
    /// More brackets opened than closed.
    var hasOpenBracket: Bool {
        var depth = 0
        for letter in self {
            if letter.scalar == "(" { depth += 1 }
            if letter.scalar == ")" { depth -= 1 }
        }
        return depth > 0
    }
}
