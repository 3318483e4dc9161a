internal import EngrossModel

/// A passage of the body and what it is.
struct BodyUnit {
    enum Role {
        case heading(Heading), formula, table, tableNote, draft, numbered, plain
    }

    var passage: Passage
    var role: Role
    var places: [Place]

    init(_ passage: Passage, _ role: Role) {
        self.passage = passage
        self.role = role
        places = passage.places
    }

    var heading: Heading? { if case .heading(let heading) = role { heading } else { nil } }

    mutating func extendHeading(with passage: Passage) {
        guard case .heading(var heading) = role else { return }
        heading.title = .joined([heading.title, passage.content])
        role = .heading(heading)
        places += passage.places
    }

    mutating func complete(_ above: Heading, with title: Heading, of passage: Passage) {
        var whole = above
        whole.title = .joined([above.title, title.title])
        role = .heading(whole)
        places += passage.places
    }
}

extension [BodyUnit] {
    /// What is numbered among them, as nesting sees it.
    var numberedItems: [Nesting.Item] {
        var items: [Nesting.Item] = []
        var isBroken = false
        for unit in self {
            switch unit.role {
            case .numbered:
                guard let enumerator = unit.passage.enumerator else { continue }
                items.append(
                    Nesting.Item(
                        enumerator: enumerator, indent: unit.passage.hangingIndent, endsOpen: unit.passage.endsOpen,
                        followsBreak: isBroken))
                isBroken = false
            case .plain: isBroken = !unit.passage.endsOpen
            case .heading: isBroken = true
            case .table, .tableNote, .draft, .formula: break
            }
        }
        return items
    }
}
