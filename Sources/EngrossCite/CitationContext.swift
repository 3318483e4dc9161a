internal import EngrossModel
internal import EngrossTerms

/// What stands around a number: days, bodies, links.
extension CitationWalk {
    private static let of = [" of ", " du ", " de ", " от ", " del "].map { Array($0.utf8) }

    /// The day in "of DAY" at once behind `end`.
    func dateBehind(_ end: Int) -> (range: Range<Int>, date: CalendarDate)? {
        for word in Self.of where text.bytes.starts(with: word, at: end) {
            let start = end + word.count
            if let date = DateReader.date(in: text.bytes, at: start) { return (start..<date.end, date.date) }
        }
        return nil
    }

    /// The body named behind a number and its title: "resolution 70/1 of the General Assembly".
    func bodyBehind(_ end: Int) -> CitationList.Body? {
        var at = end
        if text.bytes.starts(with: Self.entitled, at: at),
            let close = text.bytes[(at + Self.entitled.count)...].firstIndex(of: UInt8(ascii: "\""))
        {
            at = close + 1
            if text.bytes.at(at) == UInt8(ascii: ",") { at += 1 }
        }
        guard text.bytes.at(at) == 0x20 else { return nil }
        for words in CitingTable.after where text.bytes.starts(with: words.bytes, at: at + 1) {
            let start = at + 1 + words.bytes.count
            if let body = body(at: text.bytes.at(start) == 0x20 ? start + 1 : start) { return body }
        }
        return nil
    }

    private static let entitled = Array(", entitled \"".utf8)
    private static let unitedNations = Array("United Nations ".utf8)

    /// The body whose name begins at `start`.
    func body(at start: Int) -> CitationList.Body? { name(at: start)?.body }

    /// The name of a body that begins at `start`, and where it ends.
    func name(at start: Int) -> (body: CitationList.Body, end: Int)? {
        var start = start
        if text.bytes.starts(with: Self.unitedNations, at: start) { start += Self.unitedNations.count }
        for organ in CitingTable.organsByFirst[Int(text.bytes.at(start))]
        where text.bytes.starts(with: organ.bytes, at: start) {
            let end = start + organ.bytes.count
            if !text.bytes.isWord(at: end) { return (Self.body(organ.argument), end) }
        }
        return nil
    }

    /// The body named before the word "resolution" at `at`.
    func body(before at: Int) -> CitationList.Body {
        if standsInReport(at) { return .foreign }
        var end = at
        while let word = wordBefore(end) {
            if let organ = organ(endingAt: word.upperBound) { return organ }
            let small = SymbolText.small(text.bytes[word])
            if CitingTable.own.contains(small) { return ownerBefore(end) ?? .own }
            guard CitingTable.qualifiers.contains(small) else { return longName(endingAt: end) ?? .unnamed }
            end = word.lowerBound
        }
        return .unnamed
    }

    /// "Commission on Narcotic Drugs resolution": a body that words with capitals go on from.
    private func longName(endingAt end: Int) -> CitationList.Body? {
        var end = end
        for _ in 0..<9 {
            guard let word = wordBefore(end), word.upperBound + 1 >= end || end == word.upperBound else { return nil }
            if let organ = organ(endingAt: word.upperBound) { return organ }
            guard
                SymbolText.isCapital(text.bytes[word.lowerBound])
                    || CitingTable.inNames.contains(Array(text.bytes[word]))
            else { return nil }
            end = word.lowerBound
        }
        return nil
    }

    /// "(E/2015/27), chap. I, sect. C, resolution 59/1": of the body whose report it is.
    private func standsInReport(_ at: Int) -> Bool {
        guard at > 1, text.bytes[at - 2] == UInt8(ascii: ","), let label = wordBefore(at), label.count < 5,
            SymbolText.isCapital(text.bytes[label.lowerBound]), label.lowerBound > 2
        else { return false }
        return Self.divisions.contains { text.bytes.starts(with: $0, at: label.lowerBound - $0.count) }
    }

    private static let divisions = ["chap. ", "sect. ", "section ", "chapter "].map { Array($0.utf8) }

    /// "the Council, in its resolution": the body just before, across a comma and a preposition.
    private func ownerBefore(_ end: Int) -> CitationList.Body? {
        guard let own = wordBefore(end) else { return nil }
        var at = own.lowerBound
        for _ in 0..<3 {
            guard let word = wordBefore(at), word.upperBound + 2 >= at else { return nil }
            if let organ = organ(endingAt: word.upperBound) ?? longName(endingAt: word.upperBound) { return organ }
            guard Self.prepositions.contains(Array(text.bytes[word])) else { return nil }
            at = word.lowerBound
        }
        return nil
    }

    private static let prepositions: Set<[UInt8]> = Set(
        ["in", "by", "under", "through", "including", "notably", "with", "dans", "par", "en", "в"].map {
            Array($0.utf8)
        })

    private func wordBefore(_ end: Int) -> Range<Int>? {
        var last = end
        while last > 0, !text.bytes.isWord(at: last - 1) {
            guard text.bytes[last - 1] == 0x20 || text.bytes[last - 1] == UInt8(ascii: ",") else { return nil }
            last -= 1
        }
        var start = last
        while start > 0, text.bytes.isWord(at: start - 1) || text.bytes[start - 1] == UInt8(ascii: "-") { start -= 1 }
        return start < last ? start..<last : nil
    }

    private func organ(endingAt end: Int) -> CitationList.Body? {
        for organ in CitingTable.organs where text.bytes.starts(with: organ.bytes, at: end - organ.bytes.count) {
            guard !text.bytes.isWord(at: end - organ.bytes.count - 1) else { continue }
            return Self.body(organ.argument)
        }
        return nil
    }

    private static func body(_ argument: String) -> CitationList.Body {
        switch argument {
        case "foreign": .foreign
        case "council": .council
        default: .named(argument)
        }
    }

    /// The symbols that link annotations over this range name.
    func links(over range: Range<Int>) -> [Symbol] {
        text.links.filter { $0.range.overlaps(range) }.compactMap { CitationResolver.symbol(ofLink: $0.address) }
    }

    /// The printed symbol with, or without, the bracket at its end by which alone the source's link differs: the link
    /// is what the publisher opens.
    func linkedSymbol(_ range: Range<Int>, like symbol: Symbol) -> Symbol {
        func bare(_ text: String) -> (text: String, bracket: String) {
            let letters = text.uppercased().filter { $0 != " " }
            guard letters.hasSuffix(")"), let open = letters.lastIndex(of: "(") else { return (letters, "") }
            return (String(letters[..<open]), String(letters[open...]))
        }
        let printed = bare(symbol.text)
        for link in links(over: range) where symbol.kind == .document && link.kind == .document {
            let linked = bare(link.text)
            guard linked.text == printed.text, linked.bracket != printed.bracket else { continue }
            if printed.bracket.isEmpty { return Symbol("\(symbol.text) \(linked.bracket)") ?? symbol }
            if linked.bracket.isEmpty, let open = symbol.text.lastIndex(of: "(") {
                return Symbol(String(symbol.text[..<open])) ?? symbol
            }
        }
        return symbol
    }

    /// Supplements of the Official Records of these years are kept under their symbol with `(SUPP)`; without it, it is
    /// another document's.
    func supplement(_ symbol: Symbol, at start: Int) -> Symbol {
        guard start > 1, text.bytes[start - 1] == UInt8(ascii: "("), let word = wordBefore(start - 2),
            text.bytes.starts(with: Self.supplement, at: word.lowerBound - Self.supplement.count)
        else { return symbol }
        let number = Int(String(decoding: text.bytes[word].prefix(while: SymbolText.isDigit), as: UTF8.self)) ?? 0
        let parts = symbol.text.split(separator: "/")
        guard parts.count >= 3, parts[2].allSatisfy(\.isNumber), let session = Int(parts[1]) else { return symbol }
        // The reports of the Human Rights Council (No. 53) are issued in Geneva, and of the Economic and Social
        // Council's bodies only the functional commissions' are kept so.
        let isKeptApart =
            parts[0] == "A" && (48...64).contains(session) && number != 53
            || parts[0] == "E" && (1998...2010).contains(session) && (1...10).contains(number)
        return isKeptApart ? Symbol(symbol.text + " (SUPP)") ?? symbol : symbol
    }

    private static let supplement = Array("Supplement No. ".utf8)
}
