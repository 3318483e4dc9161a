internal import EngrossModel
internal import EngrossTerms

extension DocumentWriter {
    /// `vote`, its `outcome` where the words say it, and the numbers of votes (AKN4UN part 2, 1.1.6).
    mutating func voteMarks(_ text: String) -> [Mark] {
        let whole = 0..<text.utf8.count
        let organ = organReference()
        let author = references.use(.role, "author", ontology: "role/un/author", showAs: "Author")
        var marks = [Mark("vote", over: whole, [("by", organ), ("as", author)])]
        if let outcome = Self.outcomes.first(where: { SetPhrases.range(of: $0.words, in: text) != nil }) {
            let reference = references.concept(outcome.concept, showAs: outcome.showAs)
            marks.append(Mark("outcome", over: whole, [("refersTo", reference)]))
        }
        guard let votes = SetPhrases.range(of: .recordedVote, in: text)?.upperBound else { return marks }
        let numbers = text.numbers(from: text.utf8.distance(from: text.startIndex, to: votes))
        let names = [("inFavour", "In favour"), ("against", "Against"), ("abstaining", "Abstaining")]
        for (number, (concept, showAs)) in zip(numbers, names) {
            let reference = references.use(
                .concept, concept, ontology: "concept/un/voting/" + concept, showAs: showAs)
            marks.append(
                Mark(
                    "quantity", over: number.range, [("refersTo", reference), ("normalized", number.digits)],
                    counted: "quantity"))
        }
        return marks
    }

    private static let outcomes: [(words: SetPhrases.Role, concept: String, showAs: String)] = [
        (.withoutVote, "adoptedWithoutVote", "Adopted without a vote"),
        (.recordedVote, "adoptedRecordedVote", "Adopted by a recorded vote"),
        (.unanimous, "adoptedUnanimously", "Adopted unanimously"),
        (.acclamation, "adoptedByAcclamation", "Adopted by acclamation"),
    ]
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
