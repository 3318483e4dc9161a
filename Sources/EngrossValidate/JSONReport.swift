internal import EngrossModel

/// Findings as JSON objects whose keys stand in a fixed order.
enum JSONReport {
    static func object(for finding: Finding) -> String {
        var members: [(String, String)] = [
            ("file", quoted(finding.file)), ("line", String(finding.line)), ("column", String(finding.column)),
            ("layer", quoted(finding.layer.rawValue)), ("rule", quoted(finding.rule)),
            ("severity", quoted(finding.severity.rawValue)), ("message", quoted(finding.message)),
        ]
        if let hint = finding.hint { members.append(("hint", quoted(hint))) }
        if let path = finding.path { members.append(("xpath", quoted(path))) }
        if let eId = finding.eId { members.append(("eId", quoted(eId))) }
        members += Self.members(for: finding.place)
        members.append(("fingerprint", quoted(finding.fingerprint)))
        return object(members)
    }

    /// `page`, `sourceLine` and, where the source has geometry, `box`: left, top, right, bottom.
    static func members(for place: Place?) -> [(String, String)] {
        guard let place else { return [] }
        let members = [("page", String(place.page)), ("sourceLine", String(place.line))]
        guard let box = place.box else { return members }
        let sides = [box.left, box.top, box.right, box.bottom].map { String($0) }.joined(separator: ",")
        return members + [("box", "[" + sides + "]")]
    }

    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    static func quoted(_ text: String) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        result.reserveCapacity(text.utf8.count + 2)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0x0A: result += "\\n".utf8
            case 0x09: result += "\\t".utf8
            case 0..<0x20, 0x7F:
                result += "\\u00".utf8
                result += [byte >> 4, byte & 15].map { $0 < 10 ? 0x30 + $0 : 0x57 + $0 }
            default: result.append(byte)
            }
        }
        result.append(UInt8(ascii: "\""))
        return String(decoding: result, as: UTF8.self)
    }
}
