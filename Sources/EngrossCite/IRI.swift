public import EngrossModel
internal import EngrossTerms

/// The addresses of works and of their forms, after the Akoma Ntoso Naming Convention as the AKN4UN guidelines use it.
public enum IRI {
    /// `/akn/un/statement/deliberation/unga/2000-11-15/55-25`.
    ///
    /// Resolutions, decisions and statements are a `statement`, any other document a `doc/paper`. Nil where the organ
    /// of the symbol is unknown.
    public static func work(_ symbol: Symbol, on date: CalendarDate) -> String? {
        guard let organ = symbol.organ.flatMap(Organs.organ(id:)) else { return nil }
        switch symbol.kind {
        case .resolution, .decision, .statement, .draft:
            return work(
                docType: "statement", subtype: "deliberation", actor: organ.token, date: date, number: number(symbol))
        case .document:
            return work(docType: "doc", subtype: "paper", actor: "un-sg", date: date, number: number(symbol))
        }
    }

    /// A Work from its parts; `number` as `IRI.number` gives it.
    public static func work(docType: String, subtype: String, actor: String, date: CalendarDate, number: String)
        -> String
    {
        "/akn/un/\(docType)/\(subtype)/\(actor)/\(date)/\(number)"
    }

    /// The last step of a Work: `55-25`, `1514-XV`, `75-101A-B`, `A-59-2005`.
    public static func number(_ symbol: Symbol) -> String { number(symbol.number) }

    /// The last step of a Work for a number as printed: `217 A (III)` gives `217A-III`.
    public static func number(_ printed: String) -> String {
        let bytes = Array(SymbolText.plain(printed).utf8)
        var out: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: " "):
                let next = index + 1 < bytes.count ? bytes[index + 1] : 0
                let isLetter =
                    SymbolText.isCapital(next) && (index + 2 == bytes.count || !SymbolText.isLetter(bytes[index + 2]))
                if next != UInt8(ascii: "("), !isLetter { out.append(UInt8(ascii: "_")) }
            case UInt8(ascii: "("): out.append(UInt8(ascii: "-"))
            case UInt8(ascii: ")"): break
            case UInt8(ascii: "/"): out.append(UInt8(ascii: "-"))
            default: out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// `{Work}/eng@`; `language` is an ISO 639-2 terminology code.
    public static func expression(_ work: String, language: String) -> String { "\(work)/\(language)@" }

    /// `{Work}/eng@.xml`.
    public static func manifestation(_ work: String, language: String) -> String { "\(work)/\(language)@.xml" }

    /// `{Work}/!main`, `{Work}/!annex_1`.
    public static func component(_ work: String, _ name: String) -> String { "\(work)/!\(name)" }

    /// `{Work}/eng@/!main`.
    public static func expressionComponent(_ work: String, language: String, _ name: String) -> String {
        "\(expression(work, language: language))/!\(name)"
    }

    /// `{Work}/eng@/!main.xml`.
    public static func manifestationComponent(_ work: String, language: String, _ name: String) -> String {
        "\(expression(work, language: language))/!\(name).xml"
    }

    /// `/akn/ontology/organization/un/unga`: what a `TLC` element points to; `className` in small letters.
    public static func ontology(_ className: String, _ id: String) -> String { "/akn/ontology/\(className)/un/\(id)" }

    /// `https://undocs.org/en/A/RES/70/1`: the United Nations' own address of a document. Its blanks are left out.
    public static func undocs(_ symbol: Symbol, language: String = "eng") -> String {
        let code = ["ara": "ar", "zho": "zh", "eng": "en", "fra": "fr", "rus": "ru", "spa": "es"][language] ?? "en"
        return "https://undocs.org/\(code)/" + symbol.text.filter { $0 != " " }
    }
}
