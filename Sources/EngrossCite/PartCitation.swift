internal import EngrossModel

/// A citation of a part: "paragraph 4 above", "annex II to its resolution 70/1", "resolution 2200 A (XXI), annex".
public struct PartCitation: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        case paragraph(String)
        case paragraphs(from: String, to: String)
        /// Counted from 1.
        case annex(Int)
    }

    public enum Whole: Sendable, Hashable {
        /// The citing document.
        case own
        /// The index of a citation of the same text.
        case citation(Int)
    }

    /// UTF-8 offsets into the content's plain text.
    public var range: Range<Int>
    public var part: Part
    public var whole: Whole
}

/// Reads the citations of parts in a text whose citations of wholes are known.
struct PartReader {
    private let text: CitingText
    private let bytes: [UInt8]
    /// Of each citation, in bytes.
    private let citations: [Range<Int>]
    private var found: [PartCitation] = []

    init(_ text: CitingText, _ citations: [Citation]) {
        self.text = text
        bytes = text.bytes
        self.citations = citations.map { text.byte(at: $0.range.lowerBound)..<text.byte(at: $0.range.upperBound) }
    }

    mutating func parts() -> [PartCitation] {
        var at = 0
        while at < bytes.count {
            let start = at
            while bytes.isWord(at: at) { at += 1 }
            guard bytes[start] == UInt8(ascii: "p") || bytes[start] == UInt8(ascii: "a") else {
                at = max(at, start + 1)
                continue
            }
            switch at - start {
            case 4...10 where CitingTable.paragraphs.contains(Array(bytes[start..<at])):
                at = paragraphs(start, behind: at)
            case 5 where bytes[start..<at].elementsEqual("annex".utf8): at = annex(start, behind: at)
            default: break
            }
            at = max(at, start + 1)
        }
        return found
    }

    // MARK: Paragraphs

    private struct Item {
        var range: Range<Int>
        var first: String
        /// Of "3 to 7".
        var last: String?
    }

    private mutating func paragraphs(_ start: Int, behind word: Int) -> Int {
        var at = bytes.at(word) == UInt8(ascii: ".") ? word + 1 : word
        guard bytes.at(at) == 0x20 else { return word }
        at += 1
        var items: [Item] = []
        while let (name, end) = number(at) {
            items.append(Item(range: at..<end, first: name))
            at = end
            if let next = joint(at, isRange: true), let (last, end) = number(next) {
                items[items.count - 1].last = last
                items[items.count - 1].range = items[items.count - 1].range.lowerBound..<end
                at = end
            }
            guard let next = joint(at, isRange: false), number(next) != nil else { break }
            at = next
        }
        guard !items.isEmpty, let whole = whole(behind: at) ?? whole(before: start) else { return max(word, at) }
        if items.count == 1 { items[0].range = start..<items[0].range.upperBound }
        for item in items {
            let part: PartCitation.Part =
                item.last.map { .paragraphs(from: item.first, to: $0) } ?? .paragraph(item.first)
            found.append(PartCitation(range: plain(item.range), part: part, whole: whole))
        }
        return at
    }

    /// `12`, or `12 (a) (i)` of which the paragraph counts.
    private func number(_ start: Int) -> (name: String, end: Int)? {
        var at = start
        while SymbolText.isDigit(bytes.at(at)) { at += 1 }
        guard (1...3).contains(at - start), bytes[start] != UInt8(ascii: "0"), !bytes.isWord(at: at),
            bytes.at(at) != UInt8(ascii: "/")
        else { return nil }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        while let end = letter(at) { at = end }
        return (name, at)
    }

    private func letter(_ start: Int) -> Int? {
        guard bytes.at(start) == 0x20, bytes.at(start + 1) == UInt8(ascii: "(") else { return nil }
        var at = start + 2
        while bytes.isWord(at: at) { at += 1 }
        guard (1...4).contains(at - start - 2), bytes.at(at) == UInt8(ascii: ")") else { return nil }
        return at + 1
    }

    /// Behind what joins two numbers.
    private func joint(_ at: Int, isRange: Bool) -> Int? {
        let joints = isRange ? CitingTable.rangeJoints : CitingTable.listJoints
        return joints.first { bytes.starts(with: $0, at: at) }.map { at + $0.count }
    }

    // MARK: Annexes

    private mutating func annex(_ start: Int, behind word: Int) -> Int {
        var end = word
        var count = 1
        if bytes.at(word) == 0x20 {
            var at = word + 1
            while SymbolText.isCapital(bytes.at(at)) { at += 1 }
            if let roman = Roman.value(of: bytes[(word + 1)..<at]), !bytes.isWord(at: at) { (count, end) = (roman, at) }
        }
        guard let whole = whole(behind: end) ?? whole(before: start) else { return end }
        found.append(PartCitation(range: plain(start..<end), part: .annex(count), whole: whole))
        return end
    }

    // MARK: What it is a part of

    /// "above", "of the present resolution", "of General Assembly resolution 60/1".
    private func whole(behind end: Int) -> PartCitation.Whole? {
        if CitingTable.ownParts.contains(where: { bytes.starts(with: $0, at: end) && !bytes.isWord(at: end + $0.count) }
        ) {
            return .own
        }
        guard let lead = CitingTable.partLeads.first(where: { bytes.starts(with: $0, at: end) }) else { return nil }
        let start = end + lead.count
        guard let next = citations.indices.first(where: { citations[$0].lowerBound >= start }),
            citations[next].lowerBound - start < 80
        else { return nil }
        let words = bytes[start..<citations[next].lowerBound].split(separator: 0x20)
        let isLed = words.allSatisfy { word in
            word.allSatisfy { SymbolText.isLetter($0) }
                && (word.first.map(SymbolText.isCapital) ?? false || CitingTable.partWords.contains(Array(word)))
        }
        return isLed ? .citation(next) : nil
    }

    /// "resolution 2200 A (XXI), annex".
    private func whole(before start: Int) -> PartCitation.Whole? {
        guard bytes.starts(with: Array(", ".utf8), at: start - 2) else { return nil }
        return citations.firstIndex { $0.upperBound == start - 2 }.map { .citation($0) }
    }

    private func plain(_ range: Range<Int>) -> Range<Int> {
        Int(text.offsets[range.lowerBound])..<Int(text.offsets[range.upperBound])
    }
}

/// Roman figures up to those that annexes have.
private enum Roman {
    static func value(of bytes: ArraySlice<UInt8>) -> Int? {
        let figures = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"]
        return figures.firstIndex { $0.utf8.elementsEqual(bytes) }.map { $0 + 1 }
    }
}
