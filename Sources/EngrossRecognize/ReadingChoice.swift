internal import EngrossModel

/// Says which lines of a page are worth another reading, and chooses between the readings of a line, word by word.
struct ReadingChoice {
    let form: WordForm
    /// Points; the usual height of the page's small letters.
    private let xHeight: Double
    /// Points to the pixel.
    private let scale: Double

    /// `lines` are those of the page.
    init(form: WordForm, lines: [RecognizedLine], scale: Double) {
        self.form = form
        self.scale = scale
        xHeight = lines.compactMap(\.xHeight).median ?? 0
    }

    /// Words that are read right have more confidence, nearly all.
    private static let sure = 0.75
    /// Where a word has less, others of its line may be wrong too.
    private static let bad = 0.6
    /// How many words on each side are read again with a doubtful one.
    private static let neighbours = 2
    /// Pixels. Of small letters that are lower, copying leaves too little for confidence to mean much.
    private static let least = 11.0
    /// What is read out of strokes of bar codes and emblems, as large letters, is never surer.
    private static let strokes = 0.6
    /// What shines through the paper is never surer; nor is a line that no reading makes sense of.
    private static let unreadable = (first: 0.4, better: 0.5)

    /// Whether another reading of a line may be better.
    func isDoubtful(_ line: RecognizedLine) -> Bool {
        isSmall(line) || line.words.contains(where: isDoubtful)
    }

    /// Where another reading of a line may be better, with the paper around it: all along a line that was read badly, else from the first
    /// of its doubtful words to the last, with those that they stand among.
    func doubtfulPart(of line: RecognizedLine) -> Box {
        var box = line.box.widened(by: 0.15 * line.box.height)
        let words = line.words
        guard !isSmall(line), words.allSatisfy({ $0.confidence >= Self.bad }),
            let first = words.firstIndex(where: isDoubtful), let last = words.lastIndex(where: isDoubtful)
        else { return box }
        let (left, right) = (first - Self.neighbours, last + Self.neighbours)
        if left > 0 { box.left = (words[left - 1].box.right + words[left].box.left) / 2 }
        if right < words.count - 1 { box.right = (words[right].box.right + words[right + 1].box.left) / 2 }
        return box
    }

    func isSmall(_ line: RecognizedLine) -> Bool { line.xHeight.map { $0 < Self.least * scale } ?? false }

    /// Whether a line is text, not a bar code or an emblem, so far as its first reading tells.
    func isText(_ line: RecognizedLine) -> Bool {
        guard let height = line.xHeight, height > 1.3 * xHeight else { return true }
        return line.words.confidence >= Self.strokes
    }

    /// The line with the better readings of its words; as it was read first where the others make no more sense of it.
    func better(_ line: RecognizedLine, _ others: [[RecognizedWord]]) -> RecognizedLine {
        var better = line
        better.words = choose([line.words] + others)
        let isUnreadable =
            line.words.confidence < Self.unreadable.first && better.words.confidence < Self.unreadable.better
        return isUnreadable ? line : better
    }

    /// Whether no reading made sense of a line of text.
    func isUnsure(_ line: RecognizedLine) -> Bool { line.words.confidence < Self.bad && isText(line) }

    /// A line with paper around it.
    func block(of line: RecognizedLine) -> Box { line.box.widened(by: 0.4 * line.box.height) }

    /// The line as `words` has it, so far as they stand on it, where that is surer and leaves no part of it out.
    func surer(_ line: RecognizedLine, _ words: [RecognizedWord]) -> RecognizedLine {
        var surer = line
        surer.words = words.filter { line.box.top < $0.box.center && $0.box.center < line.box.bottom }
        let letters = [line, surer].map { $0.words.reduce(0) { $0 + $1.text.count } }
        // The label of a note is a small part of it, and what is raised at the end is no part of the last word.
        let slack = 0.3 * line.box.height
        guard 10 * letters[1] >= 7 * letters[0],
            let first = line.words.first?.box, let ownFirst = surer.words.first?.box,
            ownFirst.left < first.left + slack,
            let last = line.words.last?.box, let ownLast = surer.words.last?.box, ownLast.right < last.right + slack
        else { return line }
        return surer.words.confidence > max(Self.bad, line.words.confidence) ? surer : line
    }

    private func isDoubtful(_ word: RecognizedWord) -> Bool {
        word.confidence < Self.sure || form.faults(in: word.text) > 0
    }

    /// Of what the readings have in each place of the line, the best.
    ///
    /// That is what has fewest faults of form, else what most of them have, else what is surest. What the first has not is left out.
    func choose(_ readings: [[RecognizedWord]]) -> [RecognizedWord] {
        Self.places(readings).flatMap { place in
            guard let first = place[0] else { return [] as [RecognizedWord] }
            let candidates = place.compactMap(\.self).map { words in
                (
                    words: words, faults: words.reduce(0) { $0 + form.faults(in: $1.text) },
                    votes: place.count { $0?.map(\.text) == words.map(\.text) },
                    confidence: words.map(\.confidence).min() ?? 0
                )
            }
            let best = candidates.max { one, other in
                (-one.faults, one.votes, one.confidence) < (-other.faults, other.votes, other.confidence)
            }
            return best?.words ?? first
        }
    }

    /// What each reading has in the places of the line; a place is as wide as the words that stand over each other.
    static func places(_ readings: [[RecognizedWord]]) -> [[[RecognizedWord]?]] {
        let all = readings.indices.flatMap { index in readings[index].map { (index, $0) } }
            .sorted { ($0.1.box.left, $0.0) < ($1.1.box.left, $1.0) }
        var places: [[[RecognizedWord]?]] = []
        var right = -Double.infinity
        for (reading, word) in all {
            if right - word.box.left <= 0.3 * min(word.box.width, word.box.height) {
                places.append(Array(repeating: nil, count: readings.count))
            }
            places[places.count - 1][reading, default: []].append(word)
            right = max(right, word.box.right)
        }
        return places
    }
}

extension [[RecognizedWord]?] {
    fileprivate subscript(index: Int, default words: [RecognizedWord]) -> [RecognizedWord] {
        get { self[index] ?? words }
        set { self[index] = newValue }
    }
}
