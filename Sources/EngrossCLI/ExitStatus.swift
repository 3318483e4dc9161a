/// How a run ended, as the number handed to the shell.
enum ExitStatus: Int32, Sendable, Comparable {
    case done = 0
    /// Finished, with findings that the user asked to treat as failure.
    case findings = 1
    case unreadable = 2
    case invalid = 3
    case usage = 64
    /// A mistake of ours.
    case bug = 70
    /// The output cannot be written.
    case unwritable = 73

    /// The graver of two, for a run over several files.
    static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.gravity < b.gravity }

    private var gravity: Int {
        switch self {
        case .done: 0
        case .findings: 1
        case .invalid: 2
        case .unreadable: 3
        case .unwritable: 4
        case .usage: 5
        case .bug: 6
        }
    }
}
