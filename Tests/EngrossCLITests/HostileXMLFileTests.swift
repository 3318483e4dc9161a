import Foundation
import Testing

/// Files that want `validate` to open others, to take long or to eat memory.
@Suite struct HostileXMLFileTests {
    private static let hasStrace: Bool = {
        do {
            return try CommandRun.shell("strace -f -o trace true", in: Folder()).status == 0
        } catch {
            return false
        }
    }()

    private static let curious: [(name: String, xml: String)] = [
        ("entity.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'secret.txt'>]><a>&x;</a>"),
        ("network.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1:9/x'>]><a>&x;</a>"),
        ("dtd.xml", "<!DOCTYPE a SYSTEM 'secret.dtd'><a>&x;</a>"),
        ("public.xml", "<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'http://127.0.0.1:9/x.dtd'><html/>"),
        ("parameter.xml", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'secret.dtd'> %x;]><a/>"),
        (
            "include.xml",
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='secret.txt' parse='text'/></a>"
        ),
        (
            "schema.xml",
            "<a xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:noNamespaceSchemaLocation='secret.xsd'/>"
        ),
        ("style.xml", "<?xml-stylesheet type='text/xsl' href='secret.xsl'?><a/>"),
        ("catalog.xml", "<?oasis-xml-catalog catalog='secret.cat'?><!DOCTYPE a SYSTEM 'urn:x'><a/>"),
    ]

    @Test(.enabled(if: hasStrace, "strace is not there"))
    func `no file but the given ones is opened, and no connection made`() throws {
        let folder = try Folder()
        for file in Self.curious { try folder.write(Array(file.xml.utf8), to: file.name) }
        for name in ["secret.txt", "secret.dtd", "secret.xsd", "secret.xsl", "secret.cat"] {
            try folder.write(Array("<!-- secret -->".utf8), to: name)
        }
        let names = Self.curious.map(\.name).joined(separator: " ")
        let run = try CommandRun.shell(
            "strace -f -y -e trace=%file,%network -o trace engross validate -j1 \(names)", in: folder)
        #expect(run.status == 3, "\(run.error)")
        #expect(!run.output.contains("secret -->"))
        let calls = String(decoding: try folder.bytes(of: "trace"), as: UTF8.self).split(separator: "\n")
        // What the loader and the runtime do comes before the first file.
        let start = try #require(calls.firstIndex { $0.contains("openat(") && $0.contains("\"entity.xml\"") })
        let opened = calls[start...].filter { $0.contains("open") && !$0.contains(" = -1 ") }.compactMap { call in
            call.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first.map(String.init)
        }
        #expect(Set(opened) == Set(Self.curious.map(\.name)))
        for word in ["secret", "socket(", "connect(", "catalog\"", "/etc/"] {
            #expect(!calls[start...].contains { $0.contains(word) }, "\(word)")
        }
    }

    private static func content(_ name: String) -> String {
        switch name {
        case "attribute of 50 MB": "<a b='\(String(repeating: "x", count: 50 << 20))'/>"
        case "attribute of 100 MB": "<a b='\(String(repeating: "x", count: 100 << 20))'/>"
        case "100,000 deep": String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        case "400,000 faults": "<a>" + String(repeating: "<b/>\n", count: 400_000) + "</a>"
        case "unbalanced tags": String(repeating: "</a>\n", count: 1_000_000)
        case "one long line": "<a>" + String(repeating: "<b c='1' c='2'/>", count: 200_000) + "</a>"
        default: "<a>" + String(repeating: "<p>text ( “</p>", count: 300_000) + "</a>"
        }
    }

    @Test(arguments: [
        "attribute of 50 MB", "attribute of 100 MB", "100,000 deep", "400,000 faults", "unbalanced tags",
        "one long line", "300,000 open brackets",
    ])
    func `time and memory are bounded`(_ name: String) throws {
        let folder = try Folder()
        try folder.write(Array(Self.content(name).utf8), to: "hostile.xml")
        let clock = ContinuousClock()
        let start = clock.now
        let run = try CommandRun.shell("ulimit -v 2000000; engross validate -j1 hostile.xml", in: folder)
        #expect(run.status == 3, "\(run.status) \(run.error.prefix(500))")
        #expect(run.output.hasPrefix("hostile.xml:1:"))
        // A build for tests is slow; the command itself needs a second or two.
        #expect(clock.now - start < .seconds(60))
    }
}
