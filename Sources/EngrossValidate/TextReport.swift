internal import EngrossModel

/// Findings for people.
enum TextReport {
    static func lines(for finding: Finding, hasColour: Bool) -> String {
        var place = finding.file
        place += ":\(finding.line)"
        if finding.column > 0 { place += ":\(finding.column)" }
        var text =
            "\(place): \(severity(finding.severity, hasColour: hasColour)): \(flat(finding.message)) [\(finding.rule)]\n"
        if let excerpt = finding.excerpt {
            text += "    \(visible(excerpt.text))\n    \(String(repeating: " ", count: excerpt.offset))^\n"
        }
        if let place = finding.place { text += "    source: page \(place.page), line \(place.line)\n" }
        if let hint = finding.hint { text += "    hint: \(flat(hint))\n" }
        return text
    }

    private static func severity(_ severity: Diagnostic.Severity, hasColour: Bool) -> String {
        guard hasColour else { return severity.rawValue }
        let colour =
            switch severity {
            case .note: 36
            case .warning: 33
            case .error: 31
            }
        return "\u{1B}[\(colour)m\(severity.rawValue)\u{1B}[0m"
    }

    private static func flat(_ text: String) -> String {
        visible(text.split(whereSeparator: \.isNewline).joined(separator: " "))
    }

    /// A file may not steer the terminal it is shown on.
    private static func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
    }
}
