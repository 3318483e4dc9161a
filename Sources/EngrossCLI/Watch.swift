import Glibc

/// Looks at the clock and at the memory of the process while files are read, at the signals of a timer: a thread for it
/// would make every allocation and lock of a process with one worker dearer.
enum Watch {
    private enum Duty {
        case restart(seconds: Int, megabytes: Int)
        case end(megabytes: Int, parent: pid_t, status: Int32)
    }

    /// Written once before the timer starts; a signal handler can only reach globals.
    nonisolated(unsafe) private static var duty: Duty?

    /// From now on the process is replaced without the files that have had their time, or without all in hand when memory
    /// runs over. A first attempt among other files gets a quarter of the time, so that a second one alone can have all.
    static func restart(above limits: GuardedProcess.Limits) {
        begin(.restart(seconds: max(1, limits.seconds / 4), megabytes: limits.megabytes), microseconds: 100_000)
    }

    /// From now on this process, which reads for another, ends when memory runs over or that other one has gone.
    static func end(above megabytes: Int, status: Int32) {
        begin(.end(megabytes: megabytes, parent: getppid(), status: status), microseconds: 20_000)
    }

    /// The timer outlives `execv`, its handler does not. Safe inside a signal handler.
    static func stop() {
        var never = itimerval()
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &never, nil)
    }

    private static func begin(_ duty: Duty, microseconds: Int) {
        self.duty = duty
        var action = sigaction()
        action.sa_flags = SA_RESTART | SA_ONSTACK
        action.__sigaction_handler.sa_handler = { _ in Watch.look() }
        sigaction(SIGALRM, &action, nil)
        let pause = timeval(tv_sec: 0, tv_usec: microseconds)
        var timer = itimerval(it_interval: pause, it_value: pause)
        setitimer(__itimer_which_t(ITIMER_REAL.rawValue), &timer, nil)
    }

    /// Calls nothing that a signal handler may not.
    private static func look() {
        let error = errno
        defer { errno = error }
        switch duty {
        case .restart(let seconds, let megabytes):
            Restart.now(suspectingFilesInHandFor: seconds)
            if residentMegabytes() > megabytes { Restart.now(suspectingFilesInHandFor: 0) }
        case .end(let megabytes, let parent, let status):
            guard residentMegabytes() > megabytes || getppid() != parent else { return }
            Interruption.removePending()
            _exit(status)
        case nil: return
        }
    }

    /// 0 where the system does not say.
    private static func residentMegabytes() -> Int {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { buffer in
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            var pages = 0
            var field = 0
            var index = 0
            // The second number is what is in memory.
            while index < count, field < 2 {
                let byte = buffer[index]
                if byte == UInt8(ascii: " ") {
                    field += 1
                } else if field == 1, byte >= 0x30, byte <= 0x39, pages < 1 << 40 {
                    pages = pages * 10 + Int(byte - 0x30)
                }
                index += 1
            }
            return (pages * Int(getpagesize())) >> 20
        }
    }
}
