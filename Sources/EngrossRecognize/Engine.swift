internal import CTesseract
internal import EngrossModel

/// One Tesseract: the owner of its pointer. Whoever holds it is alone with it, see `Recognizer`.
final class Engine: Sendable {
    private nonisolated(unsafe) let handle: OpaquePointer
    private let library: EngrossTesseract

    init(languages: [String]) throws(RecognitionError) {
        guard let library = TesseractLibrary.functions else { throw .libraryMissing }
        guard let handle = Self.open(languages.joined(separator: "+"), library) else {
            throw .languageMissing(languages[0])
        }
        // Of several languages, Tesseract passes over those that it has no data for.
        let loaded = Self.loadedLanguages(handle, library)
        if let missing = languages.first(where: { !loaded.contains($0) }) {
            library.TessBaseAPIDelete(handle)
            throw .languageMissing(missing)
        }
        self.library = library
        self.handle = handle
        for (name, value) in Self.variables { _ = library.TessBaseAPISetVariable(handle, name, value) }
    }

    deinit { library.TessBaseAPIDelete(handle) }

    private static let variables = [
        // Pages do not learn from one another: the same page gives the same text wherever it is read.
        ("tessedit_enable_doc_dict", "0"), ("classify_enable_learning", "0"),
        // Light letters on dark ground are no part of these documents.
        ("tessedit_do_invert", "0"),
    ]

    private static func open(_ languages: String, _ library: EngrossTesseract) -> OpaquePointer? {
        guard let handle = library.TessBaseAPICreate() else { return nil }
        // What goes wrong is said by us, in one line.
        _ = library.TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
        guard library.TessBaseAPIInit2(handle, nil, languages, OEM_LSTM_ONLY) == 0 else {
            library.TessBaseAPIDelete(handle)
            return nil
        }
        return handle
    }

    private static func loadedLanguages(_ handle: OpaquePointer, _ library: EngrossTesseract) -> [String] {
        guard let names = library.TessBaseAPIGetLoadedLanguagesAsVector(handle) else { return [] }
        defer { library.TessDeleteTextArray(names) }
        var languages: [String] = []
        var next = names
        while let name = next.pointee {
            languages.append(String(cString: name))
            next += 1
        }
        return languages
    }

    func read(_ image: PageImage) -> RecognizedPage {
        engross_tesseract_use_one_thread()
        let page = RecognizedPage(
            width: Double(image.width) * 72 / image.resolution, height: Double(image.height) * 72 / image.resolution,
            lines: [])
        guard let pixels = Pixels(image, library) else { return page }
        library.TessBaseAPISetPageSegMode(handle, PSM_AUTO)
        library.TessBaseAPISetImage2(handle, pixels.pointer)
        library.TessBaseAPISetSourceResolution(handle, Int32(image.resolution.rounded()))
        defer { library.TessBaseAPIClear(handle) }
        guard library.TessBaseAPIRecognize(handle, nil) == 0, let results = library.TessBaseAPIGetIterator(handle)
        else { return page }
        var reading = Reading(results: results, library: library, scale: 72 / image.resolution)
        return RecognizedPage(width: page.width, height: page.height, lines: reading.lines())
    }
}
