internal import EngrossModel

/// The source's own links to pages of the web.
enum WebLinks {
    static func marks(in inlines: [Inline]) -> [Mark] {
        var links: [Link] = []
        var offset = 0
        var isOpen = false
        for inline in inlines {
            switch inline {
            case .text(let piece):
                let end = offset + piece.text.utf8.count
                if let address = piece.link.flatMap(address), let printed = printed(piece.text, at: offset, address) {
                    // An address that is broken over two lines is one.
                    if isOpen, let last = links.indices.last, links[last].address == address {
                        links[last].range = links[last].range.lowerBound..<printed.upperBound
                    } else {
                        links.append(Link(range: printed, address: address))
                    }
                    isOpen = true
                } else if !piece.text.isBlank {
                    isOpen = false
                }
                offset = end
            case .lineBreak: offset += 1
            case .marker: isOpen = false
            }
        }
        return links.map { Mark("a", over: $0.range, [("href", $0.address)]) }
    }

    private struct Link {
        var range: Range<Int>
        let address: String
    }

    /// Where the words of a link stand, without blanks around them and without the stop or comma that the sentence put
    /// behind them; nil where nothing is left.
    private static func printed(_ text: String, at offset: Int, _ address: String) -> Range<Int>? {
        let bytes = Array(text.utf8)
        var range = bytes.indices
        while let last = range.last, bytes[last].isBlank || bytes[last].isStop && address.utf8.last != bytes[last] {
            range.removeLast()
        }
        while let first = range.first, bytes[first].isBlank { range.removeFirst() }
        return range.isEmpty ? nil : (offset + range.lowerBound)..<(offset + range.upperBound)
    }

    /// An address outside the UN's document store, in the characters of an IRI. Links into the store are noisy in the
    /// sources (`2017/18` as a resolution); there citations decide.
    private static func address(_ link: String) -> String? {
        guard let scheme = ["https://", "http://"].first(where: { link.hasPrefix($0) }) else { return nil }
        let rest = link.dropFirst(scheme.count)
        let authority = rest.prefix { !"/?#".contains($0) }.split(separator: ":", omittingEmptySubsequences: false)
        guard let host = authority.first?.lowercased(), !host.isEmpty, authority.count <= 2,
            host.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0.isASCIIAlphanumeric }),
            authority.dropFirst().allSatisfy({ (1...5).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isASCIIDigit) }),
            !["undocs.org", "www.undocs.org", "docs.un.org"].contains(host)
        else { return nil }
        return link.iriEscaped
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool {
        self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
    }
    fileprivate var isStop: Bool { ".,;:".utf8.contains(self) }
}
