internal import EngrossModel
internal import EngrossTerms

/// From a number and what stands around it to the document that it means.
struct CitationResolver {
    let own: Organ?
    let register: Register

    init(finder: CitationFinder) {
        own = finder.organ ?? finder.symbol?.organ.flatMap(Organs.organ(id:))
        register = finder.register
    }

    /// - Parameters:
    ///   - isListed: the number follows the word "resolution" or another number of its list.
    ///   - isLed: the word stands somewhere before it.
    ///   - link: the source's own link over it, which names the same number.
    func symbol(
        of number: CitedNumber, kind: Symbol.Kind, body: CitationList.Body, isListed: Bool, isLed: Bool, date: CalendarDate?, link: Symbol?
    ) -> Symbol? {
        guard body != .foreign || !isListed else { return nil }
        let candidates = organs(for: number, body: isLed ? body : .unnamed, date: date)
        guard let best = candidates.first else { return nil }
        let isProved = date.map { Self.fits(number, organ: best, date: $0) } ?? false
        if !isListed, !isProved, link == nil, !standsAlone(number, isLed: isLed) { return nil }
        if let link, !isProved, !isNamed(body, isLed), let organ = link.organ, candidates.contains(organ) {
            return target(number, organ: organ, kind: link.kind == .decision ? .decision : kind, link: link)
        }
        return target(number, organ: best, kind: kind, link: link)
    }

    private func isNamed(_ body: CitationList.Body, _ isLed: Bool) -> Bool {
        if case .named = body { return isLed }
        return false
    }

    /// A form that nothing but a resolution has.
    private func standsAlone(_ number: CitedNumber, isLed: Bool) -> Bool {
        switch number.shape {
        case .roman: return isLed || !number.letters.isEmpty || number.base.utf8.count > 7
        case .year:
            guard let sc = Organs.organ(id: "sc"), let symbol = Symbol(organ: sc, number: number.base) else { return false }
            return isLed || register.adopted(symbol) != nil
        case .session(_, let special): return special != nil
        }
    }

    // MARK: Organs

    /// The organs that a number can belong to, likeliest first.
    private func organs(for number: CitedNumber, body: CitationList.Body, date: CalendarDate?) -> [String] {
        let possible = Self.possible(number)
        var ranked: [String] = []
        switch body {
        case .named(let id): ranked = [id]
        case .own: ranked = [own?.id].compactMap(\.self)
        case .council: ranked = ["hrc", "sc", "ecosoc"]
        case .unnamed: ranked = [own?.id].compactMap(\.self)
        case .foreign: ranked = []
        }
        ranked += ["ga", "hrc", "sc", "ecosoc"].filter { !ranked.contains($0) }
        if case .named("unea") = body { return number.base.contains("/") ? ["unea"] : [] }
        let fitting = ranked.filter(possible.contains)
        if case .named(let id) = body, !possible.contains(id) , date == nil { return [] }
        guard let date else { return fitting }
        return fitting.filter { Self.fits(number, organ: $0, date: date) } + fitting.filter { !Self.fits(number, organ: $0, date: date) }
    }

    /// The organs whose numbers have this form.
    private static func possible(_ number: CitedNumber) -> [String] {
        switch number.shape {
        case .year: ["sc"]
        case .roman: ["ga", "ecosoc", "tc"]
        case .session(_, .emergency): ["ga"]
        case .session(_, .special): ["ga", "hrc"]
        case .session(let session, nil):
            if session >= 1978 { session < 2100 ? ["ecosoc"] : [] } else if session >= 200 || session < 1 { [] } else { session >= 31 ? ["ga", "hrc"] : ["hrc"] }
        }
    }

    /// Whether an organ's session of this number met about that day.
    static func fits(_ number: CitedNumber, organ: String, date: CalendarDate) -> Bool {
        switch (number.shape, organ) {
        case (.year(let year, _), "sc"): date.year == year
        case (.session(let session, nil), "ga"): (1945 + session...1946 + session).contains(date.year)
        case (.session(let session, nil), "hrc"): 2006 + (session - 1) / 3 == date.year
        case (.session(let session, nil), "ecosoc"): (session - 1...session + 1).contains(date.year)
        case (.session(let session, .special), "ga"): date.year < 2006 || session > 26
        case (.session, "hrc"): date.year >= 2006
        case (.session(_, .emergency), "ga"): true
        case (.roman, "ga"), (.roman, "ecosoc"), (.roman, "tc"): date.year < 1979
        default: false
        }
    }

    // MARK: Targets

    private func target(_ number: CitedNumber, organ id: String, kind: Symbol.Kind, link: Symbol?) -> Symbol? {
        if id == "unea" { return Self.environmentAssembly(number) }
        guard let organ = Organs.organ(id: id) else { return nil }
        let whole = Symbol(organ: organ, number: number.base, kind: kind)
        guard let first = number.letters.first, let whole else { return whole }
        // Up to the thirtieth session all parts of one number were issued as one document.
        if case .roman = number.shape { return whole }
        if let link, link.organ == id, link.kind == kind { return link }
        let lettered = Symbol(organ: organ, number: number.lettered, kind: kind)
        if let lettered, register.adopted(lettered) != nil { return lettered }
        if let part = register.part(of: whole, holding: first) { return part }
        return register.adopted(whole) == nil ? lettered : whole
    }

    private static func environmentAssembly(_ number: CitedNumber) -> Symbol? {
        let parts = number.base.split(separator: "/")
        return parts.count == 2 ? Symbol("UNEP/EA.\(parts[0])/Res.\(parts[1])") : nil
    }

    func citation(of symbol: Symbol, range: Range<Int>, dateRange: Range<Int>?, date: CalendarDate?) -> Citation {
        var citation = Citation(
            range: range, symbol: symbol, href: IRI.undocs(symbol), isWorkIRI: false, dateRange: dateRange, date: date)
        if symbol.kind == .resolution || symbol.kind == .decision, let day = register.adopted(symbol) ?? date,
            let work = IRI.work(symbol, on: day)
        {
            citation.href = work
            citation.isWorkIRI = true
        }
        return citation
    }

    /// The same citation, of the body that was named later.
    func citation(_ citation: Citation, of body: CitationList.Body) -> Citation {
        guard case .named(let id) = body, let organ = Organs.organ(id: id),
            let symbol = Symbol(organ: organ, number: citation.symbol.number, kind: citation.symbol.kind)
        else { return citation }
        return self.citation(of: symbol, range: citation.range, dateRange: citation.dateRange, date: citation.date)
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
