internal import EngrossModel
internal import EngrossTerms

/// One reading of one text from left to right.
struct CitationWalk {
    let text: CitingText
    let resolver: CitationResolver
    private var list: CitationList?
    private var found: [Citation] = []
    /// The body named last.
    private var neighbour: String?
    /// Where a body without symbols of ours was named, if it was the last.
    private var stranger: Int?
    /// Behind the last name of a body: no word of it names another.
    private var nameEnd = 0

    init(text: CitingText, finder: CitationFinder) {
        self.text = text
        resolver = CitationResolver(finder: finder)
    }

    mutating func citations() -> [Citation] {
        var at = 0
        while at < text.bytes.count {
            at = step(at)
        }
        found.sort { $0.range.lowerBound < $1.range.lowerBound }
        return found
    }

    /// Reads what begins at `at` and says where to go on.
    private mutating func step(_ at: Int) -> Int {
        let byte = text.bytes[at]
        if SymbolText.isDigit(byte) { return number(at) ?? skipWord(at) }
        guard text.bytes.isWord(at: at) else { return at + 1 }
        if SymbolText.isCapital(byte) {
            if let end = symbol(at) { return end }
            noteBody(at)
            if byte == UInt8(ascii: "S") || byte == UInt8(ascii: "E"), let end = number(at) { return end }
        }
        let end = skipWord(at)
        if CitingTable.beginsCited[Int(byte)], (4...24).contains(end - at),
            let cited = CitingTable.cited[SymbolText.small(text.bytes[at..<end])]
        {
            list = CitationList(kind: cited.kind, isPlural: cited.isPlural, body: body(before: at), reach: end)
        }
        return end
    }

    private mutating func noteBody(_ at: Int) {
        guard at >= nameEnd, startsWord(at), let name = name(at: at) else { return }
        nameEnd = name.end
        if case .named(let id) = name.body { neighbour = id }
        stranger = name.body == .foreign ? at : nil
    }

    /// Past a word, and past figures with what hangs on them.
    private func skipWord(_ start: Int) -> Int {
        var at = start
        while text.bytes.isWord(at: at) { at += 1 }
        while SymbolText.isDigit(text.bytes[start]),
            [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ",")].contains(text.bytes.at(at)),
            text.bytes.isWord(at: at + 1)
        {
            at += 1
            while text.bytes.isWord(at: at) { at += 1 }
        }
        return max(at, start + 1)
    }

    private mutating func symbol(_ at: Int) -> Int? {
        guard startsWord(at), let cited = CitedSymbol(text.bytes, at: at) else { return nil }
        let date = cited.symbol.kind == .resolution ? dateBehind(cited.end) : nil
        let symbol = linkedSymbol(at..<cited.end, like: supplement(cited.symbol, at: at))
        add(at..<(date?.range.upperBound ?? cited.end), symbol, date)
        return date?.range.upperBound ?? cited.end
    }

    private mutating func number(_ at: Int) -> Int? {
        guard startsWord(at), let number = CitedNumber(text.bytes, at: at) else { return bareNumber(at) }
        let date = dateBehind(number.end)
        let end = date?.range.upperBound ?? number.end
        let isJoined = list?.holds(number, at: at, in: text.bytes) ?? false
        let named = isJoined ? bodyBehind(end) : nil
        let evidence = CitationResolver.Evidence(
            kind: list?.kind ?? .resolution, body: named ?? list?.body ?? .unnamed, isListed: isJoined,
            isLed: list != nil,
            date: date?.date, link: links(over: at..<number.end).first { resolver.agrees($0, with: number) },
            earlier: found.last { $0.symbol.number == number.base }?.symbol, neighbour: neighbour,
            isNearStranger: stranger.map { at - $0 < 60 } ?? false, isStrangersOwn: stranger != nil)
        if let named { settle(named) }
        let symbol = resolver.symbol(of: number, evidence)
        if let symbol { add(at..<end, symbol, date) }
        guard isJoined || symbol != nil else { return nil }
        list?.reach = end
        if isJoined, named == nil, list?.body == .unnamed || list?.body == .own {
            list?.open.append(CitationList.Open(number: number, range: at..<end, date: date))
        }
        return end
    }

    /// `1970` alone, where the Security Council means the resolution that it cites as `1970 (2011)`, or that it adopted on
    /// the day behind it.
    private mutating func bareNumber(_ at: Int) -> Int? {
        guard resolver.own?.id == "sc", let list, list.kind == .resolution, list.body != .foreign,
            let (figure, end) = CitedNumber.bareFigure(text.bytes, at: at), list.isFollowed(at: at, in: text.bytes)
        else { return nil }
        let date = dateBehind(end)
        guard let symbol = resolver.symbol(ofBare: figure, date: date?.date) else { return nil }
        let reach = date?.range.upperBound ?? end
        add(at..<reach, symbol, date)
        self.list?.reach = reach
        return reach
    }

    /// The citation ends where a note is called, for the note may cite.
    private mutating func add(_ range: Range<Int>, _ symbol: Symbol, _ date: (range: Range<Int>, date: CalendarDate)?) {
        let end = text.calls.first { range.lowerBound < $0 && $0 < range.upperBound } ?? range.upperBound
        let dateRange = date.flatMap { $0.range.upperBound <= end ? plain($0.range) : nil }
        found.append(
            resolver.citation(
                of: symbol, range: plain(range.lowerBound..<end), dateRange: dateRange, date: date?.date))
    }

    /// The body that stands behind the last number of a list holds for those before it too.
    private mutating func settle(_ body: CitationList.Body) {
        guard let list else { return }
        for open in list.open {
            let start = plain(open.range).lowerBound
            found.removeAll { $0.range.lowerBound == start }
            let evidence = CitationResolver.Evidence(
                kind: list.kind, body: body, isListed: true, isLed: true, date: open.date?.date, link: nil,
                earlier: nil, neighbour: nil, isNearStranger: false, isStrangersOwn: false)
            if let symbol = resolver.symbol(of: open.number, evidence) { add(open.range, symbol, open.date) }
        }
        self.list?.open = []
        self.list?.body = body
    }

    private func plain(_ range: Range<Int>) -> Range<Int> {
        Int(text.offsets[range.lowerBound])..<Int(text.offsets[range.upperBound])
    }

    /// Nothing before `at` that a number or symbol would go on from.
    private func startsWord(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        switch text.bytes[at - 1] {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"),
            UInt8(ascii: "#"):
            return false
        case UInt8(ascii: ","):
            // "1,234/5", but "of 20 December 2017,74/236" with its blank lost.
            return !SymbolText.isDigit(text.bytes.at(at - 2))
                || (2...5).allSatisfy { SymbolText.isDigit(text.bytes.at(at - $0)) }
        default: return !text.bytes.isWord(at: at - 1)
        }
    }
}
