internal import CTesseract

/// The functions of Tesseract and Leptonica, loaded when the first page is to be read.
enum TesseractLibrary {
    /// Nil where the libraries are not installed.
    static let functions: EngrossTesseract? = {
        var functions = EngrossTesseract()
        return engross_tesseract_load(&functions) ? functions : nil
    }()
}
