internal import EngrossModel

/// The page on paper of one shade: where a page has few letters, uneven light and what shines through from behind are more than its ink,
/// and no threshold for the whole of it parts ink from paper.
struct EvenPaper {
    private let image: PageImage
    /// Pixels; the sides of the squares that the shade of the paper is measured in.
    private let side: Int
    private let columns: Int
    private let rows: Int
    /// Of the paper in each square, row by row.
    private var shades: [Int] = []

    init(_ image: PageImage) {
        self.image = image
        side = max(8, Int(image.resolution / 6))
        columns = max(1, (image.width + side - 1) / side)
        rows = max(1, (image.height + side - 1) / side)
        shades = (0..<(rows * columns)).map { shade(row: $0 / columns, column: $0 % columns) }
    }

    /// Of the darkest ink; what is lighter shines through.
    private static let faintest = 8
    /// Of ten thousand pixels, so many are the darkest ink.
    private static let inkiest = 5

    /// The image with white paper and black ink.
    func whitened() -> PageImage {
        var pixels = image.pixels
        var counts = [Int](repeating: 0, count: 256)
        for row in 0..<image.height {
            for column in 0..<image.width {
                let at = row * image.width + column
                let paper = paper(row: row, column: column)
                pixels[at] = UInt8(max(0, 255 - 255 * Int(pixels[at]) / paper))
                counts[Int(pixels[at])] += 1
            }
        }
        var rest = pixels.count * Self.inkiest / 10_000
        let darkest = counts.indices.reversed().first { depth in
            rest -= counts[depth]
            return rest < 0
        }
        let ink = max(1, darkest ?? 255)
        let faint = ink * Self.faintest / 100
        let white = (0..<256).map { depth in UInt8(255 - min(255, max(0, (depth - faint) * 255 / (ink - faint)))) }
        for index in pixels.indices { pixels[index] = white[Int(pixels[index])] }
        return PageImage(width: image.width, height: image.height, pixels: pixels, resolution: image.resolution)
    }

    /// A quarter of a square is lighter: no square of text has more ink than that leaves.
    private func shade(row: Int, column: Int) -> Int {
        var counts = [Int](repeating: 0, count: 256)
        var total = 0
        for y in (row * side)..<min(image.height, (row + 1) * side) {
            for x in (column * side)..<min(image.width, (column + 1) * side) {
                counts[Int(image.pixels[y * image.width + x])] += 1
                total += 1
            }
        }
        var lighter = total / 4
        for shade in (1..<256).reversed() {
            lighter -= counts[shade]
            if lighter < 0 { return shade }
        }
        return 1
    }

    /// The shade of the paper at a pixel, between those of the squares around it.
    private func paper(row: Int, column: Int) -> Int {
        let y = max(0, row - side / 2)
        let x = max(0, column - side / 2)
        let (top, left) = (min(y / side, rows - 1), min(x / side, columns - 1))
        let (bottom, right) = (min(top + 1, rows - 1), min(left + 1, columns - 1))
        let (down, across) = (y - top * side, x - left * side)
        let upper = shades[top * columns + left] * (side - across) + shades[top * columns + right] * across
        let lower = shades[bottom * columns + left] * (side - across) + shades[bottom * columns + right] * across
        return max(1, (upper * (side - down) + lower * down) / (side * side))
    }
}
