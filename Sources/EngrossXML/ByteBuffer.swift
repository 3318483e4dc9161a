internal import CLibXML2

#if canImport(Glibc)
    private import Glibc
#endif

/// Room for bytes that is used again and again.
final class ByteBuffer {
    private var base = UnsafeMutablePointer<UInt8>.allocate(capacity: 1 << 12)
    private var capacity = 1 << 12
    var count = 0

    deinit { base.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    func removeAll() { count = 0 }

    /// Where to write up to `more` bytes after those that are there; the writer raises `count`.
    func reserve(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > capacity {
            let larger = max(2 * capacity, count + more)
            let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
            new.update(from: base, count: count)
            base.deallocate()
            (base, capacity) = (new, larger)
        }
        return base + count
    }

    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count).update(from: start, count: bytes.count)
        count += bytes.count
    }

    /// A copy that the library may own.
    var libraryString: UnsafeMutablePointer<xmlChar>? {
        guard let raw = engross_xml_allocate(count + 1) else { return nil }
        let copy = raw.assumingMemoryBound(to: xmlChar.self)
        copy.update(from: base, count: count)
        copy[count] = 0
        return copy
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The bytes before the NUL.
    init(xml text: UnsafePointer<xmlChar>?) {
        self.init(
            start: text,
            count: text.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0)
    }

    func contains(_ part: [UInt8]) -> Bool {
        guard !part.isEmpty else { return true }
        guard count >= part.count else { return false }
        return part.withUnsafeBufferPointer { memmem(baseAddress, count, $0.baseAddress, $0.count) != nil }
    }
}
