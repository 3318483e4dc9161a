import Glibc

/// What happens when a run is cut short by Ctrl-C or a signal: no half-written file stays.
enum Interruption {
    private struct Paths {
        var first: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        var count = 0

        init() {}

        init(_ list: [String]) {
            let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: list.count)
            for (index, path) in list.enumerated() { copies[index] = strdup(path) }
            first = copies
            count = list.count
        }

        /// Files, and folders that are empty by then. Safe inside a signal handler.
        func removeAll() {
            guard let first else { return }
            for index in 0..<count {
                if let path = first[index], unlink(path) != 0 { rmdir(path) }
            }
        }

        func free() {
            guard let first else { return }
            for index in 0..<count { Glibc.free(first[index]) }
            first.deallocate()
        }
    }

    /// Written once before the workers start; a signal handler can only reach globals.
    nonisolated(unsafe) private static var paths = Paths()
    /// For each of `paths` that is a folder, the files in it. Each worker writes its own.
    nonisolated(unsafe) private static var members: UnsafeMutablePointer<Paths>?

    /// The mask of signals is inherited: whoever started this process may have blocked what it must hear.
    static func unblockSignals() {
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
    }

    /// From now on these files are removed when the process is told to end.
    static func sweep(_ pending: [String]) {
        guard !pending.isEmpty else { return }
        let folders = UnsafeMutablePointer<Paths>.allocate(capacity: pending.count)
        folders.initialize(repeating: Paths(), count: pending.count)
        members = folders
        paths = Paths(pending)
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

    /// From now on what `worker` makes is a folder with these files in it.
    static func hold(_ files: [String], worker: Int) {
        guard let members, worker < paths.count else { return }
        let old = members[worker]
        members[worker] = files.isEmpty ? Paths() : Paths(files)
        old.free()
    }

    /// Safe inside a signal handler.
    static func removePending() {
        if let members {
            for index in 0..<paths.count { members[index].removeAll() }
        }
        paths.removeAll()
    }
}
