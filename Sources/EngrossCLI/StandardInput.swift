import Glibc

/// Standard input that can be read twice.
enum StandardInput {
    /// Puts a pipe's bytes into memory that stands in its place, so that a second attempt finds them too.
    static func keep() throws(Complaint) {
        guard lseek(STDIN_FILENO, 0, SEEK_CUR) < 0 else { return }
        let memory = memfd_create("standard input", 0)
        guard memory >= 0 else { return }
        defer { close(memory) }
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(STDIN_FILENO, &buffer, buffer.count)
            if count == 0 { break }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw Complaint("standard input", systemReason(errno), .unreadable)
            }
            guard Streams.write(Array(buffer[..<count]), to: memory) else {
                throw Complaint("standard input", systemReason(errno), .unreadable)
            }
        }
        dup2(memory, STDIN_FILENO)
    }
}
