public import ArgumentParser
public import EngrossExtract
import EngrossRecognize

/// How scans are read, shared by all commands that read documents.
struct RecognitionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Read page images: auto (pages without a sound text layer), always or never.", valueName: "mode"))
    var ocr: Extractor.Options.Recognition = .auto

    @Option(
        help: ArgumentHelp(
            "Languages of scans by their names in Tesseract, as in eng+fra.", valueName: "languages"))
    var ocrLanguage = "eng"

    func validate() throws {
        guard !languages.isEmpty, languages.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "_" } && !$0.isEmpty })
        else {
            throw ValidationError("--ocr-language takes names like eng or eng+fra")
        }
    }

    private var languages: [String] {
        ocrLanguage.split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    }

    func extractor(_ limits: LimitOptions, workers: Int) -> Extractor {
        var options = limits.extraction
        options.recognition = ocr
        return Extractor(
            options,
            recognition: PageRecognition(
                recognizer: Recognizer(languages: languages, workers: workers), inParallel: Worker.run))
    }
}

extension Extractor.Options.Recognition: ExpressibleByArgument {}
