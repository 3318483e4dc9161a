import EngrossEncode
import EngrossModel
import EngrossTestSupport
import EngrossValidate
import Testing

#if canImport(Glibc)
    import Glibc
#endif

/// The schema of OASIS, which is fetched and not carried: from ENGROSS_OASIS_SCHEMAS, else from build/schemas.
enum OasisSchema {
    static let validator: Validator.Schema? = {
        let root = #filePath.pieces(separatedBy: "/Tests/")[0]
        let folder = getenv("ENGROSS_OASIS_SCHEMAS").map { String(cString: $0) } ?? root + "/build/schemas"
        let path = folder + "/akomantoso30.xsd"
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { break }
            bytes += buffer[..<count]
        }
        return .file(path: path, bytes: bytes)
    }()
}

/// What our profile accepts, the schema of OASIS accepts too.
@Suite(
    .enabled(
        if: OasisSchema.validator != nil,
        "the OASIS schema is not there: run `make schemas`, or set ENGROSS_OASIS_SCHEMAS"))
struct ProfileSubsetTests {
    @Test func holdsForTheSpecimenAndTheExamples() throws {
        let oasis = try Validator(schema: try #require(OasisSchema.validator), rules: .none)
        let profile = try Validator(rules: .none)
        for text in [Specimen.text] + RuleExample.all.flatMap(\.passing).map(Specimen.document(with:)) {
            #expect(profile.validate(Array(text.utf8), name: "a.xml").isEmpty)
            let findings = oasis.validate(Array(text.utf8), name: "a.xml")
            #expect(findings.isEmpty, "\(findings.map(\.message))")
        }
    }

    /// 2,000 segmented documents that no segmenter would make.
    @Test(arguments: 0..<4) func acceptsWhatIsEncodedOfAnyDocument(_ batch: UInt64) throws {
        let oasis = try Validator(schema: try #require(OasisSchema.validator), rules: .none)
        let profile = try Validator(rules: .none)
        for seed in (1000 + batch * 500)..<(1500 + batch * 500) {
            let encoded = EngrossEncode.Encoder().encode(RandomDocument.make(seed: seed)).value
            let refusals = [profile.validate(encoded.xml, name: "profile"), oasis.validate(encoded.xml, name: "oasis")]
                .joined().map { "\($0.file): \($0.message)" }
            #expect(refusals.isEmpty, "seed \(seed): \(refusals)")
        }
    }

    /// Few mutants are valid; those that are show where the profile might say yes and OASIS no.
    @Test(arguments: 1...4) func holdsForMutants(_ seed: UInt64) throws {
        let oasis = try Validator(schema: try #require(OasisSchema.validator), rules: .none)
        let profile = try Validator(rules: .none)
        var mutator = Mutator(seed: seed)
        var accepted = 0
        for _ in 0..<500 {
            let text = mutator.mutant(of: Specimen.text)
            guard profile.validate(Array(text.utf8), name: "a.xml").isEmpty else { continue }
            accepted += 1
            let findings = oasis.validate(Array(text.utf8), name: "a.xml")
            #expect(findings.isEmpty, "\(findings.map(\.message))\n\(text)")
        }
        #expect(accepted > 5)
    }
}

/// Changes documents at random, the same for the same seed.
struct Mutator {
    private var state: UInt64
    private static let names = SchemaFile.text("resolution.xsd").pieces(separatedBy: "<xs:element name=\"").dropFirst()
        .map {
            $0.pieces(separatedBy: "\"")[0]
        }
    private static let attributes = [
        "eId=\"x_1\"", "refersTo=\"#ga\"", "class=\"c\"", "status=\"edited\"", "title=\"t\"", "xml:lang=\"fr\"",
        "xml:space=\"preserve\"",
        "name=\"n\"", "value=\"1\"", "as=\"#author\"", "by=\"#ga\"", "source=\"#ga\"", "href=\"#ga\"", "showAs=\"s\"",
        "date=\"2020-02-30\"",
        "date=\"2020-02-28\"", "wId=\"w\"", "GUID=\"g\"", "outcome=\"#ga\"", "alternativeTo=\"#ga\"", "number=\"1\"",
        "marker=\"*\"",
        "placement=\"bottom\"", "startQuote=\"“\"", "colspan=\"2\"", "width=\"3\"", "src=\"/akn/x\"", "upTo=\"#ga\"",
        "from=\"#ga\"",
    ]

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func mutant(of text: String) -> String {
        var bytes = Array(text.utf8)
        for _ in 0...Int(next(3)) { bytes = changed(bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, bound)))
    }

    private mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
        let elements = Self.elements(bytes)
        guard elements.count > 1 else { return bytes }
        let element = elements[next(elements.count)]
        let other = elements[next(elements.count)]
        switch next(7) {
        case 0: return Array(bytes[..<element.lowerBound] + bytes[element.upperBound...])
        case 1:
            // A copy elsewhere, with eIds of its own.
            let copy = String(decoding: bytes[element], as: UTF8.self)
            let renamed = copy.pieces(separatedBy: "eId=\"").joined(separator: "eId=\"m\(next(1000))_")
            return Array(bytes[..<other.lowerBound] + renamed.utf8 + bytes[other.lowerBound...])
        case 2, 3: return renamed(bytes, element, to: Self.names[next(Self.names.count)])
        case 4:
            let name = Self.name(bytes, element)
            let insertion = Array(" \(Self.attributes[next(Self.attributes.count)])".utf8)
            let place = element.lowerBound + 1 + name.count
            return Array(bytes[..<place] + insertion + bytes[place...])
        case 5:
            let new = Self.names[next(Self.names.count)]
            return Array(
                bytes[..<element.lowerBound] + "<\(new) eId=\"n_\(next(1000))\"><p>a</p></\(new)>".utf8
                    + bytes[element.lowerBound...])
        default:
            let new = Self.names[next(Self.names.count)]
            return Array(
                bytes[..<element.lowerBound] + "<\(new) eId=\"w_\(next(1000))\">".utf8 + bytes[element]
                    + "</\(new)>".utf8 + bytes[element.upperBound...])
        }
    }

    private func renamed(_ bytes: [UInt8], _ element: Range<Int>, to name: String) -> [UInt8] {
        let old = Self.name(bytes, element)
        var result = Array(bytes[..<(element.lowerBound + 1)] + name.utf8)
        let end = bytes[element].starts(with: Array("</".utf8) + old, fromEnd: old.count + 3)
        if end {
            result += bytes[(element.lowerBound + 1 + old.count)..<(element.upperBound - old.count - 1)] + name.utf8
            result += bytes[(element.upperBound - 1)...]
        } else {
            result += bytes[(element.lowerBound + 1 + old.count)...]
        }
        return result
    }

    private static func name(_ bytes: [UInt8], _ element: Range<Int>) -> [UInt8] {
        Array(
            bytes[(element.lowerBound + 1)...].prefix {
                $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
            })
    }

    /// The byte ranges of all elements below the root; the specimen has no comments and no `>` in attributes.
    private static func elements(_ bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var open: [Int] = []
        var index = 0
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
                index += 1
                continue
            }
            switch bytes[index + 1] {
            case UInt8(ascii: "?"): break
            case UInt8(ascii: "/"): if let start = open.popLast(), !open.isEmpty { ranges.append(start..<(end + 1)) }
            default:
                if bytes[end - 1] == UInt8(ascii: "/") { ranges.append(index..<(end + 1)) } else { open.append(index) }
            }
            index = end + 1
        }
        return ranges
    }
}

extension ArraySlice<UInt8> {
    fileprivate func starts(with bytes: [UInt8], fromEnd count: Int) -> Bool {
        count <= self.count && self[(endIndex - count)...].starts(with: bytes)
    }
}
