import Foundation
import Testing

/// A folder with one output, its side file, and what can be made wrong with it.
private func corpus() throws -> (folder: Folder, xml: String) {
    let folder = try Folder()
    try folder.write(SmallResolution.pdf(), to: "a.pdf")
    let run = try CommandRun.engross("convert", "a.pdf", "-o", "a.xml", "--source-map", in: folder)
    #expect(run.status == 0, "\(run.error)")
    return (folder, String(decoding: try folder.bytes(of: "a.xml"), as: UTF8.self))
}

/// A paragraph that does not end: a warning.
private func warned(_ xml: String) -> [UInt8] {
    Array(xml.replacing("to keep the lamps lit.", with: "to keep the lamps").utf8)
}

/// An eId that does not fit: an error of the rules.
private func faulty(_ xml: String) -> [UInt8] { Array(xml.replacing("<num>2.</num>", with: "<num>9.</num>").utf8) }

private func invalid(_ xml: String) -> [UInt8] { Array(xml.replacing("<mainBody>", with: "<mainBody>text").utf8) }

@Suite struct ValidateTests {
    @Test func `a clean file gives nothing and 0`() throws {
        let (folder, _) = try corpus()
        let run = try CommandRun.engross("validate", "a.xml", in: folder)
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.error.isEmpty)
    }

    @Test func `a finding carries the page and the box of the source where the side file is`() throws {
        let (folder, xml) = try corpus()
        try folder.write(warned(xml), to: "a.xml")
        try folder.write(warned(xml), to: "b.xml")
        let beside = try CommandRun.engross("validate", "a.xml", "--format", "json", in: folder)
        #expect(beside.output.contains("\"page\":1,\"sourceLine\":"), "\(beside.output)")
        #expect(beside.output.contains("\"box\":["))
        let text = try CommandRun.engross("validate", "a.xml", in: folder)
        #expect(text.output.contains("\n    source: page 1, line "))
        let alone = try CommandRun.engross("validate", "b.xml", "--format", "json", in: folder)
        #expect(!alone.output.isEmpty)
        #expect(!alone.output.contains("\"page\""))
    }

    @Test func `a side file that is none is named, and the findings stand`() throws {
        let (folder, xml) = try corpus()
        try folder.write(warned(xml), to: "a.xml")
        try folder.write(Array("[[[".utf8), to: "a.source.json")
        let run = try CommandRun.engross("validate", "a.xml", in: folder)
        #expect(run.status == 0)
        #expect(run.error.hasPrefix("engross: a.source.json: not a side file"))
        #expect(run.output.contains("[operative.end]"))
    }

    @Test func `files, folders, patterns and standard input are read alike`() throws {
        let (folder, xml) = try corpus()
        try folder.makeFolder("in/deep")
        try folder.write(warned(xml), to: "in/deep/b.xml")
        try folder.write(Array("no XML".utf8), to: "in/deep/notes.txt")
        let named = try CommandRun.engross("validate", "in/deep/b.xml", in: folder)
        #expect(named.output.contains("[operative.end]"))
        for argument in ["in", "in/deep", "in/deep/*.xml", "in/*/b.xml"] {
            let run = try CommandRun.engross("validate", argument, in: folder)
            #expect(run.output == named.output, "\(argument): \(run.error)")
        }
        let input = try CommandRun.engross("validate", "-", in: folder, input: warned(xml))
        #expect(input.output == named.output.replacing("in/deep/b.xml", with: "-"))
        let none = try CommandRun.engross("validate", "none/*.xml", in: folder)
        #expect(none.status == 2)
        #expect(none.error == "engross: none/*.xml: no file matches\n")
    }

    @Test func `many at a time give the same bytes in the same order`() throws {
        let (folder, xml) = try corpus()
        for index in 1...12 { try folder.write(index % 3 == 0 ? faulty(xml) : warned(xml), to: "f\(index).xml") }
        let one = try CommandRun.engross("validate", ".", "-j1", "--format", "sarif", in: folder)
        let many = try CommandRun.engross("validate", ".", "-j5", "--format", "sarif", in: folder)
        #expect(one.output == many.output)
        #expect(one.status == many.status)
    }

    @Test func `the exit status says what kind of finding there was`() throws {
        let (folder, xml) = try corpus()
        try folder.write(warned(xml), to: "warned.xml")
        try folder.write(faulty(xml), to: "faulty.xml")
        try folder.write(invalid(xml), to: "invalid.xml")
        try folder.write(Array("<a>".utf8), to: "broken.xml")
        let cases: [([String], Int32)] = [
            (["warned.xml"], 0), (["warned.xml", "--fail-on", "warning"], 1), (["faulty.xml"], 1),
            (["faulty.xml", "--no-rules"], 0), (["invalid.xml"], 3), (["invalid.xml", "--no-schema"], 0),
            (["broken.xml", "--no-schema", "--no-rules"], 3), (["nowhere.xml"], 2), (["faulty.xml", "invalid.xml"], 3),
            (["a.xml", "--schema", "nowhere.xsd"], 2), (["a.xml", "--rules", "a.xml"], 2),
            (["a.xml", "--phase", "none"], 2), (["warned.xml", "--phase", "references"], 0),
            (["a.xml", "--rules", "x.sch", "--no-rules"], 64), (["a.xml", "--fail-on", "never"], 64), ([], 64),
        ]
        for (arguments, status) in cases {
            let run = try CommandRun.engross(["validate"] + arguments, in: folder)
            #expect(run.status == status, "\(arguments): \(run.output)\(run.error)")
            let quiet = try CommandRun.engross(["validate", "--quiet"] + arguments, in: folder)
            #expect(quiet.status == status, "\(arguments)")
            #expect(quiet.output.isEmpty)
        }
    }

    @Test func `known findings do not fail the build, new ones do`() throws {
        let (folder, xml) = try corpus()
        try folder.write(faulty(xml), to: "old.xml")
        let first = try CommandRun.engross("validate", ".", "--write-baseline", "known.txt", in: folder)
        #expect(first.status == 1)
        let known = try CommandRun.engross("validate", ".", "--baseline", "known.txt", in: folder)
        #expect(known.status == 0)
        #expect(known.output.isEmpty)
        try folder.write(faulty(xml), to: "new.xml")
        let new = try CommandRun.engross("validate", ".", "--baseline", "known.txt", in: folder)
        #expect(new.status == 1)
        #expect(new.output.contains("./new.xml:"))
        #expect(!new.output.contains("old.xml"))
        let lost = try CommandRun.engross("validate", ".", "--baseline", "lost.txt", in: folder)
        #expect(lost.status == 2)
    }

    @Test func `no more findings are printed than wanted, and all count`() throws {
        let (folder, xml) = try corpus()
        try folder.write(warned(xml), to: "a.xml")
        try folder.write(faulty(xml), to: "b.xml")
        let run = try CommandRun.engross("validate", ".", "--max-findings", "1", "--format", "json", in: folder)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.status == 1)
    }

    @Test func `every line of JSON is an object with the keys that are promised`() throws {
        let (folder, xml) = try corpus()
        try folder.write(faulty(xml), to: "a.xml")
        let run = try CommandRun.engross("validate", "a.xml", "--format", "json", in: folder)
        for line in run.output.split(separator: "\n") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            let keys: Set = ["file", "line", "column", "layer", "rule", "severity", "message", "fingerprint"]
            #expect(keys.isSubset(of: object.keys))
            #expect((object["column"] as? Int ?? 0) > 0)
        }
    }

    /// The properties that the published schema of SARIF 2.1.0 requires, and its words for level and columns.
    @Test func `SARIF has what its schema requires`() throws {
        let (folder, xml) = try corpus()
        try folder.write(faulty(xml), to: "a.xml")
        try folder.write(invalid(xml), to: "b.xml")
        let run = try CommandRun.engross("validate", ".", "--format", "sarif", in: folder)
        let log = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let runs = try #require(log["runs"] as? [[String: Any]])
        #expect(runs.count == 1)
        #expect(runs.first?["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((runs.first?["tool"] as? [String: Any])?["driver"] as? [String: Any])
        #expect(driver["name"] as? String == "engross")
        let rules = try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String }
        #expect(Set(rules).count == rules.count)
        let results = try #require(runs.first?["results"] as? [[String: Any]])
        #expect(results.count >= 2)
        for result in results {
            #expect((result["message"] as? [String: Any])?["text"] is String)
            #expect(rules.contains(result["ruleId"] as? String ?? ""))
            #expect(["none", "note", "warning", "error"].contains(result["level"] as? String ?? ""))
            let location = try #require((result["locations"] as? [[String: Any]])?.first)
            let physical = try #require(location["physicalLocation"] as? [String: Any])
            #expect(((physical["artifactLocation"] as? [String: Any])?["uri"] as? String)?.isEmpty == false)
            let region = try #require(physical["region"] as? [String: Any])
            #expect((region["startLine"] as? Int ?? 0) >= 1)
            #expect((region["startColumn"] as? Int ?? 1) >= 1)
        }
    }
}
