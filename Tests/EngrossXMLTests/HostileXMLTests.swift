import EngrossXML
import Testing

/// A file that wants to harm the reader, and the name of the refusal.
struct HostileFile: Sendable, CustomTestStringConvertible {
    var name: String
    var rule: String
    var bytes: [UInt8]

    init(_ name: String, _ rule: String, _ text: String) { self.init(name, rule, Array(text.utf8)) }

    init(_ name: String, _ rule: String, _ bytes: [UInt8]) {
        self.name = name
        self.rule = rule
        self.bytes = bytes
    }

    var testDescription: String { name }

    static let all: [HostileFile] = [
        HostileFile(
            "external entity", "document-type", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"),
        HostileFile(
            "external entity over the network", "document-type",
            "<!DOCTYPE a [<!ENTITY x SYSTEM 'http://127.0.0.1/'>]><a>&x;</a>"),
        HostileFile("parameter entity", "document-type", "<!DOCTYPE a [<!ENTITY % x SYSTEM 'x.dtd'> %x;]><a/>"),
        HostileFile("billion laughs", "document-type", laughs),
        HostileFile("default attributes", "document-type", "<!DOCTYPE a [<!ATTLIST a b CDATA 'c'>]><a/>"),
        HostileFile("undeclared entity", "not-well-formed", "<a>&x;</a>"),
        HostileFile(
            "external document type without its file", "not-well-formed",
            "<!DOCTYPE a SYSTEM 'http://127.0.0.1/x'><a>&x;</b>"),
        HostileFile("attribute of 2 MB", "attribute-too-long", "<a b='\(String(repeating: "x", count: 2 << 20))'/>"),
        HostileFile(
            "attribute that never ends", "attribute-too-long", "<a b='\(String(repeating: "x", count: 2 << 20))"),
        HostileFile(
            "100,000 attributes", "too-many-attributes",
            "<a \((0..<100_000).map { "a\($0)=''" }.joined(separator: " "))/>"),
        HostileFile("100,000 deep", "too-deep", String(repeating: "<a>", count: 100_000)),
        HostileFile(
            "600,000 elements", "too-many-elements", "<a>" + String(repeating: "<b/>", count: 600_000) + "</a>"),
        HostileFile(
            "namespaces at every level", "too-many-namespaces", (0..<190).map { "<a xmlns:n\($0)='u'>" }.joined()),
        HostileFile("too large", "too-large", [UInt8](repeating: 0x20, count: 65 << 20)),
        HostileFile("NUL", "nul", "<a>\u{0}</a>"),
        HostileFile("empty", "empty", ""),
        HostileFile("blanks", "not-well-formed", "   \n"),
        HostileFile("no XML", "not-well-formed", "The General Assembly,"),
        HostileFile("truncated", "not-well-formed", "<a><b>text"),
        HostileFile("truncated in a tag", "not-well-formed", "<a><b c='"),
        HostileFile("truncated in a comment", "not-well-formed", "<a><!-- "),
        HostileFile("truncated in a document type", "not-well-formed", "<!DOCTYPE a SYSTEM '"),
        HostileFile("two roots", "not-well-formed", "<a/><b/>"),
        HostileFile("attribute twice", "not-well-formed", "<a b='1' b='2'/>"),
        HostileFile("control character", "not-well-formed", "<a>\u{8}</a>"),
        HostileFile("Latin-1 that says UTF-8", "not-well-formed", Array("<a>".utf8) + [0xE9] + Array("</a>".utf8)),
        HostileFile("overlong UTF-8", "not-well-formed", Array("<a>".utf8) + [0xC0, 0xAF] + Array("</a>".utf8)),
        HostileFile("UTF-7", "encoding", "<?xml version='1.0' encoding='UTF-7'?><a/>"),
        HostileFile("unknown encoding", "encoding", "<?xml version='1.0' encoding='x-unheard'?><a/>"),
        HostileFile("UTF-32", "encoding", [0xFF, 0xFE, 0, 0, 0x3C, 0, 0, 0]),
        HostileFile("odd UTF-16", "encoding", [0xFF, 0xFE, 0x3C]),
        HostileFile("broken UTF-16", "encoding", [0xFF, 0xFE, 0x00, 0xD8, 0x3C, 0x00]),
        HostileFile("PDF", "not-well-formed", "%PDF-1.7\n%âãÏÓ"),
    ]

    private static var laughs: String {
        let entities = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
        return "<!DOCTYPE a [<!ENTITY l0 \"lol\">\(entities)]><a>&l9;</a>"
    }
}

@Suite struct HostileXMLTests {
    @Test(arguments: HostileFile.all) func isRefusedInTime(_ file: HostileFile) throws {
        let clock = ContinuousClock()
        var rules: [String] = []
        let time = clock.measure {
            do throws(XMLFault) {
                let document = try XMLDocument(file.bytes)
                rules = document.problems.map(\.rule)
            } catch {
                rules = error.problems.map(\.rule)
            }
        }
        #expect(rules.contains(file.rule), "\(rules)")
        #expect(time < .seconds(5))
    }

    @Test(arguments: [
        "<a>\u{E9}</a>", "<?xml version='1.0' encoding='UTF-8'?><a>\u{E9}</a>", "<!DOCTYPE a><a>\u{E9}</a>",
        "<!DOCTYPE a SYSTEM 'http://127.0.0.1/none.dtd'><a>\u{E9}</a>", "<a><![CDATA[\u{E9}]]></a>",
        "<a><!-- < --><?p < ?>\u{E9}</a>",
        "<a b='>'>\u{E9}</a>",
    ])
    func aPeacefulFileIsRead(_ text: String) throws {
        let document = try XMLDocument(Array(text.utf8))
        #expect(document.root.text == "\u{E9}")
    }

    @Test func otherEncodingsAreRead() throws {
        let utf16 = "<a>\u{E9}</a>".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let latin1 = Array("<?xml version='1.0' encoding='ISO-8859-1'?><a>".utf8) + [0xE9] + Array("</a>".utf8)
        for bytes in [[0xFF, 0xFE] + utf16, latin1, [0xEF, 0xBB, 0xBF] + Array("<a>\u{E9}</a>".utf8)] {
            let document = try XMLDocument(bytes)
            #expect(document.root.text == "\u{E9}")
        }
    }
}
