/// A black and white image.
struct Bitmap {
    let width: Int
    let height: Int
    let wordsPerLine: Int
    /// 32 pixels each, the leftmost in the highest bit; 1 is black.
    let words: [UInt32]

    func isBlack(_ column: Int, _ row: Int) -> Bool {
        words[row * wordsPerLine + column >> 5] >> UInt32(31 - column & 31) & 1 != 0
    }

    /// Black pixels of one row between two columns.
    func blackCount(row: Int, _ columns: Range<Int>) -> Int {
        var count = 0
        eachBlackWord(row: row, columns) { _, bits in count += bits.nonzeroBitCount }
        return count
    }

    /// Calls `body` for each word of a row that has black pixels between two columns, with the column of its first pixel and the black
    /// pixels as bits.
    @inline(__always)
    func eachBlackWord(row: Int, _ columns: Range<Int>, _ body: (_ column: Int, _ bits: UInt32) -> Void) {
        guard row >= 0, row < height else { return }
        let left = max(0, columns.lowerBound)
        let right = min(width, columns.upperBound)
        guard left < right else { return }
        for word in (left >> 5)...((right - 1) >> 5) {
            var bits = words[row * wordsPerLine + word]
            guard bits != 0 else { continue }
            let column = word << 5
            if column < left { bits &= UInt32.max >> UInt32(left - column) }
            if column + 32 > right { bits &= UInt32.max << UInt32(column + 32 - right) }
            if bits != 0 { body(column, bits) }
        }
    }

    /// Calls `body` for each black pixel of a row between two columns.
    @inline(__always)
    func eachBlack(row: Int, _ columns: Range<Int>, _ body: (_ column: Int) -> Void) {
        eachBlackWord(row: row, columns) { column, bits in
            var bits = bits
            while bits != 0 {
                let offset = bits.leadingZeroBitCount
                body(column + offset)
                bits &= ~(0x8000_0000 >> UInt32(offset))
            }
        }
    }
}
