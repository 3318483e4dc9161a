import EngrossModel

/// How diagnostics are shown: `file:page:line: severity: message [code]`.
struct DiagnosticLine {
    var file: String
    var diagnostic: Diagnostic
    var hasColour: Bool

    var text: String {
        var place = file
        if let position = diagnostic.place { place += ":\(position.page):\(position.line)" }
        let message = diagnostic.message.split(whereSeparator: \.isNewline).joined(separator: " ")
        return "\(place): \(severity): \(message) [\(diagnostic.code)]\n"
    }

    private var severity: String {
        let word = diagnostic.severity.rawValue
        guard hasColour else { return word }
        return switch diagnostic.severity {
        case .note: "\u{1B}[36m\(word)\u{1B}[0m"
        case .warning: "\u{1B}[33m\(word)\u{1B}[0m"
        case .error: "\u{1B}[31m\(word)\u{1B}[0m"
        }
    }
}
