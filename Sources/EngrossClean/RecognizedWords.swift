internal import EngrossModel
internal import EngrossTerms

/// Mends words of recognised pages whose letters were taken for others: `Gencral` is `General`.
///
/// Only what is no word is mended, and only where exactly one word looks like it. The document is a dictionary too: what stands
/// in it again and again is its word, and what it says elsewhere is likelier than what it does not.
struct RecognizedWords {
    private(set) var pages: [Page]
    private(set) var repairs: [Repair] = []
    private let words: DocumentWords

    init(_ pages: [Page]) {
        self.pages = pages
        guard pages.contains(where: { $0.lines.contains { !$0.unknownWords.isEmpty } }) else {
            words = DocumentWords()
            return
        }
        words = DocumentWords(pages)
        guard !words.isForeign else { return }
        for page in pages.indices {
            for line in pages[page].lines.indices where !pages[page].lines[line].unknownWords.isEmpty {
                mend(page, line)
            }
        }
    }

    private mutating func mend(_ page: Int, _ line: Int) {
        var position = LinePosition()
        for word in pages[page].lines[line].unknownWords {
            guard let found = position.next(word.text, in: pages[page].lines[line].runs),
                let (meant, reason) = words.meant(by: word)
            else { continue }
            pages[page].lines[line].runs[found.run].text.replaceSubrange(found.range, with: meant)
            let confidence = Int((word.confidence * 100).rounded())
            repairs.append(
                Repair(
                    .misreading, before: word.text, after: meant, reason: "\(reason) (read with \(confidence) %)",
                    place: Place(
                        page: pages[page].number, line: line + 1, box: pages[page].lines[line].runs[found.run].box)))
        }
    }
}

/// The words that a document has, and how often.
private struct DocumentWords {
    private var counts: [String: Int] = [:]
    /// The surely read ones among those that no dictionary has.
    private var unknown: [String: Int] = [:]
    /// Of the words that are long enough to be looked up.
    private var unknownCount = 0
    private var knownCount = 0

    /// A reading that is worth less is no witness of a word.
    private static let sure = 0.85

    /// So many words are unknown that the document must be in a language that the recogniser was not told of.
    var isForeign: Bool { unknownCount * 2 > knownCount }

    init() {}

    init(_ pages: [Page]) {
        for line in pages.lazy.flatMap(\.lines) {
            for run in line.runs { add(run.text, 1) }
            for word in line.unknownWords {
                add(word.text, -1)
                unknownCount += 1
                if word.confidence >= Self.sure { unknown[word.text, default: 0] += 1 }
            }
        }
        for (word, count) in unknown where isOwn(word) { counts[word, default: 0] += count }
    }

    private mutating func add(_ text: String, _ count: Int) {
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            counts[String(word), default: 0] += count
            if word.count >= Self.shortest { knownCount += count }
        }
    }

    /// What is read alike in two places is hardly misread: a name, or a word that dictionaries lack.
    private func isOwn(_ word: String) -> Bool { unknown[word] ?? 0 >= 2 }

    /// The one word that a reading stands for, with the evidence; nil where none does, or more than one may.
    func meant(by reading: UnknownWord) -> (word: String, reason: String)? {
        let standing = Confusions.words(like: reading.text, steps: 2) { counts[$0] ?? 0 > 0 }
        // A letter that is poor in its type is misread alike wherever it stands, but seldom more often than not.
        if isOwn(reading.text), standing.allSatisfy({ counts[$0] ?? 0 < unknown[reading.text] ?? 0 }) { return nil }
        if standing.count == 1 { return (standing[0], "`\(standing[0])` stands in the same document") }
        guard standing.isEmpty, reading.candidates.count == 1, reading.text.count > Self.shortest else { return nil }
        return (reading.candidates[0], "no word, and no other looks like it")
    }

    /// So short a word looks like too many others, unless the document has them.
    private static let shortest = 4
}

/// How far a line has been gone through.
private struct LinePosition {
    private var run = 0
    /// Letters of the run that are ahead; nil for all.
    private var ahead: Int?

    /// The next place of a word, whole and in one run; what stands in two is left alone. To change the word there is safe.
    mutating func next(_ word: String, in runs: [Run]) -> (run: Int, range: Range<String.Index>)? {
        for index in run..<max(run, runs.count) {
            let text = runs[index].text
            var start = text.startIndex
            if index == run, let ahead { start = text.index(text.endIndex, offsetBy: -ahead) }
            while start < text.endIndex {
                if text[start...].hasPrefix(word) {
                    let end = text.index(start, offsetBy: word.count)
                    let opens = start == text.startIndex || !text[text.index(before: start)].isLetter
                    if opens, end == text.endIndex || !text[end].isLetter {
                        (run, ahead) = (index, text.distance(from: end, to: text.endIndex))
                        return (index, start..<end)
                    }
                }
                start = text.index(after: start)
            }
        }
        return nil
    }
}
