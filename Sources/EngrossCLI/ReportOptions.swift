import ArgumentParser
import EngrossModel

/// What is said about a document on standard error.
struct ReportOptions: ParsableArguments {
    @Flag(name: .shortAndLong, help: "Print errors only, no diagnostics.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Print notes too, not only warnings and errors.")
    var verbose = false

    @Flag(help: "Warnings are failure: exit status 1.")
    var strict = false

    func validate() throws {
        guard !(quiet && verbose) else { throw ValidationError("--quiet and --verbose exclude each other") }
    }

    /// The lines to print about a file.
    func lines(for diagnostics: [Diagnostic], of file: InputFile) -> String {
        guard !quiet else { return "" }
        var text = ""
        for diagnostic in diagnostics where verbose || diagnostic.severity > .note {
            text += DiagnosticLine(file: file.path, diagnostic: diagnostic, hasColour: Streams.errorHasColour).text
        }
        return text
    }

    func status(for diagnostics: [Diagnostic]) -> ExitStatus {
        strict && diagnostics.contains { $0.severity > .note } ? .findings : .done
    }
}
