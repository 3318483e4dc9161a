import EngrossTerms
import Testing

@Suite struct CountedVoteTests {
    @Test(arguments: [
        ("Adopted at the 9th meeting by 7 votes to none.", "by 7 votes to none", [7, 0]),
        ("by 7 votes to none, with 4 abstentions (Exampleland).", "by 7 votes to none, with 4 abstentions", [7, 0, 4]),
        ("by 9 votes to 1 (Caseland), with I abstention.", "by 9 votes to 1 (Caseland), with I abstention", [9, 1, 1]),
        ("Adoptée par 13 voix contre zéro.", "par 13 voix contre zéro", [13, 0]),
    ])
    func votesAreCounted(line: String, words: String, votes: [Int]) throws {
        let vote = try #require(CountedVote(in: line))
        #expect(String(decoding: Array(line.utf8)[vote.range], as: UTF8.self) == words)
        #expect([vote.inFavour, vote.against, vote.abstaining].compactMap(\.?.votes) == votes)
    }

    @Test(arguments: ["Adopted unanimously at the 9th meeting.", "They put many votes to use.", "", "votes to 3"])
    func otherLinesCountNone(line: String) { #expect(CountedVote(in: line) == nil) }
}
