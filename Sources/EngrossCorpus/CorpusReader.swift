internal import GRDB

/// Reads a corpus, also while a build is at work on it.
public struct CorpusReader: Sendable {
    public struct Hit: Sendable, Encodable {
        public var symbol: String
        public var place: String
        public var eId: String
        /// The words around, those found between `[` and `]`.
        public var context: String
    }

    public struct Status: Sendable {
        public var progress: CorpusProgress?
        /// The process that builds, where one is at work.
        public var process: Int?
        public var summary: CorpusSummary
    }

    private let ledger: Ledger

    public init(_ folder: String) throws(CorpusError) {
        ledger = try Ledger(folder, readsOnly: true)
    }

    /// Clauses of published documents with all words of `text`, best first; `"in quotes"` a phrase. Whatever is in
    /// `text` is taken as words, never as an operator.
    public func query(_ text: String, limit: Int) throws(CorpusError) -> [Hit] {
        let pattern = Self.pattern(text)
        guard !pattern.isEmpty else { return [] }
        return try ledger.read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT symbol, place, clauses.eId, snippet(clauses_text, 0, '[', ']', '…', 24)
                    FROM clauses_text JOIN clauses ON clauses.id = clauses_text.rowid
                    JOIN documents ON documents.id = clauses.document
                    WHERE clauses_text MATCH ? AND is_published ORDER BY rank, place, clauses.id LIMIT ?
                    """, arguments: [pattern, limit]
            ).map { Hit(symbol: $0[0], place: $0[1], eId: $0[2], context: $0[3]) }
        }
    }

    public func status() throws(CorpusError) -> Status {
        let row = try ledger.read { try Row.fetchOne($0, sql: "SELECT * FROM progress") }
        let progress = row.map {
            CorpusProgress(
                total: $0["total"], finished: $0["finished"], failed: $0["failed"], pages: $0["pages"],
                seconds: $0["seconds"])
        }
        let isRunning: Bool = row?["is_running"] ?? false
        return Status(
            progress: progress, process: isRunning ? row?["process"] : nil,
            summary: try CorpusSummary(ledger, deleted: [], worked: 0, unchanged: 0))
    }

    static func pattern(_ text: String) -> String {
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        var words: [String] = []
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 {
                if part.contains(where: { !$0.isWhitespace }) { words.append("\"\(part)\"") }
            } else {
                words += part.split(whereSeparator: \.isWhitespace).map { "\"\($0)\"" }
            }
        }
        return words.joined(separator: " ")
    }
}
