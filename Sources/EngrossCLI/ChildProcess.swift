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
    /// Where it is spoken to; -1 where it is not.
    private var input: Int32 = -1

    private init(process: pid_t, output: Int32, error: Int32) {
        self.process = process
        self.output = output
        self.error = error
    }

    /// While a pipe is being made its ends can slip into a process that another thread starts.
    private static let isStarting = Mutex(false)

    /// Starts this very program with other arguments; nil where the system gives no process.
    static func start(arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> ChildProcess? {
        nonisolated(unsafe) let arguments = arguments
        return isStarting.withLock { _ in startAlone(arguments) }
    }

    /// Starts one that is spoken to; what it says in errors is passed over.
    static func start(arguments: [String]) -> ChildProcess? {
        isStarting.withLock { _ in
            var list = ([CommandLine.arguments.first ?? "engross"] + arguments).map { strdup($0) } + [nil]
            defer { for item in list { free(item) } }
            guard let output = Pipe(), let input = Pipe() else { return nil }
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
            posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
            posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
            var process = pid_t()
            let code = posix_spawn(&process, CommandArguments.executable, &actions, nil, &list, environ)
            close(output.writing)
            close(input.reading)
            guard code == 0 else {
                close(output.reading)
                close(input.writing)
                return nil
            }
            var child = ChildProcess(process: process, output: output.reading, error: -1)
            child.input = input.writing
            return child
        }
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

    // MARK: One that is spoken to

    /// False where it has gone.
    func send(_ bytes: [UInt8]) -> Bool { Streams.write(bytes, to: input) }

    /// The bytes of the next frame it says; nil where it ends or its time is up. An empty frame gives it its time anew.
    func receiveFrame(within seconds: Int) -> [UInt8]? {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        var deadline = now.tv_sec + seconds + 1
        var bytes: [UInt8] = []
        var stream = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        while true {
            if bytes.count >= 4 {
                guard let length = Frame.length(bytes[..<4]) else { return nil }
                if length == 0 {
                    bytes.removeFirst(4)
                    clock_gettime(CLOCK_MONOTONIC, &now)
                    deadline = now.tv_sec + seconds + 1
                    continue
                }
                if bytes.count >= 4 + length { return Array(bytes[4..<4 + length]) }
            }
            clock_gettime(CLOCK_MONOTONIC, &now)
            guard now.tv_sec < deadline else { return nil }
            guard poll(&stream, 1, 500) > 0 else { continue }
            guard Self.drain(&stream, into: &bytes) else { return nil }
        }
    }

    /// Lets it go; one that does not go by itself within a second is ended, and that is a `timeOut`.
    func end() -> Ending {
        close(input)
        var ending = Ending(cause: .timeOut)
        var status: Int32 = 0
        var usage = rusage()
        var waited = 0
        var ended = wait4(process, &status, WNOHANG, &usage)
        while ended == 0, waited < 100 {
            usleep(10_000)
            waited += 1
            ended = wait4(process, &status, WNOHANG, &usage)
        }
        let isLate = ended == 0
        if isLate {
            kill(process, SIGKILL)
            while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
        }
        close(output)
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
