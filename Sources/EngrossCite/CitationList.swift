internal import EngrossModel
internal import EngrossTerms

/// A stretch of text that the word "resolution" or "decision" opened: whose numbers follow, and how far it reached.
struct CitationList {
    /// The body that the text names.
    enum Body: Equatable {
        case named(String)
        /// "its": the citing organ, unless the number says otherwise.
        case own
        case unnamed
        /// "the Council": whichever the number fits.
        case council
        /// A body outside the register of symbols.
        case foreign
    }

    var kind: Symbol.Kind
    /// The word was "resolutions".
    var isPlural: Bool
    var body: Body
    /// Just behind the last word or number of the list.
    var reach: Int
    /// Numbers of this list whose body is not named yet: a body behind the last of them may still be.
    var open: [Open] = []

    struct Open {
        var number: CitedNumber
        /// Of bytes, with the date.
        var range: Range<Int>
        var date: (range: Range<Int>, date: CalendarDate)?
    }

    /// Whether the number at `offset` is one of the list.
    func holds(_ number: CitedNumber, at offset: Int, in bytes: [UInt8]) -> Bool {
        isJoined(to: offset, in: bytes) || number.count != nil && isJoinedOverSubject(to: offset, in: bytes)
    }

    /// Whether the last number of several has its subject before the next: "resolutions 5/1 on the building of institutions
    /// and 5/2".
    private func isJoinedOverSubject(to offset: Int, in bytes: [UInt8]) -> Bool {
        guard isPlural, SymbolText.isDigit(bytes.at(reach - 1)), reach < offset, offset - reach < 200,
            CitingTable.subjectLeads.contains(where: { bytes.starts(with: $0, at: reach) }),
            CitingTable.listJoints.contains(where: { bytes.starts(with: $0, at: offset - $0.count) })
        else { return false }
        return bytes[reach..<offset].allSatisfy { byte in
            SymbolText.isLetter(byte) || byte >= 0x80
                || [0x20, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "'")].contains(byte)
        }
    }

    /// Whether `offset` is just behind the word, or behind the last number and a comma or "and".
    func isFollowed(at offset: Int, in bytes: [UInt8]) -> Bool {
        let joints = SymbolText.isLetter(bytes.at(reach - 1)) ? [[0x20]] : CitingTable.listJoints
        return joints.contains { reach + $0.count == offset && bytes.starts(with: $0, at: reach) }
    }

    /// Whether nothing but words that join, brackets, days and quoted titles stands between the list and `offset`.
    func isJoined(to offset: Int, in bytes: [UInt8]) -> Bool {
        var at = reach
        guard offset >= at, offset - at < 400 else { return false }
        while at < offset {
            let byte = bytes[at]
            if SymbolText.isDigit(byte) {
                if let date = DateReader.date(in: bytes, at: at) {
                    at = date.end
                } else {
                    while at < offset, bytes.isWord(at: at) { at += 1 }
                    guard at < offset else { return false }
                }
            } else if byte == UInt8(ascii: "\"") {
                guard let close = bytes[(at + 1)..<offset].firstIndex(of: UInt8(ascii: "\"")) else { return false }
                at = close + 1
            } else if bytes.isWord(at: at) {
                let start = at
                while at < offset, bytes.isWord(at: at) { at += 1 }
                let word = bytes[start..<at]
                guard CitingTable.joins.contains(Array(word)) || Self.isRoman(word) else { return false }
            } else {
                at += 1
            }
        }
        return true
    }

    private static func isRoman(_ word: ArraySlice<UInt8>) -> Bool {
        word.count < 7 && word.allSatisfy { "IVXLABCDEFGH".utf8.contains($0) }
    }

}
