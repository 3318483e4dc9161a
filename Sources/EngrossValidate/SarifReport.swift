internal import EngrossModel

/// SARIF 2.1.0, written from front to back: the results first, the tool with its rules last.
enum SarifReport {
    static let opening = """
        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"unicodeCodePoints","results":[
        """

    static func result(for finding: Finding) -> String {
        let region =
            [("startLine", String(finding.line))]
            + (finding.column > 0 ? [("startColumn", String(finding.column))] : [])
        let physical = JSONReport.object([
            ("artifactLocation", JSONReport.object([("uri", JSONReport.quoted(uri(finding.file)))])),
            ("region", JSONReport.object(region)),
        ])
        var location = [("physicalLocation", physical)]
        if let path = finding.path {
            location.append(
                (
                    "logicalLocations",
                    "["
                        + JSONReport.object([
                            ("fullyQualifiedName", JSONReport.quoted(path)), ("kind", JSONReport.quoted("element")),
                        ]) + "]"
                ))
        }
        let text = finding.message + (finding.hint.map { " " + $0 } ?? "")
        return JSONReport.object([
            ("ruleId", JSONReport.quoted(finding.rule)), ("level", JSONReport.quoted(finding.severity.rawValue)),
            ("message", JSONReport.object([("text", JSONReport.quoted(text))])),
            ("locations", "[" + JSONReport.object(location) + "]"),
            ("partialFingerprints", JSONReport.object([("engross/v1", JSONReport.quoted(finding.fingerprint))])),
            ("properties", JSONReport.object(properties(of: finding))),
        ])
    }

    private static func properties(of finding: Finding) -> [(String, String)] {
        var properties = [("layer", JSONReport.quoted(finding.layer.rawValue))]
        if let eId = finding.eId { properties.append(("eId", JSONReport.quoted(eId))) }
        return properties + JSONReport.members(for: finding.place)
    }

    static func closing(rules: [String], version: String) -> String {
        let rules = rules.map { JSONReport.object([("id", JSONReport.quoted($0))]) }.joined(separator: ",")
        let driver = JSONReport.object([
            ("name", JSONReport.quoted("engross")), ("version", JSONReport.quoted(version)), ("rules", "[\(rules)]"),
        ])
        return "\n],\"tool\":\(JSONReport.object([("driver", driver)]))}]}\n"
    }

    /// A path as a relative or `file:` URI.
    private static func uri(_ path: String) -> String {
        var result = path.hasPrefix("/") ? "file://" : ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            if scalar.isASCII,
                scalar.properties.isAlphabetic || "0123456789-._~/!$&'()*+,;=@".unicodeScalars.contains(scalar)
            {
                result.unicodeScalars.append(scalar)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}
