internal import Glibc
internal import Synchronization

/// How far a run has come.
public struct CorpusProgress: Sendable {
    public var total: Int
    public var finished: Int
    public var failed: Int
    public var pages: Int
    public var seconds: Double
    /// A failure to be told now: the source's name and the reason.
    public var failure: (name: String, reason: String)?
}

/// The work of one run: slots take sources in their order, and what they find goes to the ledger in batches.
final class CorpusRun: Sendable {
    private struct State {
        var next = 0
        /// Contents that need no work, or that a slot has in hand: their fingerprints by hash.
        var finished: [String: String]
        var batch: [Ledger.Entry] = []
        var progress: Ledger.Progress
        var fault: CorpusError?
        var lastWrite: Double
    }

    private let build: CorpusBuild
    private let ledger: Ledger
    private let entries: [SourceList.Entry]
    private let state: Mutex<State>
    /// Held while a batch is entered and its outputs are brought to their places, so that batches do so in turn.
    private let writing = Mutex(())
    private let start = DiskFile.secondsNow

    /// Entries of a transaction, and seconds between two at most.
    private static let batchCount = 48
    private static let batchSeconds = 2.0

    init(build: CorpusBuild, ledger: Ledger, entries: [SourceList.Entry], finished: [String: String]) {
        self.build = build
        self.ledger = ledger
        self.entries = entries
        state = Mutex(
            State(
                finished: finished, progress: Ledger.Progress(total: entries.count), lastWrite: DiskFile.secondsNow))
    }

    func work(_ makeWorker: @escaping @Sendable () -> (any CorpusWorker)?) throws(CorpusError) {
        try ledger.note(state.withLock { $0.progress })
        Threads.run(max(1, min(build.jobs, entries.count))) { self.slot(makeWorker) }
        flush(isLast: true)
        if let fault = state.withLock({ $0.fault }) { throw fault }
    }

    private func slot(_ makeWorker: @Sendable () -> (any CorpusWorker)?) {
        var worker: (any CorpusWorker)?
        while let entry = take() {
            let start = DiskFile.secondsNow
            var hash = ""
            var reply: WorkReply?
            var attempts = 0
            do throws(CorpusError) {
                hash = Checksum.sha256(try DiskFile.bytes(entry.path))
                if claim(hash) {
                    (reply, attempts) = try attempt(entry, hash, &worker, makeWorker)
                }
            } catch {
                guard hash.isEmpty else {
                    stop(error)
                    break
                }
                hash = "unreadable-" + Checksum.sha256(Array(entry.name.utf8))
                reply = WorkReply(failure: error.reason)
            }
            finish(
                Ledger.Entry(
                    name: entry.name, facts: entry.facts, hash: hash, reply: reply, fingerprint: build.fingerprint,
                    attempts: attempts, seconds: DiskFile.secondsNow - start))
        }
        worker?.dismiss()
    }

    /// Kills from outside that a source is not blamed for.
    private static var mostKills: Int { 3 }

    /// A source that its worker is lost on is tried once more, with care, in a worker of its own.
    private func attempt(
        _ entry: SourceList.Entry, _ hash: String, _ worker: inout (any CorpusWorker)?,
        _ makeWorker: () -> (any CorpusWorker)?
    ) throws(CorpusError) -> (WorkReply, Int) {
        var reason = ""
        var attempt = 1
        var kills = 0
        while attempt <= 2 {
            if worker == nil { worker = makeWorker() }
            guard let current = worker else { throw CorpusError(build.folder, "no worker can be started") }
            let request = WorkRequest(
                path: entry.path, hash: hash, folder: build.workshop, isCautious: attempt == 2)
            switch current.answer(request) {
            case .reply(let reply):
                if let reason = reply.unwritable { throw CorpusError(build.folder, reason) }
                return (reply, attempt)
            case .lost(let words):
                reason = words
                worker = nil
                attempt += 1
            case .killed(let words):
                worker = nil
                kills += 1
                // What the system kills each time, as when memory runs out, is at fault.
                guard kills > Self.mostKills else { continue }
                if reason.isEmpty { reason = words }
                attempt += 1
            }
        }
        return (WorkReply(failure: reason), 2)
    }

    private func take() -> SourceList.Entry? {
        state.withLock { state in
            guard state.fault == nil, state.next < entries.count else { return nil }
            defer { state.next += 1 }
            return entries[state.next]
        }
    }

    /// False where this content is done, or in hand.
    private func claim(_ hash: String) -> Bool {
        state.withLock { state in
            if state.finished[hash] == build.fingerprint, !build.isRetrying { return false }
            return state.finished.updateValue(build.fingerprint, forKey: hash) != build.fingerprint || build.isRetrying
        }
    }

    private func stop(_ fault: CorpusError) {
        state.withLock { if $0.fault == nil { $0.fault = fault } }
    }

    private func finish(_ entry: Ledger.Entry) {
        let progress = state.withLock { state in
            state.batch.append(entry)
            state.progress.finished += 1
            state.progress.failed += entry.reply?.failure == nil ? 0 : 1
            state.progress.pages += entry.reply?.pages ?? 0
            state.progress.seconds = DiskFile.secondsNow - start
            return state.progress
        }
        build.show(
            CorpusProgress(
                total: progress.total, finished: progress.finished, failed: progress.failed, pages: progress.pages,
                seconds: progress.seconds, failure: entry.reply?.failure.map { (entry.name, $0) }))
        flush(isLast: false)
    }

    /// Enters what waits, then brings outputs to their places; a run that ends between the two is mended by the next.
    private func flush(isLast: Bool) {
        writing.withLock { _ in
            let (batch, progress) = state.withLock { state -> ([Ledger.Entry], Ledger.Progress) in
                let now = DiskFile.secondsNow
                guard isLast || state.batch.count >= Self.batchCount || now - state.lastWrite > Self.batchSeconds
                else { return ([], state.progress) }
                state.lastWrite = now
                if isLast { state.progress.isRunning = false }
                defer { state.batch = [] }
                return (state.batch, state.progress)
            }
            guard isLast || !batch.isEmpty else { return }
            do throws(CorpusError) {
                let changes = try ledger.enter(batch, progress: progress)
                try build.withdraw(changes)
                sweep(batch, changes)
            } catch {
                stop(error)
            }
        }
    }

    /// Outputs that another source's document was chosen over.
    private func sweep(_ batch: [Ledger.Entry], _ changes: Ledger.Changes) {
        let moved = Set(changes.published.map(\.pendingName))
        for entry in batch {
            for document in entry.reply?.documents ?? [] {
                let name = "\(entry.hash)-\(document.position).xml"
                if !moved.contains(name) { DiskFile.remove("\(build.workshop)/\(name)") }
            }
        }
    }
}

enum Threads {
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        final class Box {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        var threads: [pthread_t] = []
        for _ in 0..<count {
            var thread = pthread_t()
            let box = Unmanaged.passRetained(Box(body))
            let code = pthread_create(
                &thread, nil,
                { argument in
                    if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                    return nil
                }, box.toOpaque())
            if code == 0 { threads.append(thread) } else { box.release() }
        }
        if threads.isEmpty { body() }
        for thread in threads { pthread_join(thread, nil) }
    }
}
