internal import EngrossModel

/// Turns a page as it was recognised into lines of runs.
enum RecognizedPageReader {
    static func page(_ recognized: RecognizedPage, number: Int) -> Page {
        // Measured line by line, one size comes out a little different each time.
        let body = recognized.lines.flatMap { line in line.words.map { _ in line.measuredSize } }.sorted()
        let common = body.isEmpty ? 0 : body[body.count / 2]
        let lines = recognized.lines.map { line in
            let measured = line.measuredSize
            let size = abs(measured - common) < 0.1 * common ? common : measured
            var runs: [Run] = []
            var right: Double?
            for word in line.words {
                let gap = right.map { word.box.left - $0 } ?? 0
                if gap > 1.2 * size || runs.last?.style != word.style {
                    let isWide = gap > 1.2 * size
                    // A blank between two runs belongs to the plainer one.
                    let isBefore = !isWide && runs.last?.style.isEmpty == true
                    if isBefore { runs[runs.count - 1].text += " " }
                    runs.append(
                        Run(
                            text: isWide || isBefore || runs.isEmpty ? word.text : " " + word.text, box: word.box,
                            fontSize: size, style: word.style, gapBefore: isWide ? gap : 0, origin: .recognition,
                            confidence: word.confidence))
                } else {
                    runs[runs.count - 1].text += " " + word.text
                    runs[runs.count - 1].box = runs[runs.count - 1].box.union(word.box)
                }
                right = word.box.right
            }
            return Line(runs: runs, baseline: line.baseline)
        }
        return Page(number: number, width: recognized.width, height: recognized.height, lines: lines)
    }
}

extension RecognizedLine {
    /// The size of type whose small letters are this high, as in Times.
    fileprivate var measuredSize: Double { (xHeight ?? box.height * 0.5) / 0.45 }
}
