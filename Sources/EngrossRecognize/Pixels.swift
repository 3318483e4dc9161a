internal import CTesseract
internal import EngrossModel

/// An image in Leptonica's form, eight bits or one bit a pixel; the owner of its pointer.
struct Pixels: ~Copyable {
    let pointer: OpaquePointer
    private let library: EngrossTesseract

    var width: Int { Int(library.pixGetWidth(pointer)) }
    var height: Int { Int(library.pixGetHeight(pointer)) }

    private init?(owning pointer: OpaquePointer?, _ library: EngrossTesseract) {
        guard let pointer else { return nil }
        self.pointer = pointer
        self.library = library
    }

    deinit {
        var pointer: OpaquePointer? = pointer
        library.pixDestroy(&pointer)
    }

    /// Grey. Nil where there is no memory for it.
    init?(_ image: PageImage, _ library: EngrossTesseract) {
        self.init(owning: library.pixCreateNoInit(Int32(image.width), Int32(image.height), 8), library)
        withWords { words, wordsPerLine in
            image.pixels.withUnsafeBufferPointer { pixels in
                for row in 0..<image.height {
                    let line = words + row * wordsPerLine
                    let start = row * image.width
                    // Leptonica keeps the leftmost pixel in the highest byte of a word.
                    for word in 0..<(image.width / 4) {
                        let at = start + word * 4
                        line[word] =
                            UInt32(pixels[at]) << 24 | UInt32(pixels[at + 1]) << 16 | UInt32(pixels[at + 2]) << 8
                            | UInt32(pixels[at + 3])
                    }
                    var rest: UInt32 = 0
                    for column in (image.width & ~3)..<image.width {
                        rest |= UInt32(pixels[start + column]) << UInt32(24 - 8 * (column & 3))
                    }
                    if image.width & 3 != 0 { line[image.width / 4] = rest }
                }
            }
        }
    }

    /// Black where this grey image is darker than `threshold`.
    func blackAndWhite(below threshold: Int) -> Pixels? {
        Pixels(owning: library.pixThresholdToBinary(pointer, Int32(threshold)), library)
    }

    /// This grey image turned clockwise about its middle, in degrees.
    func turned(by degrees: Double) -> Pixels? {
        Pixels(owning: library.pixRotateAMGray(pointer, Float(degrees * .pi / 180), 255), library)
    }

    /// This grey image with each pixel as the mean of the nine around it.
    func smoothed() -> Pixels? { Pixels(owning: library.pixBlockconv(pointer, 1, 1), library) }

    /// This grey image with each pixel as dark as the one above it where that one is darker.
    func thickened() -> Pixels? {
        guard let copy = Pixels(owning: library.pixCopy(nil, pointer), library) else { return nil }
        withWords { words, wordsPerLine in
            copy.withWords { thick, _ in
                let count = wordsPerLine * (height - 1)
                let above = UnsafeRawBufferPointer(start: words, count: count * 4)
                let below = UnsafeMutableRawBufferPointer(start: thick + wordsPerLine, count: count * 4)
                for index in above.indices where above[index] < below[index] { below[index] = above[index] }
            }
        }
        return copy
    }

    /// This grey image with each pixel as dark as the one before it in its row where that one is darker.
    func widened() -> Pixels? {
        guard let copy = Pixels(owning: library.pixCopy(nil, pointer), library) else { return nil }
        copy.withWords { words, wordsPerLine in
            for row in 0..<height {
                let line = UnsafeMutableBufferPointer(start: words + row * wordsPerLine, count: wordsPerLine)
                var before: UInt32 = 0xFF
                for index in line.indices {
                    let pixels = line[index]
                    line[index] = pixels.darker(before << 24 | pixels >> 8)
                    before = pixels & 0xFF
                }
            }
        }
        return copy
    }

    /// This image turned clockwise by quarters.
    func turned(quarters: Int) -> Pixels? {
        Pixels(owning: library.pixRotateOrth(pointer, Int32(quarters)), library)
    }

    /// The turn, in degrees, that makes the lines of this black and white image level; nil where they do not tell.
    var skew: Double? {
        var angle: Float = 0
        var confidence: Float = 0
        // Below 3, Leptonica's own tools do not trust the angle.
        guard library.pixFindSkewSweepAndSearch(pointer, &angle, &confidence, 4, 2, 5, 1, 0.01) == 0, confidence >= 3
        else { return nil }
        return Double(angle)
    }

    struct Component {
        var left: Int
        var top: Int
        var width: Int
        var height: Int
    }

    /// The boxes of what hangs together in this black and white image.
    var components: [Component] {
        var boxes = library.pixConnCompBB(pointer, 8)
        guard boxes != nil else { return [] }
        defer { library.boxaDestroy(&boxes) }
        return (0..<library.boxaGetCount(boxes)).compactMap { index in
            var left: Int32 = 0
            var top: Int32 = 0
            var width: Int32 = 0
            var height: Int32 = 0
            guard library.boxaGetBoxGeometry(boxes, index, &left, &top, &width, &height) == 0 else { return nil }
            return Component(left: Int(left), top: Int(top), width: Int(width), height: Int(height))
        }
    }

    /// The part of this image that a box in points covers.
    func part(_ box: Box, scale: Double) -> Component {
        let left = max(0, Int(box.left / scale))
        let top = max(0, Int(box.top / scale))
        return Component(
            left: left, top: top, width: max(1, min(width, Int(box.right / scale) + 1) - left),
            height: max(1, min(height, Int(box.bottom / scale) + 1) - top))
    }

    /// Makes a rectangle of this grey image white.
    mutating func clear(_ component: Component) {
        withWords { words, wordsPerLine in
            for row in component.top..<(component.top + component.height) {
                let line = words + row * wordsPerLine
                for column in component.left..<(component.left + component.width) {
                    line[column / 4] |= 0xFF << UInt32(24 - 8 * (column & 3))
                }
            }
        }
    }

    /// How many pixels of this grey image have each of the 256 shades.
    var histogram: [Int] {
        var counts = [Int](repeating: 0, count: 256)
        withWords { words, wordsPerLine in
            for row in 0..<height {
                for word in 0..<(width / 4) {
                    let pixels = words[row * wordsPerLine + word]
                    counts[Int(pixels >> 24)] += 1
                    counts[Int(pixels >> 16 & 0xFF)] += 1
                    counts[Int(pixels >> 8 & 0xFF)] += 1
                    counts[Int(pixels & 0xFF)] += 1
                }
            }
        }
        return counts
    }

    /// Parts of this grey image beside each other as they stand in it, so many times as large, on white with a margin of
    /// half their height, and where in this image its corner lies; what else is around them is left out.
    func enlarged(_ parts: [Component], by factor: Int) -> (image: PageImage, corner: (left: Int, top: Int)) {
        let left = parts.map(\.left).min() ?? 0
        let top = parts.map(\.top).min() ?? 0
        let width = (parts.map(\.right).max() ?? 0) - left
        let height = (parts.map(\.bottom).max() ?? 0) - top
        let margin = height / 2 + 1
        var small = [UInt8](repeating: 255, count: (width + 2 * margin) * (height + 2 * margin))
        let across = width + 2 * margin
        withWords { words, wordsPerLine in
            for part in parts {
                // Letters fade at their edges.
                for row in max(0, part.top - 1)..<min(self.height, part.bottom + 1) {
                    for column in max(0, part.left - 1)..<min(self.width, part.right + 1) {
                        let pixel = words[row * wordsPerLine + column / 4] >> UInt32(24 - 8 * (column & 3))
                        small[(row - top + margin) * across + column - left + margin] = UInt8(truncatingIfNeeded: pixel)
                    }
                }
            }
        }
        let size = (width: across * factor, height: (height + 2 * margin) * factor)
        var large = [UInt8](repeating: 255, count: size.width * size.height)
        for row in 0..<(size.height - factor) {
            for column in 0..<(size.width - factor) {
                let at = (row / factor) * across + column / factor
                let (down, right) = (row % factor, column % factor)
                let upper = Int(small[at]) * (factor - right) + Int(small[at + 1]) * right
                let lower = Int(small[at + across]) * (factor - right) + Int(small[at + across + 1]) * right
                large[row * size.width + column] = UInt8((upper * (factor - down) + lower * down) / (factor * factor))
            }
        }
        return (
            PageImage(width: size.width, height: size.height, pixels: large, resolution: 300),
            (left - margin, top - margin)
        )
    }

    /// The pixels of this black and white image.
    var bitmap: Bitmap {
        withWords { words, wordsPerLine in
            Bitmap(
                width: width, height: height, wordsPerLine: wordsPerLine,
                words: Array(UnsafeBufferPointer(start: words, count: wordsPerLine * height)))
        }
    }

    private func withWords<Value>(_ body: (UnsafeMutablePointer<UInt32>, Int) -> Value) -> Value {
        guard let words = library.pixGetData(pointer) else { preconditionFailure("an image without pixels") }
        return body(words, Int(library.pixGetWpl(pointer)))
    }
}

extension UInt32 {
    /// Of four shades and four others, the darker of each two.
    fileprivate func darker(_ other: UInt32) -> UInt32 {
        var darker: UInt32 = 0
        for shift in stride(from: UInt32(0), to: 32, by: 8) {
            darker |= Swift.min(self >> shift & 0xFF, other >> shift & 0xFF) << shift
        }
        return darker
    }
}
