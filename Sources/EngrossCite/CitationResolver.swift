internal import EngrossModel
internal import EngrossTerms

/// From a number and what stands around it to the document that it means.
struct CitationResolver {
    let own: Organ?
    let register: Register
    let days: CitedDays

    init(finder: CitationFinder) {
        days = finder.days
        own = finder.organ ?? finder.symbol?.organ.flatMap(Organs.organ(id:))
        register = finder.register
    }

    /// What stands around a number.
    struct Evidence {
        var kind: Symbol.Kind
        var body: CitationList.Body
        /// The number follows the word "resolution" or another number of its list.
        var isListed: Bool
        /// The word stands somewhere before it.
        var isLed: Bool
        var date: CalendarDate?
        /// The source's own link over it, which names the same number.
        var link: Symbol?
        /// A citation of the same number before it in the text.
        var earlier: Symbol?
        /// The body named last before it.
        var neighbour: String?
        /// A body without symbols of ours was named just before.
        var isNearStranger: Bool
        /// A body without symbols of ours was the last that the text named: "its" may be that body's.
        var isStrangersOwn: Bool
    }

    /// The document that the number means; nil where it is none, or none that can be told.
    func symbol(of number: CitedNumber, _ evidence: Evidence) -> Symbol? {
        if evidence.body == .foreign, evidence.isLed { return nil }
        let possible = Self.possible(number, evidence.kind)
        var evidence = evidence
        // "2017/18" is a span of years as often, and linked all the same.
        let isYear = if case .session(1900..., nil) = number.shape { true } else { false }
        if let organ = evidence.link?.organ, !possible.contains(organ) || isYear && !evidence.isLed {
            evidence.link = nil
        }
        if evidence.isLed, evidence.body == .own, evidence.isStrangersOwn, evidence.link == nil, let own,
            !possible.contains(own.id) || !isLikely(number, of: own, evidence)
        {
            return nil
        }
        if evidence.body == .own, evidence.isListed, let id = evidence.neighbour,
            isNeighboursOwn(number, evidence, possible)
        {
            return target(number, organ: id, evidence)
        }
        if number.isRoman, let date = evidence.date, !Self.fits(number, organ: "ga", date: date) { return nil }
        if evidence.isLed, case .named(let id) = evidence.body {
            guard possible.contains(id) || CitingTable.series[id] != nil else { return nil }
            if evidence.date.map({ Self.fits(number, organ: id, date: $0) }) ?? true || CitingTable.series[id] != nil {
                return evidence.isListed || evidence.date != nil || evidence.link != nil
                    ? target(number, organ: id, evidence) : nil
            }
        }
        if let date = evidence.date, !number.isRoman {
            if let organ = ranked(possible, of: number, evidence).first(where: {
                Self.fits(number, organ: $0, date: date)
            }) {
                return target(number, organ: organ, evidence)
            }
            return evidence.isListed ? registered(number, possible, evidence) : nil
        }
        guard evidence.isListed || evidence.link != nil || standsAlone(number, isLed: evidence.isLed) else {
            return nil
        }
        if let organ = evidence.link?.organ, possible.contains(organ),
            evidence.link?.kind == evidence.kind || !evidence.isLed
        {
            return target(number, organ: organ, evidence)
        }
        let symbol = ranked(possible, of: number, evidence).first.flatMap { target(number, organ: $0, evidence) }
        if evidence.isNearStranger, evidence.body == .unnamed, number.count != nil, let symbol,
            register.adopted(symbol) == nil
        {
            return nil
        }
        return symbol
    }

    /// Roman figures count the sessions of many bodies: a number with its day, one that is of its session, or one that the
    /// register has.
    private func isLikely(_ number: CitedNumber, of organ: Organ, _ evidence: Evidence) -> Bool {
        guard number.isRoman, evidence.date == nil else { return true }
        if organ.id == "ga" { return Self.isOfItsSession(number) }
        return Symbol(organ: organ, number: number.base).flatMap(register.adopted) != nil
    }

    /// "The Environment Assembly, in paragraph 6 of its resolution 2/10": a body with a series of its own was named last, and
    /// the number cannot be the citing organ's.
    private func isNeighboursOwn(_ number: CitedNumber, _ evidence: Evidence, _ possible: [String]) -> Bool {
        guard let id = evidence.neighbour, CitingTable.series[id] != nil, case .session(..<31, nil) = number.shape
        else {
            return false
        }
        guard let own, possible.contains(own.id) else { return true }
        return evidence.date.map { !Self.fits(number, organ: own.id, date: $0) } ?? false
    }

    /// The Security Council's resolution of this number, if its year is known.
    func symbol(ofBare figure: Int, date: CalendarDate?) -> Symbol? {
        guard let organ = Organs.organ(id: "sc") else { return nil }
        if let date {
            let symbol = Symbol(organ: organ, number: "\(figure) (\(date.year))")
            return symbol.flatMap { register.adopted($0) ?? date == date ? $0 : nil }
        }
        return days.year(ofBare: figure).flatMap { Symbol(organ: organ, number: "\(figure) (\($0))") }
    }

    /// With a day that fits no organ it is a misprint, or another body's number: only one that the text names, that
    /// the link names, whose form says enough, or that the register has under nearly that day.
    private func registered(_ number: CitedNumber, _ possible: [String], _ evidence: Evidence) -> Symbol? {
        if case .named(let id) = evidence.body, possible.contains(id) { return target(number, organ: id, evidence) }
        if let link = evidence.link { return link }
        let symbols = ranked(possible, of: number, evidence).lazy.compactMap { target(number, organ: $0, evidence) }
        guard case .session(_, nil) = number.shape else { return symbols.first }
        return symbols.first { symbol in
            guard let day = register.adopted(symbol), let printed = evidence.date else { return false }
            let alike = [day.year == printed.year, day.month == printed.month, day.day == printed.day]
            return alike.count(where: \.self) >= 2
        }
    }

    /// A form that nothing but a resolution has.
    private func standsAlone(_ number: CitedNumber, isLed: Bool) -> Bool {
        switch number.shape {
        case .roman: return isLed || !number.letters.isEmpty || number.base.utf8.count > 7
        case .year:
            guard let sc = Organs.organ(id: "sc"), let symbol = Symbol(organ: sc, number: number.base) else {
                return false
            }
            return isLed || register.adopted(symbol) != nil
        case .session(_, let special): return special != nil
        }
    }

    // MARK: Organs

    /// Those of the organs that the number can belong to, likeliest first. A number that only the Human Rights
    /// Council could have is not its for that alone: other bodies number so too.
    private func ranked(_ possible: [String], of number: CitedNumber, _ evidence: Evidence) -> [String] {
        // Other bodies, too, number their sessions in Roman figures.
        let usual = number.isRoman ? ["ga"] : ["ga", "sc", "ecosoc"]
        var ranked: [String]
        switch evidence.body {
        case .named(let id): ranked = [id]
        case .council: ranked = ["hrc", "sc", "ecosoc"]
        case .own: ranked = [own?.id].compactMap(\.self) + usual + [evidence.neighbour].compactMap(\.self)
        case .unnamed:
            ranked = [evidence.earlier?.organ, evidence.neighbour, own?.id].compactMap(\.self) + usual
        case .foreign: ranked = []
        }
        if evidence.date != nil { ranked += ["ga", "hrc", "sc", "ecosoc", "tc"] }
        return ranked.filter(possible.contains)
    }

    /// The organs whose numbers have this form.
    private static func possible(_ number: CitedNumber, _ kind: Symbol.Kind) -> [String] {
        switch number.shape {
        case .year: return ["sc"]
        case .roman(let session?, _):
            // The last sessions that were numbered so.
            return (session <= 30 ? ["ga"] : []) + (session <= 63 ? ["ecosoc", "tc"] : [])
        case .roman(nil, _): return ["ga", "ecosoc", "tc"]
        case .session(_, .emergency): return ["ga"]
        case .session(_, .special): return ["ga", "hrc"]
        case .session(let session, nil):
            if session >= 1978 { return session < 2100 ? ["ecosoc"] : [] }
            guard (1..<200).contains(session) else { return [] }
            // The Assembly counts its decisions from 301, the Council from 101.
            guard kind == .decision, let count = number.count else { return session >= 31 ? ["ga", "hrc"] : ["hrc"] }
            return count >= 301 && session >= 31 ? ["ga"] : count >= 101 ? ["hrc"] : []
        }
    }

    // MARK: Targets

    private func target(_ number: CitedNumber, organ id: String, _ evidence: Evidence) -> Symbol? {
        if let series = CitingTable.series[id] {
            return evidence.kind == .resolution ? Self.symbol(number, series: series) : nil
        }
        guard let organ = Organs.organ(id: id) else { return nil }
        let kind = evidence.isLed ? evidence.kind : evidence.link?.kind ?? evidence.kind
        let whole = Symbol(organ: organ, number: number.base, kind: kind)
        guard let first = number.letters.first, let whole else { return whole }
        if let link = evidence.link, link.organ == id, link.kind == kind { return link }
        guard case .session(let session, _) = number.shape else { return whole }
        let lettered = Symbol(organ: organ, number: number.lettered, kind: kind)
        if let lettered, register.adopted(lettered) != nil { return lettered }
        if let part = register.part(of: whole, holding: first) { return part }
        guard id == "ga" else { return lettered }
        // Until the sixty-first session the parts of one number were as a rule issued as one document, under the
        // number alone. Since then a part A is the resolution that stood alone before a B was adopted.
        return session <= 61 || number.letters == [UInt8(ascii: "A")] ? whole : lettered
    }

    /// `UNEP/EA.*/Res.*` with the session and the number in it.
    private static func symbol(_ number: CitedNumber, series: String) -> Symbol? {
        let parts = number.base.split(separator: "/")
        let pieces = series.split(separator: "*", omittingEmptySubsequences: false)
        guard parts.count == 2, pieces.count == 3 else { return nil }
        return Symbol("\(pieces[0])\(parts[0])\(pieces[1])\(parts[1])\(pieces[2])")
    }

    func citation(of symbol: Symbol, range: Range<Int>, dateRange: Range<Int>?, date: CalendarDate?) -> Citation {
        var citation = Citation(
            range: range, symbol: symbol, href: IRI.undocs(symbol), isWorkIRI: false, dateRange: dateRange, date: date)
        let printed = [date, days.adopted(symbol)].lazy.compactMap(\.self).first { Self.fits(symbol, date: $0) }
        if symbol.kind == .resolution || symbol.kind == .decision,
            let day = register.adopted(symbol) ?? printed, let work = IRI.work(symbol, on: day)
        {
            citation.href = work
            citation.isWorkIRI = true
        }
        return citation
    }

    // MARK: Links

    /// The symbol that a link names; nil for a link to anything else.
    static func symbol(ofLink address: String) -> Symbol? {
        for host in ["undocs.org/", "docs.un.org/"] {
            guard let range = address.firstRange(of: host) else { continue }
            var rest = address[range.upperBound...]
            while rest.hasPrefix("/") { rest = rest.dropFirst() }
            if rest.dropFirst(2).hasPrefix("/"), rest.prefix(2).allSatisfy(\.isLowercase) { rest = rest.dropFirst(3) }
            let path = rest.prefix { $0 != "#" && $0 != "?" }
            return Symbol(SymbolText.decoded(String(path)).uppercased())
        }
        return nil
    }

    /// Whether a link's symbol has the printed number.
    func agrees(_ link: Symbol, with number: CitedNumber) -> Bool {
        guard link.kind == .resolution || link.kind == .decision else { return false }
        let base = number.base.uppercased()
        return link.number == base || link.number.hasPrefix(base + " ") || link.number == number.lettered
    }
}
