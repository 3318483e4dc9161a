public import ArgumentParser
import EngrossModel
public import EngrossValidate
import Glibc

/// `engross validate`
struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check Akoma Ntoso files: well-formedness, grammar, rules.",
        discussion: """
            EXAMPLES
              engross validate resolution.xml
              engross validate build/samples --format json
              engross validate a.xml --schema oasis --no-rules
              engross convert a.pdf | engross validate -
              engross validate corpus --fail-on warning --baseline known.txt

            EXIT STATUS
              0  nothing that counts as failure
              1  findings of the rules at or above --fail-on
              2  a file, a schema or a baseline cannot be read
              3  a file is not well formed or not valid under the schema
            """)

    enum Threshold: String, ExpressibleByArgument, CaseIterable {
        case error, warning

        var severity: Diagnostic.Severity { self == .error ? .error : .warning }
    }

    @Argument(
        help: ArgumentHelp(
            "XML files, folders of them, patterns in quotation marks; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp(
            "The grammar: profile (our own), oasis (fetched by `make schemas`), none, or an XSD file.",
            valueName: "file"))
    var schema = "profile"

    @Option(help: ArgumentHelp("A Schematron file instead of our own rules.", valueName: "file"))
    var rules: String?

    @Flag(help: "Leave the grammar out.")
    var noSchema = false

    @Flag(help: "Leave the rules out.")
    var noRules = false

    @Option(help: ArgumentHelp("The Schematron phase to run.", valueName: "name"))
    var phase: String?

    @Option(help: "How findings are written: text, json, sarif, junit, github.")
    var format = FindingReport.Format.text

    @Option(help: "The least severity that counts as failure: error, warning.")
    var failOn = Threshold.error

    @Option(help: ArgumentHelp("Findings that are known and do not count as failure.", valueName: "file"))
    var baseline: String?

    @Option(help: ArgumentHelp("Write the findings of this run as a baseline.", valueName: "file"))
    var writeBaseline: String?

    @Option(help: ArgumentHelp("Print no more than so many findings; all still count.", valueName: "number"))
    var maxFindings: Int?

    @Flag(name: .shortAndLong, help: "Print nothing; the exit status tells.")
    var quiet = false

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("Read so many files at a time. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings must be at least 0") }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read only once") }
        if noRules, rules != nil { throw ValidationError("--rules and --no-rules exclude each other") }
    }

    func run() throws {
        let setting = try ValidationSetting(
            schema: noSchema ? "none" : schema, rules: noRules ? "none" : rules, phase: phase,
            hasExcerpts: format == .text && !quiet)
        let inputs = try ValidationInputs.expand(files)
        let run = ValidationRun(
            inputs: inputs, setting: setting, threshold: failOn.severity, baseline: try knownFindings(),
            report: FindingReport(format, hasColour: Self.outputHasColour, version: Version.text),
            maxFindings: quiet ? 0 : maxFindings ?? .max, isQuiet: quiet, keepsBaseline: writeBaseline != nil)
        let status = try run.run(
            workers: min(jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), max(1, inputs.count)))
        if let writeBaseline { try save(run.newBaseline, to: writeBaseline) }
        try status.end()
    }

    private func knownFindings() throws -> Baseline {
        guard let baseline else { return Baseline("") }
        return Baseline(String(decoding: try ValidationInputs.bytes(of: baseline), as: UTF8.self))
    }

    private func save(_ text: String, to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Complaint(path, systemReason(errno), .unwritable) }
        defer { close(descriptor) }
        guard Streams.write(text, to: descriptor) else { throw Complaint(path, systemReason(errno), .unwritable) }
    }

    private static var outputHasColour: Bool {
        isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
            && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false
    }
}

extension FindingReport.Format: ExpressibleByArgument {}
