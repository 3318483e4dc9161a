/// The words that open a recital ("Recalling also", "Deeply concerned") or an operative paragraph ("Further decides",
/// "Expresses its appreciation"), in English: what a resolution prints in italics.
public enum OpeningWords {
    /// The length in UTF-8 of the opening words at the start of `text`; 0 where there are none.
    public static func length(ofLeadIn text: String) -> Int {
        var reader = OpeningReader(text)
        return reader.read()?.length ?? 0
    }

    /// Whether `text` begins as a preambular paragraph does.
    public static func opensRecital(_ text: String) -> Bool {
        var reader = OpeningReader(text)
        return reader.read()?.kind == .recital
    }

    /// Whether `text` begins as an operative paragraph does.
    public static func opensOperative(_ text: String) -> Bool {
        var reader = OpeningReader(text)
        return reader.read()?.kind == .operative
    }
}
