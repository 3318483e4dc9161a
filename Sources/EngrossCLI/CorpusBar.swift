import EngrossCorpus
import Glibc
import Synchronization

/// A bar on a terminal, else a line every ten seconds.
final class CorpusBar: Sendable {
    private let isQuiet: Bool
    private let lastShown = Mutex(0.0)

    init(isQuiet: Bool) { self.isQuiet = isQuiet }

    func show(_ progress: CorpusProgress) {
        lastShown.withLock { last in
            if let failure = progress.failure {
                if Streams.errorIsTerminal { Streams.write("\r\u{1B}[K", to: STDERR_FILENO) }
                let name = failure.name.split(whereSeparator: \.isNewline).joined(separator: "\\n")
                Streams.write(Complaint(name, failure.reason, .unreadable).line, to: STDERR_FILENO)
            }
            guard !isQuiet, progress.seconds - last >= (Streams.errorIsTerminal ? 0.1 : 10) else { return }
            last = progress.seconds
            let line = Self.line(progress)
            Streams.write(
                Streams.errorIsTerminal ? "\r\u{1B}[K\(Self.bar(progress)) \(line)" : line + "\n", to: STDERR_FILENO)
        }
    }

    func clear() {
        if Streams.errorIsTerminal, !isQuiet { Streams.write("\r\u{1B}[K", to: STDERR_FILENO) }
    }

    private static func bar(_ progress: CorpusProgress) -> String {
        let width = 20
        let full = progress.total > 0 ? progress.finished * width / progress.total : width
        return String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    }

    /// `37 of 150, 12.5/s, 140 pages, 9 s left, 2 failed`
    static func line(_ progress: CorpusProgress) -> String {
        let rate = progress.seconds > 0 ? Double(progress.finished) / progress.seconds : 0
        let left = rate > 0 ? Int((Double(progress.total - progress.finished) / rate).rounded(.up)) : 0
        return "\(progress.finished) of \(progress.total), \((rate * 10).rounded() / 10)/s, \(progress.pages) pages, "
            + "\(left) s left, \(progress.failed) failed"
    }
}
