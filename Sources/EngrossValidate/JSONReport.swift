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
        if let place = finding.place {
            members.append(("page", String(place.page)))
            members.append(("sourceLine", String(place.line)))
            if let box = place.box {
                members.append(("box", "[" + [box.left, box.top, box.right, box.bottom].map { String($0) }.joined(separator: ",") + "]"))
            }
        }
        members.append(("fingerprint", quoted(finding.fingerprint)))
        return object(members)
    }

    static func object(_ members: [(String, String)]) -> String {
        "{" + members.map { quoted($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
