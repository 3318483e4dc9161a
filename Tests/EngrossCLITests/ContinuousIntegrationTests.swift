import Foundation
import Testing

/// What `samples/ci` tells people to run, run.
@Suite struct ContinuousIntegrationTests {
    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func sample(_ name: String) throws -> String {
        try String(contentsOf: root.appending(path: "samples/ci/\(name)"), encoding: .utf8)
    }

    /// A repository with one clean file in `resolutions/`, all of it staged.
    private func repository() throws -> (folder: Folder, xml: String) {
        let folder = try Folder()
        try folder.makeFolder("resolutions")
        try folder.write(SmallResolution.pdf(), to: "a.pdf")
        let run = try CommandRun.shell(
            """
            engross convert a.pdf -o resolutions/a.xml && git init --quiet . &&
            git config user.email a@example.org && git config user.name A && git add resolutions
            """, in: folder)
        #expect(run.status == 0, "\(run.error)")
        return (folder, String(decoding: try folder.bytes(of: "resolutions/a.xml"), as: UTF8.self))
    }

    private func spoil(_ folder: Folder, _ xml: String, as name: String = "resolutions/a.xml") throws {
        try folder.write(Array(xml.replacing("<mainBody>", with: "<mainBody>text").utf8), to: name)
    }

    /// The commands of a workflow that call us; those around them need the service.
    private static func commands(of name: String) throws -> [String] {
        try sample(name).split(separator: "\n").compactMap { line in
            line.range(of: "engross validate ").map { String(line[$0.lowerBound...]) }
        }
    }

    @Test(arguments: [("github-actions.yml", 2), ("gitlab-ci.yml", 1)])
    func `the commands of a job pass what is known and fail what is new`(name: String, count: Int) throws {
        let commands = try Self.commands(of: name)
        #expect(commands.count == count)
        let (folder, xml) = try repository()
        try spoil(folder, xml, as: "resolutions/old.xml")
        let start = try #require(try Self.commands(of: "README.md").first { $0.contains("--write-baseline") })
        let known = try CommandRun.shell(start, in: folder)
        #expect(known.status == 3)
        for command in commands {
            let run = try CommandRun.shell(command, in: folder)
            #expect(run.status == 0, "\(command): \(run.output)\(run.error)")
        }
        try spoil(folder, xml)
        for command in commands {
            let run = try CommandRun.shell(command, in: folder)
            #expect(run.status == 3, "\(command)")
            let written = command.split(separator: ">").dropFirst().first.map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let report = try written.map { String(decoding: try folder.bytes(of: $0), as: UTF8.self) } ?? run.output
            #expect(report.contains("resolutions/a.xml"))
        }
    }

    @Test func `the hook refuses what is staged and wrong, and nothing else`() throws {
        let (folder, xml) = try repository()
        try folder.write(Array(try Self.sample("pre-commit").utf8), to: ".git/hooks/pre-commit")
        let good = try CommandRun.shell("chmod +x .git/hooks/pre-commit && git commit --quiet -m good", in: folder)
        #expect(good.status == 0, "\(good.output)\(good.error)")
        try spoil(folder, xml)
        let refused = try CommandRun.shell("git add resolutions && git commit --quiet -m bad", in: folder)
        #expect(refused.status != 0)
        #expect((refused.output + refused.error).contains("resolutions/a.xml:"), "\(refused.output)\(refused.error)")
        // Mended in the folder but not staged is not mended.
        try folder.write(Array(xml.utf8), to: "resolutions/a.xml")
        let still = try CommandRun.shell("git commit --quiet -m bad", in: folder)
        #expect(still.status != 0)
        let mended = try CommandRun.shell(
            "git add resolutions && echo x > other.txt && git add other.txt && git commit --quiet -m mended", in: folder
        )
        #expect(mended.status == 0, "\(mended.output)\(mended.error)")
    }

    @Test func `the framework's hook runs a command that exists`() throws {
        let text = try Self.sample("pre-commit-config.yaml")
        #expect(text.contains("entry: engross validate\n"))
        let (folder, xml) = try repository()
        try spoil(folder, xml, as: "resolutions/b.xml")
        let run = try CommandRun.shell("engross validate resolutions/a.xml resolutions/b.xml", in: folder)
        #expect(run.status == 3)
    }
}
