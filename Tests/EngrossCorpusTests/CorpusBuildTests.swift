import EngrossCorpus
import FoundationEssentials
import Synchronization
import Testing

/// Reads sources of one line, `PLACE WORDS…`; a source that says `lose` loses its worker. The first workers for a source are killed.
private final class LineWorker: CorpusWorker {
    private let isKilled: Bool

    init(isKilled: Bool) { self.isKilled = isKilled }

    func answer(_ request: WorkRequest) -> WorkEnding {
        if isKilled { return .killed(reason: "killed") }
        guard let data = FileManager.default.contents(atPath: request.path) else { return .lost(reason: "unreadable") }
        let text = String(decoding: data, as: UTF8.self)
        if text.hasPrefix("lose") { return .lost(reason: "crashed") }
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return .reply(WorkReply(failure: "no words")) }
        let path = "\(request.folder)/\(request.hash)-0.xml"
        guard FileManager.default.createFile(atPath: path, contents: data) else {
            return .reply(WorkReply(unwritable: "cannot be written"))
        }
        var document = DocumentRecord(
            position: 0, place: parts[0], symbol: parts[0], title: "", language: "eng", adopted: nil,
            checksum: Checksum.sha256(Array(data)), isValid: true)
        document.clauses = [
            ClauseRecord(eId: "para_1", kind: "paragraph", number: "1.", lead: "", text: parts[1])
        ]
        var reply = WorkReply()
        reply.documents = [document]
        return .reply(reply)
    }

    func dismiss() {}
}

/// A folder of sources and a corpus, which go when the test ends.
private struct Workplace: ~Copyable {
    let root = FileManager.default.temporaryDirectory.path + "/engross-corpus-\(UInt64.random(in: 0...UInt64.max))"
    var sources: String { root + "/sources" }
    var corpus: String { root + "/corpus" }

    init(_ files: [String: String]) throws {
        try FileManager.default.createDirectory(atPath: root + "/sources", withIntermediateDirectories: true)
        for (name, text) in files { try write(text, to: name) }
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: root)
        } catch {
            Issue.record(error)
        }
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(filePath: "\(sources)/\(name)"))
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(sources)/\(name)") }

    func build(jobs: Int = 2, tool: String = "1", prunes: Bool = false, kills: Int = 0) throws -> CorpusSummary {
        let workers = Mutex(0)
        return try CorpusBuild(folder: corpus, jobs: jobs, fingerprint: tool, isPruning: prunes, show: { _ in }).run(
            try SourceList([sources])
        ) {
            LineWorker(
                isKilled: workers.withLock { count in
                    count += 1
                    return count <= kills
                })
        }
    }

    func text(_ name: String) -> String? {
        FileManager.default.contents(atPath: "\(corpus)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    var files: [String] {
        get throws {
            try FileManager.default.subpathsOfDirectory(atPath: corpus).filter { $0.contains(".") }.sorted()
        }
    }
}

@Suite struct CorpusBuildTests {
    @Test(arguments: [(3, nil), (100, "killed")])
    func `a kill from outside says nothing of a source, unless it comes each time`(kills: Int, reason: String?) throws {
        let place = try Workplace(["a.txt": "x/1.xml grain"])
        let summary = try place.build(jobs: 1, kills: kills)
        #expect(summary.failures.map(\.reason) == (reason.map { [$0] } ?? []))
        #expect(summary.documents == (reason == nil ? 1 : 0))
    }

    @Test func `healthy sources are published, others are quarantined with their reason`() throws {
        let place = try Workplace(["a.txt": "x/1.xml grain", "b.txt": "lose", "c.txt": "oneword"])
        let summary = try place.build()
        #expect(summary.documents == 1)
        #expect(summary.failures.map(\.reason) == ["crashed", "no words"])
        #expect(try place.files == ["corpus.sqlite", "manifest.sha256", "report.json", "x/1.xml"])
    }

    @Test func `what has not changed is not done again, and a new tool does all again`() throws {
        let place = try Workplace(["a.txt": "x/1.xml grain", "b.txt": "x/2.xml salt"])
        #expect(try place.build().worked == 2)
        #expect(try place.build().worked == 0)
        try place.write("x/1.xml barley", to: "a.txt")
        #expect(try place.build().worked == 1)
        #expect(place.text("x/1.xml") == "x/1.xml barley")
        #expect(try place.build(tool: "2").worked == 2)
    }

    @Test(arguments: [1, 3]) func `which of several sources is published does not depend on their order`(jobs: Int)
        throws
    {
        let texts = ["x/1.xml grain", "x/1.xml salt", "x/1.xml oil"]
        var published: Set<String?> = []
        for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2]] {
            let place = try Workplace([:])
            for (index, text) in order.enumerated() { try place.write(texts[text], to: "\(index).txt") }
            let summary = try place.build(jobs: jobs)
            #expect(summary.rivalries.map(\.others.count) == [2])
            published.insert(place.text("x/1.xml"))
        }
        #expect(published.count == 1)
    }

    @Test func `a pruned source gives its place to the next`() throws {
        let place = try Workplace(["a.txt": "x/1.xml grain", "b.txt": "x/1.xml salt", "c.txt": "x/2.xml oil"])
        _ = try place.build()
        let published = place.text("x/1.xml")
        let loser = published == "x/1.xml grain" ? "x/1.xml salt" : "x/1.xml grain"
        try place.remove(published == "x/1.xml grain" ? "a.txt" : "b.txt")
        try place.remove("c.txt")
        #expect(try place.build().deletedSources.count == 2)
        #expect(place.text("x/1.xml") == published)
        _ = try place.build(prunes: true)
        #expect(place.text("x/1.xml") == loser)
        #expect(place.text("x/2.xml") == nil)
    }

    @Test func `a renamed source is known by its content`() throws {
        let place = try Workplace(["a.txt": "x/1.xml grain"])
        _ = try place.build()
        try place.remove("a.txt")
        try place.write("x/1.xml grain", to: "b.txt")
        let summary = try place.build(prunes: true)
        #expect(summary.sources == 1)
        #expect(summary.documents == 1)
        #expect(place.text("x/1.xml") == "x/1.xml grain")
    }

    @Test func `a document that is missing is made again`() throws {
        let place = try Workplace(["a.txt": "x/1.xml grain", "b.txt": "x/2.xml salt"])
        _ = try place.build()
        try FileManager.default.removeItem(atPath: place.corpus + "/x/1.xml")
        #expect(try place.build().worked == 1)
        #expect(place.text("x/1.xml") == "x/1.xml grain")
    }

    @Test(arguments: [
        ("bushel honest", 1), ("\"honest bushel\"", 1), ("\"bushel honest\"", 0), ("NEAR( OR *", 0), ("", 0),
    ])
    func `a query takes whatever is typed as words`(words: String, hits: Int) throws {
        let place = try Workplace(["a.txt": "x/1.xml the honest bushel of grain", "b.txt": "x/2.xml salt"])
        _ = try place.build()
        let found = try CorpusReader(place.corpus).query(words, limit: 5)
        #expect(found.count == hits)
        #expect(found.allSatisfy { $0.eId == "para_1" && $0.place == "x/1.xml" })
    }
}
