import EngrossEncode
import EngrossModel

/// Invented documents, and the parts of what is made of them.
enum Specimen {
    static func resolution(preamble: [Clause] = [], body: [Clause] = [], organ: String = "ga") -> SegmentedDocument {
        var document = SegmentedDocument(source: SourceDescription(name: "specimen.pdf", format: .pdf))
        document.metadata.organ = organ
        document.metadata.symbol = "A/RES/90/7"
        document.metadata.number = "90/7"
        document.metadata.adopted = CalendarDate(year: 2035, month: 12, day: 3)
        document.number = [.text(StyledText("90/7."))]
        document.title = [.text(StyledText("Lighthouses"))]
        document.text = Text(
            formula: [.text(StyledText("The General Assembly", style: .italic)), .text(StyledText(","))],
            preamble: preamble, body: body)
        return document
    }

    static func xml(_ document: SegmentedDocument) -> String {
        String(decoding: EngrossEncode.Encoder().encode(document).value.xml, as: UTF8.self)
    }

    /// The first element of a name with all that is in it, its lines trimmed.
    static func element(_ name: String, of document: SegmentedDocument, after line: String = "<akomaNtoso") -> String {
        var lines = xml(document).split(separator: "\n").map { $0.drop { $0 == " " } }[...]
        lines = lines.drop { !$0.hasPrefix(line) }
        guard let start = lines.firstIndex(where: { $0.hasPrefix("<\(name)>") || $0.hasPrefix("<\(name) ") }) else {
            return ""
        }
        if lines[start].hasSuffix("</\(name)>") || lines[start].hasSuffix("/>") { return String(lines[start]) }
        guard let end = lines[start...].firstIndex(where: { $0 == "</\(name)>" }) else { return "" }
        return lines[start...end].joined(separator: "\n")
    }

    /// What stands in `mainBody`.
    static func body(_ clauses: [Clause]) -> String {
        let body = element("mainBody", of: resolution(body: clauses)).split(separator: "\n")
        return body.dropFirst().dropLast().joined(separator: "\n")
    }
}

extension Clause {
    static func paragraph(_ number: String?, _ text: String, _ children: [Clause] = []) -> Clause {
        Clause(kind: .paragraph, number: number, content: [.text(StyledText(text))], children: children)
    }

    static func point(_ number: String?, _ text: String, _ children: [Clause] = []) -> Clause {
        Clause(kind: .point, number: number, content: [.text(StyledText(text))], children: children)
    }

    static func continuation(_ text: String) -> Clause {
        Clause(kind: .continuation, content: [.text(StyledText(text))])
    }

    static func recital(_ lead: String, _ rest: String, _ children: [Clause] = []) -> Clause {
        Clause(
            kind: .recital, content: [.text(StyledText(lead, style: .italic)), .text(StyledText(rest))],
            leadLength: lead.utf8.count, children: children)
    }

    static func heading(_ division: Division, _ number: String?, _ text: String?, _ children: [Clause] = []) -> Clause {
        Clause(
            kind: .division, number: number, heading: text.map { [.text(StyledText($0))] } ?? [], division: division,
            children: children)
    }
}

/// An encoded document as text.
struct EncodedSpecimen {
    let xml: String
    let codes: [String]
    let provenance: [Provenance]

    init(_ document: SegmentedDocument, options: EngrossEncode.Encoder.Options = .init()) {
        let outcome = EngrossEncode.Encoder(options).encode(document)
        xml = String(decoding: outcome.value.xml, as: UTF8.self)
        codes = outcome.diagnostics.map(\.code)
        provenance = outcome.value.provenance
    }
}
