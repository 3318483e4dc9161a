internal import CTesseract

/// The word lists of Tesseract's languages. Whoever holds its engine is alone with it.
final class Lexicon: Sendable {
    private nonisolated(unsafe) let engine: OpaquePointer
    private nonisolated(unsafe) let others: [OpaquePointer]
    private let library: EngrossTesseract

    /// Takes ownership of `others`, one for each language after the engine's first.
    init(engine: OpaquePointer, others: [OpaquePointer], _ library: EngrossTesseract) {
        self.engine = engine
        self.others = others
        self.library = library
    }

    deinit { for other in others { library.TessBaseAPIDelete(other) } }

    /// Whether any of the languages has the word, written as it is.
    func has(_ word: String) -> Bool {
        library.TessBaseAPIIsValidWord(engine, word) != 0
            || others.contains { library.TessBaseAPIIsValidWord($0, word) != 0 }
    }
}
