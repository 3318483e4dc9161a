internal import EngrossModel

/// Turns a page as it was recognised into lines of runs.
enum RecognizedPageReader {
    static func page(_ recognized: RecognizedPage, number: Int) -> Page {
        let lines = recognized.lines.map { line in
            let size = (line.xHeight ?? line.box.height * 0.5) / 0.45
            var runs: [Run] = []
            var right: Double?
            for word in line.words {
                let gap = right.map { word.box.left - $0 } ?? 0
                if gap > 1.2 * size || runs.last?.style != word.style {
                    if gap <= 1.2 * size, !runs.isEmpty { runs[runs.count - 1].text += " " }
                    runs.append(
                        Run(
                            text: word.text, box: word.box, fontSize: size, style: word.style,
                            gapBefore: gap > 1.2 * size ? gap : 0, origin: .recognition, confidence: word.confidence))
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
