internal import EngrossModel
internal import EngrossTerms
internal import EngrossXML

extension DocumentWriter {
    /// Writes `preamble` and `mainBody` of a text.
    ///
    /// - Parameter refersToOrgan: the formula names the organ that issued the document.
    mutating func write(_ text: Text, refersToOrgan: Bool) {
        let opening = text.preamble.prefix(while: \.canStandInPreamble)
        if text.formula.map({ !$0.isBlank }) ?? false || opening.contains(where: { !$0.isVoid }) {
            xml.openBlock("preamble")
            if let formula = text.formula, !formula.isBlank { writeFormula(formula, refersToOrgan: refersToOrgan) }
            writePreamble(Array(opening), refersToOrgan: refersToOrgan)
            xml.close()
        }
        writeBody(Array(text.preamble[opening.endIndex...]) + text.body, refersToOrgan: refersToOrgan)
    }

    private mutating func writeBody(_ clauses: [Clause], refersToOrgan: Bool) {
        xml.openBlock("mainBody")
        let clauses = clauses.filter { !$0.isVoid }
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
        let lead = clause.lead.isBlank ? "recital" : clause.lead
        openContainer(lead, eId)
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

extension Clause {
    /// Whether AKN's preamble, which has no hierarchy, can hold it.
    fileprivate var canStandInPreamble: Bool {
        switch kind {
        case .recital, .formula, .point, .continuation, .table: true
        case .paragraph: printedNumber == nil && !children.contains { $0.kind == .division }
        case .division: false
        }
    }
}
