internal import EngrossModel

/// Parts a word from its first letter where that one is set larger than the rest.
struct InitialFinder {
    let parts: (initial: Pixels.Component, rest: Pixels.Component)?

    /// `box` is the word's in points, `scale` points to the pixel.
    init(_ bitmap: Bitmap, _ box: Box, _ scale: Double) {
        // A box that Tesseract has drawn around a word it did not understand cuts off the larger letter's head.
        let margin = box.height * 0.5
        let columns =
            max(0, Int((box.left - 1) / scale))..<min(bitmap.width, Int((box.right + 1) / scale) + 1)
        let rows = max(0, Int((box.top - margin) / scale))..<min(bitmap.height, Int((box.bottom + 1) / scale) + 1)
        let letters = Self.letters(bitmap, columns, rows)
        guard let first = letters.first, letters.count >= 4 else {
            parts = nil
            return
        }
        let heights = letters.dropFirst().map(\.height).sorted()
        guard Double(first.height) > 1.25 * Double(heights[heights.count / 2]), let last = letters.last else {
            parts = nil
            return
        }
        let rest = letters.dropFirst()
        let top = rest.map(\.top).min() ?? first.top
        let foot = rest.map { $0.top + $0.height }.max() ?? first.top
        let left = rest[1].left
        parts = (
            Self.padded(first, bitmap),
            Self.padded(
                Pixels.Component(left: left, top: top, width: last.left + last.width - left, height: foot - top), bitmap
            )
        )
    }

    /// What stands between white columns.
    private static func letters(_ bitmap: Bitmap, _ columns: Range<Int>, _ rows: Range<Int>) -> [Pixels.Component] {
        var letters: [Pixels.Component] = []
        var start: Int?
        for column in columns.lowerBound...columns.upperBound {
            let isInk = column < columns.upperBound && rows.contains { bitmap.isBlack(column, $0) }
            if isInk {
                start = start ?? column
            } else if let from = start {
                let inked = rows.filter { bitmap.blackCount(row: $0, from..<column) > 0 }
                if let top = inked.first, let foot = inked.last {
                    letters.append(Pixels.Component(left: from, top: top, width: column - from, height: foot - top + 1))
                }
                start = nil
            }
        }
        return letters
    }

    private static func padded(_ part: Pixels.Component, _ bitmap: Bitmap) -> Pixels.Component {
        let margin = max(2, part.height / 6)
        let left = max(0, part.left - 2)
        let top = max(0, part.top - margin)
        return Pixels.Component(
            left: left, top: top, width: min(bitmap.width, part.left + part.width + 2) - left,
            height: min(bitmap.height, part.top + part.height + margin) - top)
    }
}
