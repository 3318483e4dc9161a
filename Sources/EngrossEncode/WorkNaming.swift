internal import EngrossModel

extension Work {
    /// The work that `document` is; a document of several parts is a collection.
    init(_ document: SegmentedDocument, diagnostics: inout [Diagnostic]) {
        let metadata = document.metadata
        let isCollection = !document.components.isEmpty
        element = isCollection ? "documentCollection" : "statement"
        subtype = isCollection ? "publication" : "deliberation"
        symbol = metadata.symbol.flatMap { $0.isBlank ? nil : $0 }
        language = Self.language(metadata.language)
        organ = IssuingOrgan(identifier: metadata.organ)
        if !organ.isKnown { diagnostics.append(.organUnknown) }

        let isDraft = document.kind == .draftResolution || document.kind == .draftDecision
        if let adopted = metadata.adopted {
            (date, dateName) = (adopted, "adoption")
        } else if isDraft, let issued = metadata.issued {
            (date, dateName) = (issued, "issuance")
        } else {
            (date, dateName) = (Self.unknownDate, "unknown")
            diagnostics.append(.adoptionDateMissing(Self.unknownDate))
        }

        printedNumber = [metadata.number, symbol].lazy.compactMap(\.self).first { !$0.isBlank } ?? ""
        let series = isCollection || isDraft || document.kind == .other ? symbol : nil
        if let name = series.flatMap({ WorkNumber(symbol: $0) }) ?? metadata.number.flatMap({ WorkNumber(number: $0) })
            ?? symbol.flatMap({ WorkNumber(number: $0) })
        {
            number = name.text
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
        part.printedNumber = WorkNumber.insert(letter, into: printedNumber)
        part.symbol = symbol.map { WorkNumber.insert(letter, into: WorkNumber.withoutLetters($0)) }
        part.number = WorkNumber(number: part.printedNumber)?.text ?? "\(number)-\(index)"
        return part
    }

    private static func language(_ code: String) -> String {
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        return (2...8).contains(code.utf8.count) && code.utf8.allSatisfy(letters.contains) ? code : "und"
    }
}

extension IssuingOrgan {
    private static let known: [String: (token: String, guideline: String, name: String)] = [
        "ga": ("unga", "un-ga", "General Assembly"),
        "sc": ("unsc", "un-sc", "Security Council"),
        "ecosoc": ("unecosoc", "un-ecosoc", "Economic and Social Council"),
        "hrc": ("unga-hrc", "un-ga-hrc", "Human Rights Council"),
    ]

    init(identifier: String?) {
        if let identifier, let organ = Self.known[identifier] {
            self.init(
                eId: identifier, token: organ.token, guidelineToken: organ.guideline, name: organ.name, isKnown: true)
        } else {
            self.init(
                eId: "unknownOrgan", token: "unknown", guidelineToken: "unknown", name: "Unknown organ", isKnown: false)
        }
    }
}
