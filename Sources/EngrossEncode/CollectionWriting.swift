internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// Several lettered resolutions under one number: a collection that names its parts, then the parts (AKN4UN
    /// part 3, 1.6.3). They stand inside the collection, so that their eIds are unique in the file.
    mutating func writeCollection() {
        var parts = document.components
        if !document.text.isEmpty { parts.insert(Component(letter: [], text: document.text), at: 0) }
        parts[parts.count - 1].conclusions += document.conclusions
        let works = parts.enumerated().map { index, part in
            work.part(letter: part.letter.plainText.trimmingLetter, at: index + 1)
        }

        xml.openBlock("collectionBody")
        var names = SiblingNames(prefix: "")
        let component = "cmp"
        for (part, work) in zip(parts, works) {
            let letter = ClauseNumber(part.letter.plainText).flatMap {
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
            write(part, of: works[index], eId: "cmp_\(index + 1)", isLast: index == parts.count - 1)
        }
        xml.close()
    }

    private mutating func write(_ part: Component, of work: Work, eId: String, isLast: Bool) {
        scope = Scope(prefix: eId + "__")
        place = part.places.first
        xml.openBlock("component")
        xml.attribute("eId", eId)
        record(eId, part.places)
        xml.openBlock("statement")
        xml.attribute("name", document.kind.statementName)
        xml.attribute("contains", "originalVersion")

        xml.openBlock("meta")
        xml.writeIdentification(
            of: work, component: "!main", markupDate: markupDate, names: IdentificationNames(&references, work.organ))
        xml.openBlock("references")
        xml.attribute("source", references.engross())
        xml.emptyBlock(
            "original", ("eId", scope.prefix + "ro1"), ("href", work.expressionURI), ("showAs", work.showAs))
        xml.close()
        xml.close()

        if !part.letter.isBlank || !part.title.isBlank {
            xml.openBlock("preface")
            if !part.letter.isBlank { writeNumberAndTitle(part.letter, []) }
            if !part.title.isBlank { writeNumberAndTitle([], part.title) }
            xml.close()
        }
        write(part.text, refersToOrgan: true)
        writeConclusions(part.conclusions, endsDocument: isLast && document.attachments.isEmpty)
        if isLast { write(document.attachments, of: work) }
        xml.close()
        xml.close()
    }
}

extension String {
    fileprivate var trimmingLetter: String {
        ClauseNumber(self).map(\.name) ?? ""
    }
}
