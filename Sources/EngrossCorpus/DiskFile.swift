internal import Glibc

/// The few things a corpus does with files and folders.
enum DiskFile {
    struct Facts: Sendable, Equatable {
        var size: Int
        /// Nanoseconds since 1970.
        var modified: Int
        var isFolder: Bool
        var isRegular: Bool
    }

    static func facts(_ path: String) -> Facts? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        return Facts(
            size: Int(status.st_size), modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec,
            isFolder: kind == S_IFDIR, isRegular: kind == S_IFREG)
    }

    static func bytes(_ path: String) throws(CorpusError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CorpusError(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var status = stat()
        if fstat(descriptor, &status) == 0 { bytes.reserveCapacity(Int(status.st_size)) }
        let chunk = 1 << 18
        while true {
            var failure: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
                let got = read(descriptor, buffer.baseAddress, chunk)
                failure = got < 0 ? errno : 0
                count = max(got, 0)
            }
            guard failure == 0 else {
                if failure == EINTR { continue }
                throw CorpusError(path, failure)
            }
            if piece.isEmpty { return bytes }
            bytes += piece
        }
    }

    /// Beside its place first, then renamed.
    static func write(_ bytes: [UInt8], to path: String) throws(CorpusError) {
        let pending = path + ".part"
        let descriptor = open(pending, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw CorpusError(path, errno) }
        var offset = 0
        while offset < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), bytes.count - offset)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let code = errno
                close(descriptor)
                unlink(pending)
                throw CorpusError(path, code)
            }
            offset += count
        }
        guard close(descriptor) == 0, rename(pending, path) == 0 else {
            let code = errno
            unlink(pending)
            throw CorpusError(path, code)
        }
    }

    static func makeFolder(_ path: String) throws(CorpusError) {
        if facts(path)?.isFolder == true { return }
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try makeFolder(String(path[..<slash])) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw CorpusError(path, errno) }
    }

    /// Makes the folder of `target` too.
    static func move(_ path: String, to target: String) throws(CorpusError) {
        if let slash = target.lastIndex(of: "/") { try makeFolder(String(target[..<slash])) }
        guard rename(path, target) == 0 else { throw CorpusError(target, errno) }
    }

    static func remove(_ path: String) { unlink(path) }

    /// Only where it is empty.
    static func removeFolder(_ path: String) { rmdir(path) }

    /// Names in the folder in the order of their bytes, without `.` and `..`.
    static func names(in path: String) throws(CorpusError) -> [String] {
        guard let folder = opendir(path) else { throw CorpusError(path, errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    static var secondsNow: Double {
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
}

/// That nobody else builds in this folder, as long as it lives; the system gives it up for a process that was killed.
struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Throws where another process, or another build of this one, holds it.
    init(_ folder: String) throws(CorpusError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw CorpusError(folder, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw CorpusError(folder, "another build is at work on this corpus")
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }
}

/// Why a corpus cannot be built or read.
public struct CorpusError: Error, Sendable {
    public var subject: String
    public var reason: String

    public init(_ subject: String, _ reason: String) {
        self.subject = subject
        self.reason = reason
    }

    init(_ subject: String, _ code: Int32) {
        self.init(subject, String(cString: strerror(code)))
    }
}
