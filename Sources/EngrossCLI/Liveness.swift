import Engross
import EngrossExtract
import Glibc

extension Pipeline {
    /// The same pipeline for a file in the hands of a worker: each page that is recognised shows on a terminal and gives the file
    /// its time anew, so that the limit is one on standing still, not on the number of pages.
    func watched(worker: Int) -> Pipeline {
        var pipeline = self
        let start = Self.now
        pipeline.extractor.recognition?.onPage = { count, total in
            if GuardedProcess.isConfined { GuardedProcess.renew() } else { Restart.renew(worker) }
            PageProgress.show(count, of: total, seconds: Self.now - start)
        }
        return pipeline
    }

    private static var now: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}

/// `page 3 of 20, 14 s left` on a terminal, while a scan is read.
private enum PageProgress {
    static func show(_ count: Int, of total: Int, seconds: Double) {
        guard Streams.errorIsTerminal, total > 1 else { return }
        guard count < total else {
            Streams.write("\r\u{1B}[K", to: STDERR_FILENO)
            return
        }
        let left = Int((seconds / Double(count) * Double(total - count)).rounded(.up))
        Streams.write("\r\u{1B}[Kpage \(count) of \(total), \(left) s left", to: STDERR_FILENO)
    }
}
