import Testing

@testable import EngrossSegment

@Suite struct ClosingReaderTests {
    @Test(arguments: [
        "64th plenary meeting", "55th (resumed) plenary meeting", "S2nd plenary meeting", "SSth plenary meeting",
        "lst plenary meeting", "Ninth plenary meeting, 27 May 2035", "(Sixth meeting, 24 January 2035)",
        "‘63rd plenary meeting", "SYth plenary meeting", "Adopted at the 36th meeting",
        "Adopted at the 36th meeting by 7 votes to none, with 4 abstentions (Exampleland, United Republic of Samplestan, "
            + "Union of Testonian Federated Islands, Caseland and the Lamps).",
    ])
    func aMeetingIsKnownThoughItsFigureWasMisread(text: String) { #expect(ClosingReader().isMeeting(text)) }

    @Test(arguments: [
        "Adopted in a year when lamps were dear and wicks were dearer still, as the keepers of all the lighthouses said "
            + "when they met at the 36th meeting.",
        "The next plenary meeting", "Best plenary meeting", "Sixth plenary meeting", "the 64th plenary meeting",
        "Sixth meeting, lamps of 24 January 2035", "Sixth meeting of the keepers, 24 January 2035",
    ])
    func wordsAreNoFigure(text: String) { #expect(!ClosingReader().isMeeting(text)) }
}
