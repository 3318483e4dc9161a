import Glibc

/// The two streams a person or another program reads.
enum Streams {
    /// Writes all bytes, whatever the size of the pipe; false where the reader has gone or the disk is full.
    @discardableResult
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count > 0 {
                    offset += count
                } else if errno != EINTR {
                    return false
                }
            }
            return true
        }
    }

    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Bool {
        text.isEmpty || write(Array(text.utf8), to: descriptor)
    }

    /// Standard error is a terminal that understands escape sequences.
    static let errorIsTerminal: Bool =
        isatty(STDERR_FILENO) == 1 && getenv("TERM").map { strcmp($0, "dumb") != 0 } ?? false

    static let errorHasColour: Bool = errorIsTerminal && getenv("NO_COLOR") == nil
}

/// What the system says of a failed call, in words that follow `FILE: `.
func systemReason(_ code: Int32) -> String {
    switch code {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "permission denied"
    case EISDIR: "a folder, not a file"
    case ENOTDIR: "a part of the path is not a folder"
    case ENOSPC: "no space left on the device"
    default: String(cString: strerror(code))
    }
}
