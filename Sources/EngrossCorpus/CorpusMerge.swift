internal import GRDB

/// Joins the corpora of shards into one, as if all their sources had been built there.
public struct CorpusMerge: Sendable {
    public var folder: String

    public init(folder: String) { self.folder = folder }

    private static let batchCount = 48

    public func run(_ shards: [String]) throws(CorpusError) -> CorpusSummary {
        try DiskFile.makeFolder(folder)
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let build = CorpusBuild(folder: folder, jobs: 1, fingerprint: "", show: { _ in })
        let ledger = try Ledger(folder)
        try DiskFile.makeFolder(build.workshop)
        var count = 0
        for shard in shards {
            let source = try Ledger(shard, readsOnly: true)
            // Contents with published documents go first, so that what they were chosen over is not chosen here.
            let names = try source.read { database in
                try String.fetchAll(
                    database,
                    sql: """
                        SELECT name FROM sources ORDER BY
                        (SELECT count(*) FROM documents WHERE documents.hash = sources.hash AND is_published) = 0, name
                        """)
            }
            count += names.count
            for start in stride(from: 0, to: names.count, by: Self.batchCount) {
                let batch = names[start..<min(start + Self.batchCount, names.count)]
                try join(Array(batch), of: shard, source, to: ledger, build)
            }
            try source.close()
        }
        let summary = try CorpusSummary(ledger, deleted: [], worked: count, unchanged: 0)
        try CorpusFiles(folder: folder).write(ledger, summary)
        for name in try DiskFile.names(in: build.workshop) { DiskFile.remove("\(build.workshop)/\(name)") }
        DiskFile.removeFolder(build.workshop)
        try ledger.close()
        return summary
    }

    private func join(
        _ names: [String], of shard: String, _ source: Ledger, to ledger: Ledger, _ build: CorpusBuild
    ) throws(CorpusError) {
        let entries = try source.read { database in try names.compactMap { try ShardReading(database).entry($0) } }
        for publication in try source.publications() where entries.contains(where: { $0.hash == publication.hash }) {
            try DiskFile.write(
                try DiskFile.bytes("\(shard)/\(publication.place)"), to: "\(build.workshop)/\(publication.pendingName)")
        }
        let changes = try ledger.enter(entries, progress: Ledger.Progress(isRunning: false))
        try build.withdraw(
            Ledger.Changes(
                published: changes.published.filter {
                    DiskFile.facts("\(build.workshop)/\($0.pendingName)") != nil
                }, withdrawn: changes.withdrawn))
    }
}

/// Reads back what was entered for a source.
private struct ShardReading {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func entry(_ name: String) throws -> Ledger.Entry? {
        guard
            let row = try Row.fetchOne(
                database,
                sql: "SELECT * FROM sources JOIN timings USING (name) JOIN contents USING (hash) WHERE name = ?",
                arguments: [name])
        else { return nil }
        var reply = WorkReply()
        reply.failure = row["reason"]
        reply.format = row["format"]
        reply.pages = row["pages"]
        let hash: String = row["hash"]
        reply.documents = try Row.fetchAll(
            database, sql: "SELECT * FROM documents WHERE hash = ? ORDER BY position", arguments: [hash]
        ).map { try document($0) }
        return Ledger.Entry(
            name: name,
            facts: DiskFile.Facts(size: row["size"], modified: row["modified"], isFolder: false, isRegular: true),
            hash: hash, reply: reply, fingerprint: row["fingerprint"], attempts: row["attempts"],
            seconds: row["seconds"])
    }

    private func document(_ row: Row) throws -> DocumentRecord {
        var document = DocumentRecord(
            position: row["position"], place: row["place"], symbol: row["symbol"], title: row["title"],
            language: row["language"], adopted: row["adopted"], checksum: row["checksum"], isValid: row["is_valid"])
        let id: Int64 = row["id"]
        func rows(_ table: String) throws -> [Row] {
            try Row.fetchAll(
                database, sql: "SELECT * FROM \(table) WHERE document = ? ORDER BY rowid", arguments: [id])
        }
        document.clauses = try rows("clauses").map {
            ClauseRecord(eId: $0["eId"], kind: $0["kind"], number: $0["number"], lead: $0["lead"], text: $0["text"])
        }
        document.notes = try rows("notes").map {
            NoteRecord(eId: $0["eId"], clause: $0["clause"], marker: $0["marker"], text: $0["text"])
        }
        document.citations = try rows("citations").map {
            CitationRecord(clause: $0["clause"], target: $0["target"], text: $0["text"])
        }
        document.diagnostics = try rows("diagnostics").map {
            DiagnosticRecord(
                severity: $0["severity"], code: $0["code"], message: $0["message"], page: $0["page"], line: $0["line"])
        }
        document.repairs = try rows("repairs").map {
            RepairRecord(
                kind: $0["kind"], before: $0["before"], after: $0["after"], reason: $0["reason"], page: $0["page"])
        }
        return document
    }
}
