import Glibc

/// Survival of this process: when a file crashes it, the process replaces itself by a new one of the same command that
/// goes on where the reports had come to and reads the culprit in a process of its own.
///
/// Replacing the process (`execv`) is one of the few things a signal handler may do, frees everything, and costs nothing
/// on files that do no harm.
enum Restart {
    /// Memory that a signal handler can use: all of it made beforehand.
    private struct State {
        var executable: UnsafePointer<CChar>
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
        /// The argument that carries the `ResumePoint`.
        var point: UnsafeMutablePointer<CChar>
        var suspects: UnsafeMutablePointer<Bool>
        var fileCount: Int
        var workers: UnsafeMutablePointer<WorkerState>
        var workerCount: Int
        var reported: Int
        var status: Int32
    }

    private struct WorkerState {
        var thread = pthread_t()
        var isArmed = false
        /// The file in hand; negative between files.
        var file = -1
        var since = timespec()
        /// The guarded process it waits for; 0 for none.
        var child: pid_t = 0
    }

    nonisolated(unsafe) private static var state: State?

    static let fatalSignals = [SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGILL, SIGTRAP]

    static func arm(files: Int, workers: Int, resume: ResumePoint) {
        let suspects = UnsafeMutablePointer<Bool>.allocate(capacity: files)
        for index in 0..<files { suspects[index] = resume.suspects.contains(index) }
        let workerStates = UnsafeMutablePointer<WorkerState>.allocate(capacity: workers)
        workerStates.initialize(repeating: WorkerState(), count: workers)
        let point = UnsafeMutablePointer<CChar>.allocate(capacity: 64 + files * 8)
        let arguments = CommandArguments.with(option: "--resume", value: point)
        state = State(
            executable: CommandArguments.executable,
            arguments: arguments, point: point, suspects: suspects, fileCount: files, workers: workerStates,
            workerCount: workers, reported: resume.reported, status: resume.status.rawValue
        )
        var action = sigaction()
        // A stack that overflowed cannot carry the handler.
        action.sa_flags = SA_ONSTACK
        action.__sigaction_handler.sa_handler = { number in Restart.afterCrash(number) }
        for number in fatalSignals { sigaction(number, &action, nil) }
    }

    /// Each worker calls this once, on its own thread.
    static func armThread(_ worker: Int) {
        guard let state else { return }
        let size = 1 << 16
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        var stack = stack_t(ss_sp: memory, ss_flags: 0, ss_size: size)
        sigaltstack(&stack, nil)
        state.workers[worker].thread = pthread_self()
        state.workers[worker].isArmed = true
    }

    static func enter(_ worker: Int, file: Int) {
        guard let state else { return }
        clock_gettime(CLOCK_MONOTONIC, &state.workers[worker].since)
        state.workers[worker].file = file
    }

    /// The file in hand goes on: its time begins anew.
    static func renew(_ worker: Int) {
        guard let state else { return }
        clock_gettime(CLOCK_MONOTONIC, &state.workers[worker].since)
    }

    static func leave(_ worker: Int) {
        state?.workers[worker].file = -1
    }

    static func note(child: pid_t, of worker: Int) {
        state?.workers[worker].child = child
    }

    static func note(reported: Int, status: ExitStatus) {
        state?.reported = reported
        state?.status = status.rawValue
    }

    /// Replaces the process, suspecting the files that have been in hand for at least so many seconds; does nothing where
    /// there are none. Safe inside a signal handler.
    static func now(suspectingFilesInHandFor seconds: Int) {
        guard let state else { return }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        var isSuspected = false
        for worker in 0..<state.workerCount {
            let file = state.workers[worker].file
            guard file >= 0, now.tv_sec - state.workers[worker].since.tv_sec >= seconds else { continue }
            state.suspects[file] = true
            isSuspected = true
        }
        if isSuspected { replaceProcess(state) }
    }

    private static func afterCrash(_ number: Int32) {
        if let state {
            let own = fileInHandHere(state)
            var isSuspected = false
            // A thread of no worker reads a page for one of them.
            for worker in 0..<state.workerCount {
                let file = state.workers[worker].file
                guard file >= 0, own == nil || file == own else { continue }
                state.suspects[file] = true
                isSuspected = true
            }
            if isSuspected { replaceProcess(state) }
        }
        signal(number, SIG_DFL)
        raise(number)
    }

    private static func fileInHandHere(_ state: State) -> Int? {
        let here = pthread_self()
        for worker in 0..<state.workerCount {
            let entry = state.workers[worker]
            if entry.isArmed, entry.file >= 0, pthread_equal(entry.thread, here) != 0 { return entry.file }
        }
        return nil
    }

    /// Returns only where the system refuses. Calls nothing that a signal handler may not.
    private static func replaceProcess(_ state: State) {
        Interruption.removePending()
        for worker in 0..<state.workerCount where state.workers[worker].child > 0 {
            kill(state.workers[worker].child, SIGTERM)
        }
        var end = append(state.reported, to: state.point, at: 0)
        state.point[end] = CChar(UInt8(ascii: ":"))
        end = append(Int(state.status), to: state.point, at: end + 1)
        state.point[end] = CChar(UInt8(ascii: ":"))
        end += 1
        for file in state.reported..<state.fileCount where state.suspects[file] {
            end = append(file, to: state.point, at: end)
            state.point[end] = CChar(UInt8(ascii: ","))
            end += 1
        }
        state.point[end] = 0
        Watch.stop()
        // The mask outlives execv: a signal that is being handled would stay blocked for good.
        Interruption.unblockSignals()
        execv(state.executable, state.arguments)
    }

    private static func append(_ number: Int, to text: UnsafeMutablePointer<CChar>, at offset: Int) -> Int {
        var divisor = 1
        while number / divisor >= 10 { divisor *= 10 }
        var end = offset
        while divisor > 0 {
            text[end] = CChar(UInt8(ascii: "0")) + CChar(number / divisor % 10)
            end += 1
            divisor /= 10
        }
        return end
    }
}
