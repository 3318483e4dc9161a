/// Tells from the bytes of a PDF whether it can hold a scanned page at all, so that born-digital files are asked no more.
enum WideImages {
    /// Pixels; a page of 5 inches at 120 dpi.
    private static let leastWidth = 600

    /// Whether an image of the file is as wide as a scan. The dictionary of a stream is never compressed, so it can be read as it
    /// stands; one whose width stands elsewhere counts.
    static func areIn(_ bytes: [UInt8]) -> Bool {
        let mark = Array("/Image".utf8)
        var start = bytes.startIndex
        while let hit = bytes[start...].firstOffset(of: mark) {
            start = hit + mark.count
            if start < bytes.count, isLetter(bytes[start]) { continue }
            let reach = bytes[max(0, hit - 400)..<min(bytes.count, hit + 400)]
            guard let width = width(in: reach) else { continue }
            if width >= leastWidth { return true }
        }
        return false
    }

    private static func width(in bytes: ArraySlice<UInt8>) -> Int? {
        let mark = Array("/Width".utf8)
        guard let hit = bytes.firstOffset(of: mark) else { return nil }
        let digits = bytes[(hit + mark.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
            .prefix { (0x30...0x39).contains($0) }
        return digits.isEmpty ? nil : Int(String(decoding: digits, as: UTF8.self))
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}

extension ArraySlice<UInt8> {
    fileprivate func firstOffset(of mark: [UInt8]) -> Int? {
        guard count >= mark.count else { return nil }
        return withUnsafeBufferPointer { own in
            var at = 0
            while at <= own.count - mark.count {
                if own[at] == mark[0], (1..<mark.count).allSatisfy({ own[at + $0] == mark[$0] }) {
                    return startIndex + at
                }
                at += 1
            }
            return nil
        }
    }
}
