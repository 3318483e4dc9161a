internal import FoundationEssentials

/// The files that a corpus has beside its documents.
struct CorpusFiles {
    var folder: String

    static let manifest = "manifest.sha256"
    static let report = "report.json"

    func write(_ ledger: Ledger, _ summary: CorpusSummary) throws(CorpusError) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let report: [UInt8]
        do {
            report = Array(try encoder.encode(summary)) + [0x0A]
        } catch {
            preconditionFailure("the summary is not encodable: \(error)")
        }
        try DiskFile.write(report, to: "\(folder)/\(Self.report)")
        var lines = try ledger.publications().map { "\($0.checksum)  \($0.place)" }
        lines.append("\(Checksum.sha256(report))  \(Self.report)")
        lines.sort { $0.dropFirst(66).utf8.lexicographicallyPrecedes($1.dropFirst(66).utf8) }
        try DiskFile.write(Array((lines.joined(separator: "\n") + "\n").utf8), to: "\(folder)/\(Self.manifest)")
    }
}
