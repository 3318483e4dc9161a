internal import EngrossModel

/// A line of a table of contents: its words, the leader behind them, and the number of the page that it leads to.
struct ContentsLine {
    /// Without leader and page; nil where nothing else stands on the line.
    let words: PrintedLine?
    /// Dots; empty where there are none.
    let leader: String
    let page: String?

    init(_ printed: PrintedLine) {
        let runs = printed.line.runs
        let text = runs.map(\.text).joined()
        let folio = Self.ending(of: text[...]) { Self.folioLetters.contains($0) || $0.isWhitespace }
        let dots = Self.ending(of: text[..<folio.startIndex]) { $0 == "." || $0 == "…" || $0.isWhitespace }
        let isLed = dots.count { $0 == "." } >= Self.fewestDots || dots.contains("…")
        let last = runs.last?.text ?? ""
        let isApart = runs.count > 1 && runs[runs.count - 1].gapBefore > 0 && folio.hasSuffix(last)
        guard folio.contains(where: { !$0.isWhitespace }), folio.count <= Self.longestFolio, isLed || isApart else {
            (words, leader, page) = (printed, "", nil)
            return
        }
        let (head, tail) = printed.line.cut(at: text.count - (isLed ? dots + folio : last[...]).count)
        words = head.map { PrintedLine($0, page: printed.page, number: printed.number) }
        leader = isLed ? dots.trimmingBlanks : ""
        page = String(tail.text.trimmingBlanks.dropFirst(leader.count)).trimmingBlanks
    }

    /// A quick look: dots enough, or the last byte of `…`.
    static func mayHaveLeader(_ line: PrintedLine) -> Bool {
        line.text.utf8.count { $0 == UInt8(ascii: ".") } >= fewestDots || line.text.utf8.contains(0xA6)
    }

    /// The end of a text that is made of some letters, with the blanks behind it.
    private static func ending(of text: Substring, where isOfIt: (Character) -> Bool) -> Substring {
        var start = text.endIndex
        while start > text.startIndex, isOfIt(text[text.index(before: start)]) { start = text.index(before: start) }
        return text[start...]
    }

    /// Pages of front matter have small Roman numbers; the paragraphs of an entry may stand before its page: `12–15  4`.
    private static let folioLetters = Set("0123456789ivxlc-–")
    private static let longestFolio = 16
    private static let fewestDots = 3
}

extension Line {
    /// The first letters, nil where they are blank, and the others.
    fileprivate func cut(at length: Int) -> (head: Line?, tail: Line) {
        var left = length
        var (head, tail) = (self, self)
        (head.runs, tail.runs) = ([], [])
        for run in runs {
            let share = Double(left) / Double(max(1, run.text.count))
            var (before, behind) = (run, run)
            before.text = String(run.text.prefix(left))
            behind.text = String(run.text.dropFirst(left))
            before.box.right = min(run.box.right, run.box.left + run.box.width * share)
            behind.box.left = max(run.box.left, before.box.right)
            if !before.text.isEmpty { head.runs.append(before) }
            if !behind.text.isEmpty { tail.runs.append(behind) }
            left = max(0, left - run.text.count)
        }
        return (head.text.trimmingBlanks.isEmpty ? nil : head, tail)
    }
}

extension PrintedLine {
    /// Where the words begin behind the number at the head of the line; nil where there is no number.
    var leftBehindNumber: Double? {
        var left = EnumeratorForm.length(at: text.trimmingBlanks)
        guard left > 0 else { return nil }
        for run in line.runs {
            let count = run.text.trimmingBlanks.count
            if count > left { return run.box.left + run.box.width * Double(left) / Double(max(1, run.text.count)) }
            left -= count
            if left <= 0, let next = line.runs.first(where: { $0.box.left > run.box.left }) { return next.box.left }
        }
        return nil
    }
}
