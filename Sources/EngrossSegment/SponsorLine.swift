/// The line that says who proposes what: `Exampleland and Samplestan: draft resolution`.
enum SponsorLine {
    static func isOfDraft(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.hasSuffix(" draft resolution") || lower.hasSuffix(" draft decision")
    }

    /// `Exampleland: amendment to the draft resolution contained in document S/2035/112`. What follows is the amendment's text,
    /// which has no enacting words.
    static func isOfAmendment(_ text: String) -> Bool {
        guard let colon = text.firstIndex(of: ":") else { return false }
        let object = text[text.index(after: colon)...].lowercased().drop(while: \.isWhitespace)
        return ["amendment to ", "amendments to "].contains { object.hasPrefix($0) }
    }
}
