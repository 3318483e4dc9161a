import EngrossModel
import EngrossValidate
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// An example from Schemas/README.md.
struct RuleExample: Sendable, CustomTestStringConvertible {
    var rule: String
    var severity: String
    var failing: [String]
    var passing: [String]

    var testDescription: String { rule }

    static let all: [RuleExample] = {
        let parts = SchemaFile.text("README.md").pieces(separatedBy: "\n#### `").dropFirst()
        return parts.map { part in
            let blocks = { (label: String) in
                part.pieces(separatedBy: "\n\(label):\n\n```xml\n").dropFirst().map {
                    $0.pieces(separatedBy: "\n```")[0]
                }
            }
            let head = part.split(separator: "\n")[0].split(whereSeparator: { "`()".contains($0) })
            return RuleExample(
                rule: String(head[0]), severity: String(head.last ?? ""), failing: blocks("Fails"),
                passing: blocks("Passes"))
        }
    }()
}

/// A file of the folder Schemas.
enum SchemaFile {
    static func text(_ name: String) -> String {
        let here = #filePath.pieces(separatedBy: "/Tests/")[0]
        guard let file = fopen("\(here)/Schemas/\(name)", "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    func pieces(separatedBy separator: String) -> [String] {
        var pieces: [String] = []
        var start = startIndex
        while let found = range(separator, from: start) {
            pieces.append(String(self[start..<found.lowerBound]))
            start = found.upperBound
        }
        return pieces + [String(self[start...])]
    }
}

/// What makes the specimen faulty, and what makes that no fault.
struct RuleException: Sendable, CustomTestStringConvertible {
    typealias Change = (old: String, new: String)

    var rule: String
    var fault: [Change]
    var reason: [Change]

    var testDescription: String { rule }

    static let all = [
        RuleException(
            rule: "note.gap", fault: [("marker=\"1\"", "marker=\"3\"")], reason: [("date=\"2025-", "date=\"1953-")]),
        RuleException(
            rule: "citation.self", fault: [("unga/2024-12-19/79-400", "unga/2025-12-18/80-501")],
            reason: [("<preamble>", "<attachments><preamble>"), ("</preamble>", "</preamble></attachments>")]),
        RuleException(
            rule: "number.preface", fault: [("<docNumber>80/501.", "<docNumber>WHA80.7")],
            reason: [("showAs=\"80/501\"", "showAs=\"WHA80.7\"")]),
        RuleException(
            rule: "clause.formula", fault: [("<formula name", "<container name"), ("</formula>", "</container>")],
            reason: [
                ("name=\"resolution\"", "name=\"resolutionDraft\""), ("<preamble>", "<preface>"),
                ("</preamble>", "</preface>"),
            ]),
        RuleException(
            rule: "clause.formula", fault: [("<formula name", "<container name"), ("</formula>", "</container>")],
            reason: [("<mainBody>", "<mainBody><paragraph><content><p>Be It Resolved that …</p></content></paragraph>")]
        ),
    ]
}

@Suite struct RuleExamplesTests {
    @Test func theSpecimenHasNoFaults() throws {
        let findings = try Validator().validate(Array(Specimen.text.utf8), name: "specimen.xml")
        #expect(findings.isEmpty)
    }

    @Test(arguments: RuleExample.all) func theFailingExampleIsFoundAndThePassingOneIsNot(_ example: RuleExample) throws
    {
        let validator = try Validator()
        #expect(!example.failing.isEmpty && !example.passing.isEmpty)
        for fragment in example.failing {
            let findings = validator.validate(Array(Specimen.document(with: fragment).utf8), name: "a.xml")
            let found = findings.filter { $0.rule == example.rule }
            #expect(!found.isEmpty)
            #expect(
                found.allSatisfy {
                    $0.severity.rawValue == example.severity && $0.line > 1 && $0.column > 0 && $0.layer == .rules
                })
        }
        for fragment in example.passing {
            let findings = validator.validate(Array(Specimen.document(with: fragment).utf8), name: "a.xml")
            #expect(findings.isEmpty)
        }
    }

    /// Exceptions that one element cannot show.
    @Test(arguments: RuleException.all) func theExceptionIsNotFound(_ exception: RuleException) throws {
        let validator = try Validator(schema: .none)
        let faulty = exception.fault.reduce(Specimen.text) { $0.replacing($1.old, with: $1.new) }
        let excepted = exception.reason.reduce(faulty) { $0.replacing($1.old, with: $1.new) }
        let rules = [faulty, excepted].map { validator.validate(Array($0.utf8), name: "a.xml").map(\.rule) }
        #expect(rules[0].contains(exception.rule))
        #expect(!rules[1].contains(exception.rule))
    }

    @Test func everyRuleHasAnExample() {
        let ids = Set(
            SchemaFile.text("resolution.sch").pieces(separatedBy: "\" role=\"").dropLast().map { part in
                part.pieces(separatedBy: "id=\"").last ?? ""
            })
        #expect(ids.count > 50)
        #expect(ids.subtracting(RuleExample.all.map(\.rule)).isEmpty)
    }
}
