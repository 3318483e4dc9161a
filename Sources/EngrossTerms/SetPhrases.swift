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
        /// A label over the names of States, whatever they voted.
        case vote
        /// `In favour`, `Against`, `Abstaining`, `Absent`: the labels of a vote one by one.
        case inFavour, against, abstaining, absent
        /// How it was adopted.
        case withoutVote, recordedVote, unanimous, acclamation
        /// `votes to`, `none` and `abstention` in `by 7 votes to none, with 2 abstentions`
        case votesTo, noVotes, abstention
        /// `Now, therefore, be it resolved`
        case resolved
        /// `following draft resolution`, in a paragraph that recommends it
        case followingDraftResolution, followingDraftDecision
        /// `Draft resolution` over a draft, with a number or without
        case draftResolution, draftDecision
        /// `Please recycle`
        case recycling
        /// `Contents`, over a table of them
        case contents
    }

    /// The UTF-8 length of the words of `role` that `text` begins with; 0 where there are none. What opens a line has a capital: a
    /// broken line may begin with "against".
    public static func length(_ role: Role, startOf text: some StringProtocol) -> Int {
        // A quick look.
        if let first = text.utf8.first, first < 0x80, initials[role]?.contains(first | 0x20) != true { return 0 }
        if openings.contains(role), text.first?.isLowercase ?? true { return 0 }
        let head = text.prefix(longest).lowercased()
        return words[role]?.filter { head.hasPrefix($0) }.map(\.utf8.count).max() ?? 0
    }

    /// Where words of `role` stand in `text`, in lower case.
    public static func range(of role: Role, in text: String) -> Range<String.Index>? {
        words[role]?.lazy.compactMap { text.firstRange(of: $0) }.first
    }

    private static let words: [Role: [String]] = {
        var words: [Role: [String]] = [:]
        for row in TermTable.setPhrases where row.count == 3 {
            guard let role = Role(rawValue: row[1]) else { continue }
            words[role, default: []].append(row[2])
            if [.inFavour, .against, .abstaining, .absent].contains(role) { words[.vote, default: []].append(row[2]) }
        }
        return words
    }()
    private static let initials = words.mapValues { Set($0.compactMap(\.utf8.first)) }
    private static let openings: Set<Role> = [
        .adoption, .bracketed, .vote, .inFavour, .against, .abstaining, .absent, .resolved, .draftResolution,
        .draftDecision,
    ]
    private static let longest = words.values.joined().map(\.count).max() ?? 0
}
