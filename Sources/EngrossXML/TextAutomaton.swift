/// Looks for several constant texts in one walk over a text, which is translated on the way.
final class TextAutomaton {
    /// What a scalar means to the search: 0 for one that stands in no needle, the highest for one that is taken out.
    private let low: [UInt8]
    private var high: [UInt32: UInt8] = [:]
    private let classCount: Int
    /// By state times `classCount` plus class, the first place in the row of the next state.
    private let next: [Int32]
    /// Whether a byte leaves the search where it was before the first letter of any needle; may be empty.
    private let idle: [Bool]
    private let acceptsNothing: Bool

    private static let found = Int32(-1)

    /// Nil where the needles have more different letters than are told apart here.
    init?(_ needles: [String], _ table: TranslationTable?) {
        var classes: [UInt32: UInt8] = [:]
        for scalar in needles.joined().unicodeScalars where classes[scalar.value] == nil {
            guard classes.count < 250 else { return nil }
            classes[scalar.value] = UInt8(classes.count + 1)
        }
        let skipped = UInt8(classes.count + 1)
        let meaning = { (scalar: UInt32) -> UInt8 in
            guard let table else { return classes[scalar] ?? 0 }
            return table.target(of: scalar).map { classes[$0] ?? 0 } ?? skipped
        }
        low = (0..<0x700).map { meaning($0) }
        for scalar in Set(classes.keys).union(table?.highScalars ?? []) where scalar >= 0x700 {
            high[scalar] = meaning(scalar)
        }
        classCount = classes.count + 2
        acceptsNothing = needles.contains("")
        let next = Self.transitions(needles.map { $0.unicodeScalars.map { classes[$0.value] ?? 0 } }, classCount)
        let low = low
        // Worth a look only where most bytes are; the bytes of a scalar beyond ASCII count together.
        idle = table == nil ? (0..<256).map { $0 < 0x80 && next[Int(low[$0])] == 0 } : []
        self.next = next
    }

    func finds(in text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard !acceptsNothing else { return true }
        return low.withUnsafeBufferPointer { low in
            next.withUnsafeBufferPointer { next in
                idle.withUnsafeBufferPointer { Self.finds(in: text, low, high, next, $0) }
            }
        }
    }

    private static func finds(
        in text: UnsafeBufferPointer<UInt8>, _ low: UnsafeBufferPointer<UInt8>, _ high: [UInt32: UInt8],
        _ next: UnsafeBufferPointer<Int32>, _ idle: UnsafeBufferPointer<Bool>
    ) -> Bool {
        let count = text.count
        let hasIdle = !idle.isEmpty
        var state: Int32 = 0
        var index = 0
        while index < count {
            if hasIdle, state == 0 {
                while index < count, idle[Int(text[index])] { index += 1 }
                if index == count { return false }
            }
            let meaning: UInt8
            if text[index] < 0x80 {
                meaning = low[Int(text[index])]
                index += 1
            } else {
                let scalar = TranslationTable.decode(text, at: &index)
                meaning = scalar < 0x700 ? low[Int(scalar)] : high.isEmpty ? 0 : high[scalar] ?? 0
            }
            state = next[Int(state) + Int(meaning)]
            if state == found { return true }
        }
        return false
    }

    /// The automaton of Aho and Corasick; states that end a needle are all one.
    private static func transitions(_ needles: [[UInt8]], _ classCount: Int) -> [Int32] {
        var children: [[UInt8: Int]] = [[:]]
        var isEnd = [false]
        for needle in needles {
            var state = 0
            for letter in needle {
                if let known = children[state][letter] {
                    state = known
                } else {
                    children.append([:])
                    isEnd.append(false)
                    children[state][letter] = children.count - 1
                    state = children.count - 1
                }
            }
            isEnd[state] = true
        }
        var table = [Int](repeating: 0, count: children.count * classCount)
        var fallback = [Int](repeating: 0, count: children.count)
        var queue = [0]
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            isEnd[state] = isEnd[state] || isEnd[fallback[state]]
            for letter in 0..<classCount {
                let isSkipped = letter == classCount - 1
                let retreat = isSkipped ? state : state == 0 ? 0 : table[fallback[state] * classCount + letter]
                if let child = children[state][UInt8(letter)] {
                    fallback[child] = state == 0 ? 0 : retreat
                    table[state * classCount + letter] = child
                    queue.append(child)
                } else {
                    table[state * classCount + letter] = retreat
                }
            }
        }
        return table.map { isEnd[$0] ? found : Int32($0 * classCount) }
    }
}
