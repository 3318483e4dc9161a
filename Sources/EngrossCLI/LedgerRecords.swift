import Engross
import EngrossCorpus
import EngrossModel
import EngrossXML

/// A document as the ledger of a corpus has it: its clauses, notes and citations as its XML has them.
struct LedgerRecords {
    private static let clauseNames: Set<String> = [
        "container", "formula", "paragraph", "subparagraph", "alinea", "point", "indent", "item", "recital", "division",
        "section", "part", "title", "chapter", "article", "crossHeading", "table", "attachment", "conclusions",
    ]

    private var clauses: [ClauseRecord] = []
    private var notes: [NoteRecord] = []
    private var citations: [CitationRecord] = []

    /// `hash` is that of the source: it tells documents without a number of their own apart.
    static func record(
        of document: ConvertedDocument, in conversion: Conversion, at position: Int, hash: String
    ) -> DocumentRecord {
        let segmented = document.segmented
        var record = DocumentRecord(
            position: position, place: place(of: document.encoded.name, segmented, hash: hash, at: position),
            symbol: segmented.metadata.symbol ?? segmented.metadata.number ?? "",
            title: segmented.title.plainText, language: document.encoded.name.language,
            adopted: segmented.metadata.adopted?.description, checksum: Checksum.sha256(document.encoded.xml),
            isValid: document.isValid)
        var records = LedgerRecords()
        do throws(XMLFault) {
            let xml = try XMLDocument(document.encoded.xml)
            records.walk(xml.root, clause: nil)
        } catch {
            record.isValid = false
        }
        record.clauses = records.clauses
        record.notes = records.notes
        record.citations = records.citations
        let findings = (position == 0 ? conversion.ownDiagnostics : []) + document.diagnostics
        record.diagnostics = findings.map {
            DiagnosticRecord(
                severity: $0.severity.rawValue, code: $0.code, message: $0.message, page: $0.place?.page ?? 0,
                line: $0.place?.line ?? 0)
        }
        record.repairs = document.repairs.map {
            RepairRecord(
                kind: $0.kind.rawValue, before: $0.before, after: $0.after, reason: $0.reason, page: $0.place?.page ?? 0
            )
        }
        return record
    }

    /// `unga/55/25.eng.xml`. A document that does not say its organ and number shares its place with no other.
    private static func place(
        of name: WorkName, _ document: SegmentedDocument, hash: String, at position: Int
    ) -> String {
        guard name.actor != "unknown", document.metadata.number != nil || document.metadata.symbol != nil else {
            let tail = position == 0 ? "" : "-\(position + 1)"
            return "\(name.actor)/\(name.number)-\(hash.prefix(12))\(tail).\(name.language).xml"
        }
        let isPlain = name.number.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
        let parts = name.number.split(separator: "-", maxSplits: isPlain ? 1 : 0)
        return "\(name.actor)/\(parts.joined(separator: "/")).\(name.language).xml"
    }

    private mutating func walk(_ node: XMLNode, clause: Int?) {
        for child in node.children where child.isElement || child.isText {
            guard child.isElement else {
                if let clause { clauses[clause].text += child.text }
                continue
            }
            switch child.localName {
            case "meta", "coverPage", "preface": continue
            case "authorialNote": enterNote(child, clause: clause)
            case "num":
                if let clause { clauses[clause].number = Self.plain(child.text) }
            case let name where Self.clauseNames.contains(name):
                guard let eId = child.attribute("eId") else {
                    walk(child, clause: clause)
                    continue
                }
                let index = clauses.count
                clauses.append(
                    ClauseRecord(eId: eId, kind: name, number: "", lead: child.attribute("name") ?? "", text: ""))
                walk(child, clause: index)
                clauses[index].text = Self.plain(clauses[index].text)
                if clauses[index].lead.isEmpty || name == "formula" { clauses[index].lead = Self.lead(of: child) }
            case "ref", "a":
                enterCitation(child, clause: clause.map { clauses[$0].eId } ?? "")
                walk(child, clause: clause)
            case "p", "heading", "subheading", "td", "th", "br", "eol":
                walk(child, clause: clause)
                if let clause { clauses[clause].text += " " }
            default:
                walk(child, clause: clause)
            }
        }
    }

    private mutating func enterNote(_ note: XMLNode, clause: Int?) {
        let owner = clause.map { clauses[$0].eId } ?? ""
        notes.append(
            NoteRecord(
                eId: note.attribute("eId") ?? "", clause: owner, marker: note.attribute("marker") ?? "",
                text: Self.plain(note.text)))
        var waiting = note.children
        while let node = waiting.popLast() {
            if node.localName == "ref" || node.localName == "a" { enterCitation(node, clause: owner) }
            waiting += node.children
        }
    }

    private mutating func enterCitation(_ node: XMLNode, clause: String) {
        guard let target = node.attribute("href"), !target.hasPrefix("#") else { return }
        citations.append(CitationRecord(clause: clause, target: target, text: Self.plain(node.text)))
    }

    /// The italic words that open a clause.
    private static func lead(of clause: XMLNode) -> String {
        var node = clause
        while true {
            guard
                let first = node.children.first(where: {
                    ($0.isText && !plain($0.text).isEmpty) || ($0.isElement && $0.localName != "num")
                })
            else { return "" }
            if first.isText { return "" }
            if first.localName == "i" { return plain(first.text) }
            guard ["content", "intro", "list", "p", "paragraph"].contains(first.localName) else { return "" }
            node = first
        }
    }

    /// White space as single blanks, none at the ends; a no-break space is a letter here.
    private static func plain(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte != 0x20, byte != 0x0A, byte != 0x0D, byte != 0x09 {
                bytes.append(byte)
            } else if let last = bytes.last, last != 0x20 {
                bytes.append(0x20)
            }
        }
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
