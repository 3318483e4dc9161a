internal import GRDB

/// What a person should know at the end of a run, or of a corpus at any time.
public struct CorpusSummary: Sendable, Encodable {
    public struct Count: Sendable, Encodable {
        public var name: String
        public var count: Int
    }

    public struct Failure: Sendable, Encodable {
        public var source: String
        public var reason: String
    }

    /// Several documents for one place.
    public struct Rivalry: Sendable, Encodable {
        public var place: String
        public var published: String
        public var others: [String]
    }

    public var sources = 0
    public var documents = 0
    public var pages = 0
    public var clauses = 0
    public var notes = 0
    public var citations = 0
    public var invalid: [String] = []
    public var languages: [Count] = []
    public var failures: [Failure] = []
    public var rivalries: [Rivalry] = []
    public var commonestDiagnostics: [Count] = []
    /// Published documents with most warnings.
    public var leastCertain: [Count] = []
    public var deletedSources: [String] = []
    /// What differs from run to run stays out of the report.
    public var slowest: [(source: String, seconds: Double)] = []
    public var worked = 0
    public var unchanged = 0

    enum CodingKeys: String, CodingKey {
        case sources, documents, pages, clauses, notes, citations, invalid, languages, failures, rivalries
        case commonestDiagnostics, leastCertain, deletedSources
    }

    init(_ ledger: Ledger, deleted: [String], worked: Int, unchanged: Int) throws(CorpusError) {
        deletedSources = deleted
        self.worked = worked
        self.unchanged = unchanged
        try ledger.read { database in try fill(database) }
    }

    private mutating func fill(_ database: Database) throws {
        func counts(_ sql: String) throws -> [Count] {
            try Row.fetchAll(database, sql: sql).map { Count(name: $0[0], count: $0[1]) }
        }
        sources = try Int.fetchOne(database, sql: "SELECT count(*) FROM sources") ?? 0
        pages =
            try Int.fetchOne(database, sql: "SELECT total(pages) FROM sources JOIN contents USING (hash)") ?? 0
        if let row = try Row.fetchOne(
            database,
            sql: """
                SELECT count(*), total(clauses), total(notes), total(citations) FROM documents WHERE is_published
                """)
        {
            (documents, clauses, notes, citations) = (row[0], row[1], row[2], row[3])
        }
        invalid = try String.fetchAll(
            database, sql: "SELECT place FROM documents WHERE is_published AND NOT is_valid ORDER BY place")
        languages = try counts(
            "SELECT language, count(*) FROM documents WHERE is_published GROUP BY 1 ORDER BY 1")
        failures = try Row.fetchAll(
            database,
            sql: """
                SELECT name, reason FROM sources JOIN contents USING (hash) WHERE state = 'quarantined' ORDER BY name
                """
        ).map { Failure(source: $0[0], reason: $0[1]) }
        commonestDiagnostics = try counts(
            """
            SELECT code, count(*) FROM diagnostics JOIN documents ON document = id
            WHERE is_published AND severity <> 'note' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
            """)
        leastCertain = try counts(
            """
            SELECT place, warnings FROM documents WHERE is_published AND warnings > 0 ORDER BY 2 DESC, 1 LIMIT 10
            """)
        slowest = try Row.fetchAll(
            database, sql: "SELECT name, seconds FROM timings ORDER BY seconds DESC LIMIT 5"
        ).map { ($0[0], $0[1]) }
        try fillRivalries(database)
    }

    private mutating func fillRivalries(_ database: Database) throws {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT place, name, is_published FROM documents JOIN sources USING (hash)
                WHERE place IN (SELECT place FROM documents GROUP BY place HAVING count(*) > 1)
                ORDER BY place, is_published DESC, name
                """)
        for row in rows {
            let place: String = row[0]
            if rivalries.last?.place == place {
                rivalries[rivalries.count - 1].others.append(row[1])
            } else {
                rivalries.append(Rivalry(place: place, published: row[1], others: []))
            }
        }
    }

    /// For people, whole lines.
    public var text: String {
        var text = "\(sources) sources, \(documents) documents, \(pages) pages, \(clauses) clauses, \(notes) notes, "
        text += "\(citations) citations; \(worked) sources done now, \(unchanged) unchanged\n"
        func list(_ title: String, _ lines: [String]) {
            guard !lines.isEmpty else { return }
            text += "\(title): \(lines.count)\n"
            for line in lines.prefix(20) { text += "  \(Self.flat(line))\n" }
            if lines.count > 20 { text += "  … and \(lines.count - 20) more, see report.json\n" }
        }
        list("failed", failures.map { "\($0.source): \($0.reason)" })
        list("not valid", invalid)
        list("sources that have gone (see --prune)", deletedSources)
        list(
            "in several sources",
            rivalries.map { "\($0.place): \($0.published), not \($0.others.joined(separator: ", "))" })
        list("commonest diagnostics", commonestDiagnostics.map { "\($0.count) × \($0.name)" })
        list("most warnings", leastCertain.map { "\($0.name): \($0.count)" })
        if worked > 0 {
            list("slowest", slowest.map { "\($0.source): \((($0.seconds * 1000).rounded()) / 1000) s" })
        }
        return text
    }

    /// A name may hold a line feed.
    private static func flat(_ line: String) -> String {
        line.split(whereSeparator: \.isNewline).joined(separator: "\\n")
    }
}
