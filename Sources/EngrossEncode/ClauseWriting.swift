internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// A clause of the hierarchy, whole.
    mutating func writeClause(_ clause: Clause, _ element: ClauseElement, eId: String?, number: String?, depth: Int) {
        let name = eId ?? scope.next(element.reference)
        xml.openBlock(element.name)
        // An eId agrees with its number; what has only a bullet has none.
        let isNamed = element.reference != ClauseElement.indent.reference
        if isNamed {
            xml.attribute("eId", name)
            record(name, clause.places)
        }
        if let number { writeNumber(number) }
        if !clause.heading.isBlank { writeHeading(clause.heading, of: name) }
        writeContent(
            of: clause, prefix: name + "__", parent: .clause, depth: depth, provenance: isNamed ? [] : clause.places)
        xml.close()
    }

    mutating func writeNumber(_ number: String) {
        xml.openBlock("num")
        xml.text(number)
        xml.close()
    }

    mutating func writeHeading(_ heading: [Inline], of eId: String) {
        xml.openBlock("heading")
        xml.attribute("eId", eId + "__heading")
        writeInlines(heading, isTitle: true)
        xml.close()
    }

    /// What a clause holds: one `content` where it is text and tables alone, else `intro` and the clauses below.
    mutating func writeContent(
        of clause: Clause, prefix: String, parent: HierarchyLevel.Parent, depth: Int, provenance: [Place] = []
    ) {
        let children = childrenWithinBounds(of: clause, depth: depth)
        let isAlone = children.isEmpty || parent == .clause && children.allSatisfy(\.isBlock)
        if isAlone || clause.printedTable != nil {
            if parent == .division, children.isEmpty, clause.content.isBlank, clause.printedTable == nil { return }
            xml.openBlock("content")
            xml.attribute("eId", prefix + "content")
            record(prefix + "content", provenance)
            var names = SiblingNames(prefix: prefix)
            if !clause.content.isBlank || clause.printedTable == nil && children.isEmpty {
                writeParagraph(clause.content)
            }
            if let table = clause.printedTable { write(table, &names) }
            for child in childrenBelow(children) {
                if let place = child.places.first { self.place = place }
                if !child.numberedContent.isBlank { writeParagraph(child.numberedContent) }
                if let table = child.printedTable { write(table, &names) }
            }
            xml.close()
            return
        }

        let level = HierarchyLevel(parent: parent, prefix: prefix, depth: depth + 1)
        if parent == .division, clause.content.isBlank, let opening = children.first, opening.announces(children[1...])
        {
            if let place = opening.places.first { self.place = place }
            record(prefix + "intro", opening.places)
            writeIntro(opening.content, prefix: prefix)
            writeClauses(Array(children.dropFirst()), at: level)
            return
        }
        let intro = clause.content.isBlank ? nil : clause.content
        if children.opensList {
            writeClauses(children, at: level, intro: intro)
        } else {
            if let intro { writeIntro(intro, prefix: prefix) }
            writeClauses(children, at: level)
        }
    }

    mutating func writeIntro(_ content: [Inline], prefix: String) {
        xml.openBlock("intro")
        xml.attribute("eId", prefix + "intro")
        writeParagraph(content)
        xml.close()
    }

    /// The clauses below that are printed, flat where they lie too deep.
    private mutating func childrenWithinBounds(of clause: Clause, depth: Int) -> [Clause] {
        let children = clause.children.filter { !$0.isVoid }
        guard depth >= Self.clauseDepth, children.contains(where: { !$0.children.isEmpty }) else { return children }
        diagnostics.append(.nestingTooDeep(at: clause.places.first))
        return childrenBelow(children).filter { !$0.isVoid }
    }

    /// `clauses` and all that is below them in reading order, without nesting. No recursion: nesting has no bound here.
    private func childrenBelow(_ clauses: [Clause]) -> [Clause] {
        var flat: [Clause] = []
        var waiting = Array(clauses.reversed())
        while var clause = waiting.popLast() {
            waiting += clause.children.reversed()
            clause.children = []
            flat.append(clause)
        }
        return flat
    }
}

extension Clause {
    /// An unnumbered sentence that ends open, over numbered paragraphs.
    fileprivate func announces(_ followers: ArraySlice<Clause>) -> Bool {
        guard kind == .paragraph, isBlock, printedTable == nil, let next = followers.first else { return false }
        return next.kind == .paragraph && next.citableNumber != nil
            && content.plainText.last { !$0.isWhitespace } == ":"
    }

    /// A table or an unnumbered paragraph that can stand beside other text in one `content`.
    fileprivate var isBlock: Bool {
        guard printedNumber == nil, heading.isBlank else { return false }
        return switch kind {
        case .table: children.allSatisfy { $0.kind == .tableNote && $0.isBlock }
        case .tableNote, .continuation, .paragraph: children.isEmpty
        default: false
        }
    }
}
