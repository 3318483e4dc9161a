public import ArgumentParser
public import EngrossCorpus
import EngrossExtract
import EngrossModel
import Glibc

/// `engross corpus`: many documents.
struct CorpusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corpus",
        abstract: "Builds a corpus of many documents, and reads it.",
        subcommands: [
            CorpusBuildCommand.self, CorpusStatusCommand.self, CorpusQueryCommand.self, CorpusMergeCommand.self,
        ]
    )
}

struct CorpusBuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Turns folders of PDFs, scans and texts into a corpus.",
        discussion: """
            Each document becomes DIR/ORGAN/NUMBER.LANGUAGE.xml, as in unga/55/25.eng.xml. DIR/corpus.sqlite holds what \
            is known of sources, documents and clauses, DIR/report.json the sum of it, DIR/manifest.sha256 the checksums.

            Sources are converted by processes of their own: one that crashes, hangs or takes too much memory costs its \
            source alone. A build can be stopped or killed at any time; run again, it goes on. Sources that have not \
            changed are not done again, and those that failed only with --retry.

            Of several sources of one document a valid one goes before one that is not, a PDF before a text, then the \
            one with fewest warnings, then the one with the smallest SHA-256.

            Sources that fail do not fail the build: exit status 2 tells of them.

            EXAMPLES
              engross corpus build scans resolutions -o corpus
              engross corpus build resolutions -o corpus-1 --shard 1/2
              engross corpus build resolutions -o corpus --explain resolutions/55-25.pdf
            """)

    @Argument(help: ArgumentHelp("Folders, or files.", valueName: "source"))
    var sources: [String]

    @Option(
        name: [.customShort("o", allowingJoined: true), .long],
        help: ArgumentHelp("The folder of the corpus.", valueName: "dir"))
    var output: String

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("So many processes. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    @Option(help: ArgumentHelp("Renew a process after so many sources.", valueName: "number"))
    var renewal = 500

    @Option(help: ArgumentHelp("Do only the i-th of n equal shares of the sources.", valueName: "i/n"))
    var shard: Share?

    @Flag(help: "Remove the documents of sources that have gone.")
    var prune = false

    @Flag(help: "Try sources again that failed.")
    var retry = false

    @Option(help: ArgumentHelp("Do nothing, only say why this source would be done or not.", valueName: "file"))
    var explain: String?

    @Flag(name: .shortAndLong, help: "Print errors only: no progress, no summary.")
    var quiet = false

    @OptionGroup var recognition: RecognitionOptions
    @OptionGroup var limits: LimitOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if renewal < 1 { throw ValidationError("--renewal must be at least 1") }
        if output.isEmpty || sources.contains("") { throw ValidationError("a name is empty") }
    }

    func run() throws {
        signal(SIGPIPE, SIG_IGN)
        let bar = CorpusBar(isQuiet: quiet)
        let build = CorpusBuild(
            folder: output, jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))),
            fingerprint: try fingerprint(), isPruning: prune, isRetrying: retry, show: { bar.show($0) })
        let list = try SourceList(sources, share: shard)
        if let explain {
            Streams.write("\(explain): \(try build.explanation(of: explain, in: list))\n", to: STDOUT_FILENO)
            return
        }
        let arguments = ["worker"] + workerOptions
        let bounds = GuardedProcess.Limits(seconds: limits.timeout, megabytes: limits.memory)
        let renewal = renewal
        let summary = try build.run(list) {
            WorkerProcess(arguments: arguments, limits: bounds, renewal: renewal)
        }
        bar.clear()
        if !quiet { Streams.write(summary.text, to: STDOUT_FILENO) }
        let status: ExitStatus = summary.invalid.isEmpty ? .done : .invalid
        try max(status, summary.failures.isEmpty ? .done : .unreadable).end()
    }

    private var workerOptions: [String] {
        [
            "--timeout", String(limits.timeout), "--memory", String(limits.memory), "--max-pages",
            String(limits.maxPages), "--witness", limits.witness.rawValue, "--ocr", recognition.ocr.rawValue,
            "--ocr-language", recognition.ocrLanguage,
        ]
    }

    /// The program itself, with the tables and the register it carries, and all that an output may depend on.
    private func fingerprint() throws -> String {
        let program = try programChecksum()
        let date = try MarkupDate.ofEnvironment().map(\.description) ?? ""
        return Checksum.sha256(Array(([program, date] + workerOptions).joined(separator: "\n").utf8))
    }

    private func programChecksum() throws -> String {
        do {
            return Checksum.sha256(try InputFile(path: "/proc/self/exe").bytes(limit: 1 << 30))
        } catch {
            return Version.text
        }
    }
}

extension Share: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

struct CorpusStatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Says where a corpus stands, also while it is built.")

    @Argument(help: ArgumentHelp("The folder of the corpus.", valueName: "dir"))
    var folder: String

    func run() throws {
        let status = try CorpusReader(folder).status()
        var text = ""
        if let progress = status.progress {
            let isAlive = status.process.map { kill(pid_t($0), 0) == 0 || errno == EPERM } ?? false
            let state =
                isAlive ? "being built" : status.process == nil ? "at rest" : "interrupted: build it again to go on"
            text = "\(state); last run: \(CorpusBar.line(progress))\n"
        }
        Streams.write(text + status.summary.text, to: STDOUT_FILENO)
    }
}

struct CorpusQueryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Finds clauses by their words.",
        discussion: "A clause is found where it has all the words; words in double quotes stand together.")

    @Argument(help: ArgumentHelp("The folder of the corpus.", valueName: "dir"))
    var folder: String

    @Argument(help: ArgumentHelp("The words.", valueName: "text"))
    var text: String

    @Option(help: ArgumentHelp("Print so many hits at most.", valueName: "number"))
    var limit = 20

    @Flag(help: "Print a list as JSON.")
    var json = false

    func run() throws {
        let hits = try CorpusReader(folder).query(text, limit: max(1, limit))
        if json {
            Streams.write(JSONText.bytes(of: hits), to: STDOUT_FILENO)
        } else {
            let lines = hits.map { "\($0.symbol.isEmpty ? $0.place : $0.symbol)\t\($0.eId)\t\($0.context)\n" }
            Streams.write(lines.joined(), to: STDOUT_FILENO)
        }
        try (hits.isEmpty ? ExitStatus.findings : .done).end()
    }
}
