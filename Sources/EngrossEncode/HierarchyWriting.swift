internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// Writes clauses as elements of the open hierarchical element or of `mainBody`.
    ///
    /// - Parameter intro: the parent's opening text, where its first clause is a point.
    mutating func writeClauses(_ clauses: [Clause], at level: HierarchyLevel, intro: [Inline]? = nil) {
        var row = ClauseRow(clauses, level: level, intro: intro)
        for (index, clause) in clauses.enumerated() {
            if clause.isSubheading, row.list != nil || clauses[index...].opensList {
                writeSubheading(clause, in: &row)
            } else {
                write(clause, in: &row)
            }
        }
        closeWrapper(in: &row)
    }

    private mutating func write(_ clause: Clause, in row: inout ClauseRow) {
        guard !clause.isVoid else { return }
        if let place = clause.places.first { self.place = place }
        switch clause.kind {
        case .point: writePoint(clause, in: &row)
        case .continuation where row.list != nil && clause.closesSentence:
            writeWrapUp(clause, in: &row)
        case .paragraph, .continuation, .table, .tableNote:
            if clause.printedNumber != nil, clause.citableNumber == nil {
                writePoint(clause, in: &row)
            } else {
                writeParagraph(clause, in: &row)
            }
        case .division where row.level.parent == .clause: writeHeadedAlinea(clause, in: &row)
        case .division: writeDivision(clause, in: &row)
        case .recital, .formula: writeCrossHeading(clause, in: &row)
        case .draft: writeDraft(clause, in: &row)
        }
    }

    // MARK: Points

    private mutating func writePoint(_ clause: Clause, in row: inout ClauseRow) {
        if row.wrapper?.kind == .divisions { closeWrapper(in: &row) }
        if row.list == nil { openList(in: &row) }
        let depth = row.level.depth
        guard let printed = clause.printedNumber else {
            writeClause(clause, .point, eId: row.nextPoint(), number: nil, depth: depth)
            return
        }
        guard let number = clause.citableNumber else {
            let name = row.list?.next(ClauseElement.indent.reference)
            writeClause(clause, .indent, eId: name, number: printed, depth: depth)
            return
        }
        var eId = row.list?.claim(.point, number)
        if eId == nil {
            diagnostics.append(.numberingRestarts(printed, at: place))
            closeList(in: &row)
            openList(in: &row)
            eId = row.list?.claim(.point, number)
        }
        writeClause(clause, .point, eId: eId, number: printed, depth: depth)
    }

    private mutating func openList(in row: inout ClauseRow) {
        let eId = row.next(ClauseElement.list.reference)
        xml.openBlock(ClauseElement.list.name)
        xml.attribute("eId", eId)
        row.list = SiblingNames(prefix: eId + "__")
        if let intro = row.intro { writeIntro(intro, prefix: eId + "__") }
        row.intro = nil
    }

    /// A heading among the points of a list that runs on under it.
    private mutating func writeSubheading(_ clause: Clause, in row: inout ClauseRow) {
        if let place = clause.places.first { self.place = place }
        if row.list == nil { openList(in: &row) }
        guard let eId = row.list?.next("crossHeading") else { return }
        xml.openBlock("crossHeading")
        xml.attribute("eId", eId)
        record(eId, clause.places)
        writeInlines(clause.heading, isTitle: true)
        xml.close()
    }

    private mutating func closeList(in row: inout ClauseRow) {
        guard row.list != nil else { return }
        row.list = nil
        xml.close()
    }

    /// The closing words of the sentence that the points are parts of.
    private mutating func writeWrapUp(_ clause: Clause, in row: inout ClauseRow) {
        let eId = (row.list?.prefix ?? "") + "wrapup"
        xml.openBlock("wrapUp")
        xml.attribute("eId", eId)
        record(eId, clause.places)
        writeParagraph(clause.content)
        xml.close()
        closeList(in: &row)
    }

    // MARK: Paragraphs

    private mutating func writeParagraph(_ clause: Clause, in row: inout ClauseRow) {
        closeList(in: &row)
        if let kind = row.wrapper?.kind, kind != .paragraphs { closeWrapper(in: &row) }
        let isBelowClause = row.level.parent == .clause
        if let printed = clause.printedNumber, let number = clause.citableNumber {
            let element = isBelowClause ? ClauseElement.subparagraph : .paragraph
            let eId = identifier(element, number, printed, .paragraphs, in: &row)
            writeClause(clause, element, eId: eId, number: printed, depth: row.level.depth)
        } else {
            // Beside numbers, a count would be taken for one.
            let isAlinea = isBelowClause || row.numbersParagraphs || scope.numbersParagraphs
            let element = isAlinea ? ClauseElement.alinea : .paragraph
            writeClause(clause, element, eId: row.next(element.reference), number: nil, depth: row.level.depth)
        }
    }

    /// The place of a draft; anything else that such a clause holds is a paragraph.
    private mutating func writeDraft(_ clause: Clause, in row: inout ClauseRow) {
        var text = clause
        (text.kind, text.component) = (.paragraph, nil)
        write(text, in: &row)
        closeList(in: &row)
        writeDraftReference(clause, in: &row)
    }

    /// The eId of a numbered clause, from the outermost element in which its number comes once. Where it stands already, a
    /// division without heading begins.
    private mutating func identifier(
        _ element: ClauseElement, _ number: ClauseNumber, _ printed: String, _ kind: ClauseRow.Wrapper,
        in row: inout ClauseRow
    ) -> String? {
        if row.level.parent != .clause, let context = scope.context(of: element, number) {
            if let eId = scope.contexts[context].claim(element, number) { return eId }
        } else if let eId = row.claim(element, number) {
            return eId
        }
        if row.wrapper?.kind == kind, let eId = row.claim(element, number) { return eId }
        diagnostics.append(.numberingRestarts(printed, at: place))
        openWrapper(kind, in: &row)
        return row.claim(element, number)
    }

    // MARK: Divisions

    private mutating func writeDivision(_ clause: Clause, in row: inout ClauseRow) {
        closeList(in: &row)
        if let kind = row.wrapper?.kind, kind != .divisions { closeWrapper(in: &row) }
        var heading = clause.numberedHeading
        var element = ClauseElement.division
        var eId: String?
        var printed: String?
        if let number = clause.printedNumber, let name = clause.citableNumber {
            element = ClauseElement(clause.division)
            eId = identifier(element, name, number, .divisions, in: &row)
            // A lone `I` is all the heading there is.
            if !clause.heading.isBlank { (printed, heading) = (number, clause.heading) }
        }
        let name = eId ?? row.next(element.reference)

        xml.openBlock(element.name)
        xml.attribute("eId", name)
        record(name, clause.places)
        keep(clause.heading, at: name)
        if let printed { writeNumber(printed) }
        if !heading.isBlank { writeHeading(heading, of: name) }
        let first = scope.firstContext
        if clause.division == .article, scope.articlesRestart { scope.firstContext = scope.contexts.count }
        scope.contexts.append(NumberedContext(of: clause.children, prefix: name + "__"))
        writeContent(of: clause, prefix: name + "__", parent: .division, depth: row.level.depth)
        scope.contexts.removeLast()
        scope.firstContext = first
        xml.close()
    }

    /// A heading inside a clause, where no division may stand.
    private mutating func writeHeadedAlinea(_ clause: Clause, in row: inout ClauseRow) {
        closeWrapper(in: &row)
        var alinea = clause
        (alinea.heading, alinea.number) = (clause.numberedHeading, nil)
        let eId = row.next(ClauseElement.alinea.reference)
        writeClause(alinea, .alinea, eId: eId, number: nil, depth: row.level.depth)
    }

    private mutating func openWrapper(_ kind: ClauseRow.Wrapper, in row: inout ClauseRow) {
        closeWrapper(in: &row)
        let element = row.level.parent == .clause ? ClauseElement.alinea : .division
        let eId = row.next(element.reference)
        xml.openBlock(element.name)
        xml.attribute("eId", eId)
        row.wrapper = (kind, SiblingNames(prefix: eId + "__"))
    }

    private mutating func closeWrapper(in row: inout ClauseRow) {
        closeList(in: &row)
        guard row.wrapper != nil else { return }
        row.wrapper = nil
        xml.close()
    }

    // MARK: Preambular matter in the body

    /// `crossHeading` is what AKN has for it (AKN4UN part 2, 3.1.3); the body itself cannot hold one. Recitals in
    /// recitals are on one level, so that nesting costs no recursion.
    private mutating func writeCrossHeading(_ clause: Clause, in row: inout ClauseRow) {
        var waiting = [clause]
        while let next = waiting.popLast() {
            guard next.kind == .recital || next.kind == .formula else {
                write(next, in: &row)
                continue
            }
            closeList(in: &row)
            if !next.numberedContent.isBlank {
                if row.level.parent == .body, row.wrapper?.kind != .recitals { openWrapper(.recitals, in: &row) }
                writeCrossHeadingLine(next, eId: row.next("crossHeading"))
            }
            waiting += next.children.reversed()
            if let table = next.printedTable {
                waiting.append(Clause(kind: .table, table: table, places: table.places))
            }
        }
    }

    private mutating func writeCrossHeadingLine(_ clause: Clause, eId: String) {
        let reference =
            clause.kind == .recital
            ? references.concept("preamble", showAs: "Preamble")
            : references.concept("enactingFormula", showAs: "Enacting formula")
        xml.openBlock("crossHeading")
        xml.attribute("eId", eId)
        xml.attribute("refersTo", reference)
        record(eId, clause.places)
        writeInlines(clause.numberedContent)
        xml.close()
    }
}

extension Collection where Element == Clause {
    /// A point comes first, if not a heading over one.
    var opensList: Bool { first { !$0.isSubheading }?.kind == .point }
}

extension Clause {
    /// A heading over the points beside it, inside a clause.
    fileprivate var isSubheading: Bool {
        kind == .division && printedNumber == nil && children.isEmpty && printedTable == nil && content.isBlank
    }

    /// It ends the sentence that points interrupted, and has neither heading nor anything below it.
    fileprivate var closesSentence: Bool {
        guard printedNumber == nil, heading.isBlank, children.isEmpty, printedTable == nil else { return false }
        let text = content.plainText.filter { !$0.isWhitespace }
        return text.first?.isLowercase ?? false && text.last != ":"
    }
}
