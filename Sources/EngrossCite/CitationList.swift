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
