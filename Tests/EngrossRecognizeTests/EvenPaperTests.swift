import EngrossModel
import Testing

@testable import EngrossRecognize

@Suite struct EvenPaperTests {
    private static let size = 400

    /// A page lit from the left: its paper goes from 240 to 140. On it stands a row of strokes `ink` below the paper, and below
    /// them one that shines through, `faint` below it.
    private static func page(ink: Int, faint: Int) -> PageImage {
        var pixels = [UInt8](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0..<size {
                let paper = 240 - 100 * column / size
                let isStroke = (40..<360).contains(column) && column % 8 < 2
                let depth = (100..<120).contains(row) ? ink : (200..<220).contains(row) ? faint : 0
                pixels[row * size + column] = UInt8(paper - (isStroke ? depth * paper / 240 : 0))
            }
        }
        return PageImage(width: size, height: size, pixels: pixels, resolution: 200)
    }

    private static func shade(_ image: PageImage, row: Int, column: Int) -> UInt8 {
        image.pixels[row * image.width + column]
    }

    @Test(arguments: [48, 200, 352])
    func `ink is black and paper white wherever the light falls`(column: Int) {
        let even = EvenPaper(Self.page(ink: 150, faint: 0)).whitened()
        #expect(Self.shade(even, row: 110, column: column) < 40)
        #expect(Self.shade(even, row: 110, column: column + 4) > 230)
        #expect(Self.shade(even, row: 300, column: column) > 230)
    }

    @Test func `what shines through faintly is paper`() {
        let even = EvenPaper(Self.page(ink: 150, faint: 10)).whitened()
        #expect(Self.shade(even, row: 210, column: 200) > 240)
    }

    @Test func `an empty page stays white, one of a pixel is no trap`() {
        let blank = PageImage(width: 1, height: 1, pixels: [200], resolution: 300)
        #expect(EvenPaper(blank).whitened().pixels == [255])
    }

    @Test func `a page of few letters is read however its paper is lit`() throws {
        let library = try #require(TesseractLibrary.functions)
        guard let prepared = PreparedImage(Self.page(ink: 150, faint: 0), library) else {
            Issue.record("no memory for an image")
            return
        }
        #expect(prepared.bitmap.blackCount(row: 110, 0..<Self.size) == 80)
        #expect(prepared.bitmap.blackCount(row: 300, 0..<Self.size) == 0)
    }
}
