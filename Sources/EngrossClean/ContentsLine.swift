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
        let folio = Self.ending(of: text[...]) { Self.folioLetters.contains($0) }
        let dots = Self.ending(of: text[..<folio.startIndex]) { $0 == "." || $0 == "…" || $0.isWhitespace }
        let isLed = dots.count { $0 == "." } >= Self.fewestDots || dots.contains("…")
        let standsApart =
            runs.count > 1 && runs.last.map { $0.gapBefore > 0 && $0.text.trimmingBlanks == folio } == true
        guard !folio.isEmpty, folio.count <= Self.longestFolio, isLed || standsApart else {
            (words, leader, page) = (printed, "", nil)
            return
        }
        page = folio.trimmingBlanks
        leader = isLed ? dots.trimmingBlanks : ""
        let length = text.distance(from: text.startIndex, to: isLed ? dots.startIndex : folio.startIndex)
        words = printed.prefix(length)
    }

    /// The end of a text that is made of some letters, and blanks behind them.
    private static func ending(of text: Substring, where isOfIt: (Character) -> Bool) -> Substring {
        let end = text.lastIndex { !$0.isWhitespace }.map { text.index(after: $0) } ?? text.startIndex
        var start = end
        while start > text.startIndex, isOfIt(text[text.index(before: start)]) { start = text.index(before: start) }
        return text[start...]
    }

    /// Pages of front matter have small Roman numbers; some entries take several pages.
    private static let folioLetters = Set("0123456789ivxlc-–")
    private static let longestFolio = 9
    private static let fewestDots = 3
}

extension PrintedLine {
    /// The first letters of the line; nil where they are blank.
    fileprivate func prefix(_ length: Int) -> PrintedLine? {
        var left = length
        var runs: [Run] = []
        for var run in line.runs where left > 0 {
            let count = run.text.count
            if count > left {
                run.text = String(run.text.prefix(left))
                run.box.right = run.box.left + run.box.width * Double(left) / Double(count)
            }
            left -= count
            runs.append(run)
        }
        guard runs.contains(where: { !$0.text.trimmingBlanks.isEmpty }) else { return nil }
        return PrintedLine(Line(runs: runs, baseline: line.baseline, column: line.column), page: page, number: number)
    }

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
