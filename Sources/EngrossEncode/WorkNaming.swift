internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

extension Work {
    /// The work that `document` is; a document of several parts is a collection.
    init(_ document: SegmentedDocument, diagnostics: inout [Diagnostic]) {
        let metadata = document.metadata
        let isCollection = document.isCollection
        let read = metadata.symbol.flatMap { Symbol($0) }
        element = isCollection ? "documentCollection" : "statement"
        subtype = isCollection ? "publication" : "deliberation"
        symbol = metadata.symbol.flatMap { $0.isBlank ? nil : $0 }
        language = Self.language(metadata.language)
        organ = metadata.organ.flatMap { Organs.organ(id: $0) }.map { IssuingOrgan($0) } ?? .unknown
        if !organ.isKnown { diagnostics.append(.organUnknown) }

        (date, dateName) = Self.date(of: document, read, diagnostics: &diagnostics)

        printedNumber = [metadata.number, symbol].lazy.compactMap(\.self).first { !$0.isBlank } ?? ""
        let printed = isCollection ? symbol ?? printedNumber : read.map(\.number) ?? printedNumber
        if let number = WorkNumber(printed) {
            self.number = number.text
        } else {
            number = WorkNumber(words: document.title.plainText).text
            diagnostics.append(.numberMissing)
        }
    }

    /// The part `letter` of this collection.
    func part(letter: String, at index: Int) -> Work {
        var part = self
        part.element = "statement"
        part.subtype = "deliberation"
        let letter = letter.isBlank ? String(index) : letter
        let number = WorkNumber.withoutLetters(printedNumber)
        part.printedNumber = WorkNumber.insert(letter, into: number)
        part.symbol = symbol.map { WorkNumber.insert(letter, into: WorkNumber.withoutLetters($0)) }
        let read = Symbol(part.printedNumber)
        part.number = WorkNumber(read?.number ?? part.printedNumber)?.text ?? "\(self.number)-\(index)"
        return part
    }

    /// The day of adoption, as the document or the register says; of a draft, and of what no day of adoption is known of, the
    /// day of issue.
    private static func date(
        of document: SegmentedDocument, _ symbol: Symbol?, diagnostics: inout [Diagnostic]
    ) -> (CalendarDate, String) {
        let isDraft = document.kind == .draftResolution || document.kind == .draftDecision
        if let adopted = document.metadata.adopted { return (adopted, "adoption") }
        if isDraft, let issued = document.metadata.issued { return (issued, "issuance") }
        if !isDraft, let registered = symbol.flatMap({ Register.shared.adopted($0) }) {
            diagnostics.append(.adoptionDateRegistered(registered))
            return (registered, "adoption")
        }
        let issued = document.metadata.issued
        diagnostics.append(.adoptionDateMissing(issued ?? unknownDate))
        return issued.map { ($0, "issuance") } ?? (unknownDate, "unknown")
    }

    private static func language(_ code: String) -> String {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return (2...8).contains(code.utf8.count) && code.utf8.allSatisfy(letters.contains) ? code : "und"
    }
}
