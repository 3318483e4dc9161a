internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms

extension DocumentWriter {
    /// The session that a line of the masthead names.
    mutating func sessionReference(showAs text: String) -> String {
        let session = text.sessionNumber ?? WorkNumber(words: text).text
        return references.use(
            .event, "session", ontology: "event/un/\(work.organ.token)/session/\(session)", showAs: text)
    }

    /// The meeting over its words: `meeting/79/53` of an organ with sessions, else `meeting/9331`.
    mutating func meetingMark(over range: Range<Int>, _ line: String) -> Mark {
        let text = String(decoding: Array(line.utf8)[range], as: UTF8.self)
        let number = text.firstNumber ?? text.firstOrdinal ?? WorkNumber(words: text).text
        let session = meetingSession.map { $0 + "/" } ?? ""
        let eId = references.label("adoptionMeeting", for: number)
        let reference = references.use(
            .event, eId, ontology: "event/un/\(work.organ.token)/meeting/\(session)\(number)", showAs: text)
        return Mark("event", over: range, [("refersTo", reference)], counted: "event")
    }

    /// The session whose meetings are counted: the masthead's, else the one in the number of the resolution. The Security
    /// Council, which sits all the time, counts its meetings through.
    private var meetingSession: String? {
        guard work.organ.eId != "sc" else { return nil }
        return document.metadata.session?.sessionNumber ?? document.metadata.symbol.flatMap { Symbol($0) }?.session
    }
}

extension Symbol {
    /// `79/53` is of session 79 or year 79, `S-26/1` of special session S-26, `2625 (XXV)` of session 25.
    fileprivate var session: String? {
        guard kind == .resolution || kind == .decision else { return nil }
        if let lettered = SessionSymbol(startOf: number) { return lettered.session }
        if let stroke = number.firstIndex(of: "/") { return String(number[..<stroke]) }
        let inner = number.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }
        return inner.hasPrefix("S-") || inner.hasPrefix("ES-")
            ? String(inner) : Numerals.value(ofRoman: inner).map(String.init)
    }
}

extension String {
    /// `Seventy-ninth session` has 79, `Substantive session of 2005` has 2005; the days of a session,
    /// `11 September–13 October 2023`, have none.
    var sessionNumber: String? {
        let words = split { $0 == " " || $0 == "\u{A0}" }
        guard
            !(first?.isNumber ?? false) || !split(whereSeparator: { !$0.isLetter }).contains(where: DateReader.isMonth)
        else { return nil }
        if let ordinal = words.lazy.compactMap({ Numerals.ordinal($0) }).first { return String(ordinal) }
        guard DateReader.dates(in: self).isEmpty else { return nil }
        return words.first { $0.utf8.count == 4 && Int($0).map { $0 > 1900 } ?? false }.map(String.init)
    }

    /// `Ninth plenary meeting` has 9.
    fileprivate var firstOrdinal: String? {
        split(separator: " ").lazy.compactMap { Numerals.ordinal($0) }.first.map(String.init)
    }

    /// `53rd plenary meeting` has 53.
    fileprivate var firstNumber: String? {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let number = utf8.drop { !digits.contains($0) }.prefix { digits.contains($0) }
        return number.isEmpty ? nil : String(decoding: number, as: UTF8.self)
    }
}
