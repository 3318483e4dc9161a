import EngrossModel

/// The clause tree as indented lines, one a clause: kind, number, text.
func outline(_ document: SegmentedDocument) -> String {
    var lines: [String] = []
    if !document.number.isEmpty { lines.append("number: \(document.number.plainText)") }
    if !document.title.isEmpty { lines.append("title: \(document.title.plainText)") }
    lines += outline(document.text, 0)
    lines += document.conclusions.map { "\($0.role): \($0.content.plainText)" }
    for component in document.components {
        let names = [component.label, component.title].filter { !$0.isEmpty }.map(\.plainText)
        lines.append((["component"] + [names.joined(separator: ": ")].filter { !$0.isEmpty }).joined(separator: " "))
        lines += outline(component.text, 1)
        lines += component.conclusions.map { "  \($0.role): \($0.content.plainText)" }
        for attachment in component.attachments { lines += outline(attachment, 1) }
    }
    for attachment in document.attachments { lines += outline(attachment, 0) }
    return lines.joined(separator: "\n")
}

private func outline(_ attachment: Attachment, _ depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let title = attachment.title.map(\.plainText).joined(separator: " / ")
    return ["\(indent)attachment \(attachment.label.plainText): \(title)"] + outline(attachment.text, depth + 1)
        + attachment.attachments.flatMap { outline($0, depth + 1) }
}

private func outline(_ text: Text, _ depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    return (text.formula.map { ["\(indent)formula: \($0.plainText)"] } ?? [])
        + (text.preamble + text.body).flatMap { outline($0, depth) }
}

private func outline(_ clause: Clause, _ depth: Int) -> [String] {
    let indent = String(repeating: "  ", count: depth)
    let words = [
        clause.kind.rawValue, clause.number, clause.component.map { "\($0 + 1)" },
        clause.heading.isEmpty ? nil : "# " + clause.heading.plainText,
        clause.content.isEmpty ? nil : clause.content.plainText,
    ]
    return [indent + words.compactMap { $0 }.joined(separator: " ")]
        + clause.children.flatMap { outline($0, depth + 1) }
}
