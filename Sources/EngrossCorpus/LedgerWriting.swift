internal import GRDB
internal import Glibc

/// Statements of one transaction.
struct LedgerWriting {
    private let database: Database

    init(_ database: Database) { self.database = database }

    func enter(_ entry: Ledger.Entry, into changes: inout Ledger.Changes) throws {
        let before = try String.fetchOne(
            database, sql: "SELECT hash FROM sources WHERE name = ?", arguments: [entry.name])
        if let reply = entry.reply { try enter(reply, of: entry, into: &changes) }
        try run("INSERT OR REPLACE INTO sources VALUES (?, ?)", [entry.name, entry.hash])
        try run(
            "INSERT OR REPLACE INTO timings VALUES (?, ?, ?, ?)",
            [entry.name, entry.seconds, entry.facts.size, entry.facts.modified])
        if let before, before != entry.hash { try dropUnused(before, into: &changes) }
    }

    private func enter(_ reply: WorkReply, of entry: Ledger.Entry, into changes: inout Ledger.Changes) throws {
        let places = try places(of: entry.hash)
        try run("DELETE FROM contents WHERE hash = ?", [entry.hash])
        try run(
            "INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                entry.hash, entry.fingerprint, reply.failure == nil ? "done" : "quarantined", reply.failure,
                reply.format, reply.pages, entry.attempts,
            ])
        for document in reply.documents { try enter(document, hash: entry.hash) }
        for place in Set(places).union(reply.documents.map(\.place)).sorted() {
            try settle(place, news: entry.hash, into: &changes)
        }
    }

    private func enter(_ document: DocumentRecord, hash: String) throws {
        try run(
            "INSERT INTO documents VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
            [
                hash, document.position, document.place, document.symbol, document.title, document.language,
                document.adopted, document.checksum, document.isValid, document.clauses.count, document.notes.count,
                document.citations.count, document.warnings,
            ])
        let id = database.lastInsertedRowID
        for clause in document.clauses {
            try run(
                "INSERT INTO clauses VALUES (NULL, ?, ?, ?, ?, ?, ?)",
                [id, clause.eId, clause.kind, clause.number, clause.lead, clause.text])
        }
        for note in document.notes {
            try run("INSERT INTO notes VALUES (?, ?, ?, ?, ?)", [id, note.eId, note.clause, note.marker, note.text])
        }
        for citation in document.citations {
            try run(
                "INSERT INTO citations VALUES (?, ?, ?, ?)", [id, citation.clause, citation.target, citation.text])
        }
        for finding in document.diagnostics {
            try run(
                "INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?, ?)",
                [id, finding.severity, finding.code, finding.message, finding.page, finding.line])
        }
        for repair in document.repairs {
            try run(
                "INSERT INTO repairs VALUES (?, ?, ?, ?, ?, ?)",
                [id, repair.kind, repair.before, repair.after, repair.reason, repair.page])
        }
    }

    /// Of several documents for one place, the one that is published: a valid one before one that is not, a PDF before
    /// a text, then fewest warnings, then the smallest hash. It depends on the documents alone, not on who came first.
    private static let order = """
        SELECT documents.id, documents.hash, position, checksum, is_published FROM documents JOIN contents USING (hash)
        WHERE place = ? ORDER BY is_valid DESC, format = 'pdf' DESC, warnings, documents.hash, position
        """

    private func settle(_ place: String, news: String, into changes: inout Ledger.Changes) throws {
        guard let best = try Row.fetchOne(database.cachedStatement(sql: Self.order), arguments: [place]) else {
            changes.published.removeAll { $0.place == place }
            changes.withdrawn.insert(place)
            return
        }
        let id: Int64 = best[0]
        let hash: String = best[1]
        let isPublished: Bool = best[4]
        guard !isPublished || hash == news else { return }
        if hash != news, !changes.published.contains(where: { $0.place == place && $0.hash == hash }) {
            // Its XML was not kept when another took its place: it is made again.
            try run("DELETE FROM contents WHERE hash = ?", [hash])
            return try settle(place, news: news, into: &changes)
        }
        try run("UPDATE documents SET is_published = (id = ?) WHERE place = ?", [id, place])
        changes.withdrawn.remove(place)
        changes.published.removeAll { $0.place == place }
        changes.published.append(
            Ledger.Publication(hash: hash, position: best[2], place: place, checksum: best[3]))
    }

    /// Removes a content that no source has; those that stood behind its documents are to be made again.
    func dropUnused(_ hash: String, into changes: inout Ledger.Changes) throws {
        let isUsed = try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT * FROM sources WHERE hash = ?)", arguments: [hash])
        guard isUsed != true else { return }
        let places = try places(of: hash)
        try run("DELETE FROM contents WHERE hash = ?", [hash])
        for place in places {
            let published = try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT * FROM documents WHERE place = ? AND is_published)",
                arguments: [place])
            guard published != true else { continue }
            changes.withdrawn.insert(place)
            changes.published.removeAll { $0.place == place }
            try run("DELETE FROM contents WHERE hash IN (SELECT hash FROM documents WHERE place = ?)", [place])
        }
    }

    func note(_ progress: Ledger.Progress) throws {
        try run(
            "INSERT OR REPLACE INTO progress VALUES (1, ?, ?, ?, ?, ?, ?, ?)",
            [
                Int(getpid()), progress.total, progress.finished, progress.failed, progress.pages, progress.seconds,
                progress.isRunning,
            ])
    }

    private func places(of hash: String) throws -> [String] {
        try String.fetchAll(database, sql: "SELECT place FROM documents WHERE hash = ?", arguments: [hash])
    }

    private func run(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
