import ArgumentParser
import Engross
import EngrossEncode
import EngrossExtract
import EngrossModel
import Glibc

/// `engross convert`
struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Convert PDF, text, hOCR or ALTO files to Akoma Ntoso.",
        discussion: """
            One file goes to standard output, or to the file or folder named with -o. Several files need a folder: each \
            becomes FOLDER/NAME.xml. Files are written whole or not at all. A file that cannot be converted does not \
            stop the others.

            A volume of several resolutions becomes the folder FOLDER/NAME with one file for each, named after it: \
            unga-55-25.eng.xml. On standard output only its outline and its JSON, a list, have a place.

            EXAMPLES
              engross convert resolution.pdf > resolution.xml
              engross convert resolution.pdf -o resolution.xml
              engross convert *.pdf -o out -j 4 --source-map
              engross convert volume.pdf -o out --depfile out/volume.d
              pdftotext -layout old.pdf - | engross convert - --format outline
            """
    )

    @OptionGroup var input: InputArguments

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("Where to write: a file, or a folder for several files.", valueName: "path"))
    var output: String?

    @Option(
        help: ArgumentHelp("akn, json (the clause tree) or outline (the clause tree for people).", valueName: "format"))
    var format: OutputFormat = .akn

    @Flag(help: "Write FOLDER/NAME.source.json too: page and boxes of every eId, repairs, diagnostics. Needs -o.")
    var sourceMap = false

    @Option(
        help: ArgumentHelp(
            "Write a rule for Make too: what was made of the file. For one file, with -o.", valueName: "path"))
    var depfile: String?

    @Option(
        help: ArgumentHelp(
            "The day of the mark-up, YYYY-MM-DD. (default: SOURCE_DATE_EPOCH, else the source's own date)",
            valueName: "date"))
    var markupDate: MarkupDate?

    @Flag(help: "Do not check the output.")
    var noValidate = false

    @OptionGroup var report: ReportOptions
    @OptionGroup var recognition: RecognitionOptions
    @OptionGroup var limits: LimitOptions

    func validate() throws {
        if sourceMap, output == nil { throw ValidationError("--source-map needs -o") }
        if depfile != nil, output == nil || input.inputs.count != 1 {
            throw ValidationError("--depfile goes with one file and -o")
        }
        if sourceMap, format != .akn { throw ValidationError("--source-map goes with --format akn") }
    }

    func run() throws {
        let plan = try OutputPlan(output: output, inputs: input.inputs, format: format, hasSourceMap: sourceMap)
        try plan.prepare()
        let work = ConvertWork(
            pipeline: Pipeline(
                extractor: recognition.extractor(limits, workers: input.workers),
                encoder: .init(.init(markupDate: try markupDate?.date ?? MarkupDate.ofEnvironment()))
            ),
            plan: plan, format: format, report: report, isChecked: !noValidate && format == .akn,
            byteLimit: limits.memory << 19, dependencies: depfile.map(DependencyFile.init)
        )
        let run = FileRun(files: input.inputs, jobs: input.workers, limits: limits, outputFolder: plan.folder)
        try run.run {
            let checker = OutputChecker()
            return { work.convert($0, worker: $1, checker: checker) }
        }.end()
    }
}

enum OutputFormat: String, ExpressibleByArgument, CaseIterable, Sendable {
    case akn, json, outline

    var suffix: String {
        switch self {
        case .akn: ".xml"
        case .json: ".json"
        case .outline: ".outline.txt"
        }
    }
}
