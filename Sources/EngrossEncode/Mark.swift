internal import EngrossModel

/// An element over a stretch of running text.
struct Mark {
    /// UTF-8 offsets in the plain text.
    var range: Range<Int>
    var element: StaticString
    var attributes: [(name: StaticString, value: String)] = []
    /// The name under which the element is counted for its eId; nil where it needs none.
    var counted: String?

    init(
        _ element: StaticString, over range: Range<Int>, _ attributes: [(name: StaticString, value: String)] = [],
        counted: String? = nil
    ) {
        self.range = range
        self.element = element
        self.attributes = attributes
        self.counted = counted
    }

    /// In the order of their starts, outer before inner; without the empty ones and those that cross an earlier one.
    static func nested(_ marks: [Mark]) -> [Mark] {
        guard marks.count > 1 else { return marks.filter { !$0.range.isEmpty } }
        let ordered = marks.enumerated().sorted {
            ($0.element.range.lowerBound, -$0.element.range.upperBound, $0.offset)
                < ($1.element.range.lowerBound, -$1.element.range.upperBound, $1.offset)
        }
        var kept: [Mark] = []
        var open: [Int] = []
        for (_, mark) in ordered where !mark.range.isEmpty {
            while let end = open.last, end <= mark.range.lowerBound { open.removeLast() }
            if let end = open.last, end < mark.range.upperBound { continue }
            open.append(mark.range.upperBound)
            kept.append(mark)
        }
        return kept
    }
}
