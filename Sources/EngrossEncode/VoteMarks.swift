internal import EngrossModel
internal import EngrossTerms

extension DocumentWriter {
    /// Votes, each in one paragraph: how it went, and under it the lists of those who voted so.
    mutating func writeVotes(_ lines: [Conclusion]) {
        var rest = lines[...]
        while let first = rest.first {
            let vote = [first] + rest.dropFirst().prefix { !$0.saysOutcome }
            rest = rest.dropFirst(vote.count)
            place = first.place
            let content = [Inline](vote.map(\.content).joined(separator: [.lineBreak]))
            writeParagraph(content, marks: voteMarks(content.plainText, lines: vote.map(\.content.plainText)))
        }
    }

    /// `vote`, its `outcome` where the words say it, the numbers of votes, and an `outcome` in it for each list of States
    /// (AKN4UN part 2, 1.1.6).
    private mutating func voteMarks(_ text: String, lines: [String]) -> [Mark] {
        let whole = 0..<text.utf8.count
        let author = references.use(.role, "author", ontology: "role/un/author", showAs: "Author")
        var marks = [Mark("vote", over: whole, [("by", organReference()), ("as", author)])]
        if let outcome = Self.outcomes.first(where: { SetPhrases.range(of: $0.words, in: lines[0]) != nil }) {
            let reference = references.concept(outcome.concept, showAs: outcome.showAs)
            marks.append(Mark("outcome", over: whole, [("refersTo", reference)]))
        }
        marks += quantities(in: lines[0])
        return marks + voterLists(lines)
    }

    /// `29 to 4, with 14 abstentions`
    private mutating func quantities(in text: String) -> [Mark] {
        guard let votes = SetPhrases.range(of: .recordedVote, in: text)?.upperBound else { return [] }
        let numbers = text.numbers(from: text.utf8.distance(from: text.startIndex, to: votes))
        return zip(numbers, Self.lists.prefix(3)).map { quantity(over: $0.range, $0.digits, of: $1) }
    }

    /// A label with the names under it, up to the next label.
    private mutating func voterLists(_ lines: [String]) -> [Mark] {
        var marks: [Mark] = []
        var offset = 0
        for line in lines {
            let end = offset + line.utf8.count
            if let list = Self.lists.first(where: { SetPhrases.length($0.label, startOf: line) > 0 }) {
                marks.append(Mark("outcome", over: offset..<end, [("refersTo", votingReference(list))]))
            } else if let last = marks.indices.last {
                marks[last].range = marks[last].range.lowerBound..<end
            }
            offset = end + 1
        }
        return marks
    }

    /// The words about the vote in a line about the meeting: `by 7 votes to none, with 4 abstentions`, `unanimously`.
    mutating func votePhraseMarks(_ text: String) -> [Mark] {
        let counted = CountedVote(in: text)
        let unanimous = SetPhrases.range(of: .unanimous, in: text).flatMap { text.utf8Range(of: String(text[$0])) }
        guard let range = counted?.range ?? unanimous else { return [] }
        let outcome =
            counted == nil
            ? references.concept("adoptedUnanimously", showAs: "Adopted unanimously")
            : references.concept("adoptedByVote", showAs: "Adopted by a vote")
        let author = references.use(.role, "author", ontology: "role/un/author", showAs: "Author")
        let marks = [
            Mark("vote", over: range, [("by", organReference()), ("as", author)]),
            Mark("outcome", over: range, [("refersTo", outcome)]),
        ]
        let counts = [counted?.inFavour, counted?.against, counted?.abstaining]
        return marks
            + zip(counts, Self.lists).compactMap { count, list in
                count.map { quantity(over: $0.range, String($0.votes), of: list) }
            }
    }

    private mutating func quantity(over range: Range<Int>, _ number: String, of list: VoterList) -> Mark {
        Mark(
            "quantity", over: range, [("refersTo", votingReference(list)), ("normalized", number)], counted: "quantity")
    }

    private typealias VoterList = (label: SetPhrases.Role, concept: String, showAs: String)

    private mutating func votingReference(_ list: VoterList) -> String {
        references.use(.concept, list.concept, ontology: "concept/un/voting/" + list.concept, showAs: list.showAs)
    }

    /// In the order in which a vote is counted.
    private static let lists: [VoterList] = [
        (.inFavour, "inFavour", "In favour"), (.against, "against", "Against"),
        (.abstaining, "abstaining", "Abstaining"), (.absent, "absent", "Absent"),
    ]

    fileprivate static let outcomes: [(words: SetPhrases.Role, concept: String, showAs: String)] = [
        (.withoutVote, "adoptedWithoutVote", "Adopted without a vote"),
        (.recordedVote, "adoptedRecordedVote", "Adopted by a recorded vote"),
        (.unanimous, "adoptedUnanimously", "Adopted unanimously"),
        (.acclamation, "adoptedByAcclamation", "Adopted by acclamation"),
    ]
}

extension Conclusion {
    /// `[Adopted by a recorded vote …`, and not a list of those who voted so.
    fileprivate var saysOutcome: Bool {
        let text = content.plainText
        return DocumentWriter.outcomes.contains { SetPhrases.range(of: $0.words, in: text) != nil }
    }
}

extension String {
    /// The numbers from an offset up to the end of the sentence: `29 to 4, with 14 abstentions.`
    fileprivate func numbers(from start: Int) -> [(range: Range<Int>, digits: String)] {
        let bytes = Array(utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        var numbers: [(range: Range<Int>, digits: String)] = []
        var index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "."), bytes[index] != UInt8(ascii: ":") {
            let first = index
            while index < bytes.count, digits.contains(bytes[index]) { index += 1 }
            if index > first {
                numbers.append((first..<index, String(decoding: bytes[first..<index], as: UTF8.self)))
            } else {
                index += 1
            }
        }
        return numbers
    }
}
