internal import EngrossModel

/// Where a row of clauses stands.
struct HierarchyLevel {
    enum Parent {
        case body, division, clause
    }

    let parent: Parent
    /// Before the eIds of the clauses: empty, or the parent's eId with its joint.
    let prefix: String
    let depth: Int

    func child(_ parent: Parent, prefix: String) -> HierarchyLevel {
        HierarchyLevel(parent: parent, prefix: prefix, depth: depth + 1)
    }
}

/// The clauses under one parent while they are written. Points stand in a `list`; where a number comes back, and around
/// recitals directly in the body, a division without heading holds what follows.
struct ClauseRow {
    enum Wrapper {
        case paragraphs, divisions, recitals
    }

    let level: HierarchyLevel
    /// Numbers that clauses without number must leave to others, by the names of the elements.
    private let reserved: [String: Set<String>]
    var names: SiblingNames
    var wrapper: (kind: Wrapper, names: SiblingNames)?
    var list: SiblingNames?
    /// The opening text of the parent, to stand in its first list.
    var intro: [Inline]?

    init(_ clauses: [Clause], level: HierarchyLevel, intro: [Inline]?) {
        self.level = level
        self.intro = intro
        names = SiblingNames(prefix: level.prefix)
        var reserved: [String: Set<String>] = [:]
        if clauses.contains(where: { $0.citableNumber == nil }) {
            for clause in clauses {
                guard let number = clause.citableNumber else { continue }
                reserved[clause.element(below: level.parent).reference, default: []].insert(number.name)
            }
        }
        self.reserved = reserved
    }

    /// Some of its paragraphs have a number.
    var numbersParagraphs: Bool { reserved[ClauseElement.paragraph.reference] != nil }

    /// The eId of a numbered clause; nil where its number stands already.
    mutating func claim(_ element: ClauseElement, _ number: ClauseNumber) -> String? {
        wrapper != nil ? wrapper?.names.claim(element, number) : names.claim(element, number)
    }

    mutating func next(_ reference: String) -> String {
        let reserved = reserved[reference] ?? []
        return wrapper?.names.next(reference, besides: reserved) ?? names.next(reference, besides: reserved)
    }

    /// The eId of a point without number.
    mutating func nextPoint() -> String? {
        let reference = ClauseElement.point.reference
        return list?.next(reference, besides: reserved[reference] ?? [])
    }
}

extension Clause {
    /// The element it becomes where it has a number.
    fileprivate func element(below parent: HierarchyLevel.Parent) -> ClauseElement {
        switch kind {
        case .division: parent == .clause ? .alinea : ClauseElement(division)
        case .point: .point
        default: parent == .clause ? .subparagraph : .paragraph
        }
    }
}
