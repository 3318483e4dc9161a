/// The set phrases around the text of a resolution, in all languages that are known.
public enum SetPhrases {
    /// What the words say.
    public enum Role: String, Sendable {
        /// `Resolution` before a number.
        case numbered
        /// `года`, behind the figures of a year.
        case year
        /// `plenary meeting`
        case meeting
        /// `Adopted …`
        case adoption
        /// `[Draft resolution …`: words that speak of a vote behind a bracket only.
        case bracketed
        /// `In favour`: a label over the names of States.
        case vote
        /// How it was adopted.
        case withoutVote, recordedVote, unanimous, acclamation
        /// `Please recycle`
        case recycling
    }

    /// The UTF-8 length of the words of `role` that `text` begins with, in any case of letters; 0 where there are none.
    public static func length(_ role: Role, startOf text: some StringProtocol) -> Int {
        let head = text.prefix(longest).lowercased()
        return words[role]?.filter { head.hasPrefix($0) }.map(\.utf8.count).max() ?? 0
    }

    /// Where words of `role` stand in `text`, in lower case.
    public static func range(of role: Role, in text: String) -> Range<String.Index>? {
        words[role]?.lazy.compactMap { text.firstRange(of: $0) }.first
    }

    private static let words: [Role: [String]] = Dictionary(
        grouping: TermTable.setPhrases.compactMap { row in
            row.count == 3 ? Role(rawValue: row[1]).map { (role: $0, words: row[2]) } : nil
        }, by: \.role
    ).mapValues { $0.map(\.words) }
    private static let longest = words.values.joined().map(\.count).max() ?? 0
}
