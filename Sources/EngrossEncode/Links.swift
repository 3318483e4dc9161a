internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

extension DocumentWriter {
    /// The links in a running text: citations with their dates, other dates, and the source's own links to pages of the
    /// web. Where two meet, the first of these stands; none holds one of the given marks.
    func links(in inlines: [Inline], besides marks: [Mark]) -> [Mark] {
        var taken: [Range<Int>] = []
        var links: [Mark] = []
        let citations = finder.citations(in: inlines)
        for citation in citations {
            let href: (name: StaticString, value: String) = ("href", citation.href.iriEscaped)
            if citation.isWorkIRI {
                links.append(Mark("ref", over: citation.range, [href], counted: "ref"))
            } else {
                links.append(Mark("a", over: citation.range, [href]))
            }
            if let range = citation.dateRange, let date = citation.date {
                links.append(Mark("date", over: range, [("date", date.description)]))
            }
            taken.append(citation.range)
        }
        for part in finder.parts(in: inlines, citations: citations) {
            guard let link = link(to: part, among: citations) else { continue }
            links.append(link)
            taken.append(part.range)
        }
        let text = inlines.plainText
        for (range, date) in DateReader.dates(in: text)
        where !taken.contains(where: { $0.overlaps(range) }) && !marks.contains(where: { $0.range == range }) {
            links.append(Mark("date", over: range, [("date", date.description)]))
        }
        for link in webLinks(in: inlines) where !taken.contains(where: { $0.overlaps(link.range) }) {
            links.append(link)
        }
        return links.filter { link in
            marks.allSatisfy { !$0.range.overlaps(link.range) || $0.range.contains(link.range) }
        }
    }

    private func webLinks(in inlines: [Inline]) -> [Mark] {
        var marks: [Mark] = []
        var offset = 0
        for inline in inlines {
            switch inline {
            case .text(let piece):
                let end = offset + piece.text.utf8.count
                if let address = piece.link.flatMap(Self.webAddress), !piece.text.isBlank {
                    if let last = marks.indices.last, marks[last].range.upperBound == offset,
                        marks[last].attributes.first?.value == address
                    {
                        marks[last].range = marks[last].range.lowerBound..<end
                    } else {
                        marks.append(Mark("a", over: offset..<end, [("href", address)]))
                    }
                }
                offset = end
            case .lineBreak: offset += 1
            case .marker: break
            }
        }
        return marks
    }

    /// An address outside the UN's document store, in the characters of an IRI. Links into the store are noisy in the
    /// sources (`2017/18` as a resolution); there citations decide.
    private static func webAddress(_ link: String) -> String? {
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

extension String {
    /// With every byte that may not stand in an IRI as `%XX`.
    var iriEscaped: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let bytes = Array(utf8)
        var escaped: [UInt8] = []
        var hasFragment = false
        for (index, byte) in bytes.enumerated() {
            let isAllowed =
                switch byte {
                case _ where byte.isASCIIAlphanumeric: true
                case UInt8(ascii: "#"): !hasFragment
                case UInt8(ascii: "%"): bytes.dropFirst(index + 1).prefix(2).count(where: \.isASCIIHexDigit) == 2
                default: "-._~!$&'()*+,;=:@/?".utf8.contains(byte)
                }
            if isAllowed {
                hasFragment = hasFragment || byte == UInt8(ascii: "#")
                escaped.append(byte)
            } else {
                escaped += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
    fileprivate var isASCIIHexDigit: Bool {
        isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "F")).contains(self & 0xDF)
    }
    fileprivate var isASCIIAlphanumeric: Bool {
        isASCIIDigit || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xDF)
    }
}
