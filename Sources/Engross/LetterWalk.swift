internal import EngrossModel

/// The letters of a source in reading order, each to be claimed by one parcel.
struct LetterWalk {
    private(set) var letters: [Character] = []
    /// Page and line of each letter, 1-based.
    private(set) var positions: [(page: Int, line: Int)] = []
    /// The parcel that claimed each letter; negative for none.
    private(set) var owners: [Int] = []
    private var lineStarts: [Int: [Int: Int]] = [:]
    /// Where the last parcel without a place was looked for.
    private var cursor = 0
    /// So many letters in a row are taken as proof of the right place.
    private static let proof = 8

    init(_ document: ExtractedDocument) {
        for page in document.pages {
            for (index, line) in page.lines.enumerated() {
                lineStarts[page.number, default: [:]][index + 1] = letters.count
                for letter in Letters.of(line.text) {
                    letters.append(letter)
                    positions.append((page.number, index + 1))
                }
            }
        }
        owners = [Int](repeating: -1, count: letters.count)
    }

    /// Claims the letters of a parcel where they stand; gives back those that were not found.
    mutating func claim(_ parcel: Parcel, as owner: Int) -> [Character] {
        let wanted = parcel.letters
        let starts = parcel.places.compactMap { lineStarts[$0.page]?[$0.line] }
        var missing: [Character] = []
        var failures = 0
        var index = 0
        var position = starts.first ?? cursor
        var isProven = false
        while index < wanted.count {
            while position < letters.count, owners[position] >= 0 {
                position += 1
                isProven = false
            }
            if isProven || matches(wanted, index, at: position), position < letters.count,
                letters[position] == wanted[index]
            {
                owners[position] = owner
                isProven = position + 1 < letters.count && positions[position] == positions[position + 1]
                position += 1
                index += 1
                failures = 0
            } else if failures < 40, let found = search(for: wanted, index, from: position, starts: starts) {
                position = found
                isProven = true
            } else {
                missing.append(wanted[index])
                index += 1
                failures += 1
                isProven = false
            }
        }
        if parcel.places.isEmpty { cursor = position }
        return missing
    }

    mutating func give(_ position: Int, to owner: Int) {
        owners[position] = owner
    }

    /// Whether unclaimed letters from `position` on begin as the rest of `wanted`, far enough to be no accident.
    private func matches(_ wanted: [Character], _ index: Int, at position: Int) -> Bool {
        var position = position
        for letter in wanted[index..<min(index + Self.proof, wanted.count)] {
            while position < letters.count, owners[position] >= 0 { position += 1 }
            guard position < letters.count, letters[position] == letter else { return false }
            position += 1
        }
        return true
    }

    /// Onward from here, then from the parcel's other places, then from the head of its page.
    private func search(for wanted: [Character], _ index: Int, from position: Int, starts: [Int]) -> Int? {
        let onward = position..<min(letters.count, position + 20_000)
        if let found = first(wanted, index, in: onward) { return found }
        for start in starts {
            if let found = first(wanted, index, in: start..<min(letters.count, start + 20_000)) { return found }
        }
        return starts.isEmpty ? first(wanted, index, in: 0..<letters.count) : nil
    }

    private func first(_ wanted: [Character], _ index: Int, in range: Range<Int>) -> Int? {
        let letter = wanted[index]
        for position in range where owners[position] < 0 && letters[position] == letter {
            if matches(wanted, index, at: position) { return position }
        }
        return nil
    }
}
