internal import EngrossModel

/// Says whether a paragraph at the head of a page goes on with the last one of the page before.
struct PageBreaks {
    private let measures: PageMeasures
    private let builder: ParagraphBuilder
    /// The document begins its paragraphs with an indent.
    private let indentsFirstLines: Bool
    /// Hardly one without a number begins at the edge of the column.
    private let indentsAll: Bool

    init(measures: PageMeasures, builder: ParagraphBuilder, pages: [[PrintedParagraph]]) {
        self.measures = measures
        self.builder = builder
        let paragraphs = pages.joined()
        let long = paragraphs.filter { $0.lines.count >= 2 && !$0.lines[0].isBold }
        let indented = long.count { $0.lines[0].left > $0.lines[1].left + 0.8 * $0.lines[0].size }
        indentsFirstLines = indented * 2 > long.count
        // The first paragraph of a page may be the end of one.
        let whole = pages.flatMap { $0.dropFirst() }.filter { $0.lines.count >= 2 && !$0.lines[0].isBold }
        let flush = whole.count { paragraph in
            let first = paragraph.lines[0]
            return EnumeratorForm.length(at: first.text) == 0
                && first.left - measures.column(of: first).left < 0.6 * first.size
        }
        indentsAll = indented >= 10 * max(1, flush)
    }

    func goesOn(from above: PrintedParagraph, to below: PrintedParagraph) -> Bool {
        let last = above.lines[above.lines.count - 1]
        let first = below.lines[0]
        let column = measures.column(of: first)
        // `(XV)` at the edge, where no number stands, below a line that nothing ends.
        let isCut =
            indentsFirstLines && abs(first.left - column.left) < 0.3 * first.size && !builder.endsParagraph(last)
        guard above.isFramed == below.isFramed, abs(last.size - first.size) < 0.8, last.isBold == first.isBold,
            isCut || !measures.mayOpenParagraph(first)
        else { return false }
        guard !builder.isAtRight(first, column),
            !builder.isCentred(first, column) || builder.isCentred(last, measures.column(of: last))
        else { return false }
        let ending =
            last.text.last { !$0.isWhitespace && !"”\"’)]".contains($0) && !$0.isWholeNumber } ?? last.lastCharacter
        let startsSmall = first.firstCharacter?.isSmallOrCaseless == true
        var score = 0
        switch ending {
        case ".", ";", ":", "?", "!", "。", "；", "：", "？", "！": score -= 2
        case ",", "，": score += 0
        default: score += 2
        }
        if startsSmall { score += 2 }
        // A full line had no room for the word that begins the next page.
        let room = measures.column(of: last).right - last.right
        let isFull = room < first.firstWordWidth + first.size
        score += isFull ? 1 : -1
        let isCutAtComma = indentsAll && (ending == "," || ending == "，")
        if indentsFirstLines || isCutAtComma {
            let edge = above.lines.count > 1 ? last.left - measures.column(of: last).left : 0
            let isIndented = abs(first.left - column.left - edge) >= 0.6 * first.size
            let isHanging =
                above.lines[0].left > last.left + 0.6 * last.size || EnumeratorForm.length(at: above.lines[0].text) > 0
            score += isIndented ? -2 : isCutAtComma ? 3 : !isFull ? 1 : isHanging || edge == 0 ? 3 : 1
        }
        // Among numbered paragraphs a full line and an edge where no number stands are the middle of one.
        if ending == ".", isFull, !indentsFirstLines, above.lines.count > 1, isPlainNumber(above.lines[0].text),
            abs(first.left - column.left - last.left + measures.column(of: last).left) < 1
        {
            score += 3
        }
        if let run = first.line.runs.first, run.style.contains(.italic), !last.isItalic,
            last.line.runs.last?.style.contains(.italic) == false, first.firstCharacter?.isUppercase == true
        {
            score -= 1
        }
        return score >= 2
    }

    private func isPlainNumber(_ text: String) -> Bool {
        let number = text.drop { $0.isWhitespace }.prefix { !$0.isWhitespace }
        return number.last == "." && number.count <= 4 && number.dropLast().allSatisfy(\.isWholeNumber)
    }
}
