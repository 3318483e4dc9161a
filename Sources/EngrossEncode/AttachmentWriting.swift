internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// `attachments`: annexes, each a document with its own eIds.
    ///
    /// - Parameter path: the component of the attachments' parent, empty for a work's main document.
    mutating func write(
        _ attachments: [Attachment], of work: Work, path: String = "", depth: Int = 0, endsDocument: Bool
    ) {
        guard !attachments.isEmpty else { return }
        let outer = scope
        xml.openBlock("attachments")
        let siblings = depth < Self.attachmentDepth ? attachments : flat(attachments)
        for (index, attachment) in siblings.enumerated() {
            let eId = "\(outer.prefix)att_\(index + 1)"
            let name = attachment.kindName
            let component = "\(path)\(path.isEmpty ? "!" : "/")\(name)_\(index + 1)"
            xml.openBlock("attachment")
            xml.attribute("eId", eId)
            record(eId, attachment.places)
            for title in [attachment.label] + attachment.title { keep(title, at: eId) }
            scope = Scope(prefix: eId + "__")
            scope.documentParts = outer.documentParts
            scope.annexes = outer.annexes
            place = attachment.places.first
            xml.openBlock("doc")
            xml.attribute("name", name)
            xml.attribute("contains", "originalVersion")
            writeAttachmentMeta(of: work, component: component)
            let preamble = PreambleOfAttachment(attachment.text)
            writeAttachmentPreface(attachment, headings: preamble.headings)
            write(preamble.text, refersToOrgan: false)
            let isLast = endsDocument && index == siblings.count - 1
            writeConclusions([], endsDocument: isLast && attachment.attachments.isEmpty)
            write(attachment.attachments, of: work, path: component, depth: depth + 1, endsDocument: isLast)
            xml.close()
            xml.close()
        }
        xml.close()
        scope = outer
    }

    private mutating func writeAttachmentPreface(_ attachment: Attachment, headings: [[Inline]]) {
        let titles = attachment.title.filter { !$0.isBlank }
        guard !attachment.label.isBlank || !titles.isEmpty || !headings.isEmpty else { return }
        xml.openBlock("preface")
        if !attachment.label.isBlank { writeLine("docType", attachment.label) }
        for title in titles { writeLine("docTitle", title) }
        for heading in headings { writeParagraph(heading, isTitle: true) }
        xml.close()
    }

    mutating func writeLine(_ element: StaticString, _ line: [Inline]) {
        xml.openBlock("p")
        xml.openInline(element)
        writeInlines(line, isTitle: true)
        xml.close()
        xml.close()
    }

    private mutating func writeAttachmentMeta(of work: Work, component: String) {
        xml.openBlock("meta")
        xml.writeIdentification(
            of: work, component: component, markupDate: markupDate, names: IdentificationNames(&references, work.organ))
        xml.openBlock("references")
        xml.attribute("source", references.engross())
        xml.emptyBlock(
            "attachmentOf", ("eId", scope.prefix + "rattof_1"), ("href", work.uri + "/!main"), ("showAs", work.showAs))
        xml.close()
        xml.close()
    }

    /// Annexes of annexes beside them, where they lie too deep.
    private mutating func flat(_ attachments: [Attachment]) -> [Attachment] {
        var flat: [Attachment] = []
        var waiting = Array(attachments.reversed())
        while var attachment = waiting.popLast() {
            if !attachment.attachments.isEmpty { diagnostics.append(.nestingTooDeep(at: attachment.places.first)) }
            waiting += attachment.attachments.reversed()
            attachment.attachments = []
            flat.append(attachment)
        }
        return flat
    }
}

extension Attachment {
    /// What it is called: in the IRI of the component and in `doc/@name`.
    var kindName: String {
        let word = label.plainText.lowercased()
        return ["appendix", "enclosure"].first { word.hasPrefix($0) } ?? "annex"
    }
}
