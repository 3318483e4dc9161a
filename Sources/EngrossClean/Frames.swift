internal import EngrossModel

/// Marks the paragraphs that stand in a frame. The text layer has no rules, but a frame shows in the setting: bold text set
/// in from both edges of the column by the same amount, with its bold title above. It is whole sentences: a title set so,
/// which has no full stop, is a heading.
enum Frames {
    static func mark(_ blocks: inout [CleanedDocument.Block]) {
        for index in blocks.indices {
            guard case .paragraph(var body) = blocks[index], isInset(body) else { continue }
            body.layout.isBoxed = true
            blocks[index] = .paragraph(body)
            var above = index - 1
            while above >= 0, case .paragraph(var title) = blocks[above], title.isBold,
                !title.layout.isBoxed, title.layout.lineCount == 1, title.layout.alignment == .body,
                abs(title.layout.firstIndent - body.layout.firstIndent) < 1
            {
                title.layout.isBoxed = true
                blocks[above] = .paragraph(title)
                above -= 1
            }
        }
    }

    private static func isInset(_ paragraph: Paragraph) -> Bool {
        let layout = paragraph.layout
        return layout.lineCount >= 2 && layout.alignment == .body && layout.firstIndent > 1.5 * layout.fontSize
            && abs(layout.firstIndent - layout.hangingIndent) < 1
            && abs(layout.rightIndent - layout.firstIndent) < 0.8 * layout.fontSize
            && abs(layout.fontSize - layout.bodyFontSize) < 0.6 && paragraph.isBold
            && paragraph.text.last { !$0.isWhitespace && !"”)]".contains($0) } == "."
    }
}

extension Paragraph {
    fileprivate var isBold: Bool {
        content.allSatisfy {
            if case .text(let piece) = $0 {
                piece.style.contains(.bold) || piece.text.allSatisfy(\.isWhitespace)
            } else {
                true
            }
        }
    }
}
