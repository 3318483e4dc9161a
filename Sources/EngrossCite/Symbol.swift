public import EngrossTerms

/// The symbol of a United Nations document, read: `A/RES/70/1`, `S/RES/1325 (2000)`, `A/C.3/68/L.75`.
public struct Symbol: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable {
        case resolution, decision, draft, statement, document
    }

    /// Canonical: plain hyphens, a blank before a bracket and before a part's letter, no other blanks.
    public let text: String
    /// `ga`, `sc` … as in the table of organs; nil for an organ that the table does not know.
    public let organ: String?
    public let kind: Kind
    /// As printed before the title: `70/1`, `1325 (2000)`, `217 A (III)`; of other documents the whole symbol.
    public let number: String

    /// Reads a symbol, however its blanks and hyphens are printed; nil where `text` is none.
    public init?(_ text: String) {
        let plain = SymbolText.plain(text)
        if let lettered = SessionSymbol(startOf: text), lettered.text == text {
            let kind = lettered.isDecision ? Kind.decision : .resolution
            self.init(text: text, organ: lettered.organ.id, kind: kind, number: text)
            return
        }
        guard SymbolText.isSymbol(plain) else { return nil }
        let organ = Organs.organ(ofSymbol: plain)
        if let organ, let number = plain.after(organ.resolutionPrefix) {
            self.init(organ: organ, number: number, kind: .resolution)
        } else if let organ, let number = plain.after(organ.decisionPrefix) {
            self.init(organ: organ, number: number, kind: .decision)
        } else if let number = plain.after("S/PRST/") {
            self.init(text: plain, organ: organ?.id, kind: .statement, number: number)
        } else {
            self.init(text: plain, organ: organ?.id, kind: plain.contains("/L.") ? .draft : .document, number: plain)
        }
    }

    /// The symbol of an organ's resolution or decision, from its number as printed.
    public init?(organ: Organ, number: String, kind: Kind = .resolution) {
        let prefix = kind == .decision ? organ.decisionPrefix : organ.resolutionPrefix
        let number = SymbolText.number(number)
        guard !prefix.isEmpty, !number.isEmpty else { return nil }
        self.init(text: prefix + number, organ: organ.id, kind: kind, number: number)
    }

    private init(text: String, organ: String?, kind: Kind, number: String) {
        self.text = text
        self.organ = organ
        self.kind = kind
        self.number = number
    }
}

extension String {
    /// What follows `prefix`, where the text begins with it.
    func after(_ prefix: String) -> String? {
        guard !prefix.isEmpty, hasPrefix(prefix) else { return nil }
        return String(dropFirst(prefix.count))
    }
}
