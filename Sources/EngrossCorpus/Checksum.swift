private import CGLib

/// SHA-256.
public enum Checksum {
    /// In hexadecimal, small letters.
    public static func sha256(_ bytes: [UInt8]) -> String {
        bytes.withUnsafeBufferPointer { buffer in
            guard let text = g_compute_checksum_for_data(G_CHECKSUM_SHA256, buffer.baseAddress, gsize(buffer.count))
            else { preconditionFailure("GLib knows no SHA-256") }
            defer { g_free(text) }
            return String(cString: text)
        }
    }
}
