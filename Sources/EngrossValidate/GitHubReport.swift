internal import EngrossModel

/// Workflow commands that GitHub shows beside the lines of a change.
enum GitHubReport {
    static func line(for finding: Finding) -> String {
        let command =
            switch finding.severity {
            case .note: "notice"
            case .warning: "warning"
            case .error: "error"
            }
        let column = finding.column > 0 ? ",col=\(finding.column)" : ""
        let source = finding.place.map { "\nSource: page \($0.page), line \($0.line)." } ?? ""
        let message = finding.message + (finding.hint.map { "\n" + $0 } ?? "") + source
        return
            "::\(command) file=\(property(finding.file)),line=\(finding.line)\(column),title=\(property(finding.rule))::\(data(message))\n"
    }

    private static func data(_ text: String) -> String {
        replaced(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
    }

    private static func property(_ text: String) -> String {
        replaced(text, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
    }

    private static func replaced(_ text: String, _ pairs: [(Unicode.Scalar, String)]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let pair = pairs.first(where: { $0.0 == scalar }) {
                result += pair.1
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
