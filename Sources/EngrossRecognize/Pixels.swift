internal import CTesseract
internal import EngrossModel

/// An image in Leptonica's form; the owner of its pointer.
struct Pixels: ~Copyable {
    let pointer: OpaquePointer
    let library: EngrossTesseract

    /// Eight bits a pixel. Nil where there is no memory for it.
    init?(_ image: PageImage, _ library: EngrossTesseract) {
        guard let pointer = library.pixCreateNoInit(Int32(image.width), Int32(image.height), 8),
            let words = library.pixGetData(pointer)
        else { return nil }
        self.pointer = pointer
        self.library = library
        let wordsPerLine = Int(library.pixGetWpl(pointer))
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

    deinit {
        var pointer: OpaquePointer? = pointer
        library.pixDestroy(&pointer)
    }
}
