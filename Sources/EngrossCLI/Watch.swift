import Glibc

/// A thread that looks at the clock and at the memory of the process while files are read.
enum Watch {
    /// `stop` gets the files that have had their time, or all in hand when memory runs over. A first attempt among
    /// other files gets a quarter of the time, so that a second one alone can have all of it.
    static func start(limits: GuardedProcess.Limits, stop: @escaping @Sendable ([Int]) -> Void) {
        Worker.start(stackBytes: 1 << 18) {
            while true {
                usleep(100_000)
                stop(Restart.files(inHandFor: max(1, limits.seconds / 4)))
                if residentMegabytes() > limits.megabytes { stop(Restart.files(inHandFor: 0)) }
            }
        }
    }

    /// Ends this process, which reads one file, when memory runs over or the one who waits for it has gone.
    static func endAbove(megabytes: Int, status: Int32) {
        let parent = getppid()
        Worker.start(stackBytes: 1 << 18) {
            while true {
                usleep(20_000)
                if residentMegabytes() > megabytes || getppid() != parent {
                    Interruption.removePending()
                    _exit(status)
                }
            }
        }
    }

    /// 0 where the system does not say.
    private static func residentMegabytes() -> Int {
        let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return 0 }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 128)
        let count = read(descriptor, &buffer, buffer.count)
        guard count > 0 else { return 0 }
        let fields = buffer[..<count].split(separator: UInt8(ascii: " "))
        guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
        return (pages * Int(getpagesize())) >> 20
    }
}
