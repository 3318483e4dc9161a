import EngrossModel

/// What `extract` saw, for people: a line of the page on a line, with where it stands and how it is set.
enum PageOutline {
    static func text(of document: ExtractedDocument) -> String {
        let source = document.source
        var text = "\(source.name) \(source.format.rawValue) \(source.date.map(\.description) ?? "no date")\n"
        for page in document.pages {
            text += "\nPage \(page.number), \(page.width.tenths) × \(page.height.tenths) pt\n"
            for (index, line) in page.lines.enumerated() {
                if line.followsBlank { text += "\n" }
                let size = line.runs.map(\.fontSize).max() ?? 0
                text += "\(padded(String(index + 1), 4))  left \(padded(line.box.left.tenths, 6))"
                text += "  foot \(padded(line.baseline.tenths, 6))  \(padded(size.tenths, 5)) pt  "
                for run in line.runs { text += shown(run, lineSize: size) }
                text += "\n"
            }
            for rule in page.rules {
                text += "rule  left \(rule.left.tenths)  top \(rule.top.tenths)  right \(rule.right.tenths)"
                text += "  bottom \(rule.bottom.tenths)\n"
            }
        }
        return text
    }

    private static func shown(_ run: Run, lineSize: Double) -> String {
        var text = run.style.outlineMarks(around: run.text)
        if run.fontSize < lineSize - 0.25 || run.rise != 0 {
            text = "{\(run.fontSize.tenths)\(run.rise == 0 ? "" : "↑\(run.rise.tenths)") \(text)}"
        }
        if run.gapBefore > 0 { text = "⇥\(run.gapBefore.tenths)⇥" + text }
        if run.link != nil { text = "<\(text)>" }
        if run.confidence < 1 { text += "?\(Int((run.confidence * 100).rounded()))" }
        return text
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.utf8.count)) + text
    }
}

extension Double {
    /// With one decimal, never in the words of a locale.
    var tenths: String {
        guard isFinite, magnitude < 1e15 else { return "?" }
        let scaled = Int((self * 10).rounded())
        return "\(scaled < 0 ? "-" : "")\(scaled.magnitude / 10).\(scaled.magnitude % 10)"
    }
}
