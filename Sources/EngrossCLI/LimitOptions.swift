import ArgumentParser
import EngrossExtract

/// Bounds on what one file may cost, shared by all commands that read documents.
struct LimitOptions: ParsableArguments {
    enum GuardMode: String, ExpressibleByArgument, CaseIterable {
        case auto, always, never
    }

    enum Witness: String, ExpressibleByArgument, CaseIterable {
        case all, geometry
    }

    @Option(help: ArgumentHelp("Give up on a file after so many seconds.", valueName: "seconds"))
    var timeout: Int = 120

    @Option(help: ArgumentHelp("Give up on a file that needs more memory than so many megabytes.", valueName: "MB"))
    var memory: Int = 1024

    @Option(help: ArgumentHelp("Refuse files with more pages.", valueName: "pages"))
    var maxPages: Int = 5000

    @Option(
        name: .customLong("guard"),
        help: ArgumentHelp(
            "Read each file in a process of its own: always, never, or auto (only a file that broke this one).",
            valueName: "mode"))
    var guardMode: GuardMode = .auto

    @Option(
        help: ArgumentHelp(
            "What a PDF is asked: all that it has, or its geometry alone, without its tags and links.",
            valueName: "witness"))
    var witness: Witness = .all

    /// This process is such a process, for the file at this index.
    @Option(help: .hidden)
    var guarded: Int?

    /// This process goes on after one that a file broke; see `ResumePoint`.
    @Option(help: .hidden)
    var resume: ResumePoint?

    /// A file that broke a process gets its second chance without its tags: a tree nested too deep breaks the PDF library.
    var extraction: Extractor.Options {
        Extractor.Options(
            maximumPages: maxPages,
            witnesses: witness == .geometry ? [] : guarded == nil ? [.tags, .links] : [.links])
    }

    func validate() throws {
        guard timeout > 0 else { throw ValidationError("--timeout must be at least 1") }
        guard memory >= 64 else { throw ValidationError("--memory must be at least 64") }
        guard maxPages > 0 else { throw ValidationError("--max-pages must be at least 1") }
    }
}

/// How far a run had come when a file broke its process: `reported:status:suspect,suspect`.
struct ResumePoint: ExpressibleByArgument, Sendable {
    /// So many files are reported on.
    var reported = 0
    var status: ExitStatus = .done
    /// Indices of files to read in a process of their own.
    var suspects: Set<Int> = []

    init() {}

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, let reported = Int(parts[0]), reported >= 0, let number = Int32(parts[1]),
            let status = ExitStatus(rawValue: number)
        else { return nil }
        self.reported = reported
        self.status = status
        suspects = Set(parts[2].split(separator: ",").compactMap { Int($0) })
    }
}
