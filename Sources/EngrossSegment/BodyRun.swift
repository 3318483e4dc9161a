internal import EngrossModel

/// One walk over the units of a body, which makes their clauses.
struct BodyRun {
    let units: [BodyUnit]
    let terms: Vocabulary
    let isMainText: Bool

    /// Recitals may still come: nothing operative stood since the formula or the last heading.
    private var inPreamble: Bool
    private var isOpening: Bool
    /// Nothing operative stood since enacting words inside the body.
    private var followsFormula = false
    private var nesting = Nesting()
    private var tree = ClauseTree()
    private var preamble: [Clause] = []
    private var diagnostics: [Diagnostic] = []
    /// Depth of the clause that a table or an unnumbered paragraph may belong to.
    private var currentDepth: Int?
    private let items: [Nesting.Item]
    private var nextItem = 0
    /// The last recital announced a list.
    private var recitalEndsOpen = false
    private var ranks = HeadingRanks()
    /// A paragraph announced tables, and nothing but those and their titles stood since.
    private var inAnnouncedTables = false
    /// An unnumbered list is open, and where its lines begin.
    private var unnumberedList: (depth: Int, indent: Double)?

    init(units: [BodyUnit], terms: Vocabulary, isMainText: Bool, followsFormula: Bool) {
        self.units = units
        items = units.numberedItems
        self.terms = terms
        self.isMainText = isMainText
        inPreamble = isMainText || followsFormula
        isOpening = inPreamble
    }

    mutating func read() -> Outcome<(preamble: [Clause], body: [Clause])> {
        for index in units.indices { read(index) }
        var body = tree.finish()
        if isOpening, body.contains(where: { $0.kind == .recital }) {
            preamble = body
            body = []
        }
        return Outcome((preamble, body), diagnostics: diagnostics)
    }

    private mutating func read(_ index: Int) {
        let unit = units[index]
        switch unit.role {
        case .heading(let heading):
            inAnnouncedTables = titlesAnnouncedTable(index)
            if inAnnouncedTables {
                unnumberedList = nil
                addTitle(heading, unit, depth: ClauseTree.paragraphDepth)
            } else if let depth = listHeaded(by: heading, index) {
                unnumberedList = nil
                addTitle(heading, unit, depth: depth)
            } else {
                open(heading, unit, rank: ranks.rank(of: heading, at: index, in: units))
            }
        case .formula:
            leaveOpening()
            inPreamble = true
            followsFormula = true
            add(
                Clause(kind: .formula, content: unit.passage.content, places: unit.places),
                depth: ClauseTree.paragraphDepth)
        case .table:
            add(Clause(kind: .table, table: unit.passage.table, places: unit.places), depth: belowCurrent)
        case .tableNote: add(clause(.tableNote, unit), depth: belowCurrent + 1)
        case .draft:
            leavePreamble()
            let draft = Clause(kind: .draft, component: unit.passage.component)
            add(draft, depth: currentDepth.map { $0 + 1 } ?? ClauseTree.paragraphDepth)
        case .numbered: readNumbered(unit, index)
        case .plain: readPlain(unit, index)
        }
    }

    private mutating func open(_ heading: Heading, _ unit: BodyUnit, rank: Int) {
        leaveOpening()
        inPreamble = true
        followsFormula = false
        unnumberedList = nil
        if heading.division == .article { nesting.restart() }
        addTitle(heading, unit, depth: rank)
        currentDepth = nil
    }

    private mutating func addTitle(_ heading: Heading, _ unit: BodyUnit, depth: Int) {
        add(
            Clause(
                kind: .division, number: heading.number, heading: heading.title, division: heading.division,
                places: unit.places),
            depth: depth)
    }

    /// The title of a table that the paragraph before it, or before the tables above it, announced: it ends with the table.
    private func titlesAnnouncedTable(_ index: Int) -> Bool {
        guard currentDepth == ClauseTree.paragraphDepth, index + 1 < units.count, units[index + 1].passage.isTable
        else {
            return false
        }
        let previous = units[index - 1].passage
        return previous.isTable ? inAnnouncedTables : previous.endsOpen
    }

    /// The depth of the points that run on under a heading without number, or that were announced just above it.
    private func listHeaded(by heading: Heading, _ index: Int) -> Int? {
        guard !isOpening, heading.number == nil, tree.isOpen(at: ClauseTree.paragraphDepth),
            let next = nextPoint(after: index)
        else {
            return nil
        }
        let isAnnounced = units[index - 1].passage.endsOpen && next.value == 1
        guard isAnnounced || next.value > 1 && next.expected == nil else { return nil }
        return ClauseTree.paragraphDepth + next.depth
    }

    /// Where the next unit stands when it is a point.
    private func nextPoint(after index: Int) -> Nesting.Placement? {
        guard index + 1 < units.count, case .numbered = units[index + 1].role, nextItem < items.count else {
            return nil
        }
        var upcoming = nesting
        let placement = upcoming.place(items[nextItem], before: items[(nextItem + 1)...])
        return placement.depth > 0 ? placement : nil
    }

    private mutating func readNumbered(_ unit: BodyUnit, _ index: Int) {
        inAnnouncedTables = false
        guard let enumerator = unit.passage.enumerator, nextItem < items.count else { return }
        let item = items[nextItem]
        nextItem += 1
        if isNumberedTitle(unit.passage) {
            readNumberedTitle(unit, enumerator, after: index > 0 ? units[index - 1] : nil)
            return
        }
        if enumerator.isPlainNumber, !(inPreamble && isNumberedRecital(unit.passage)) { leavePreamble() }
        // Lettered operative paragraphs after the last recital.
        if inPreamble, isOpening, terms.opensOperative(unit.passage), !recitalEndsOpen || endsText(from: index) {
            leavePreamble()
        }
        let placement = nesting.place(item, before: items[nextItem...])
        report(placement, enumerator, unit)
        let content = unit.passage.contentAfterNumber
        let kind: Clause.Kind = placement.depth > 0 ? .point : inPreamble ? .recital : .paragraph
        let clause = Clause(
            kind: kind, number: enumerator.printed, content: content, leadLength: lead(of: content, kind),
            places: unit.places)
        if let inner = Enumerator(startOf: content.plainText) {
            _ = nesting.place(
                Nesting.Item(enumerator: inner, indent: nil, endsOpen: item.endsOpen, followsBreak: false),
                before: items[nextItem...])
        }
        add(clause, depth: ClauseTree.paragraphDepth + placement.depth)
        currentDepth = ClauseTree.paragraphDepth + placement.depth
        unnumberedList = nil
    }

    /// `II.` in bold among numbered paragraphs.
    private func isNumberedTitle(_ passage: Passage) -> Bool {
        passage.style.isBold && !passage.endsSentence
            && passage.enumerator.map { $0.isCapital && $0.enclosure == .stop } ?? false
    }

    private mutating func readNumberedTitle(_ unit: BodyUnit, _ enumerator: Enumerator, after previous: BodyUnit?) {
        leavePreamble()
        unnumberedList = nil
        // `A.` straight under `II.` stands below it.
        let above = previous.flatMap { isNumberedTitle($0.passage) ? $0.passage.enumerator : nil }
        let isBelow = above.map { $0.readings[0].series != enumerator.readings[0].series } ?? false
        add(
            Clause(
                kind: .point, number: enumerator.printed, content: unit.passage.contentAfterNumber, places: unit.places),
            depth: ClauseTree.paragraphDepth + (isBelow ? 1 : 0))
        currentDepth = nil
    }

    private mutating func readPlain(_ unit: BodyUnit, _ index: Int) {
        inAnnouncedTables = false
        let passage = unit.passage
        let previous = index > 0 ? units[index - 1] : nil
        if inPreamble && isRecital(passage, index) || terms.opensWithWhereas(passage) {
            unnumberedList = nil
            nesting.restart()
            recitalEndsOpen = passage.endsOpen
            add(clause(.recital, unit), depth: ClauseTree.paragraphDepth)
            currentDepth = ClauseTree.paragraphDepth
            return
        }
        if goesOn(passage, after: previous) {
            if let list = listClosed(at: index) { currentDepth = list }
            add(clause(.continuation, unit), depth: belowCurrent)
            return
        }
        if let depth = unnumberedPointDepth(passage, after: previous) {
            add(clause(.point, unit), depth: depth)
            unnumberedList = (depth, passage.layout.firstIndent)
            return
        }
        unnumberedList = nil
        if !passage.endsWithComma { leavePreamble() }
        add(clause(.paragraph, unit), depth: ClauseTree.paragraphDepth)
        currentDepth = ClauseTree.paragraphDepth
    }

    /// Unnumbered text that ends a list: it begins small, after points or a table.
    private func goesOn(_ passage: Passage, after previous: BodyUnit?) -> Bool {
        guard let previous, currentDepth != nil else { return false }
        switch previous.role {
        case .numbered, .table: return passage.startsLowercase
        case .plain: return passage.startsLowercase && !previous.passage.endsOpen
        case .heading, .formula, .tableNote, .draft: return false
        }
    }

    /// Words after a list complete the clause that announced it: the outermost whose list the next number does not continue.
    private func listClosed(at index: Int) -> Int? {
        guard case .numbered = units[index - 1].role else { return nil }
        return tree.announcement(from: depthContinued(after: index))
    }

    /// The depth of the row that the next number goes on with; that of paragraphs where it goes on with none.
    private func depthContinued(after index: Int) -> Int {
        guard let next = nextPoint(after: index), next.value != 1, next.expected == nil else {
            return ClauseTree.paragraphDepth
        }
        return ClauseTree.paragraphDepth + next.depth
    }

    /// The depth of an unnumbered item of a list that the clause above announced.
    private func unnumberedPointDepth(_ passage: Passage, after previous: BodyUnit?) -> Int? {
        guard !terms.resolves(passage) else { return nil }
        if let list = unnumberedList, !passage.hasLayout || abs(passage.layout.firstIndent - list.indent) < 3 {
            return list.depth
        }
        guard let previous, currentDepth != nil, previous.passage.endsOpen else { return nil }
        switch previous.role {
        case .numbered, .plain: return belowCurrent
        default: return nil
        }
    }

    private var belowCurrent: Int { (currentDepth ?? ClauseTree.paragraphDepth - 1) + 1 }

    private func isNumberedRecital(_ passage: Passage) -> Bool {
        passage.endsWithComma && terms.opensRecital(passage)
    }

    private func isRecital(_ passage: Passage, _ index: Int) -> Bool {
        if terms.opensOperative(passage), !passage.endsWithComma { return false }
        if terms.opensRecital(passage) {
            if isOpening || followsFormula { return passage.lastMark != "." || isFollowedByOperative(index) }
            return passage.endsWithComma || Passage.emphasizedLead(of: passage.content) > 0 && passage.lastMark != "."
        }
        if passage.endsWithComma, isOpening || Passage.emphasizedLead(of: passage.content) > 0 { return true }
        guard isOpening else { return false }
        return isFollowedByOperative(index) && !passage.startsLowercase
    }

    /// Numbered paragraphs, or what is resolved, come before the next heading.
    private func isFollowedByOperative(_ index: Int) -> Bool {
        for unit in units[(index + 1)...] {
            if case .heading = unit.role { return false }
            if unit.passage.enumerator?.isPlainNumber ?? false || terms.resolves(unit.passage) { return true }
        }
        return false
    }

    /// Nothing but letters follows, and the last of them ends the sentence that the formula began.
    private func endsText(from index: Int) -> Bool {
        units[index...].allSatisfy { $0.heading == nil && $0.passage.enumerator?.isPlainNumber == false }
            && units.last?.passage.lastMark == "."
    }

    private mutating func leavePreamble() {
        inPreamble = false
        followsFormula = false
        leaveOpening()
    }

    /// What was read so far is the preamble; the body begins.
    private mutating func leaveOpening() {
        guard isOpening else { return }
        isOpening = false
        preamble = tree.finish()
        nesting.restart()
        currentDepth = nil
    }

    private mutating func add(_ clause: Clause, depth: Int) { tree.append(clause, depth: depth) }

    private func clause(_ kind: Clause.Kind, _ unit: BodyUnit) -> Clause {
        let content = unit.passage.content
        return Clause(kind: kind, content: content, leadLength: lead(of: content, kind), places: unit.places)
    }

    private func lead(of content: [Inline], _ kind: Clause.Kind) -> Int {
        let emphasized = Passage.emphasizedLead(of: content)
        guard emphasized == 0, kind == .recital || kind == .paragraph, isMainText else { return emphasized }
        return terms.openingLength(of: content.plainText)
    }

    private mutating func report(_ placement: Nesting.Placement, _ enumerator: Enumerator, _ unit: BodyUnit) {
        guard let expected = placement.expected else { return }
        if placement.value < expected {
            diagnostics.append(.numberRepeat(enumerator.printed, at: unit.passage.place))
        } else {
            diagnostics.append(.numberGap(enumerator.printed, at: unit.passage.place))
        }
    }
}
