import EngrossExtract
import Glibc

/// A process of the same command that reads one file within bounds.
enum GuardedProcess {
    struct Limits: Sendable {
        var seconds: Int
        var megabytes: Int
    }

    /// What such a process ends with when it outgrows its memory.
    private static let outOfMemoryStatus: Int32 = 86

    // MARK: The side of the one who waits

    /// Starts one for the file at `index`, waits for it, and says what it said or what became of it.
    static func report(
        on file: InputFile, at index: Int, within limits: Limits, outputFolder: String?, started: (pid_t) -> Void
    ) -> FileReport {
        let number = strdup(String(index))
        defer { free(number) }
        guard let number,
            let child = ChildProcess.start(arguments: CommandArguments.with(option: "--guarded", value: number))
        else {
            return FileReport(Complaint(file.path, "no process could be started for it", .bug))
        }
        started(child.process)
        let ending = child.wait(seconds: limits.seconds + 1)
        if let outputFolder {
            OutputFolder.remove(OutputFile.pendingPath(folder: outputFolder, process: child.process, worker: 0))
        }
        switch ending.cause {
        case .exit(let code):
            if code == outOfMemoryStatus { return complaint(file, .outOfMemory(megabytes: limits.megabytes)) }
            let status = ExitStatus(rawValue: code) ?? .bug
            let messages = String(decoding: ending.error, as: UTF8.self)
            return FileReport(status: status, messages: messages, output: ending.output)
        case .timeOut:
            return complaint(file, .timedOut(seconds: limits.seconds))
        case .signal(SIGXCPU):
            return complaint(file, .timedOut(seconds: limits.seconds))
        case .signal(let signal):
            return afterSignal(signal, file, limits, ending)
        }
    }

    /// What became of a process that was to read one file after another and ended over one.
    static func loss(_ ending: ChildProcess.Ending, _ limits: Limits) -> ExtractionError {
        switch ending.cause {
        case .exit(let code) where code == outOfMemoryStatus: return .outOfMemory(megabytes: limits.megabytes)
        case .exit: return .damaged(reason: "the process that read it ended")
        case .timeOut: return .timedOut(seconds: limits.seconds)
        case .signal where ending.peakMegabytes > limits.megabytes * 9 / 10:
            return .outOfMemory(megabytes: limits.megabytes)
        case .signal(let signal): return crash(signal)
        }
    }

    private static func afterSignal(
        _ signal: Int32, _ file: InputFile, _ limits: Limits, _ ending: ChildProcess.Ending
    ) -> FileReport {
        let said = String(decoding: ending.error, as: UTF8.self)
        // Poppler, C++ and GLib say so in these words when an allocation is refused, then abort.
        let isMemory = ["Out of memory", "bad_alloc", "failed to allocate"].contains { said.contains($0) }
        if isMemory || ending.peakMegabytes > limits.megabytes * 9 / 10 {
            return complaint(file, .outOfMemory(megabytes: limits.megabytes))
        }
        return complaint(file, crash(signal))
    }

    private static func crash(_ signal: Int32) -> ExtractionError {
        // How a Swift program ends at a broken assumption of its own.
        signal == SIGILL || signal == SIGTRAP ? .mistaken : .crashed(signal: name(of: signal))
    }

    private static func complaint(_ file: InputFile, _ error: ExtractionError) -> FileReport {
        FileReport(Complaint(file.path, error))
    }

    private static func name(of signal: Int32) -> String {
        switch signal {
        case SIGSEGV: "SIGSEGV"
        case SIGBUS: "SIGBUS"
        case SIGABRT: "SIGABRT"
        case SIGFPE: "SIGFPE"
        case SIGKILL: "SIGKILL"
        default: "signal \(signal)"
        }
    }

    // MARK: The side of the one who works

    /// Bounds on this process for the rest of its life.
    static func confine(to limits: Limits, readsOneFile: Bool = true) {
        set(RLIMIT_CORE, 0)
        // The one who waits tells what happened; a backtrace of the Swift runtime would only take time.
        for number in Restart.fatalSignals { signal(number, SIG_DFL) }
        if readsOneFile {
            confinedSeconds = limits.seconds
            set(RLIMIT_CPU, limits.seconds + 1)
        }
        // The watch sees growth; this stops a single huge allocation.
        set(RLIMIT_DATA, (limits.megabytes + 128) << 20)
        Watch.end(above: limits.megabytes, status: outOfMemoryStatus)
    }

    /// Written once, before the work starts; 0 in a process that is not confined.
    nonisolated(unsafe) private static var confinedSeconds = 0

    static var isConfined: Bool { confinedSeconds > 0 }

    /// Gives this process its time anew, and tells the one who waits by a NUL among the messages.
    static func renew() {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        set(RLIMIT_CPU, usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + confinedSeconds + 1)
        Streams.write([0], to: STDERR_FILENO)
    }

    private static func set(_ kind: __rlimit_resource, _ bound: Int) {
        let resource = __rlimit_resource_t(kind.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = min(rlim_t(bound), limit.rlim_max)
        setrlimit(resource, &limit)
    }
}
