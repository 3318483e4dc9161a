internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// Several lettered resolutions under one number: a collection that names its parts, then the parts (AKN4UN
    /// part 3, 1.6.3). They stand inside the collection, so that their eIds are unique in the file.
    mutating func writeCollection() {
        var parts = document.components
        parts[parts.count - 1].conclusions += document.conclusions
        parts[parts.count - 1].attachments += document.attachments
        let works = parts.enumerated().map { index, part in
            work.part(letter: part.label.plainText.trimmingLetter, at: index + 1)
        }

        xml.openBlock("collectionBody")
        var names = SiblingNames(prefix: "")
        let component = "cmp"
        for (part, work) in zip(parts, works) {
            let letter = ClauseNumber(part.label.plainText).flatMap {
                $0.isCitable && Int($0.name) == nil ? $0.name : nil
            }
            let eId = names.claim(component, letter ?? "") ?? names.next(component + "_part")
            xml.openBlock("component")
            xml.attribute("eId", eId)
            xml.emptyBlock("documentRef", ("eId", eId + "__dref_1"), ("href", work.uri), ("showAs", work.showAs))
            xml.close()
        }
        xml.close()

        xml.openBlock("components")
        for (index, part) in parts.enumerated() {
            write(part, at: index, of: works[index], endsDocument: index == parts.count - 1)
        }
        xml.close()
    }

    /// The drafts that the text recommends, behind it: each a component of the document, named where it stands in the text.
    mutating func writeDrafts() {
        guard !document.components.isEmpty else { return }
        xml.openBlock("components")
        for (index, draft) in document.components.enumerated() {
            let isLast = index == document.components.count - 1
            write(draft, at: index, of: work, path: "!draft_\(index + 1)", endsDocument: isLast)
        }
        xml.close()
    }

    /// The place of a draft in the text.
    mutating func writeDraftReference(_ clause: Clause, in row: inout ClauseRow) {
        guard let index = clause.component else { return }
        let draft = document.components.indices.contains(index) ? document.components[index] : nil
        let kind = draft?.kind == .draftDecision ? "Draft decision" : "Draft resolution"
        let name = [draft?.label, draft?.title].compactMap(\.self).first { !$0.isBlank }?.plainText
        xml.emptyBlock(
            "componentRef", ("eId", row.next("cref")), ("src", "#cmp_\(index + 1)"), ("showAs", name ?? kind))
    }

    /// - Parameter path: the component in the IRI of `work`, empty where it is the work.
    private mutating func write(
        _ part: Component, at index: Int, of work: Work, path: String = "", endsDocument: Bool
    ) {
        let eId = "cmp_\(index + 1)"
        scope = Scope(prefix: eId + "__")
        place = part.places.first
        xml.openBlock("component")
        xml.attribute("eId", eId)
        record(eId, part.places)
        xml.openBlock("statement")
        xml.attribute("name", (part.kind ?? document.kind).statementName)
        xml.attribute("contains", "originalVersion")

        xml.openBlock("meta")
        xml.writeIdentification(
            of: work, component: path.isEmpty ? "!main" : path, markupDate: markupDate,
            names: IdentificationNames(&references, work.organ))
        xml.openBlock("references")
        xml.attribute("source", references.engross())
        xml.emptyBlock(
            "original", ("eId", scope.prefix + "ro1"), ("href", work.expressionURI), ("showAs", work.showAs))
        xml.close()
        xml.close()

        if !part.label.isBlank || !part.title.isBlank {
            xml.openBlock("preface")
            if !part.label.isBlank {
                if part.kind == nil { writeNumberAndTitle(part.label, []) } else { writeLine("docType", part.label) }
            }
            if !part.title.isBlank { writeNumberAndTitle([], part.title) }
            xml.close()
        }
        write(part.text, refersToOrgan: true)
        writeConclusions(part.conclusions, endsDocument: endsDocument && part.attachments.isEmpty)
        write(part.attachments, of: work, path: path, endsDocument: endsDocument)
        xml.close()
        xml.close()
    }
}

extension String {
    fileprivate var trimmingLetter: String {
        ClauseNumber(self).map(\.name) ?? ""
    }
}
