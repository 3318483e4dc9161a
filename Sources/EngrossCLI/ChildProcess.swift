// `environ` is a global of C.
@preconcurrency import Glibc
import Synchronization

/// A started process whose output and errors are collected until it ends.
struct ChildProcess {
    enum Cause {
        case exit(Int32)
        case signal(Int32)
        case timeOut
    }

    struct Ending {
        var cause: Cause
        var output: [UInt8] = []
        var error: [UInt8] = []
        var peakMegabytes = 0
    }

    let process: pid_t
    private let output: Int32
    private let error: Int32

    /// While a pipe is being made its ends can slip into a process that another thread starts.
    private static let isStarting = Mutex(false)

    /// Starts this very program with other arguments; nil where the system gives no process.
    static func start(arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> ChildProcess? {
        nonisolated(unsafe) let arguments = arguments
        return isStarting.withLock { _ in startAlone(arguments) }
    }

    private static func startAlone(_ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> ChildProcess? {
        guard let output = Pipe(), let error = Pipe() else { return nil }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, error.writing, STDERR_FILENO)
        var process = pid_t()
        let code = posix_spawn(&process, CommandArguments.executable, &actions, nil, arguments, environ)
        close(output.writing)
        close(error.writing)
        guard code == 0 else {
            close(output.reading)
            close(error.reading)
            return nil
        }
        return ChildProcess(process: process, output: output.reading, error: error.reading)
    }

    /// Collects what it says until it ends; ends it when its time is up. A NUL among its messages gives it its time anew.
    func wait(seconds: Int) -> Ending {
        var ending = Ending(cause: .timeOut)
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        var deadline = now.tv_sec + seconds
        var streams = [
            pollfd(fd: output, events: Int16(POLLIN), revents: 0), pollfd(fd: error, events: Int16(POLLIN), revents: 0),
        ]
        var isLate = false
        while streams.contains(where: { $0.fd >= 0 }) {
            clock_gettime(CLOCK_MONOTONIC, &now)
            guard now.tv_sec < deadline else {
                isLate = true
                kill(process, SIGKILL)
                break
            }
            guard poll(&streams, nfds_t(streams.count), 500) > 0 else { continue }
            if !Self.drain(&streams[0], into: &ending.output) { streams[0].fd = -1 }
            if !Self.drain(&streams[1], into: &ending.error) { streams[1].fd = -1 }
            if ending.error.contains(0) {
                ending.error.removeAll { $0 == 0 }
                deadline = now.tv_sec + seconds
            }
        }
        close(output)
        close(error)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        ending.peakMegabytes = usage.ru_maxrss >> 10
        let signal = status & 0x7F
        if !isLate { ending.cause = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal) }
        return ending
    }

    /// False at the end of the stream.
    private static func drain(_ stream: inout pollfd, into bytes: inout [UInt8]) -> Bool {
        guard stream.fd >= 0, stream.revents != 0 else { return true }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(stream.fd, &buffer, buffer.count)
        if count < 0 { return errno == EINTR }
        bytes += buffer[..<count]
        return count > 0
    }

    private struct Pipe {
        let reading: Int32
        let writing: Int32

        /// Neither end reaches a process unless it is handed over.
        init?() {
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { return nil }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            reading = ends[0]
            writing = ends[1]
        }
    }
}
