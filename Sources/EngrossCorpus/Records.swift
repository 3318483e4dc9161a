/// What a worker is asked to do with one source.
public struct WorkRequest: Sendable, Codable {
    public var path: String
    /// SHA-256 of the source, in hexadecimal: outputs are named after it until they are published.
    public var hash: String
    /// Where outputs are laid, as `HASH-POSITION.xml`.
    public var folder: String
    /// The second attempt goes without tags and recognition.
    public var isCautious: Bool

    public init(path: String, hash: String, folder: String, isCautious: Bool) {
        self.path = path
        self.hash = hash
        self.folder = folder
        self.isCautious = isCautious
    }
}

/// What a worker answers: the documents it found, or why there are none.
public struct WorkReply: Sendable, Codable {
    /// Nil where the source was read.
    public var failure: String?
    /// Why an output could not be written; the source is not to blame.
    public var unwritable: String?
    public var format = ""
    public var pages = 0
    public var documents: [DocumentRecord] = []

    public init() {}

    public init(failure: String) { self.failure = failure }

    public init(unwritable: String) { self.unwritable = unwritable }
}

/// One document as the ledger has it. Its XML lies in the folder of the request.
public struct DocumentRecord: Sendable, Codable {
    /// 0-based, in its source.
    public var position: Int
    /// Where it is published, below the corpus: `unga/55/25.eng.xml`.
    public var place: String
    public var symbol: String
    public var title: String
    public var language: String
    public var adopted: String?
    /// SHA-256 of the XML.
    public var checksum: String
    public var isValid: Bool
    public var clauses: [ClauseRecord] = []
    public var notes: [NoteRecord] = []
    public var citations: [CitationRecord] = []
    public var diagnostics: [DiagnosticRecord] = []
    public var repairs: [RepairRecord] = []

    public init(
        position: Int, place: String, symbol: String, title: String, language: String, adopted: String?,
        checksum: String, isValid: Bool
    ) {
        self.position = position
        self.place = place
        self.symbol = symbol
        self.title = title
        self.language = language
        self.adopted = adopted
        self.checksum = checksum
        self.isValid = isValid
    }

    var warnings: Int { diagnostics.count { $0.severity != "note" } }
}

/// A citable unit: its own text, without what stands in the clauses below it and without notes.
public struct ClauseRecord: Sendable, Codable {
    public var eId: String
    /// The element's name.
    public var kind: String
    public var number: String
    /// The opening words.
    public var lead: String
    public var text: String

    public init(eId: String, kind: String, number: String, lead: String, text: String) {
        self.eId = eId
        self.kind = kind
        self.number = number
        self.lead = lead
        self.text = text
    }
}

public struct NoteRecord: Sendable, Codable {
    public var eId: String
    public var clause: String
    public var marker: String
    public var text: String

    public init(eId: String, clause: String, marker: String, text: String) {
        self.eId = eId
        self.clause = clause
        self.marker = marker
        self.text = text
    }
}

/// From a clause to a Work or an address.
public struct CitationRecord: Sendable, Codable {
    public var clause: String
    public var target: String
    public var text: String

    public init(clause: String, target: String, text: String) {
        self.clause = clause
        self.target = target
        self.text = text
    }
}

/// `page` and `line` are 1-based, 0 where the finding is about the document as a whole.
public struct DiagnosticRecord: Sendable, Codable {
    public var severity: String
    public var code: String
    public var message: String
    public var page: Int
    public var line: Int

    public init(severity: String, code: String, message: String, page: Int, line: Int) {
        self.severity = severity
        self.code = code
        self.message = message
        self.page = page
        self.line = line
    }
}

public struct RepairRecord: Sendable, Codable {
    public var kind: String
    public var before: String
    public var after: String
    public var reason: String
    public var page: Int

    public init(kind: String, before: String, after: String, reason: String, page: Int) {
        self.kind = kind
        self.before = before
        self.after = after
        self.reason = reason
        self.page = page
    }
}
