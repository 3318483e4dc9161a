internal import CLibXML2

#if canImport(Glibc)
    private import Glibc
#endif

/// Nodes by a string, in document order where several share one.
final class NodeIndex {
    private struct Entry {
        var hash: UInt64
        var text: UnsafePointer<UInt8>
        var count: Int
        var node: UnsafeMutablePointer<xmlNode>
        /// The one before with the same place in the table, or -1.
        var previous: Int
    }

    private var entries: [Entry] = []
    /// By the last bits of the hash, the last entry with them, or -1.
    private var tails: [Int] = []
    private var copies: [UnsafeMutablePointer<UInt8>] = []

    deinit { for copy in copies { copy.deallocate() } }

    /// `text` must live as long as the index.
    func add(_ text: UnsafeBufferPointer<UInt8>, _ node: UnsafeMutablePointer<xmlNode>) {
        guard let start = text.baseAddress else { return }
        if entries.count >= tails.count { grow() }
        let hash = Self.hash(text)
        let place = Int(truncatingIfNeeded: hash) & (tails.count - 1)
        entries.append(Entry(hash: hash, text: start, count: text.count, node: node, previous: tails[place]))
        tails[place] = entries.count - 1
    }

    func addCopy(of text: UnsafeBufferPointer<UInt8>, _ node: UnsafeMutablePointer<xmlNode>) {
        let copy = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, text.count))
        if let start = text.baseAddress { copy.update(from: start, count: text.count) }
        copies.append(copy)
        add(UnsafeBufferPointer(start: copy, count: text.count), node)
    }

    /// Last first.
    func nodes(_ text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeMutablePointer<xmlNode>) -> Void) {
        guard !tails.isEmpty else { return }
        let hash = Self.hash(text)
        var index = tails[Int(truncatingIfNeeded: hash) & (tails.count - 1)]
        while index >= 0 {
            let entry = entries[index]
            if entry.hash == hash, entry.count == text.count,
                text.baseAddress.map({ memcmp(entry.text, $0, text.count) == 0 }) ?? true
            {
                body(entry.node)
            }
            index = entry.previous
        }
    }

    private func grow() {
        let size = max(256, 4 * tails.count)
        entries.reserveCapacity(size)
        tails = Array(repeating: -1, count: size)
        for index in entries.indices {
            let place = Int(truncatingIfNeeded: entries[index].hash) & (size - 1)
            entries[index].previous = tails[place]
            tails[place] = index
        }
    }

    private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash ^ hash >> 32
    }
}
