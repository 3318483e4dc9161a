internal import EngrossTerms

/// Finds Roman numbers whose strokes were read as other letters: the sessions of old resolutions, as in `217 A (III)`, and the chapters
/// and parts of documents, as in `chap. III`.
///
/// Of `(IH)`, `(Ill)` and `(IID`, one Roman number alone can be; of `(IL)` none, but the number of a resolution of the General Assembly
/// tells its session. So does one that is too high to be another organ's, where a last stroke was lost. On Russian pages, Roman numbers
/// are read as Cyrillic letters.
struct RomanScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        findSessions(in: text)
        findParts(in: text)
        for sign in ["chap. ", "sect. "] { findDivisions(named: sign, in: text) }
        mends.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func findSessions(in text: String) {
        guard var start = Self.firstSession(in: text) else { return }
        while let open = text[start...].firstIndex(of: "(") {
            start = text.index(after: open)
            let end = text[start...].firstIndex { !Self.canBeRoman($0) } ?? text.endIndex
            let read = text[start..<end]
            guard (1...7).contains(read.count), let number = Self.number(before: open, in: text) else { continue }
            let isClosed = end < text.endIndex && text[end] == ")"
            let formed = Self.numeral(read, isClosed: isClosed)
            let session = ResolutionSessions.session(of: number).flatMap(Numerals.roman)
            let isShort = number >= Self.highestElsewhere && formed.map { $0 + "I" } == session
            guard let numeral = isShort ? session : formed ?? session, isClosed ? numeral != read : true else {
                continue
            }
            // Nothing but a session stands there; without its bracket it may be another word.
            guard isClosed || read.last.map(Self.readForLast.contains) == true else { continue }
            mends.append(
                RecognizedForms.Mend(
                    range: start..<end, text: isClosed ? numeral : numeral + ")",
                    reason: numeral == formed
                        ? "the session of a resolution is a Roman number"
                        : "resolution \(number) was adopted at session \(numeral)"))
        }
    }

    /// Where resolutions are named first, or the text itself where it begins with the number of one.
    private static func firstSession(in text: String) -> String.Index? {
        let number = text.prefix { $0.isNumber }
        let session = text[number.endIndex...].prefix { $0 == " " || $0 == "(" || readForRoman[$0] != nil }
        if (1...4).contains(number.count), session.hasPrefix(" ("), session.count > 3 { return text.startIndex }
        return resolution.lazy.compactMap { text.firstRange(of: $0)?.upperBound }.min()
    }

    /// The middle of the word in English and French, Spanish, Russian.
    private static let resolution = ["solution", "soluci", "езолюци"]

    /// Other organs have sessions with Roman numbers too; none of their resolutions but the last of the Trusteeship Council, of its
    /// sixty-first session, has so high a number.
    private static let highestElsewhere = 2200

    /// `(Part I)` behind a symbol: parts of documents have Roman numbers.
    private mutating func findParts(in text: String) {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: "(Part ") {
            start = found.upperBound
            guard text[..<found.lowerBound].last(where: { $0 != " " })?.isNumber == true else { continue }
            let end = text[start...].firstIndex { !Self.canBeRoman($0) } ?? text.endIndex
            let isClosed = end < text.endIndex && text[end] == ")"
            guard let numeral = Self.numeral(text[start..<end], isClosed: isClosed),
                !isClosed || numeral != text[start..<end]
            else { continue }
            mends.append(
                RecognizedForms.Mend(
                    range: start..<end, text: isClosed ? numeral : numeral + ")",
                    reason: "the part of a document is a Roman number"))
        }
    }

    /// Chapters and sections with a Roman number: one letter may be its own, and figures are a number themselves.
    private mutating func findDivisions(named sign: String, in text: String) {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: sign) {
            start = found.upperBound
            let end = text[start...].firstIndex { !$0.isLetter && $0 != "|" && $0 != "!" } ?? text.endIndex
            let read = text[start..<end]
            guard read.count > 1, read.allSatisfy({ Self.canBeRoman($0) || $0 == "E" }),
                read.contains(where: { "IVXH".contains($0) }), Numerals.value(ofRoman: read) == nil,
                let numeral = Self.numeral(Substring(read.replacing("E", with: "I")), isClosed: true)
            else { continue }
            mends.append(
                RecognizedForms.Mend(
                    range: start..<end, text: numeral, reason: "only a Roman number can stand here"))
        }
    }

    private static func canBeRoman(_ letter: Character) -> Bool {
        readForRoman[letter] != nil || readForLast.contains(letter)
    }

    /// What a letter that was read stands for, Latin and Cyrillic.
    private static let readForRoman: [Character: String] = [
        "I": "I", "V": "V", "X": "X", "L": "L", "C": "C", "H": "II", "l": "I", "1": "I", "|": "I", "!": "I", "]": "I",
        "Х": "X", "У": "V", "С": "C", "І": "I", "Г": "I", "П": "II", "Н": "II", "Ш": "III",
    ]
    /// What a last I and the bracket behind it are read for: the bracket as a bow.
    private static let readForLast: Set<Character> = ["D", "Ю", "Й"]

    /// The Roman number that letters were read for; where no bracket closes it, the last of them are an I and the bracket.
    static func numeral(_ read: Substring, isClosed: Bool) -> String? {
        guard isClosed || read.last.map(readForLast.contains) == true else { return nil }
        var numeral = ""
        for letter in isClosed ? read : read.dropLast() {
            guard let strokes = readForRoman[letter] else { return nil }
            numeral += strokes
        }
        if !isClosed { numeral += "I" }
        return Numerals.value(ofRoman: numeral).map { $0 < 75 } == true ? numeral : nil
    }

    /// The number of a resolution of its own row that stands before a bracket, `217 ` or `217 A `.
    private static func number(before open: String.Index, in text: String) -> Int? {
        let text = text[..<open]
        guard text.last == " " else { return nil }
        var words = text.split(separator: " ", omittingEmptySubsequences: true).suffix(2)
        if let last = words.last, last.count == 1, last.allSatisfy(\.isUppercase) { words.removeLast() }
        guard let word = words.last, (1...4).contains(word.count), word.allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return Int(word)
    }
}
