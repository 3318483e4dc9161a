import Glibc

/// Threads with room for deep documents.
enum Worker {
    /// Poppler walks a PDF's structure tree by recursion; a deep one needs more than a thread's usual share.
    static let stackBytes = 64 << 20

    /// Runs `body` once on each of `count` threads and waits for all.
    static func run(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
        var threads: [pthread_t] = []
        for worker in 0..<count {
            if let thread = start(stackBytes: stackBytes, { body(worker) }) { threads.append(thread) }
        }
        // Without threads the work is still to be done.
        if threads.isEmpty { body(0) }
        for thread in threads { pthread_join(thread, nil) }
    }

    /// Nil where the system gives no thread.
    @discardableResult
    static func start(stackBytes: Int, _ body: @escaping @Sendable () -> Void) -> pthread_t? {
        final class Box {
            let body: @Sendable () -> Void
            init(_ body: @escaping @Sendable () -> Void) { self.body = body }
        }
        var attributes = pthread_attr_t()
        pthread_attr_init(&attributes)
        defer { pthread_attr_destroy(&attributes) }
        pthread_attr_setstacksize(&attributes, stackBytes)
        var thread = pthread_t()
        let box = Unmanaged.passRetained(Box(body))
        let code = pthread_create(
            &thread, &attributes,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().body() }
                return nil
            }, box.toOpaque())
        guard code == 0 else {
            box.release()
            return nil
        }
        return thread
    }

    /// The same room for the first thread, whose stack grows on demand.
    static func raiseStackLimit() {
        let resource = __rlimit_resource_t(RLIMIT_STACK.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0, limit.rlim_cur < rlim_t(stackBytes) else { return }
        limit.rlim_cur = min(rlim_t(stackBytes), limit.rlim_max)
        setrlimit(resource, &limit)
    }
}
