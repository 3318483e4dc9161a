internal import GRDB

/// What is known of every source and document of a corpus: `corpus.sqlite` in its folder.
final class Ledger: Sendable {
    /// What became of one source in this run.
    struct Entry: Sendable {
        var name: String
        var facts: DiskFile.Facts
        var hash: String
        /// Nil where the content was known before: only its name is news.
        var reply: WorkReply?
        var fingerprint: String
        var attempts: Int
        var seconds: Double
    }

    /// What is known of a source by its name.
    struct Known: Sendable {
        var hash: String
        var fingerprint: String?
        var state: String?
        var size: Int
        var modified: Int
    }

    struct Publication: Sendable {
        var hash: String
        var position: Int
        var place: String
        var checksum: String

        /// The name of its XML until it stands in its place.
        var pendingName: String { "\(hash)-\(position).xml" }
    }

    struct Progress: Sendable {
        var total = 0
        var finished = 0
        var failed = 0
        var pages = 0
        var seconds = 0.0
        var isRunning = true
    }

    static let fileName = "corpus.sqlite"

    let queue: DatabaseQueue

    /// `readsOnly` refuses a folder without a ledger.
    init(_ folder: String, readsOnly: Bool = false) throws(CorpusError) {
        let path = "\(folder)/\(Self.fileName)"
        if readsOnly, DiskFile.facts(path) == nil { throw CorpusError(folder, "no corpus: it has no \(Self.fileName)") }
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(10)
            configuration.prepareDatabase { database in
                // Other processes read while one writes. A process that is killed loses nothing; of a power cut the last batches may be done again.
                try database.execute(
                    sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -8000")
            }
            queue = try DatabaseQueue(path: path, configuration: configuration)
            if !readsOnly { try LedgerSchema.migrator.migrate(queue) }
        } catch {
            throw CorpusError(path, Self.reason(error))
        }
    }

    func close() throws(CorpusError) {
        try guarded { try queue.close() }
    }

    func write<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
        try guarded { try queue.write(body) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(CorpusError) -> Value {
        try guarded { try queue.read(body) }
    }

    private func guarded<Value>(_ body: () throws -> Value) throws(CorpusError) -> Value {
        do {
            return try body()
        } catch {
            throw CorpusError(Self.fileName, Self.reason(error))
        }
    }

    private static func reason(_ error: any Error) -> String {
        guard let error = error as? DatabaseError else { return "\(error)" }
        return error.resultCode == .SQLITE_FULL ? "no space left on the device" : error.message ?? "\(error.resultCode)"
    }

    // MARK: Reading

    func known() throws(CorpusError) -> [String: Known] {
        try read { database in
            var result: [String: Known] = [:]
            let rows = try Row.fetchCursor(
                database,
                sql: """
                    SELECT sources.name, sources.hash, fingerprint, state, size, modified
                    FROM sources JOIN timings USING (name) LEFT JOIN contents USING (hash)
                    """)
            while let row = try rows.next() {
                result[row[0]] = Known(
                    hash: row[1], fingerprint: row[2], state: row[3], size: row[4], modified: row[5])
            }
            return result
        }
    }

    /// Fingerprints of the contents that need no work, by their hash.
    func finishedContents() throws(CorpusError) -> [String: String] {
        try read { database in
            var result: [String: String] = [:]
            let rows = try Row.fetchCursor(database, sql: "SELECT hash, fingerprint FROM contents")
            while let row = try rows.next() { result[row[0]] = row[1] }
            return result
        }
    }

    func publications() throws(CorpusError) -> [Publication] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: "SELECT hash, position, place, checksum FROM documents WHERE is_published ORDER BY place"
            ).map { Publication(hash: $0[0], position: $0[1], place: $0[2], checksum: $0[3]) }
        }
    }

    // MARK: Writing

    /// Enters all in one transaction; gives what is to be published now, and places whose document has gone.
    func enter(_ entries: [Entry], progress: Progress) throws(CorpusError) -> Changes {
        try write { database in
            var changes = Changes()
            for entry in entries { try LedgerWriting(database).enter(entry, into: &changes) }
            try LedgerWriting(database).note(progress)
            return changes
        }
    }

    /// What a transaction means for the folder.
    struct Changes: Sendable {
        var published: [Publication] = []
        var withdrawn: Set<String> = []
    }

    /// Removes sources, and contents that no source has any more. What they kept from being published is forgotten too,
    /// so that it is made again.
    func forget(sources: [String]) throws(CorpusError) -> Changes {
        try write { database in
            var changes = Changes()
            for name in sources {
                let hash = try String.fetchOne(
                    database, sql: "SELECT hash FROM sources WHERE name = ?", arguments: [name])
                try database.execute(sql: "DELETE FROM sources WHERE name = ?", arguments: [name])
                try database.execute(sql: "DELETE FROM timings WHERE name = ?", arguments: [name])
                if let hash { try LedgerWriting(database).dropUnused(hash, into: &changes) }
            }
            return changes
        }
    }

    /// Forgets contents, so that they are made again.
    func forget(contents: [String]) throws(CorpusError) {
        try write { database in
            for hash in contents {
                try database.execute(sql: "DELETE FROM contents WHERE hash = ?", arguments: [hash])
            }
        }
    }

    func note(_ progress: Progress) throws(CorpusError) {
        try write { try LedgerWriting($0).note(progress) }
    }
}
