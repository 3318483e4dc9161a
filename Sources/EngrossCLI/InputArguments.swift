import ArgumentParser
import Glibc

/// The files to read, and how many at a time.
struct InputArguments: ParsableArguments {
    @Argument(help: ArgumentHelp("PDF, text, hOCR or ALTO files; - is standard input.", valueName: "file"))
    var files: [String]

    @Option(
        name: [.customShort("j", allowingJoined: true), .long],
        help: ArgumentHelp("Read so many files at a time. (default: one for each core)", valueName: "number"))
    var jobs: Int?

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        if files.filter({ $0 == "-" }).count > 1 { throw ValidationError("standard input (-) can be read only once") }
        if files.contains("") { throw ValidationError("a file name is empty") }
    }

    var inputs: [InputFile] { files.map(InputFile.init(path:)) }

    var workers: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
