internal import EngrossModel

/// Clauses in reading order, each with its depth, on the way to a tree.
struct ClauseTree {
    /// Divisions stand above `paragraphDepth` by the rank of their heading; points below it.
    static let paragraphDepth = 100

    private struct Node {
        var depth: Int
        var clause: Clause
    }

    private var finished: [Clause] = []
    private var open: [Node] = []

    /// Puts `clause` below the last one that stands higher.
    mutating func append(_ clause: Clause, depth: Int) {
        close(downTo: depth)
        open.append(Node(depth: depth, clause: clause))
    }

    /// The depth of the outermost open clause, from `depth` down, that announced the list under it.
    func announcement(from depth: Int) -> Int? {
        open.dropLast().first { $0.depth >= depth && $0.clause.endsOpen }?.depth
    }

    /// A clause at `depth` is the last one or holds it.
    func isOpen(at depth: Int) -> Bool { open.contains { $0.depth == depth } }

    /// All clauses, in order.
    mutating func finish() -> [Clause] {
        close(downTo: Int.min)
        defer { finished = [] }
        return finished
    }

    private mutating func close(downTo depth: Int) {
        while let last = open.last, last.depth >= depth {
            open.removeLast()
            if open.isEmpty {
                finished.append(last.clause)
            } else {
                open[open.count - 1].clause.children.append(last.clause)
            }
        }
    }
}

extension Clause {
    fileprivate var endsOpen: Bool {
        content.plainText.last { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
    }
}
