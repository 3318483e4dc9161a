import Glibc

/// What happens when a run is cut short by Ctrl-C or a signal: no half-written file stays.
enum Interruption {
    private struct Paths {
        var first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var count = 0
    }

    /// Written once before the workers start; a signal handler can only reach globals.
    nonisolated(unsafe) private static var paths = Paths()

    /// The mask of signals is inherited: whoever started this process may have blocked what it must hear.
    static func unblockSignals() {
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
    }

    /// From now on these files are removed when the process is told to end.
    static func sweep(_ pending: [String]) {
        guard !pending.isEmpty else { return }
        let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: pending.count)
        for (index, path) in pending.enumerated() { list[index] = strdup(path) }
        paths = Paths(first: list, count: pending.count)
        for number in [SIGINT, SIGTERM, SIGHUP] {
            var action = sigaction()
            sigaction(number, nil, &action)
            // What nohup or a shell's background job ignores stays ignored.
            if action.__sigaction_handler.sa_handler.map({ unsafeBitCast($0, to: Int.self) }) == 1 { continue }
            signal(number) { number in
                Interruption.removePending()
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    /// Safe inside a signal handler.
    static func removePending() {
        guard let first = paths.first else { return }
        for index in 0..<paths.count {
            if let path = first[index] { unlink(path) }
        }
    }
}
