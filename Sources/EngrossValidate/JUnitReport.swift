internal import EngrossModel

/// The XML that build servers read as test results: each file is a case, errors make it fail.
enum JUnitReport {
    static let opening =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"engross validate\">\n"
    static let closing = "</testsuite>\n</testsuites>\n"

    static func testCase(_ findings: [Finding], file: String) -> String {
        guard !findings.isEmpty else { return "<testcase classname=\"engross\" name=\"\(escaped(file))\"/>\n" }
        let errors = findings.filter { $0.severity == .error }
        let others = findings.filter { $0.severity != .error }
        var text = "<testcase classname=\"engross\" name=\"\(escaped(file))\">\n"
        if let first = errors.first {
            text +=
                "<failure type=\"\(escaped(first.rule))\" message=\"\(escaped(first.message))\">\(lines(errors))</failure>\n"
        }
        if !others.isEmpty { text += "<system-out>\(lines(others))</system-out>\n" }
        return text + "</testcase>\n"
    }

    private static func lines(_ findings: [Finding]) -> String {
        escaped(
            findings.map { "\($0.file):\($0.line):\($0.column): \($0.severity.rawValue): \($0.message) [\($0.rule)]" }
                .joined(separator: "\n"))
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\t": result.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
