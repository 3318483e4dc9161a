import Foundation
import Testing

@Suite struct AuditTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../samples").standardizedFileURL

    private static func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: samples.path)
            .filter { $0.hasSuffix(".pdf") || $0.hasSuffix(".txt") }.sorted()
    }

    @Test(arguments: try names()) func `every letter of a sample is accounted for`(name: String) throws {
        let run = try CommandRun.engross(
            "audit", "--quiet", Self.samples.appending(path: name).path, in: try Folder())
        #expect(run.status == 0)
        #expect(run.error == "")
    }

    @Test func `each page shows its letters and where they went`() throws {
        let folder = try Folder()
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.engross("audit", "a.pdf", in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.hasPrefix("a.pdf\n  page 1: "))
        #expect(run.output.contains("  paragraph 1."))
    }
}
