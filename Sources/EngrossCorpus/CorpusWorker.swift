/// Something that converts one source at a time and may be lost with it: a process.
public protocol CorpusWorker: AnyObject {
    /// Waits for the answer, at most as long as the worker's limit says; after `lost` the worker is gone.
    func answer(_ request: WorkRequest) -> WorkEnding
    /// Lets it go.
    func dismiss()
}

public enum WorkEnding: Sendable {
    case reply(WorkReply)
    /// The worker crashed, ran out of time or of memory; the reason in words that follow `FILE: `.
    case lost(reason: String)
    /// The worker was killed from outside, which says nothing of the source unless it happens again and again.
    case killed(reason: String)
}
