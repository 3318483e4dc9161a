/// The words that open a recital ("Recalling also", "Deeply concerned") or an operative paragraph ("Further decides",
/// "Expresses its appreciation"), in English: what a resolution prints in italics.
public enum OpeningWords {
    /// The length in UTF-8 of the opening words at the start of `text`; 0 where there are none.
    public static func length(ofLeadIn text: String) -> Int {
        var reader = OpeningReader(text)
        return reader.read()?.length ?? SetPhrases.length(.resolved, startOf: text)
    }

    /// Whether `text` begins as a preambular paragraph does.
    public static func opensRecital(_ text: String) -> Bool {
        var reader = OpeningReader(text)
        return reader.read()?.kind == .recital
    }

    /// Whether `text` begins as recitals do in old resolutions, in treaties and in many bodies: `Whereas`.
    public static func isWhereas(_ text: some StringProtocol) -> Bool {
        text.utf8.first.map { $0 | 0x20 == UInt8(ascii: "w") } ?? false
            && text.prefix { $0.isLetter }.lowercased() == "whereas"
    }

    /// Whether `text` begins as the paragraphs do of bodies without enacting words: `Be it resolved`.
    public static func resolves(_ text: some StringProtocol) -> Bool {
        SetPhrases.length(.resolved, startOf: text) > 0
    }

    /// Whether `text` begins as an operative paragraph does.
    public static func opensOperative(_ text: String) -> Bool {
        var reader = OpeningReader(text)
        return reader.read()?.kind == .operative || resolves(text)
    }
}
