/// What a part is one of, told by what stands around it.
extension PartReader {
    /// "above", "of the present resolution", "of General Assembly resolution 60/1", "thereto".
    func whole(behind end: Int, partAt start: Int) -> PartCitation.Whole? {
        if follows(CitingTable.ownParts, at: end) { return .own }
        if follows(CitingTable.documentParts, at: end) { return .document }
        if follows(CitingTable.sameParts, at: end) { return wholeNamedLast(before: start) }
        if follows(CitingTable.samePartsOfResolution, at: end) { return resolutionNamedLast(before: start) }
        guard let lead = CitingTable.partLeads.first(where: { bytes.starts(with: $0, at: end) }) else { return nil }
        let start = end + lead.count
        guard let next = places.indices.first(where: { places[$0].lowerBound >= start }),
            places[next].lowerBound - start < 80
        else { return nil }
        let words = bytes[start..<places[next].lowerBound].split(separator: 0x20)
        let isLed = words.allSatisfy { word in
            word.allSatisfy { SymbolText.isLetter($0) }
                && (word.first.map(SymbolText.isCapital) ?? false || CitingTable.partWords.contains(Array(word)))
        }
        return isLed ? .citation(next) : nil
    }

    /// "resolution 2200 A (XXI), annex".
    func whole(before start: Int) -> PartCitation.Whole? {
        guard bytes.starts(with: Array(", ".utf8), at: start - 2) else { return nil }
        return places.firstIndex { $0.upperBound == start - 2 }.map { .citation($0) }
    }

    private func follows(_ phrases: [[UInt8]], at end: Int) -> Bool {
        phrases.contains { bytes.starts(with: $0, at: end) && !bytes.isWord(at: end + $0.count) }
    }

    /// "thereto" is of the last citation of the sentence, unless a report or treaty was named since.
    private func wholeNamedLast(before start: Int) -> PartCitation.Whole? {
        guard let last = places.lastIndex(where: { $0.upperBound <= start }) else { return nil }
        let between = bytes[places[last].upperBound..<start]
        let words = between.split { !(SymbolText.isLetter($0) || $0 >= 0x80) }
        guard isInSentence(between), !words.contains(where: { CitingTable.wholes.contains(SymbolText.small($0)) })
        else {
            return nil
        }
        return .citation(last)
    }

    /// "of that resolution" is of the last resolution that the sentence cites.
    private func resolutionNamedLast(before start: Int) -> PartCitation.Whole? {
        let last = places.indices.last { places[$0].upperBound <= start && citations[$0].symbol.kind == .resolution }
        guard let last, isInSentence(bytes[places[last].upperBound..<start]) else { return nil }
        return .citation(last)
    }

    private func isInSentence(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: ";")
                && !(bytes[index] == UInt8(ascii: ".") && index + 1 < bytes.endIndex && bytes[index + 1] == 0x20)
        }
    }
}
