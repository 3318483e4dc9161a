import EngrossValidate
import Testing

@Suite struct FindingReportTests {
    private func report(_ format: FindingReport.Format) throws -> String {
        let broken = Specimen.text.pieces(separatedBy: "<num>2.</num>").joined(separator: "<num>3.</num>")
        let findings = try Validator().validate(Array(broken.utf8), name: "a b.xml")
        var report = FindingReport(format, version: "1")
        var text = report.opening()
        text += report.lines(for: findings, of: "a b.xml")
        text += report.lines(for: [], of: "good.xml")
        return text + report.closing()
    }

    @Test func textShowsTheLineAndACaret() throws {
        let text = try report(.text)
        #expect(text.hasPrefix("a b.xml:67:7: warning: paragraph 3 follows paragraph 1 [number.gap]\n"), "\(text)")
        #expect(text.contains("^\n"))
    }

    @Test func jsonIsOneObjectForEachFinding() throws {
        let lines = try report(.json).split(separator: "\n")
        #expect(
            lines.allSatisfy { $0.hasPrefix("{\"file\":\"a b.xml\",\"line\":67,\"column\":7,") && $0.hasSuffix("}") })
        #expect(lines.contains { $0.contains("\"rule\":\"eid.number\"") && $0.contains("\"eId\":\"para_2\"") })
    }

    @Test func sarifNamesItsRulesAndEscapesItsPaths() throws {
        let text = try report(.sarif)
        #expect(text.contains("\"version\":\"2.1.0\""))
        #expect(text.contains("\"uri\":\"a%20b.xml\""))
        #expect(text.contains("\"rules\":[{\"id\":\"eid.number\"},{\"id\":\"number.gap\"}]"))
    }

    @Test func junitHasACaseForEachFile() throws {
        let text = try report(.junit)
        #expect(text.contains("<testcase classname=\"engross\" name=\"good.xml\"/>"))
        #expect(text.contains("<failure type=\"eid.number\""))
    }

    @Test func gitHubGetsAnAnnotationForEachFinding() throws {
        let text = try report(.github)
        #expect(
            text.contains("::warning file=a b.xml,line=67,col=7,title=number.gap::paragraph 3 follows paragraph 1%0A"))
    }

    @Test func aBaselineKnowsAFindingAfterItsLineHasMoved() throws {
        let broken = Specimen.text.pieces(separatedBy: "<num>2.</num>").joined(separator: "<num>3.</num>")
        let validator = try Validator()
        let findings = validator.validate(Array(broken.utf8), name: "a.xml")
        let baseline = Baseline(findings.map { Baseline.line(for: $0) }.joined())
        let moved = broken.pieces(separatedBy: "<mainBody>").joined(separator: "<mainBody>\n\n\n")
        #expect(!findings.isEmpty)
        #expect(validator.validate(Array(moved.utf8), name: "a.xml").allSatisfy { baseline.contains($0) })
    }
}
