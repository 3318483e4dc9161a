/// Reads the opening words of a paragraph, word by word.
struct OpeningReader {
    enum Kind { case recital, operative }

    /// The first words of the text in small letters, and where each ends; a word that a comma or a bracket follows is
    /// the last.
    private let words: [(word: Substring, end: Int)]
    private let isCapital: Bool
    private var at = 0

    init(_ text: String) {
        var words: [(word: Substring, end: Int)] = []
        let start = text.utf8.prefix(120)
        var word = start.startIndex
        var index = start.startIndex
        var length = 0
        isCapital = start.first.map { (0x41...0x5A).contains($0) } ?? false
        func add() {
            if word < index { words.append((Substring(text[word..<index].lowercased()), length)) }
        }
        while index < start.endIndex {
            let byte = start[index]
            let next = start.index(after: index)
            if byte == 0x20 || byte == 0xC2 && next < start.endIndex && start[next] == 0xA0 {
                add()
                if byte == 0xC2 {
                    index = next
                    length += 1
                }
                word = start.index(after: index)
            } else if !((0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-")) {
                break
            }
            index = start.index(after: index)
            length += 1
        }
        if index < start.endIndex || start.endIndex == text.utf8.endIndex { add() }
        self.words = words
    }

    mutating func read() -> (kind: Kind, length: Int)? {
        guard isCapital else { return nil }
        while take(Self.before) {}
        guard let head = takeHead() else { return nil }
        var open = head
        while true {
            if takeOne(of: open.tails) || takeFeeling(mayBeBare: open.isExpressive) || take(Self.behind) { continue }
            let mark = at
            if takeWord("and") {
                while take(Self.before) {}
                if let next = takeHead(), next.kind == open.kind {
                    open = next
                    continue
                }
            }
            at = mark
            break
        }
        return (head.kind, words[at - 1].end)
    }

    // MARK: Words

    private typealias Head = (kind: Kind, tails: [[Substring]], isExpressive: Bool)

    private mutating func takeHead() -> Head? {
        guard at < words.count, let head = Self.heads[words[at].word] else { return nil }
        at += 1
        return head
    }

    private mutating func take(_ phrases: [Substring: [[Substring]]]) -> Bool {
        guard at < words.count, let choices = phrases[words[at].word] else { return false }
        return takeOne(of: choices)
    }

    /// The longest of these phrases that comes next.
    private mutating func takeOne(of phrases: [[Substring]]) -> Bool {
        var longest = 0
        for phrase in phrases where phrase.count > longest && at + phrase.count <= words.count {
            if zip(phrase, words[at...]).allSatisfy({ $0 == $1.word }) { longest = phrase.count }
        }
        at += longest
        return longest > 0
    }

    private mutating func takeWord(_ word: Substring) -> Bool {
        guard at < words.count, words[at].word == word else { return false }
        at += 1
        return true
    }

    /// "with deep concern", "its sincere appreciation", "grave alarm".
    private mutating func takeFeeling(mayBeBare: Bool) -> Bool {
        let mark = at
        guard takeWord("with") || takeWord("its") || mayBeBare else { return false }
        while at < words.count, Self.degrees.contains(words[at].word) { at += 1 }
        if take(Self.feelings) { return true }
        at = mark
        return false
    }

    // MARK: The table

    private static let rows = TermTable.openingWords.filter { $0.count >= 2 }.map { row in row.map { $0.lowercased() } }
    private static let heads: [Substring: Head] = Dictionary(
        rows.filter { $0[0] == "recital" || $0[0] == "operative" }.map { row in
            let tails = row.count > 2 ? row[2].split(separator: "|").map { $0.split(separator: " ") } : []
            return (row[1][...], (row[0] == "recital" ? Kind.recital : .operative, tails, row[1].hasPrefix("express")))
        },
        uniquingKeysWith: { first, _ in first })
    private static let before = phrases("before")
    private static let behind = phrases("behind")
    private static let feelings = phrases("feeling")
    private static let degrees = Set(rows.filter { $0[0] == "degree" }.map { $0[1][...] })

    /// By first word.
    private static func phrases(_ kind: String) -> [Substring: [[Substring]]] {
        Dictionary(grouping: rows.filter { $0[0] == kind }.map { $0[1].split(separator: " ") }, by: { $0[0] })
    }
}
