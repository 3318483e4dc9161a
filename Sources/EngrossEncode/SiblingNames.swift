/// The eIds given so far under one parent.
struct SiblingNames {
    /// What stands before every eId here: empty, or the parent's eId with its joint.
    let prefix: String
    private var taken: Set<String> = []
    private var counts: [String: Int] = [:]

    init(prefix: String) {
        self.prefix = prefix
    }

    /// The eId of a numbered element; nil where another one has it.
    mutating func claim(_ element: ClauseElement, _ number: ClauseNumber) -> String? {
        claim(element.reference, number.name)
    }

    mutating func claim(_ reference: String, _ number: String) -> String? {
        let name = "\(reference)_\(number)"
        return taken.insert(name).inserted ? prefix + name : nil
    }

    /// The eId of an element without number: its count, passing over the numbers that others have or will have.
    mutating func next(_ reference: String, besides reserved: Set<String> = []) -> String {
        var count = counts[reference, default: 0]
        var name: String
        repeat {
            count += 1
            name = "\(reference)_\(count)"
        } while reserved.contains(String(count)) || !taken.insert(name).inserted
        counts[reference] = count
        return prefix + name
    }
}
