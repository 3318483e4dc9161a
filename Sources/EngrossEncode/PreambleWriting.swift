internal import EngrossModel
internal import EngrossTerms
internal import EngrossXML

extension DocumentWriter {
    /// Writes `preamble` and `mainBody` of a text.
    ///
    /// - Parameter refersToOrgan: the formula names the organ that issued the document.
    mutating func write(_ text: Text, refersToOrgan: Bool) {
        let opening = text.opening
        let body = text.bodyClauses
        scope.parts = CitableParts(body, prefix: scope.prefix)
        if refersToOrgan { scope.documentParts = scope.parts }
        if text.formula.map({ !$0.isBlank }) ?? false || opening.contains(where: { !$0.isVoid }) {
            xml.openBlock("preamble")
            if let formula = text.formula, !formula.isBlank { writeFormula(formula, refersToOrgan: refersToOrgan) }
            writePreamble(Array(opening), refersToOrgan: refersToOrgan)
            xml.close()
        }
        writeBody(body, refersToOrgan: refersToOrgan)
    }

    private mutating func writeBody(_ clauses: [Clause], refersToOrgan: Bool) {
        xml.openBlock("mainBody")
        if !clauses.isEmpty {
            let whole = NumberedContext(of: clauses, prefix: scope.prefix)
            scope.contexts = [whole]
            scope.articlesRestart = whole.numbers.articlesRestart
            scope.paragraphs = whole.numbers.paragraphs.union(RunningNumbers.single(among: clauses))
            writeClauses(clauses, at: HierarchyLevel(parent: .body, prefix: scope.prefix, depth: 0))
        } else {
            if refersToOrgan { diagnostics.append(.emptyBody) }
            writeClause(
                Clause(kind: .paragraph), .paragraph, eId: scope.prefix + "para_1", number: nil, depth: 0)
        }
        xml.close()
    }

    private mutating func writeFormula(_ content: [Inline], places: [Place] = [], refersToOrgan: Bool) {
        let eId = scope.next("formula")
        xml.openBlock("formula")
        xml.attribute("name", "enactingFormula")
        if let organ = Organs.organ(ofFormula: content.plainText)?.organ {
            xml.attribute("refersTo", reference(to: IssuingOrgan(organ)))
        } else if refersToOrgan, work.organ.isKnown {
            xml.attribute("refersTo", organReference())
        }
        xml.attribute("eId", eId)
        record(eId, places)
        writeParagraph(content)
        xml.close()
    }

    /// One `container` for each recital; text that is none stands in the container before it.
    private mutating func writePreamble(_ clauses: [Clause], refersToOrgan: Bool) {
        var index = clauses.startIndex
        while index < clauses.endIndex {
            let clause = clauses[index]
            index += 1
            if let place = clause.places.first { self.place = place }
            if clause.isVoid { continue }
            if clause.kind == .formula, !clause.numberedContent.isBlank {
                writeFormula(clause.numberedContent, places: clause.places, refersToOrgan: refersToOrgan)
                if !clause.children.isEmpty || clause.printedTable != nil {
                    writeContainer(Clause(kind: .recital, table: clause.printedTable, children: clause.children), [])
                }
                continue
            }
            var followers: [Clause] = []
            while index < clauses.endIndex, clauses[index].kind != .recital, clauses[index].kind != .formula {
                followers.append(clauses[index])
                index += 1
            }
            if clause.kind == .recital {
                writeContainer(clause, followers)
            } else {
                writeContainer(Clause(kind: .recital, children: [clause]), followers)
            }
        }
    }

    private mutating func writeContainer(_ clause: Clause, _ followers: [Clause]) {
        if let printed = clause.printedNumber, let number = clause.citableNumber {
            let eId = scope.next(ClauseElement.recitals.reference)
            xml.openBlock("recitals")
            xml.attribute("eId", eId)
            xml.openBlock("recital")
            xml.attribute("eId", "\(eId)__rec_\(number.name)")
            record("\(eId)__rec_\(number.name)", clause.places)
            writeNumber(printed)
            writeBlocks(of: clause, followers, prefix: "\(eId)__rec_\(number.name)__", depth: 0)
            xml.close()
            xml.close()
            return
        }
        let eId = scope.next("container")
        openContainer(clause.openingWords ?? "recital", eId)
        record(eId, clause.places)
        writeBlocks(of: clause, followers, prefix: eId + "__", depth: 0, numberInText: clause.printedNumber)
        xml.close()
    }

    /// A container on a line of its own, left open.
    mutating func openContainer(_ name: String, _ eId: String) {
        xml.openBlock("container")
        xml.attribute("name", name)
        xml.attribute("eId", eId)
    }
}

extension Text {
    /// What AKN's preamble can hold of the preamble.
    fileprivate var opening: ArraySlice<Clause> { preamble.prefix(while: \.canStandInPreamble) }

    /// The clauses of AKN's body that are printed.
    var bodyClauses: [Clause] { (preamble[opening.endIndex...] + body).filter { !$0.isVoid } }
}

extension Clause {
    /// The words that the recital opens with, set off in print or not.
    fileprivate var openingWords: String? {
        guard lead.isBlank else { return lead }
        let text = content.plainText
        let words = String(decoding: text.utf8.prefix(OpeningWords.length(ofLeadIn: text)), as: UTF8.self)
        return words.isBlank ? nil : words
    }

    /// Whether AKN's preamble, which has no hierarchy, can hold it.
    fileprivate var canStandInPreamble: Bool {
        switch kind {
        case .recital, .formula, .point, .continuation, .table, .tableNote: true
        case .paragraph: printedNumber == nil && !children.contains { $0.kind == .division }
        case .division, .draft: false
        }
    }
}
