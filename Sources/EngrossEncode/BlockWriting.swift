internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// What a recital holds, as blocks: its text, its lettered parts in `blockList`s, what follows them.
    ///
    /// - Parameter numberInText: a number that no eId can hold, to stand before the text.
    mutating func writeBlocks(
        of clause: Clause, _ followers: [Clause] = [], prefix: String, depth: Int, numberInText: String? = nil
    ) {
        var names = SiblingNames(prefix: prefix)
        var list: SiblingNames?
        var content = clause.headedContent
        if let numberInText { content = [.text(StyledText(numberInText + (content.isBlank ? "" : " ")))] + content }
        var intro: [Inline]? = content.isBlank ? nil : content
        var isEmpty = true

        /// Flat, in reading order: only what has a number opens a level of its own.
        var waiting = Array((clause.children + followers).filter { !$0.isVoid }.reversed())
        if waiting.last?.opensItem != true || clause.printedTable != nil, let text = intro {
            writeParagraph(text)
            intro = nil
            isEmpty = false
        }
        if let table = clause.printedTable {
            write(table, &names)
            isEmpty = false
        }
        while let child = waiting.popLast() {
            if let place = child.places.first { self.place = place }
            if let printed = child.printedNumber, let number = ClauseNumber(printed), depth < Self.clauseDepth {
                isEmpty = false
                var eId = list?.claim(.item, number)
                if eId == nil {
                    if list != nil { xml.close() }
                    var opened = openBlockList(&names, intro)
                    intro = nil
                    eId = opened.claim(.item, number)
                    list = opened
                }
                writeItem(child, printed, eId ?? names.next(ClauseElement.item.reference), depth: depth)
                continue
            }
            if list != nil { xml.close() }
            list = nil
            if let text = intro { writeParagraph(text) }
            intro = nil
            let lines = child.numberedContent
            if !lines.isBlank {
                writeParagraph(lines)
                isEmpty = false
            }
            if let table = child.printedTable {
                write(table, &names)
                isEmpty = false
            }
            waiting += child.children.reversed()
        }
        if list != nil { xml.close() }
        if isEmpty { writeParagraph(intro ?? []) }
    }

    private mutating func openBlockList(_ names: inout SiblingNames, _ intro: [Inline]?) -> SiblingNames {
        let eId = names.next(ClauseElement.blockList.reference)
        xml.openBlock("blockList")
        xml.attribute("eId", eId)
        if let intro {
            xml.openBlock("listIntroduction")
            xml.attribute("eId", eId + "__intro")
            writeInlines(intro)
            xml.close()
        }
        return SiblingNames(prefix: eId + "__")
    }

    private mutating func writeItem(_ clause: Clause, _ printed: String, _ eId: String, depth: Int) {
        xml.openBlock("item")
        xml.attribute("eId", eId)
        record(eId, clause.places)
        writeNumber(printed)
        writeBlocks(of: clause, prefix: eId + "__", depth: depth + 1)
        xml.close()
    }
}

extension Clause {
    /// It becomes an item of a `blockList`.
    fileprivate var opensItem: Bool { number.flatMap(ClauseNumber.init) != nil && printedTable == nil }
}
