/// Findings that are known and do not fail a build: a text file with a fingerprint at the head of each line, and
/// anything for people after it.
public struct Baseline: Sendable, Hashable {
    private var fingerprints: Set<String>

    public init(_ text: String) {
        fingerprints = Set(
            text.split(whereSeparator: \.isNewline).compactMap { line in
                line.split(separator: " ", maxSplits: 1).first.map(String.init)
            })
    }

    public func contains(_ finding: Finding) -> Bool {
        !fingerprints.isEmpty && fingerprints.contains(finding.fingerprint)
    }

    /// The line that makes `finding` known.
    public static func line(for finding: Finding) -> String {
        "\(finding.fingerprint) \(finding.file) \(finding.rule) \(finding.eId ?? "-")\n"
    }
}
