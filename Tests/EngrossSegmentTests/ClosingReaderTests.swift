import Testing

@testable import EngrossSegment

@Suite struct ClosingReaderTests {
    @Test(arguments: [
        "64th plenary meeting", "55th (resumed) plenary meeting", "S2nd plenary meeting", "SSth plenary meeting",
        "lst plenary meeting", "‘63rd plenary meeting", "SYth plenary meeting", "Adopted at the 36th meeting",
    ])
    func aMeetingIsKnownThoughItsFigureWasMisread(text: String) { #expect(ClosingReader().isMeeting(text)) }

    @Test(arguments: [
        "The next plenary meeting", "Best plenary meeting", "Sixth plenary meeting", "the 64th plenary meeting",
    ])
    func wordsAreNoFigure(text: String) { #expect(!ClosingReader().isMeeting(text)) }
}
