import EngrossExtract
import EngrossModel

/// An error as a person sees it. Every error of the command leaves through `line`.
struct Complaint: Error {
    /// The file it is about; nil for the command as a whole.
    var subject: String?
    var reason: String
    var status: ExitStatus

    init(_ subject: String?, _ reason: String, _ status: ExitStatus) {
        self.subject = subject
        self.reason = reason
        self.status = status
    }

    init(_ subject: String, _ error: ExtractionError) {
        self.init(
            subject == "-" ? "standard input" : subject, error.description, error == .mistaken ? .bug : .unreadable)
    }

    /// `engross: FILE: reason`, one line.
    var line: String {
        let flat = reason.split(whereSeparator: \.isNewline).joined(separator: "; ")
        guard let subject else { return "engross: \(flat)\n" }
        return "engross: \(subject): \(flat)\n"
    }
}
