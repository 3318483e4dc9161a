import FoundationEssentials
import Glibc

/// How a build and its workers speak: four bytes with a length, the first one highest, then so many bytes of JSON.
enum Frame {
    /// Says only that the work goes on.
    static let alive: [UInt8] = [0, 0, 0, 0]

    /// Longer ones are taken for nonsense.
    static let limit = 1 << 28

    static func bytes(of value: some Encodable) -> [UInt8] {
        let data: Data
        do {
            data = try JSONEncoder().encode(value)
        } catch {
            preconditionFailure("a message is not encodable: \(error)")
        }
        let count = UInt32(data.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) } + data
    }

    /// The length that four bytes tell; nil for nonsense.
    static func length(_ head: ArraySlice<UInt8>) -> Int? {
        let length = head.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        return length <= limit ? length : nil
    }

    /// Waits for one message; nil at the end of the stream.
    static func read<Value: Decodable>(_ type: Value.Type, from descriptor: Int32) -> Value? {
        guard let head = read(4, from: descriptor), let length = length(head[...]),
            let bytes = read(length, from: descriptor)
        else { return nil }
        return JSONText.value(type, from: bytes)
    }

    private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var offset = 0
        while offset < count {
            let got = bytes.withUnsafeMutableBytes {
                Glibc.read(descriptor, $0.baseAddress?.advanced(by: offset), count - offset)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            offset += got
        }
        return bytes
    }
}
