internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

/// The names of the document: its IRIs, and the facts they are made of (Akoma Ntoso Naming Convention 4).
struct Work {
    /// A day no resolution was adopted on: the guidelines' date for what has none (AKN4UN part 1, 5.1.10).
    static let unknownDate: CalendarDate = {
        guard let day = CalendarDate(year: 1900, month: 1, day: 1) else { preconditionFailure("no such day") }
        return day
    }()

    /// The element that holds it, `statement` or `documentCollection`.
    var element: String
    var subtype: String
    var organ: IssuingOrgan
    var date: CalendarDate
    /// What the date is: `adoption`, or what stands in its place.
    var dateName: String
    /// As the IRI has it.
    var number: String
    /// As printed.
    var printedNumber: String
    var symbol: String?
    var language: String

    /// Of the work as a whole.
    var uri: String { uri(actor: organ.token) }
    /// With the organ spelt as the guidelines have it.
    var guidelineURI: String { uri(actor: organ.guidelineToken) }
    var expressionURI: String { IRI.expression(uri, language: language) }
    var manifestationURI: String { IRI.manifestation(uri, language: language) }

    /// The number as printed; of a collection, which has none of its own, the symbol.
    var designation: String { element == "statement" && !printedNumber.isEmpty ? printedNumber : showAs }
    /// The symbol or number, for people.
    var showAs: String { symbol ?? (printedNumber.isEmpty ? number : printedNumber) }

    private func uri(actor: String) -> String {
        IRI.work(docType: element, subtype: subtype, actor: actor, date: date, number: number)
    }
}

/// The organ that issued the document, as meta names it.
struct IssuingOrgan {
    /// Its label in `meta/references`.
    var eId: String
    var token: String
    var guidelineToken: String
    var name: String
    /// False where the document names no organ that the tables know.
    var isKnown: Bool

    static let unknown = IssuingOrgan(
        eId: "unknownOrgan", token: "unknown", guidelineToken: "unknown", name: "Unknown organ", isKnown: false)

    var ontologyPath: String { "organization/un/" + token }
}

extension IssuingOrgan {
    init(_ organ: Organ) {
        self.init(
            eId: organ.id, token: organ.token, guidelineToken: organ.guidelineToken, name: organ.name, isKnown: true)
    }
}

extension String {
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    /// Something of it is left in XML.
    var isPrinted: Bool {
        unicodeScalars.contains { !$0.properties.isWhitespace && $0.value >= 0x20 && $0.value & 0xFFFE != 0xFFFE }
    }
}
