internal import EngrossModel
internal import EngrossTerms

/// What a document says of itself, gathered from its parts.
struct Facts {
    let terms: Vocabulary

    func fill(_ document: inout SegmentedDocument) {
        var facts = document.metadata
        let lines = document.masthead
        func line(_ role: MastheadLine.Role) -> String? { lines.first { $0.role == role }?.content.plainText }

        facts.symbol = line(.symbol).map(Self.bareSymbol) ?? runningSymbol(document.furniture)
        let number = Self.withoutKind(document.number.plainText)
        if !number.isEmpty { facts.number = ResolutionNumber(startOf: number)?.text ?? number }
        if facts.symbol == nil { facts.symbol = SessionSymbol(startOf: number)?.text }
        facts.organ = organ(document, symbol: facts.symbol)
        if facts.symbol == nil, let number = facts.number, let organ = facts.organ {
            facts.symbol = terms.symbol(
                number: number + letters(of: parts(of: document)), organ: organ, isDecision: isDecision(document))
        }
        facts.session = line(.session)
        facts.agendaItem = line(.agendaItem).flatMap { AgendaItem.number(in: $0) }
        facts.committee =
            line(.proponent).flatMap(Self.committee)
            ?? lines.map(\.content.plainText).first { $0.hasSuffix(" Committee") && $0.utf8.count < 30 }
        facts.jobNumber = document.furniture.first { $0.role == .jobNumber }?.text
        facts.issued = line(.dateOfIssuance).flatMap { DateReader.dates(in: $0).first?.date }
        let adoption = lines.filter { $0.role == .adoption }.map(\.content.plainText).joined(separator: " ")
        let conclusions = document.conclusions + document.components.flatMap(\.conclusions)
        facts.adopted =
            DateReader.dates(in: adoption).last?.date ?? conclusions.first { $0.date != nil }?.date
            ?? facts.symbol.flatMap { terms.adoptionDate(of: $0) }
        facts.meeting =
            (conclusions.first { $0.role == .meeting }?.content.plainText).flatMap { Self.meeting(in: $0) }
            ?? Self.meeting(in: adoption)
        let formula = document.text.formula ?? document.components.first?.text.formula
        if let language = formula.flatMap({ terms.language(ofFormula: $0.plainText) }) { facts.language = language }
        document.metadata = facts
        document.kind = kind(document)
        if document.kind == .decision || document.kind == .presidentialStatement { fillFromOpening(&document) }
    }

    /// A decision or statement says in its first words at which meeting it was made: `At its 79th plenary meeting, on …`.
    private func fillFromOpening(_ document: inout SegmentedDocument) {
        guard let opening = (document.text.preamble + document.text.body).first?.content.plainText,
            opening.hasPrefix("At ")
        else { return }
        if document.metadata.meeting == nil { document.metadata.meeting = Self.meeting(in: opening) }
        if document.metadata.adopted == nil { document.metadata.adopted = DateReader.dates(in: opening).first?.date }
    }

    /// The drafts that a document recommends say nothing of it.
    private func parts(of document: SegmentedDocument) -> [Component] {
        document.isCollection ? document.components : []
    }

    /// ` A-C`: the letters of the parts that stand in one document.
    private func letters(of components: [Component]) -> String {
        guard let first = components.first, let last = components.last else { return "" }
        let letters = [first, last].map { $0.label.plainText.filter(\.isLetter) }
        return " " + (components.count > 1 ? letters.joined(separator: "-") : letters[0])
    }

    private func kind(_ document: SegmentedDocument) -> DocumentKind {
        let symbol = document.metadata.symbol ?? ""
        let isDecision = isDecision(document)
        if symbol.contains("/PRST/") { return .presidentialStatement }
        if isDraft(document) { return isDecision ? .draftDecision : .draftResolution }
        if symbol.contains("/DEC/") || isDecision { return .decision }
        if symbol.contains("/RES/") || hasFormula(document) {
            return .resolution
        }
        return .other
    }

    /// Says of itself that it is the draft of a resolution or decision, or enacts under the symbol of a draft; an amendment to
    /// a draft and the draft of a report or declaration are none.
    private func isDraft(_ document: SegmentedDocument) -> Bool {
        let lines = document.masthead.map(\.content.plainText)
        if lines.contains(where: { SponsorLine.isOfAmendment($0) }) { return false }
        let words = ["draft resolution", "draft decision"]
        let title = document.title.plainText.lowercased()
        if words.contains(where: { title.hasPrefix($0) }) { return true }
        if lines.contains(where: { line in words.contains { line.lowercased().contains($0) } }) { return true }
        return document.metadata.symbol?.contains("/L.") ?? false && hasFormula(document)
    }

    private func hasFormula(_ document: SegmentedDocument) -> Bool {
        document.text.formula != nil || document.isCollection || document.isResolved
    }

    private func isDecision(_ document: SegmentedDocument) -> Bool {
        document.number.plainText.hasPrefix("Decision ")
            || SessionSymbol(startOf: document.number.plainText)?.isDecision ?? false
            || document.masthead.contains { line in
                let text = line.content.plainText
                return text.hasPrefix("Decision") || text.hasPrefix("Draft decision") || text.contains("draft decision")
            }
    }

    private func organ(_ document: SegmentedDocument, symbol: String?) -> String? {
        if let organ = symbol.flatMap({ terms.organ(ofSymbol: $0) }) { return organ }
        let formulas = [document.text.formula] + parts(of: document).map(\.text.formula)
        for formula in formulas {
            if let organ = formula.flatMap({ terms.organ(ofFormula: $0.plainText) }) { return organ }
        }
        let named = document.masthead.last { $0.role == .authority }.flatMap {
            terms.organ(named: $0.content.plainText)
        }
        return named ?? (formulas.allSatisfy { $0 == nil } && isOfSecurityCouncil(document.number) ? "sc" : nil)
    }

    /// `4000 (2050)`: the Security Council alone puts the year in parentheses after the number.
    private func isOfSecurityCouncil(_ number: [Inline]) -> Bool {
        let text = Self.withoutKind(number.plainText)
        guard let number = ResolutionNumber(startOf: text), number.isParenthesized else { return false }
        return number.text.drop { $0 != "(" }.dropFirst().prefix { $0 != ")" }.first?.isNumber ?? false
    }

    private func runningSymbol(_ furniture: [Furniture]) -> String? {
        furniture.first { $0.role == .runningHead && HeadReader.isSymbol($0.text) }.map { Self.bareSymbol($0.text) }
    }

    /// `Resolution 2788 (2025)` → `2788 (2025)`.
    private static func withoutKind(_ text: String) -> String {
        let word = text.prefix { $0.isLetter }
        return word.count > 3 ? String(text.dropFirst(word.count).drop(while: \.isWhitespace)) : text
    }

    /// Without the stars of a reissue.
    private static func bareSymbol(_ text: String) -> String {
        String(text.filter { $0 != "*" }).split(separator: " ").joined(separator: " ")
    }

    /// `[on the report of the Second Committee (…)]` → `Second Committee`.
    private static func committee(_ text: String) -> String? {
        let (opening, closing) = ("report of the ", "Committee")
        guard let start = text.firstOffset(of: opening).map({ $0 + opening.utf8.count }),
            let end = text.firstOffset(of: closing).map({ $0 + closing.utf8.count }), start + closing.utf8.count < end
        else { return nil }
        return String(decoding: text.utf8.prefix(end).dropFirst(start), as: UTF8.self)
    }

    /// The words about the meeting: `64th plenary meeting`, `9962nd meeting`, `Ninth plenary meeting`.
    private static func meeting(in text: String) -> String? {
        let words = text.drop { $0 == "(" }.split(separator: " ")
        guard let end = words.firstIndex(where: { $0.hasPrefix("meeting") }),
            let start = words[..<end].lastIndex(where: { $0.first?.isNumber ?? false || Numerals.ordinal($0) != nil })
        else { return nil }
        return (words[start..<end] + ["meeting"]).joined(separator: " ")
    }
}

extension SegmentedDocument {
    /// `Be it resolved` enacts where no formula stands.
    var isResolved: Bool { text.body.contains(where: \.resolves) }
}

extension Clause {
    fileprivate var resolves: Bool {
        OpeningWords.resolves(content.plainText) || children.contains(where: \.resolves)
    }
}
