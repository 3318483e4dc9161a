private import Glibc

/// Tells from the bytes of a PDF whether it can hold a scanned page at all, so that born-digital files are asked no more.
enum WideImages {
    /// Pixels; a page of 5 inches at 120 dpi.
    private static let leastWidth = 600

    /// Whether an image of the file is as wide as a scan. The dictionary of a stream is never compressed, so it can be read as it
    /// stands; one whose width stands elsewhere counts.
    static func areIn(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while let hit = bytes[start...].offset(of: "/Image") {
            start = hit + "/Image".utf8.count
            if start < bytes.count, isLetter(bytes[start]) { continue }
            guard let width = width(in: bytes[max(0, hit - 400)..<min(bytes.count, hit + 400)]) else { continue }
            if width >= leastWidth { return true }
        }
        return false
    }

    private static func width(in bytes: Slice<UnsafeRawBufferPointer>) -> Int? {
        guard let hit = bytes.offset(of: "/Width") else { return nil }
        let digits = bytes[(hit + "/Width".utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            .prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}

extension Slice<UnsafeRawBufferPointer> {
    /// Where the mark, which begins with a rare byte, stands first.
    fileprivate func offset(of mark: StaticString) -> Int? {
        guard let base = base.baseAddress else { return nil }
        let length = mark.utf8CodeUnitCount
        var start = startIndex
        while endIndex - start >= length,
            let hit = memchr(base + start, Int32(mark.utf8Start.pointee), endIndex - start - length + 1)
        {
            if memcmp(hit, mark.utf8Start, length) == 0 { return UnsafeRawPointer(hit) - base }
            start = UnsafeRawPointer(hit) - base + 1
        }
        return nil
    }
}
