/// A vote as a closing line counts it: `by 7 votes to none, with 4 abstentions`.
public struct CountedVote: Equatable {
    public struct Count: Equatable {
        /// UTF-8 offsets of the number in the line.
        public var range: Range<Int>
        public var votes: Int
    }

    /// UTF-8 offsets of the words about the vote.
    public private(set) var range: Range<Int>
    public private(set) var inFavour: Count
    public private(set) var against: Count
    public private(set) var abstaining: Count?

    /// Nil where `line` counts no votes for and against.
    public init?(in line: String) {
        guard let votes = SetPhrases.range(of: .votesTo, in: line) else { return nil }
        let before = CountedVote.words(of: line[..<votes.lowerBound])
        guard before.count > 1, let inFavour = CountedVote.count(before[before.count - 1], in: line),
            let against = CountedVote.words(of: line[votes.upperBound...]).first.flatMap({
                CountedVote.count($0, in: line)
            })
        else { return nil }
        self.inFavour = inFavour
        self.against = against
        range = line.offset(of: before[before.count - 2].startIndex)..<against.range.upperBound
        takeAbstentions(in: line)
    }

    private mutating func takeAbstentions(in line: String) {
        let start = line.utf8.index(line.startIndex, offsetBy: against.range.upperBound)
        guard let place = SetPhrases.range(of: .abstention, in: String(line[start...])) else { return }
        let rest = String(line[start...])
        guard let number = CountedVote.words(of: rest[..<place.lowerBound]).last,
            let count = CountedVote.count(number, in: rest)
        else { return }
        let offset = against.range.upperBound
        abstaining = Count(
            range: (count.range.lowerBound + offset)..<(count.range.upperBound + offset), votes: count.votes)
        let end = rest[place.lowerBound...].firstIndex { !$0.isLetter } ?? rest.endIndex
        range = range.lowerBound..<(offset + rest.offset(of: end))
    }

    private static func words(of text: Substring) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }

    private static func count(_ word: Substring, in line: String) -> Count? {
        guard let votes = number(word) else { return nil }
        let start = line.offset(of: word.startIndex)
        return Count(range: start..<(start + word.utf8.count), votes: votes)
    }

    /// A figure or the word for none; a lone `I` or `l` is the figure 1 misread.
    private static func number(_ word: Substring) -> Int? {
        if word == "I" || word == "l" { return 1 }
        return Int(word) ?? (SetPhrases.length(.noVotes, startOf: word) == word.utf8.count ? 0 : nil)
    }
}

extension String {
    fileprivate func offset(of index: Index) -> Int { utf8.distance(from: startIndex, to: index) }
}
