/// Writes findings file by file, so that a run over a whole corpus keeps none of them.
public struct FindingReport: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        /// `file:line:column: severity: message [rule]`, the line of the file, and a caret.
        case text
        /// JSON Lines: one object for each finding. The keys are described in Schemas/README.md.
        case json
        /// SARIF 2.1.0.
        case sarif
        /// The XML of JUnit: one test case for each file.
        case junit
        /// Annotations of a GitHub Actions workflow.
        case github
    }

    private let format: Format
    private let hasColour: Bool
    private let version: String
    private var isEmpty = true
    private var rules: Set<String> = []

    /// `version` is that of the tool, which SARIF names.
    public init(_ format: Format, hasColour: Bool = false, version: String = "0") {
        self.format = format
        self.hasColour = hasColour
        self.version = version
    }

    /// What comes before the first file.
    public func opening() -> String {
        switch format {
        case .text, .json, .github: ""
        case .sarif: SarifReport.opening
        case .junit: JUnitReport.opening
        }
    }

    /// The findings of one file; `findings` may be empty.
    public mutating func lines(for findings: [Finding], of file: String) -> String {
        switch format {
        case .text: return findings.map { TextReport.lines(for: $0, hasColour: hasColour) }.joined()
        case .json: return findings.map { JSONReport.object(for: $0) + "\n" }.joined()
        case .github: return findings.map { GitHubReport.line(for: $0) }.joined()
        case .junit: return JUnitReport.testCase(findings, file: file)
        case .sarif:
            var text = ""
            for finding in findings {
                text += (isEmpty ? "\n" : ",\n") + SarifReport.result(for: finding)
                isEmpty = false
                rules.insert(finding.rule)
            }
            return text
        }
    }

    /// What comes after the last file.
    public func closing() -> String {
        switch format {
        case .text, .json, .github: ""
        case .sarif: SarifReport.closing(rules: rules.sorted(), version: version)
        case .junit: JUnitReport.closing
        }
    }
}
