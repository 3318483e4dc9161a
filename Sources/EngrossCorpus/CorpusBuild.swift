internal import Glibc
internal import Synchronization

/// Turns sources into a corpus: a folder of XML with its ledger. Running it again goes on from where it stopped.
public struct CorpusBuild: Sendable {
    public var folder: String
    public var jobs: Int
    /// What the outputs depend on beside the sources: the tool and its options, as a checksum.
    public var fingerprint: String
    /// Sources that have gone are removed with their documents, not only reported.
    public var isPruning: Bool
    /// Sources that failed are tried again.
    public var isRetrying: Bool
    /// Gets each line or bar that a person should see.
    public var show: @Sendable (CorpusProgress) -> Void

    public init(
        folder: String, jobs: Int, fingerprint: String, isPruning: Bool = false, isRetrying: Bool = false,
        show: @escaping @Sendable (CorpusProgress) -> Void
    ) {
        self.folder = folder
        self.jobs = jobs
        self.fingerprint = fingerprint
        self.isPruning = isPruning
        self.isRetrying = isRetrying
        self.show = show
    }

    /// Outputs on their way to their places.
    var workshop: String { "\(folder)/.engross" }

    public func run(
        _ sources: SourceList, worker: @escaping @Sendable () -> (any CorpusWorker)?
    ) throws(CorpusError) -> CorpusSummary {
        try DiskFile.makeFolder(folder)
        let lock = try FolderLock(folder)
        defer { withExtendedLifetime(lock) {} }
        let ledger = try Ledger(folder)
        try DiskFile.makeFolder(workshop)
        var known = try ledger.known()
        let deleted = Set(known.keys).subtracting(sources.entries.map(\.name)).sorted()
        if isPruning, !deleted.isEmpty {
            try withdraw(try ledger.forget(sources: deleted))
        }
        if try recover(ledger) || isPruning { known = try ledger.known() }
        let plan = WorkPlan(sources, known: known, fingerprint: fingerprint, isRetrying: isRetrying)
        try work(plan, ledger, worker)
        if !plan.entries.isEmpty {
            // A document that another took the place of may have to come back, when that one got worse.
            for _ in 0..<3 {
                let rest = WorkPlan(
                    sources, known: try ledger.known(), fingerprint: fingerprint, isRetrying: false, isRest: true)
                guard !rest.entries.isEmpty else { break }
                try work(rest, ledger, worker)
            }
        }
        let isChanged = !plan.entries.isEmpty || (isPruning && !deleted.isEmpty)
        let summary = try CorpusSummary(
            ledger, deleted: deleted, worked: plan.entries.count, unchanged: sources.entries.count - plan.entries.count)
        if isChanged || DiskFile.facts("\(folder)/\(CorpusFiles.manifest)") == nil {
            try CorpusFiles(folder: folder).write(ledger, summary)
        }
        DiskFile.removeFolder(workshop)
        try ledger.close()
        return summary
    }

    private func work(
        _ plan: WorkPlan, _ ledger: Ledger, _ worker: @escaping @Sendable () -> (any CorpusWorker)?
    ) throws(CorpusError) {
        guard !plan.entries.isEmpty else { return }
        try CorpusRun(build: self, ledger: ledger, entries: plan.entries, finished: try ledger.finishedContents())
            .work(worker)
    }

    /// Why a source would be done, or not, in a sentence part.
    public func explanation(of path: String, in sources: SourceList) throws(CorpusError) -> String {
        let ledger = try Ledger(folder, readsOnly: true)
        let known = try ledger.known()
        guard let entry = sources.entries.first(where: { $0.path == path || $0.name == path }) else {
            return known[path] == nil ? "not among the sources" : "no longer among the sources"
        }
        return WorkPlan.reason(entry, known[entry.name], fingerprint: fingerprint, isRetrying: isRetrying).text
    }

    /// Brings outputs whose entry was written just before a run ended to their places, sweeps what has no entry, and
    /// forgets contents whose output is missing. True where something was forgotten.
    private func recover(_ ledger: Ledger) throws(CorpusError) -> Bool {
        let publications = try ledger.publications()
        let waiting = Set(try DiskFile.names(in: workshop))
        var forgotten: [String] = []
        for publication in publications {
            let pending = "\(workshop)/\(publication.pendingName)"
            let target = "\(folder)/\(publication.place)"
            if waiting.contains(publication.pendingName),
                Checksum.sha256(try DiskFile.bytes(pending)) == publication.checksum
            {
                try DiskFile.move(pending, to: target)
            } else if DiskFile.facts(target) == nil {
                forgotten.append(publication.hash)
            } else if !waiting.isEmpty, Checksum.sha256(try DiskFile.bytes(target)) != publication.checksum {
                forgotten.append(publication.hash)
            }
        }
        for name in try DiskFile.names(in: workshop) { DiskFile.remove("\(workshop)/\(name)") }
        try ledger.forget(contents: forgotten)
        return !forgotten.isEmpty
    }

    func withdraw(_ changes: Ledger.Changes) throws(CorpusError) {
        for place in changes.withdrawn {
            DiskFile.remove("\(folder)/\(place)")
            var above = place
            while let slash = above.lastIndex(of: "/") {
                above = String(above[..<slash])
                DiskFile.removeFolder("\(folder)/\(above)")
            }
        }
        for publication in changes.published {
            try DiskFile.move("\(workshop)/\(publication.pendingName)", to: "\(folder)/\(publication.place)")
        }
    }
}

/// What is to be done, and why.
struct WorkPlan {
    var entries: [SourceList.Entry] = []

    enum Reason {
        case new, changed, otherTool, retry, forgotten, unchanged(String)

        var text: String {
            switch self {
            case .new: "to be done: not in the ledger"
            case .changed: "to be done: its size or date has changed"
            case .otherTool:
                "to be done: the program, its options or SOURCE_DATE_EPOCH are others than when it was done"
            case .retry: "to be done: it failed before, and --retry was said"
            case .forgotten: "to be done: its document is missing"
            case .unchanged(let state): "unchanged: \(state)"
            }
        }

        var isWork: Bool {
            if case .unchanged = self { false } else { true }
        }
    }

    /// Of the rest of a run, only what was forgotten in it.
    init(
        _ sources: SourceList, known: [String: Ledger.Known], fingerprint: String, isRetrying: Bool,
        isRest: Bool = false
    ) {
        entries = sources.entries.filter {
            let reason = Self.reason($0, known[$0.name], fingerprint: fingerprint, isRetrying: isRetrying)
            if isRest, case .forgotten = reason { return true }
            return !isRest && reason.isWork
        }
    }

    static func reason(
        _ entry: SourceList.Entry, _ known: Ledger.Known?, fingerprint: String, isRetrying: Bool
    ) -> Reason {
        guard let known else { return .new }
        guard known.size == entry.facts.size, known.modified == entry.facts.modified else { return .changed }
        guard let state = known.state else { return .forgotten }
        guard known.fingerprint == fingerprint else { return .otherTool }
        return isRetrying && state == "quarantined" ? .retry : .unchanged(state)
    }
}
