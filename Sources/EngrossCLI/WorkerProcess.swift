import EngrossCorpus
import EngrossExtract
import Glibc

/// A process of this command that converts one source after another: `engross worker`.
final class WorkerProcess: CorpusWorker {
    private let arguments: [String]
    private let limits: GuardedProcess.Limits
    /// So many sources, then the process is replaced: what a library leaks goes with it.
    private let renewal: Int
    private var child: ChildProcess?
    private var answered = 0

    init(arguments: [String], limits: GuardedProcess.Limits, renewal: Int) {
        self.arguments = arguments
        self.limits = limits
        self.renewal = renewal
    }

    func answer(_ request: WorkRequest) -> WorkEnding {
        if answered >= renewal { dismiss() }
        if child == nil {
            child = ChildProcess.start(arguments: arguments)
            answered = 0
        }
        guard let child else { return .lost(reason: "no process could be started for it") }
        if child.send(Frame.bytes(of: request)), let bytes = child.receiveFrame(within: limits.seconds),
            let reply = JSONText.value(WorkReply.self, from: bytes)
        {
            answered += 1
            return .reply(reply)
        }
        self.child = nil
        let ending = child.end()
        let loss = GuardedProcess.loss(ending, limits)
        if case .signal(SIGKILL) = ending.cause, case .crashed = loss { return .killed(reason: loss.description) }
        return .lost(reason: loss.description)
    }

    func dismiss() {
        guard let child else { return }
        self.child = nil
        _ = child.end()
    }
}
