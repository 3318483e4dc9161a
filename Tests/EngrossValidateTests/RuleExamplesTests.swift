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
    var failing: String
    var passing: String

    var testDescription: String { rule }

    static let all: [RuleExample] = {
        let parts = SchemaFile.text("README.md").pieces(separatedBy: "\n#### `").dropFirst()
        return parts.map { part in
            let blocks = part.pieces(separatedBy: "```xml\n").dropFirst().map { $0.pieces(separatedBy: "\n```")[0] }
            let head = part.split(separator: "\n")[0].split(whereSeparator: { "`()".contains($0) })
            return RuleExample(
                rule: String(head[0]), severity: String(head.last ?? ""), failing: blocks.first ?? "",
                passing: blocks.last ?? "")
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

@Suite struct RuleExamplesTests {
    @Test func theSpecimenHasNoFaults() throws {
        let findings = try Validator().validate(Array(Specimen.text.utf8), name: "specimen.xml")
        #expect(findings.isEmpty)
    }

    @Test(arguments: RuleExample.all) func theFailingExampleIsFoundAndThePassingOneIsNot(_ example: RuleExample) throws
    {
        let validator = try Validator()
        let failing = validator.validate(Array(Specimen.document(with: example.failing).utf8), name: "a.xml")
        let found = failing.filter { $0.rule == example.rule }
        #expect(!found.isEmpty)
        #expect(
            found.allSatisfy {
                $0.severity.rawValue == example.severity && $0.line > 1 && $0.column > 0 && $0.layer == .rules
            })
        let passing = validator.validate(Array(Specimen.document(with: example.passing).utf8), name: "a.xml")
        #expect(passing.isEmpty)
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
