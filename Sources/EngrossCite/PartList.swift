internal import EngrossTerms

/// Parts of one kind as a text names them: "paragraphs 3, 4 (a) and 7 to 9", "annexes I and II", "the annex".
struct PartList {
    enum Unit: Sendable { case paragraph, section, annex }

    struct Item {
        var range: Range<Int>
        var first: String
        /// Of "3 to 7".
        var last: String?
        /// The letters behind a paragraph's number.
        var letters: [String] = []
    }

    var unit: Unit
    /// In bytes, from the word on.
    var range: Range<Int>
    var items: [Item]

    /// Reads the list whose word stands at `word`.
    init?(_ bytes: [UInt8], word: Range<Int>) {
        guard (4...10).contains(word.count), let unit = CitingTable.units[SymbolText.small(bytes[word])] else {
            return nil
        }
        let end = bytes.at(word.upperBound) == UInt8(ascii: ".") ? word.upperBound + 1 : word.upperBound
        let reader = PartNumberReader(bytes: bytes, unit: unit)
        let items = bytes.at(end) == 0x20 ? reader.items(at: end + 1) : []
        if let last = items.last {
            self.init(unit: unit, range: word.lowerBound..<last.range.upperBound, items: items)
        } else if bytes[word].elementsEqual("annex".utf8) || bytes[word].elementsEqual("Annex".utf8) {
            self.init(unit: unit, range: word, items: [Item(range: word, first: "I")])
        } else {
            return nil
        }
        if self.items.count == 1 { self.items[0].range = self.range }
    }

    private init(unit: Unit, range: Range<Int>, items: [Item]) {
        self.unit = unit
        self.range = range
        self.items = items
    }

    /// What its parts would be in, if others are said to be in it.
    var container: PartCitation.Container? {
        guard items.count == 1, items[0].last == nil else { return nil }
        switch unit {
        case .paragraph: return nil
        case .section: return .section(items[0].first)
        case .annex: return Numerals.value(ofRoman: items[0].first).map { .annex($0) }
        }
    }

    func part(_ item: Item) -> PartCitation.Part? {
        switch unit {
        case .paragraph:
            return item.last.map { .paragraphs(from: item.first, to: $0) }
                ?? .paragraph(item.first, items: item.letters)
        case .section: return item.last.map { .sections(from: item.first, to: $0) } ?? .section(item.first)
        case .annex:
            guard let first = Numerals.value(ofRoman: item.first) else { return nil }
            guard let last = item.last else { return .annex(first) }
            return Numerals.value(ofRoman: last).map { .annexes(from: first, to: $0) }
        }
    }
}

/// Reads the numbers of parts: plain ones of paragraphs, Roman ones of sections and annexes.
private struct PartNumberReader {
    let bytes: [UInt8]
    let unit: PartList.Unit

    func items(at start: Int) -> [PartList.Item] {
        var items: [PartList.Item] = []
        var at = start
        while var item = item(at: at) {
            at = item.range.upperBound
            if let next = joint(at, isRange: true), let last = self.item(at: next) {
                item.last = last.first
                item.range = item.range.lowerBound..<last.range.upperBound
                at = item.range.upperBound
            }
            items.append(item)
            guard let next = joint(at, isRange: false) else { break }
            at = next
        }
        return items
    }

    private func item(at start: Int) -> PartList.Item? {
        guard unit == .paragraph else { return romanItem(at: start) }
        var at = start
        while SymbolText.isDigit(bytes.at(at)) { at += 1 }
        guard (1...3).contains(at - start), bytes[start] != UInt8(ascii: "0"), !bytes.isWord(at: at),
            bytes.at(at) != UInt8(ascii: "/")
        else { return nil }
        var item = PartList.Item(range: start..<at, first: String(decoding: bytes[start..<at], as: UTF8.self))
        while let letter = letter(at) {
            item.letters.append(String(decoding: bytes[letter], as: UTF8.self))
            at = letter.upperBound + 1
        }
        item.range = start..<at
        return item
    }

    private func romanItem(at start: Int) -> PartList.Item? {
        var at = start
        while SymbolText.isCapital(bytes.at(at)) { at += 1 }
        let name = String(decoding: bytes[start..<at], as: UTF8.self)
        // `L`, `C` and `D` are letters.
        guard let value = Numerals.value(ofRoman: name), value < 50, !bytes.isWord(at: at),
            bytes.at(at) != UInt8(ascii: ".") || !SymbolText.isDigit(bytes.at(at + 1))
        else { return nil }
        return PartList.Item(range: start..<at, first: name)
    }

    /// The letter in ` (d)`.
    private func letter(_ start: Int) -> Range<Int>? {
        guard bytes.at(start) == 0x20, bytes.at(start + 1) == UInt8(ascii: "(") else { return nil }
        var at = start + 2
        while bytes.isWord(at: at) { at += 1 }
        guard (1...4).contains(at - start - 2), bytes.at(at) == UInt8(ascii: ")") else { return nil }
        return (start + 2)..<at
    }

    /// Behind what joins two numbers.
    private func joint(_ at: Int, isRange: Bool) -> Int? {
        let joints = isRange ? CitingTable.rangeJoints : CitingTable.listJoints
        return joints.first { bytes.starts(with: $0, at: at) }.map { at + $0.count }
    }
}
