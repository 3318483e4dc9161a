import EngrossExtract
import Glibc

/// A file named on the command line; `-` is standard input.
struct InputFile: Sendable, Hashable {
    let path: String

    /// The file's own name, without folders.
    var name: String {
        path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The name without its last extension: what outputs are named after.
    var stem: String {
        guard path != "-" else { return "standard-input" }
        guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
        return String(name[..<dot])
    }

    /// The whole file. More than `limit` bytes are refused.
    func bytes(limit: Int) throws(ExtractionError) -> [UInt8] {
        guard path != "-" else { return try Self.read(STDIN_FILENO, limit: limit) }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(reason: systemReason(errno)) }
        defer { close(descriptor) }
        return try Self.read(descriptor, limit: limit)
    }

    private static func read(_ descriptor: Int32, limit: Int) throws(ExtractionError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason: systemReason(errno)) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadable(reason: systemReason(EISDIR)) }
        // Read by position where that works, so that a second attempt at the same standard input starts at its head.
        let isSeekable = lseek(descriptor, 0, SEEK_CUR) >= 0
        var bytes: [UInt8] = []
        var chunk = isSeekable ? max(Int(status.st_size) + 1, 4096) : 1 << 16
        while true {
            guard bytes.count <= limit else {
                throw .tooLarge(reason: "more than \(limit >> 20) MB (see --memory)")
            }
            chunk = min(chunk, limit + 1)
            let offset = bytes.count
            var failure: Int32 = 0
            let piece = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
                let got =
                    isSeekable
                    ? pread(descriptor, buffer.baseAddress, chunk, off_t(offset))
                    : Glibc.read(descriptor, buffer.baseAddress, chunk)
                failure = got < 0 ? errno : 0
                count = max(got, 0)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw .unreadable(reason: systemReason(failure)) }
            if piece.isEmpty { return bytes }
            if bytes.isEmpty { bytes = piece } else { bytes += piece }
            if isSeekable { chunk = 4096 }
        }
    }
}
