import EngrossEncode
import EngrossModel
import EngrossTestSupport
import EngrossXML
import Testing

/// Laws that hold for any document, tried on invented ones that no segmenter would make.
struct EncodingLawTests {
    @Test("Every output is well formed, its eIds are unique, and every # has its target", arguments: 0..<20)
    func wellFormed(_ batch: Int) throws {
        let eIds = try XPathExpression("//@eId")
        let references = try XPathExpression(
            "//@refersTo | //@by | //@as | //@source | //@outcome | //@href[starts-with(., '#')]")
        for seed in (batch * 20)..<(batch * 20 + 20) {
            let encoded = EngrossEncode.Encoder().encode(RandomDocument.make(seed: UInt64(seed))).value
            let document = try XMLDocument(encoded.xml)
            #expect(document.problems.isEmpty, "seed \(seed)")
            try document.withXPath(namespaces: []) { (xpath) throws(XMLFault) in
                let names = try xpath.nodes(eIds).map(\.text)
                let known = Set(names)
                #expect(known.count == names.count, "seed \(seed): an eId twice")
                let dangling = try xpath.nodes(references).map(\.text).filter {
                    !known.contains(String($0.dropFirst()))
                }
                #expect(dangling.isEmpty, "seed \(seed)")
                let lost = encoded.provenance.map(\.eId).filter { !known.contains($0) }
                #expect(lost.isEmpty, "seed \(seed): provenance of nothing")
            }
        }
    }

    @Test("The same document gives the same bytes", arguments: 0..<40)
    func deterministic(_ seed: Int) {
        let document = RandomDocument.make(seed: UInt64(seed))
        let first = EngrossEncode.Encoder().encode(document)
        let second = EngrossEncode.Encoder().encode(document)
        #expect(first.value == second.value)
        #expect(first.diagnostics == second.diagnostics)
    }

    /// Editorial text, which says by its status that the source does not print it, is no clause's.
    @Test("No letter of any clause is lost or added", arguments: 0..<100)
    func lossless(_ seed: Int) throws {
        let document = RandomDocument.make(seed: UInt64(seed))
        let encoded = EngrossEncode.Encoder().encode(document).value
        let parsed = try XMLDocument(encoded.xml)
        let text = try XPathExpression(
            "//text()[not(ancestor::*[local-name() = 'meta' or local-name() = 'sup' or @status = 'editorial'])]")
        let written = try parsed.withXPath(namespaces: []) { (xpath) throws(XMLFault) in
            try xpath.nodes(text).map(\.text).joined()
        }
        let wanted = LetterCount(document)
        let got = LetterCount(written)
        #expect(wanted.difference(from: got) == [], "seed \(seed)")
    }

    @Test("Nesting without bound is flattened, not refused")
    func deep() throws {
        var clause = Clause.point("(a)", "deepest")
        for _ in 0..<2000 { clause = .point("(a)", "deeper", [clause]) }
        let outcome = EncodedSpecimen(Specimen.resolution(body: [.paragraph("1.", "top", [clause])]))
        _ = try XMLDocument(Array(outcome.xml.utf8))
        #expect(outcome.xml.contains("deepest"))
        #expect(outcome.codes.contains("encode.nesting-too-deep"))
    }
}
