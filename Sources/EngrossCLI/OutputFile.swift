import Glibc

/// Writes files so that a reader sees a whole one or none: beside its place first, then renamed.
struct OutputFile: Sendable {
    let path: String

    /// The file of `worker` in this process that holds an output until it is whole. It does not depend on the
    /// document, so that an interrupted run knows what to remove.
    static func pendingPath(folder: String, process: Int32, worker: Int) -> String {
        "\(folder)/.engross-\(process)-\(worker).part"
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the folder and those above it.
    static func makeFolder(_ path: String) throws(Complaint) {
        var status = stat()
        if stat(path, &status) == 0 {
            guard status.st_mode & S_IFMT == S_IFDIR else { throw Complaint(path, "not a folder", .unwritable) }
            return
        }
        let above = folder(of: path)
        if above != path, above != "." { try makeFolder(above) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
            throw Complaint(path, systemReason(errno), .unwritable)
        }
    }

    func write(_ bytes: [UInt8], worker: Int) throws(Complaint) {
        var status = stat()
        let exists = stat(path, &status) == 0
        if exists, status.st_mode & S_IFMT == S_IFDIR { throw Complaint(path, systemReason(EISDIR), .unwritable) }
        if exists, status.st_mode & S_IFMT != S_IFREG {
            // A device or a pipe: renaming would put a file in its place.
            try writeThrough(bytes, to: path, flags: O_WRONLY)
            return
        }
        let target = exists ? Self.resolved(path) ?? path : path
        let pending = Self.pendingPath(folder: Self.folder(of: target), process: getpid(), worker: worker)
        do throws(Complaint) {
            try writeThrough(bytes, to: pending, flags: O_WRONLY | O_CREAT | O_TRUNC)
            guard rename(pending, target) == 0 else { throw Complaint(path, systemReason(errno), .unwritable) }
        } catch {
            unlink(pending)
            throw error
        }
    }

    /// Into a place that nobody looks at yet; what goes wrong is said of `subject`.
    func writeInPlace(_ bytes: [UInt8], for subject: String) throws(Complaint) {
        do throws(Complaint) {
            try writeThrough(bytes, to: path, flags: O_WRONLY | O_CREAT | O_EXCL)
        } catch {
            throw Complaint(subject, error.reason, error.status)
        }
    }

    private func writeThrough(_ bytes: [UInt8], to place: String, flags: Int32) throws(Complaint) {
        let descriptor = open(place, flags | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Complaint(path, systemReason(errno), .unwritable) }
        let isWhole = Streams.write(bytes, to: descriptor)
        let reason = errno
        // Some file systems report a full disk only here.
        guard close(descriptor) == 0, isWhole else {
            throw Complaint(path, systemReason(isWhole ? errno : reason), .unwritable)
        }
    }

    /// The file behind a symbolic link, so that the link stays one.
    static func resolved(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }
}
