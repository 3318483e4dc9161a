import Testing

@testable import EngrossRecognize

@Suite struct WordLooksTests {
    /// Five strokes, three pixels wide and twenty high, whose heads stand so many pixels further right than their feet.
    private static func bitmap(leaning lean: Int) -> Bitmap {
        var words = [UInt32](repeating: 0, count: 3 * 24)
        for row in 2..<22 {
            for stroke in 0..<5 {
                let left = 10 + 12 * stroke + lean * (21 - row) / 19
                for column in left..<(left + 3) { words[3 * row + column / 32] |= 1 << UInt32(31 - column % 32) }
            }
        }
        return Bitmap(width: 96, height: 24, wordsPerLine: 3, words: words)
    }

    private func lean(_ bitmap: Bitmap, stems: [Range<Int>] = [6..<76]) -> Double {
        WordLooks(bitmap: bitmap, rules: [], resolution: 200)
            .look(6..<76, stems: stems, in: [6..<76], rows: 2..<22, baseline: 22, xHeight: 14).lean
    }

    @Test func strokesThatLeanStandSharperWhenTheyAreShearedUpright() {
        #expect(lean(Self.bitmap(leaning: 0)) < 0.5)
        #expect(lean(Self.bitmap(leaning: 5)) > 2)
    }

    @Test func withoutUprightStrokesNothingTells() {
        #expect(lean(Self.bitmap(leaning: 5), stems: []) == 1)
    }
}
