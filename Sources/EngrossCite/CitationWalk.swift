internal import EngrossModel
internal import EngrossTerms

/// One reading of one text from left to right.
struct CitationWalk {
    let text: CitingText
    let resolver: CitationResolver
    private var list: CitationList?
    private var found: [Citation] = []

    init(text: CitingText, finder: CitationFinder) {
        self.text = text
        resolver = CitationResolver(finder: finder)
    }

    mutating func citations() -> [Citation] {
        var at = 0
        while at < text.bytes.count {
            at = step(at)
        }
        return found
    }

    /// Reads what begins at `at` and says where to go on.
    private mutating func step(_ at: Int) -> Int {
        let byte = text.bytes[at]
        if SymbolText.isDigit(byte) { return number(at) ?? skipWord(at) }
        guard text.bytes.isWord(at: at) else { return at + 1 }
        if SymbolText.isCapital(byte) {
            if let end = symbol(at) { return end }
            if byte == UInt8(ascii: "S") || byte == UInt8(ascii: "E"), let end = number(at) { return end }
        }
        let end = skipWord(at)
        if (4...24).contains(end - at), let kind = CitingTable.cited[SymbolText.small(text.bytes[at..<end])] {
            list = CitationList(kind: kind, body: body(before: at), reach: end)
        }
        return end
    }

    /// Past a word, and past figures with what hangs on them.
    private func skipWord(_ start: Int) -> Int {
        var at = start
        while text.bytes.isWord(at: at) { at += 1 }
        while SymbolText.isDigit(text.bytes[start]), [UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: ",")].contains(text.bytes.at(at)),
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
        let symbol = linkedSymbol(at..<cited.end, like: cited.symbol)
        add(at..<(date?.range.upperBound ?? cited.end), symbol, date)
        return date?.range.upperBound ?? cited.end
    }

    private mutating func number(_ at: Int) -> Int? {
        guard startsWord(at), let number = CitedNumber(text.bytes, at: at) else { return nil }
        let date = dateBehind(number.end)
        let end = date?.range.upperBound ?? number.end
        let link = links(over: at..<number.end).first { resolver.agrees($0, with: number) }
        let isJoined = list?.isJoined(to: at, in: text.bytes) ?? false
        var body = list?.body ?? .unnamed
        let named = bodyBehind(end)
        if let named { body = named }
        guard
            let symbol = resolver.symbol(
                of: number, kind: list?.kind ?? .resolution, body: body, isListed: isJoined, isLed: list != nil, date: date?.date, link: link)
        else { return isJoined ? passed(number.end) : nil }
        if let named, let open = list?.open, isJoined { settle(open, named) }
        if list != nil {
            list?.reach = end
            if named == nil, list?.body == .unnamed { list?.open.append(found.count) }
        }
        add(at..<end, symbol, date)
        return end
    }

    /// A number of the list that is none of ours: the list goes on behind it.
    private mutating func passed(_ end: Int) -> Int {
        list?.reach = end
        return end
    }

    private mutating func add(_ range: Range<Int>, _ symbol: Symbol, _ date: (range: Range<Int>, date: CalendarDate)?) {
        found.append(
            resolver.citation(
                of: symbol, range: plain(range), dateRange: date.map { plain($0.range) }, date: date?.date))
    }

    /// The body that stands behind the last number of a list holds for those before it too.
    private mutating func settle(_ open: [Int], _ body: CitationList.Body) {
        for index in open where found.indices.contains(index) {
            found[index] = resolver.citation(found[index], of: body)
        }
        list?.open = []
    }

    private func plain(_ range: Range<Int>) -> Range<Int> {
        Int(text.offsets[range.lowerBound])..<Int(text.offsets[range.upperBound])
    }

    /// Nothing before `at` that a number or symbol would go on from.
    private func startsWord(_ at: Int) -> Bool {
        guard at > 0 else { return true }
        switch text.bytes[at - 1] {
        case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "#"): return false
        case UInt8(ascii: ","): return !SymbolText.isDigit(text.bytes.at(at - 2))
        default: return !text.bytes.isWord(at: at - 1)
        }
    }
}
