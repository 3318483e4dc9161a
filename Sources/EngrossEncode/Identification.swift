internal import EngrossModel
internal import EngrossXML

/// The references that every `identification` makes.
struct IdentificationNames {
    let source: String
    let organ: String
    let author: String
    let issuer: String
    let editor: String

    init(_ references: inout References, _ organ: IssuingOrgan) {
        source = references.engross()
        self.organ = references.use(.organization, organ.eId, ontology: organ.ontologyPath, showAs: organ.name)
        author = references.use(.role, "author", ontology: "role/un/author", showAs: "Author")
        issuer = references.use(.role, "issuer", ontology: "role/un/issuer", showAs: "Issuer")
        editor = references.use(.role, "editor", ontology: "role/un/editor", showAs: "Editor")
    }
}

extension XMLWriter {
    /// Work, Expression and Manifestation of one component (`!main`, `!annex_1`) of `work`.
    mutating func writeIdentification(
        of work: Work, component: String, markupDate: CalendarDate, issued: CalendarDate? = nil,
        names: IdentificationNames
    ) {
        let isMain = component == "!main"
        let date = work.date.description
        openBlock("identification")
        attribute("source", names.source)

        openBlock("FRBRWork")
        emptyBlock("FRBRthis", ("value", "\(work.uri)/\(component)"))
        emptyBlock("FRBRuri", ("value", work.uri))
        if isMain {
            if let symbol = work.symbol { emptyBlock("FRBRalias", ("name", "symbol"), ("value", symbol)) }
            emptyBlock("FRBRalias", ("name", "akn4un-part1-actor-spelling"), ("value", work.guidelineURI))
        }
        emptyBlock("FRBRdate", ("date", date), ("name", work.dateName))
        emptyBlock("FRBRauthor", ("href", names.organ), ("as", names.author))
        emptyBlock("FRBRcountry", ("value", "un"))
        emptyBlock("FRBRsubtype", ("value", work.subtype))
        emptyBlock("FRBRnumber", ("value", work.number), ("showAs", work.designation))
        if isMain { emptyBlock("FRBRprescriptive", ("value", "false")) }
        close()

        openBlock("FRBRExpression")
        emptyBlock("FRBRthis", ("value", "\(work.expressionURI)/\(component)"))
        emptyBlock("FRBRuri", ("value", work.expressionURI))
        emptyBlock("FRBRdate", ("date", date), ("name", work.dateName))
        if let issued { emptyBlock("FRBRdate", ("date", issued.description), ("name", "publication")) }
        emptyBlock("FRBRauthor", ("href", names.organ), ("as", names.issuer))
        if isMain { emptyBlock("FRBRauthoritative", ("value", "false")) }
        emptyBlock("FRBRlanguage", ("language", work.language))
        close()

        openBlock("FRBRManifestation")
        emptyBlock("FRBRthis", ("value", "\(work.expressionURI)/\(component).xml"))
        emptyBlock("FRBRuri", ("value", work.manifestationURI))
        emptyBlock("FRBRdate", ("date", markupDate.description), ("name", "markup"))
        emptyBlock("FRBRauthor", ("href", names.source), ("as", names.editor))
        emptyBlock("FRBRformat", ("value", "xml"))
        close()

        close()
    }
}
