/// A body of the United Nations that gives out documents under its own symbols: a row of `organs.tsv`.
public struct Organ: Sendable, Hashable {
    /// `ga`, `sc`, `ecosoc`, `hrc`, `ga-c3`, `ecosoc-cn15` …
    public let id: String
    /// In English, without article: `General Assembly`.
    public let name: String
    /// The actor in an IRI, as the published works spell it: `unga`.
    public let token: String
    /// The actor as the AKN4UN guideline spells it: `un-ga`.
    public let guidelineToken: String
    /// `A/RES/`, or letters that the session follows, `WHA`; empty for an organ whose resolutions have no symbols of their own.
    public let resolutionPrefix: String
    /// `A/DEC/`; empty for an organ whose decisions have none.
    public let decisionPrefix: String
    /// What the symbols of its other documents begin with: `A/`; empty for none.
    public let documentPrefix: String
}

/// The table of organs.
public enum Organs {
    public static let all: [Organ] = TermTable.organs.filter { $0.count >= 7 }.map {
        Organ(
            id: $0[0], name: $0[6], token: $0[1], guidelineToken: $0[2], resolutionPrefix: $0[3],
            decisionPrefix: $0[4], documentPrefix: $0[5])
    }

    /// Those whose symbols are their letters and the session.
    static let lettered = all.filter { $0.resolutionPrefix.last?.isLetter ?? false }
    /// Those whose symbols are of a series.
    private static let serial = all.filter { !lettered.contains($0) }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The organ with this identifier.
    public static func organ(id: String) -> Organ? { byID[id] }

    /// The organ of this name, in English or as it opens its resolutions in any of the six languages.
    public static func organ(named name: String) -> Organ? {
        let whole = Formula.plain(name)
        let name = Formula.withoutSession(whole)
        if let organ = all.first(where: { [whole, name].contains(Formula.plain($0.name)) }) { return organ }
        // Before the name a formula has an article at most: "the", "la", "l'".
        return Formula.named.first {
            $0.name == name
                || $0.name.utf8.count <= name.utf8.count + 4
                    && ($0.name.hasSuffix(" " + name) || $0.name.hasSuffix("'" + name))
        }
        .flatMap { organ(id: $0.organ) }
    }

    /// The organ that a document's symbol names: the longest beginning in the table.
    public static func organ(ofSymbol symbol: String) -> Organ? {
        if let lettered = SessionSymbol(startOf: symbol) { return lettered.organ }
        var best: (organ: Organ, length: Int)?
        for organ in serial {
            for prefix in [organ.resolutionPrefix, organ.decisionPrefix, organ.documentPrefix]
            where !prefix.isEmpty && prefix.utf8.count > best?.length ?? 0 && symbol.hasPrefix(prefix) {
                best = (organ, prefix.utf8.count)
            }
        }
        return best?.organ
    }

    /// Reads the enacting words: "The General Assembly,".
    ///
    /// A body that the table does not know ("The Conference of Ministers,") is a formula of no organ. Nil for any
    /// other text.
    public static func organ(ofFormula text: String) -> (organ: Organ?, language: String)? {
        guard text.utf8.count < 160 else { return nil }
        let whole = Formula.plain(text)
        let name = endsWithComma(text) ? Formula.withoutSession(whole) : whole
        // Without an article, only the comma tells the enacting words from the name in the masthead. Recognition makes a full
        // stop of it.
        if let named = Formula.named.first(where: {
            $0.name == name && (hasArticle($0.language) || endsWithComma(text)) || $0.name + "." == name
        }) {
            return (organ(id: named.organ), named.language)
        }
        return Formula.language(ofUnknownBody: text).map { (nil, $0) }
    }

    private static func hasArticle(_ language: String) -> Bool { language != "rus" && language != "zho" }
    private static func endsWithComma(_ text: String) -> Bool {
        text.last { !$0.isWhitespace }.map(",，".contains) ?? false
    }
}
