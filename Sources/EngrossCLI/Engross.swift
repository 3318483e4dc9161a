import ArgumentParser
import EngrossCorpus
import Glibc

/// The command `engross`.
@main
struct EngrossCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "engross",
        abstract: "Turns resolutions of the United Nations, as PDF, scan or text, into Akoma Ntoso.",
        discussion: """
            EXAMPLES
              engross convert resolution.pdf > resolution.xml
              engross convert *.pdf -o out
              engross inspect resolution.pdf --stage segment
              engross audit *.pdf
              engross corpus build folder -o corpus

            EXIT STATUS
              0  done
              1  finished, with findings that were asked to count as failure
              2  an input cannot be read
              3  an output is not valid
              64 wrong usage
              70 a mistake of engross itself
              73 an output cannot be written
            """,
        version: Version.text,
        subcommands: [
            ConvertCommand.self, InspectCommand.self, ValidateCommand.self, AuditCommand.self, CorpusCommand.self,
            WorkerCommand.self,
        ]
    )

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let status as ExitStatus {
            Glibc.exit(status.rawValue)
        } catch let complaint as Complaint {
            Streams.write(complaint.line, to: STDERR_FILENO)
            Glibc.exit(complaint.status.rawValue)
        } catch let error as CorpusError {
            Streams.write(Complaint(error.subject, error.reason, .unwritable).line, to: STDERR_FILENO)
            Glibc.exit(ExitStatus.unwritable.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// Help and version go to standard output; everything else is wrong usage.
    private static func end(with error: any Error) -> Never {
        if exitCode(for: error).isSuccess {
            Streams.write(fullMessage(for: error) + "\n", to: STDOUT_FILENO)
            Glibc.exit(ExitStatus.done.rawValue)
        }
        Streams.write(Complaint(nil, message(for: error), .usage).line, to: STDERR_FILENO)
        Streams.write("Try `engross --help`.\n", to: STDERR_FILENO)
        Glibc.exit(ExitStatus.usage.rawValue)
    }
}

extension ExitStatus: Error {
    /// Ends the command with this status; nothing more is printed.
    func end() throws {
        if self != .done { throw self }
    }
}
