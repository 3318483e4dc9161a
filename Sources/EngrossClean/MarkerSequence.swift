/// Gives numbers to the labels of notes, or to their calls, in the order they stand: the numbers rise, and of all ways
/// to give them the one is taken that the readings speak for most.
struct MarkerSequence {
    /// Something raised, and which numbers may stand there.
    struct Candidate {
        var reading: MarkerReading
        var numbers: ClosedRange<Int>?
    }

    /// A number that nothing has costs so much.
    private static let skipped = 0.45
    /// And what has no number.
    private static let left = 0.15

    /// For each candidate its number; nil where it has none.
    ///
    /// - Parameter highest: no number is above it.
    static func numbers(of candidates: [Candidate], upTo highest: Int) -> [Int?] {
        // best[n]: with n the last number that was given.
        let unreachable = -Double.infinity
        var best = [Double](repeating: unreachable, count: highest + 1)
        best[0] = 0
        var choices: [[Int?]] = []
        for candidate in candidates {
            var next = best.map { $0 - left }
            var origin = [Int?](repeating: nil, count: highest + 1)
            for number in candidate.numbers.map(Array.init) ?? Array(1...max(1, highest))
            where number <= highest && number > 0 {
                let gain = candidate.reading.likeness(to: number)
                for before in max(0, number - 6)..<number where best[before] > unreachable {
                    let value = best[before] + gain - skipped * Double(number - before - 1)
                    if value > next[number] {
                        next[number] = value
                        origin[number] = before
                    }
                }
            }
            best = next
            choices.append(origin)
        }
        var last = best.indices.max { (best[$0], -$0) < (best[$1], -$1) } ?? 0
        var numbers = [Int?](repeating: nil, count: candidates.count)
        for index in candidates.indices.reversed() {
            guard let before = choices[index][last] else { continue }
            numbers[index] = last
            last = before
        }
        return numbers
    }
}
