import Glibc

/// Standard input that can be read twice.
enum StandardInput {
    /// Puts a pipe's bytes into a nameless file that stands in its place, so that a second attempt finds them too.
    static func keep() throws(Complaint) {
        guard lseek(STDIN_FILENO, 0, SEEK_CUR) < 0 else { return }
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/engross-XXXXXX".utf8CString)
        let copy = mkstemp(&name)
        guard copy >= 0 else {
            throw Complaint("standard input", "cannot be kept in \(folder): \(systemReason(errno))", .unreadable)
        }
        unlink(name)
        defer { close(copy) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Complaint("standard input", systemReason(errno), .unreadable)
            }
            guard Streams.write(Array(buffer[..<count]), to: copy) else {
                throw Complaint("standard input", systemReason(errno), .unreadable)
            }
        }
        dup2(copy, STDIN_FILENO)
    }
}
