/// The words that open the heading of a division (`Chapter`) or the label of what is attached (`Annex`).
public enum PartWords {
    /// The name of the division, and its rank: the smaller holds the greater. Nil for any other word.
    public static func division(_ word: some StringProtocol) -> (name: String, rank: Int)? {
        divisions[word.lowercased()]
    }

    /// 0 for an annex, 1 for what is attached to one; nil for any other word.
    public static func attachmentLevel(_ word: some StringProtocol) -> Int? { levels[word.lowercased()] }

    private static let rows = TermTable.partWords.filter { $0.count == 5 }
    private static let divisions: [String: (name: String, rank: Int)] = Dictionary(
        rows.compactMap { row in
            row[1] == "division" ? Int(row[3]).map { (row[4], (name: row[2], rank: $0)) } : nil
        }, uniquingKeysWith: { first, _ in first })
    private static let levels: [String: Int] = Dictionary(
        rows.compactMap { row in row[1] == "attachment" ? Int(row[2]).map { (row[4], $0) } : nil },
        uniquingKeysWith: { first, _ in first })
}
