internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// The whole file: `meta`, which names all that the text refers to, then the text written so far.
    consuming func finish() -> Outcome<EncodedDocument> {
        let names = IdentificationNames(&references, work.organ)
        let original = references.use(.original, "ro1", href: work.expressionURI, showAs: work.showAs)
        for (index, attachment) in document.attachments.enumerated() where !document.isCollection {
            _ = references.use(
                .attachment, "ratt_\(index + 1)", href: "\(work.uri)/!\(attachment.kindName)_\(index + 1)",
                showAs: attachment.label.isBlank ? "Annex" : attachment.label.plainText)
        }
        let jobNumber = document.metadata.jobNumber.flatMap { $0.isBlank ? nil : $0 }
        let workflow = WorkflowNames(&references, work)
        let symbolReference = jobNumber.map { _ in references.concept("symbol", showAs: "Symbol") }

        var file = XMLWriter()
        file.openBlock("akomaNtoso")
        file.attribute("xmlns", "http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
        if jobNumber != nil { file.attribute("xmlns:akn4un", "http://un.org/akn4un") }
        if document.isCollection {
            file.openBlock("documentCollection")
            file.attribute("name", "publicationResolution")
        } else {
            file.openBlock("statement")
            file.attribute("name", document.kind.statementName)
        }
        file.attribute("contains", "originalVersion")

        file.openBlock("meta")
        file.writeIdentification(
            of: work, component: "!main", markupDate: markupDate, issued: document.metadata.issued, names: names)
        file.emptyBlock(
            "publication", ("name", work.organ.publicationName),
            ("date", (document.metadata.issued ?? work.date).description), ("number", work.showAs),
            ("showAs", work.showAs))
        file.writeLifecycle(of: work, original: original, names: names, workflow: workflow)
        file.write(references, source: names.source)
        if let jobNumber, let symbolReference {
            file.writePresentation(jobNumber: jobNumber, symbol: symbolReference, source: names.source)
        }
        file.close()

        if contents != nil { file.insert(front.finish()) }
        file.insert(xml.finish())
        file.close()
        file.close()
        let name = WorkName(
            actor: work.organ.token, number: work.number.lowercased(), language: work.language)
        return Outcome(
            EncodedDocument(xml: file.finish(), provenance: provenance, name: name),
            diagnostics: diagnostics + DoubtfulReadings.diagnostics(of: provenance))
    }
}

/// The references that `workflow` makes; nil where no adoption is known.
private struct WorkflowNames {
    let adoption: String
    let adopted: String

    init?(_ references: inout References, _ work: Work) {
        guard work.dateName == "adoption" else { return nil }
        adoption = references.use(.event, "adoption", ontology: "event/un/adoption", showAs: "Adoption")
        adopted = references.concept("adopted", showAs: "Adopted")
    }
}

extension XMLWriter {
    fileprivate mutating func writeLifecycle(
        of work: Work, original: String, names: IdentificationNames, workflow: WorkflowNames?
    ) {
        let date = work.date.description
        openBlock("lifecycle")
        attribute("source", names.source)
        openBlock("eventRef")
        attribute("eId", "eref_1")
        attribute("date", date)
        attribute("source", original)
        attribute("type", "generation")
        if let workflow { attribute("refersTo", workflow.adoption) }
        close()
        close()
        guard let workflow else { return }
        openBlock("workflow")
        attribute("source", names.source)
        emptyBlock(
            "step", ("eId", "step_1"), ("date", date), ("by", names.organ), ("as", names.author),
            ("outcome", workflow.adopted), ("refersTo", workflow.adoption))
        close()
    }

    fileprivate mutating func write(_ references: References, source: String) {
        openBlock("references")
        attribute("source", source)
        for entry in references.ordered {
            emptyBlock(entry.kind.element, ("eId", entry.eId), ("href", entry.href), ("showAs", entry.showAs))
        }
        close()
    }

    /// The job number belongs to the printed page (AKN4UN part 1, 5.11).
    fileprivate mutating func writePresentation(jobNumber: String, symbol: String, source: String) {
        openBlock("presentation")
        attribute("source", source)
        openBlock("akn4un:footerFirstPage")
        openBlock("akn4un:internalCode")
        openInline("docketNumber")
        attribute("refersTo", symbol)
        text(jobNumber)
        close()
        close()
        close()
        close()
    }
}

extension DocumentKind {
    var statementName: String {
        switch self {
        case .resolution: "resolution"
        case .decision: "decision"
        case .draftResolution: "resolutionDraft"
        case .draftDecision: "decisionDraft"
        case .presidentialStatement: "presidentialStatement"
        case .other: "statement"
        }
    }
}

extension IssuingOrgan {
    /// `General Assembly` publishes `generalAssemblyDocument`s.
    fileprivate var publicationName: String {
        guard isKnown else { return "document" }
        let words = name.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return words.prefix(1).lowercased() + words.dropFirst() + "Document"
    }
}
