import Glibc
import Synchronization

/// What became of one file: what to print, and where.
struct FileReport: Sendable {
    var status: ExitStatus = .done
    /// For standard error, whole lines.
    var messages = ""
    /// For standard output.
    var output: [UInt8] = []

    init(status: ExitStatus = .done, messages: String = "", output: [UInt8] = []) {
        self.status = status
        self.messages = messages
        self.output = output
    }

    init(_ complaint: Complaint) {
        status = complaint.status
        messages = complaint.line
    }
}

/// One piece of work for each of many files, by several workers; reports come out in the order of the files.
///
/// A file that crashes, hangs or outgrows its process is tried once more in a process of its own, and the run goes on.
struct FileRun {
    typealias Work = (_ file: InputFile, _ worker: Int) -> FileReport

    var files: [InputFile]
    var jobs: Int
    var limits: LimitOptions
    /// Where outputs are being made, to be swept when the run is cut short.
    var outputFolder: String?

    /// `makeWork` is called once by each worker, so that what it makes need not be shared.
    func run(_ makeWork: @escaping @Sendable () -> Work) throws(Complaint) -> ExitStatus {
        Interruption.unblockSignals()
        if let index = limits.guarded { return runGuarded(index, makeWork()) }
        if files.contains(where: { $0.path == "-" }) { try StandardInput.keep() }
        let resume = limits.resume ?? ResumePoint()
        let workers = max(1, min(jobs, files.count - resume.reported))
        let mode = limits.guardMode
        // A page that is being recognised needs up to 250 MB for each worker.
        let limits = GuardedProcess.Limits(seconds: limits.timeout, megabytes: limits.memory)
        let common = GuardedProcess.Limits(seconds: limits.seconds, megabytes: limits.megabytes + 250 * (jobs - 1))
        let folder = outputFolder
        let queue = Queue(files: files, resume: resume)

        Interruption.sweep(pendingPaths(workers: workers))
        if mode == .auto {
            Restart.arm(files: files.count, workers: workers, resume: resume)
            Watch.restart(above: common)
        }
        let body: @Sendable (Int) -> Void = { worker in
            if mode == .auto { Restart.armThread(worker) }
            let work = makeWork()
            while let index = queue.next() {
                let file = queue.files[index]
                if mode == .always || resume.suspects.contains(index) {
                    let report = GuardedProcess.report(
                        on: file, at: index, within: limits, outputFolder: folder
                    ) { Restart.note(child: $0, of: worker) }
                    Restart.note(child: 0, of: worker)
                    queue.finish(index, with: report)
                } else {
                    Restart.enter(worker, file: index)
                    let report = work(file, worker)
                    Restart.leave(worker)
                    queue.finish(index, with: report)
                }
            }
        }
        if workers == 1 {
            Worker.raiseStackLimit()
            body(0)
        } else {
            Worker.run(workers, body)
        }
        return queue.status
    }

    /// The one file of a guarded process.
    private func runGuarded(_ index: Int, _ work: Work) -> ExitStatus {
        guard files.indices.contains(index) else { return .bug }
        Interruption.sweep(pendingPaths(workers: 1))
        GuardedProcess.confine(to: GuardedProcess.Limits(seconds: limits.timeout, megabytes: limits.memory))
        Worker.raiseStackLimit()
        let report = work(files[index], 0)
        Streams.write(report.messages, to: STDERR_FILENO)
        Streams.write(report.output, to: STDOUT_FILENO)
        return report.status
    }

    private func pendingPaths(workers: Int) -> [String] {
        guard let outputFolder else { return [] }
        return (0..<workers).map { OutputFile.pendingPath(folder: outputFolder, process: getpid(), worker: $0) }
    }
}

/// Hands out files and prints reports in the order of the files.
private final class Queue: Sendable {
    private struct State {
        var next: Int
        var head: Int
        var waiting: [Int: FileReport] = [:]
        var status: ExitStatus
    }

    let files: [InputFile]
    private let state: Mutex<State>

    init(files: [InputFile], resume: ResumePoint) {
        self.files = files
        state = Mutex(State(next: resume.reported, head: resume.reported, status: resume.status))
    }

    var status: ExitStatus { state.withLock { $0.status } }

    func next() -> Int? {
        state.withLock { state in
            guard state.next < files.count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    func finish(_ index: Int, with report: FileReport) {
        state.withLock { state in
            state.waiting[index] = report
            while let report = state.waiting.removeValue(forKey: state.head) {
                Progress.clear()
                Streams.write(report.messages, to: STDERR_FILENO)
                state.status = max(state.status, report.status)
                if !report.output.isEmpty, !Streams.write(report.output, to: STDOUT_FILENO) {
                    let complaint = Complaint("standard output", systemReason(errno), .unwritable)
                    Streams.write(complaint.line, to: STDERR_FILENO)
                    state.status = max(state.status, .unwritable)
                }
                state.head += 1
                Restart.note(reported: state.head, status: state.status)
            }
            Progress.show(state.head, of: files.count)
        }
    }
}

/// `37 of 150` on a terminal, while several files are read.
private enum Progress {
    static func show(_ count: Int, of total: Int) {
        guard Streams.errorIsTerminal, total > 1, count < total else { return }
        Streams.write("\r\u{1B}[K\(count) of \(total)", to: STDERR_FILENO)
    }

    static func clear() {
        guard Streams.errorIsTerminal else { return }
        Streams.write("\r\u{1B}[K", to: STDERR_FILENO)
    }
}
