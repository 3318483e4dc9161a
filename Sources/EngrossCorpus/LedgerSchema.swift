internal import GRDB

/// The tables of `corpus.sqlite`, one migration for each change of them. LEDGER.md tells what they mean.
enum LedgerSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { database in
            try database.execute(
                sql: """
                    CREATE TABLE contents (
                        hash TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
                        format TEXT NOT NULL, pages INTEGER NOT NULL, attempts INTEGER NOT NULL
                    ) WITHOUT ROWID;
                    CREATE TABLE sources (name TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;
                    CREATE INDEX sources_hash ON sources (hash);
                    CREATE TABLE documents (
                        id INTEGER PRIMARY KEY, hash TEXT NOT NULL REFERENCES contents ON DELETE CASCADE,
                        position INTEGER NOT NULL, place TEXT NOT NULL, symbol TEXT NOT NULL, title TEXT NOT NULL,
                        language TEXT NOT NULL, adopted TEXT, checksum TEXT NOT NULL, is_valid INTEGER NOT NULL,
                        clauses INTEGER NOT NULL, notes INTEGER NOT NULL, citations INTEGER NOT NULL,
                        warnings INTEGER NOT NULL, is_published INTEGER NOT NULL,
                        UNIQUE (hash, position)
                    );
                    CREATE INDEX documents_place ON documents (place);
                    CREATE INDEX documents_symbol ON documents (symbol);
                    CREATE TABLE clauses (
                        id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
                        eId TEXT NOT NULL, kind TEXT NOT NULL, number TEXT NOT NULL, lead TEXT NOT NULL,
                        text TEXT NOT NULL
                    );
                    CREATE INDEX clauses_document ON clauses (document);
                    CREATE TABLE notes (
                        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, eId TEXT NOT NULL,
                        clause TEXT NOT NULL, marker TEXT NOT NULL, text TEXT NOT NULL
                    );
                    CREATE INDEX notes_document ON notes (document);
                    CREATE TABLE citations (
                        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, clause TEXT NOT NULL,
                        target TEXT NOT NULL, text TEXT NOT NULL
                    );
                    CREATE INDEX citations_document ON citations (document);
                    CREATE INDEX citations_target ON citations (target);
                    CREATE TABLE diagnostics (
                        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, severity TEXT NOT NULL,
                        code TEXT NOT NULL, message TEXT NOT NULL, page INTEGER NOT NULL, line INTEGER NOT NULL
                    );
                    CREATE INDEX diagnostics_document ON diagnostics (document);
                    CREATE TABLE repairs (
                        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE, kind TEXT NOT NULL,
                        before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL, page INTEGER NOT NULL
                    );
                    CREATE INDEX repairs_document ON repairs (document);
                    CREATE TABLE timings (
                        name TEXT PRIMARY KEY, seconds REAL NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL
                    ) WITHOUT ROWID;
                    CREATE TABLE progress (
                        id INTEGER PRIMARY KEY CHECK (id = 1), process INTEGER NOT NULL, total INTEGER NOT NULL,
                        finished INTEGER NOT NULL, failed INTEGER NOT NULL, pages INTEGER NOT NULL,
                        seconds REAL NOT NULL, is_running INTEGER NOT NULL
                    );
                    CREATE VIRTUAL TABLE clauses_text USING fts5 (
                        text, content = 'clauses', content_rowid = 'id', tokenize = 'unicode61'
                    );
                    CREATE TRIGGER clauses_in AFTER INSERT ON clauses BEGIN
                        INSERT INTO clauses_text (rowid, text) VALUES (new.id, new.text);
                    END;
                    CREATE TRIGGER clauses_out AFTER DELETE ON clauses BEGIN
                        INSERT INTO clauses_text (clauses_text, rowid, text) VALUES ('delete', old.id, old.text);
                    END;
                    """)
        }
        return migrator
    }
}
