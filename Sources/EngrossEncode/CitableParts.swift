internal import EngrossModel

/// The parts of a text by the numbers under which citations name them, with their eIds. What could be two parts is none.
struct CitableParts {
    /// Before every eId.
    private let prefix: String
    private let clauses: [Clause]
    private let runningParagraphs: Set<String>

    /// - Parameter clauses: of the body, those that are printed.
    init(_ clauses: [Clause], prefix: String) {
        self.clauses = clauses
        self.prefix = prefix
        runningParagraphs = RunningNumbers(of: clauses).paragraphs
    }

    static let none = CitableParts([], prefix: "")

    func section(_ number: String) -> String? {
        section(number: number).map { _ in "\(prefix)sec_\(number)" }
    }

    /// The eId of the item of the paragraph, or of the paragraph where the item cannot be told.
    func paragraph(_ number: String, items: [String] = [], section: String? = nil) -> String? {
        guard let (clause, eId) = paragraph(number: number, section: section) else { return nil }
        return items.isEmpty ? eId : item(items, of: clause, eId) ?? eId
    }

    private func section(number: String) -> Clause? {
        Self.unrepeated(clauses.filter { $0.kind == .division && $0.division == .section }, number)
    }

    private func paragraph(number: String, section: String?) -> (Clause, eId: String)? {
        var (row, prefix) = (clauses, prefix)
        if let section {
            guard let clause = self.section(number: section) else { return nil }
            let runs = RunningNumbers(of: clause.children).paragraphs.contains(number)
            row = runs ? Self.paragraphs(below: clause.children) : clause.children.filter { !$0.isVoid }
            if !runningParagraphs.contains(number) { prefix += "sec_\(section)__" }
        } else if runningParagraphs.contains(number) {
            row = Self.paragraphs(below: clauses)
        }
        let clause = Self.unrepeated(row.filter { $0.kind == .paragraph }, number)
        return clause.map { ($0, "\(prefix)para_\(number)") }
    }

    private func item(_ letters: [String], of clause: Clause, _ eId: String) -> String? {
        var (clause, eId) = (clause, eId)
        for letter in letters {
            guard clause.printedTable == nil,
                let point = Self.unrepeated(clause.children.filter { !$0.isVoid }.prefix { $0.kind == .point }, letter)
            else { return nil }
            eId += "__list_1__point_\(letter)"
            clause = point
        }
        return eId
    }

    /// The clause of this number, if no number comes back before it nor its own anywhere: only then is its eId made of
    /// its number and its parent's alone.
    private static func unrepeated(_ clauses: some Sequence<Clause>, _ number: String) -> Clause? {
        var found: Clause?
        var seen: Set<String> = []
        var isRepeated = false
        for clause in clauses {
            guard let name = clause.citableNumber?.name else { continue }
            isRepeated = !seen.insert(name).inserted || isRepeated
            guard name == number else { continue }
            if isRepeated { return nil }
            found = clause
        }
        return found
    }

    private static func paragraphs(below clauses: [Clause]) -> [Clause] {
        var paragraphs: [Clause] = []
        var waiting = Array(clauses.reversed())
        while let clause = waiting.popLast() {
            if clause.kind == .paragraph { paragraphs.append(clause) }
            if clause.kind == .division { waiting += clause.children.reversed() }
        }
        return paragraphs
    }
}
