internal import EngrossModel

/// The names of the document: its IRIs, and the facts they are made of (Akoma Ntoso Naming Convention 4).
struct Work {
    /// A day no resolution was adopted on: the guidelines' date for documents without one (AKN4UN part 1, 5.1.10).
    static let unknownDate = CalendarDate(year: 1900, month: 1, day: 1)!

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
    var expressionURI: String { "\(uri)/\(language)@" }
    var manifestationURI: String { "\(expressionURI).xml" }

    /// The number or symbol, for people.
    var showAs: String { symbol ?? (printedNumber.isEmpty ? number : printedNumber) }

    private func uri(actor: String) -> String { "/akn/un/\(element)/\(subtype)/\(actor)/\(date)/\(number)" }
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

    var ontologyPath: String { "organization/un/" + token }
}

extension String {
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
