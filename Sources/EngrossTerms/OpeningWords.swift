/// The words that open a recital ("Recalling also") or an operative paragraph ("Decides").
public enum OpeningWords {
    /// The length in UTF-8 of the opening words at the start of `text`; 0 where there are none.
    public static func length(ofLeadIn text: String) -> Int {
        let word = firstWord(of: text)
        return recital.contains(word) || operative.contains(word) ? word.utf8.count : 0
    }

    /// Whether `text` begins as a preambular paragraph does.
    public static func opensRecital(_ text: String) -> Bool { recital.contains(firstWord(of: text)) }

    /// Whether `text` begins as an operative paragraph does.
    public static func opensOperative(_ text: String) -> Bool { operative.contains(firstWord(of: text)) }

    private static let recital = words("recital")
    private static let operative = words("operative")

    private static func words(_ kind: String) -> Set<String> {
        Set(TermTable.openingWords.filter { $0.count == 2 && $0[0] == kind }.map { $0[1] })
    }

    private static func firstWord(of text: String) -> String { String(text.prefix { $0.isLetter }) }
}
