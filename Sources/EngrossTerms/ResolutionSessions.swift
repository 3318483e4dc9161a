/// The sessions of the General Assembly that adopted the resolutions of its first row of numbers, from 1946 to 1975: the rows of
/// `resolution-sessions.tsv`.
public enum ResolutionSessions {
    private static let known: [(session: Int, numbers: ClosedRange<Int>)] = TermTable.resolutionSessions.compactMap {
        let cells = $0.compactMap { Int($0) }
        return cells.count == 3 && cells[1] <= cells[2] ? (cells[0], cells[1]...cells[2]) : nil
    }

    /// The session of a resolution; nil where its number does not tell.
    public static func session(of number: Int) -> Int? {
        known.first { $0.numbers.contains(number) }?.session
    }

    /// Whether a resolution of that number can be of that session: it does not lie among those of another.
    public static func mayHold(_ number: Int, session: Int) -> Bool {
        let isBehindEarlier = known.allSatisfy { $0.session >= session || $0.numbers.upperBound < number }
        let isBeforeLater = known.allSatisfy { $0.session <= session || $0.numbers.lowerBound > number }
        return isBehindEarlier && isBeforeLater && known.last.map { session <= $0.session } ?? false
    }
}
