internal import EngrossModel
internal import EngrossTerms

/// Takes the table of contents out of the pages of a report: below its heading the lines that leaders lead to the numbers of pages, and
/// what stands between them.
struct ContentsFinder {
    /// An entry while it is still lines.
    struct Entry {
        var lines: [PrintedLine] = []
        var page: String?
        var level = 1
    }

    private let measures: PageMeasures
    private(set) var heading: [PrintedLine] = []
    private var rows: [Entry] = []
    private(set) var leaders: [Furniture] = []
    private var places: [PrintedLine] = []

    init(measures: PageMeasures) { self.measures = measures }

    /// The lines of a page without those of the list.
    mutating func take(from lines: [PrintedLine]) -> [PrintedLine] {
        guard let range = range(in: lines) else { return lines }
        var isHeading = true
        for line in lines[range] {
            let read = ContentsLine(line)
            places.append(line)
            if !read.leader.isEmpty { leaders.append(Furniture(role: .leader, text: read.leader, place: line.place)) }
            isHeading = isHeading && read.page == nil && line.leftBehindNumber == nil
            if isHeading {
                heading.append(line)
            } else {
                if !goesOn(line) { rows.append(Entry()) }
                if let words = read.words { rows[rows.count - 1].lines.append(words) }
                rows[rows.count - 1].page = read.page
            }
        }
        return Array(lines[..<range.lowerBound] + lines[range.upperBound...])
    }

    /// From the heading to the last leader; overleaf from the head of the page.
    private func range(in lines: [PrintedLine]) -> Range<Int>? {
        let led = lines.indices.filter {
            ContentsLine.mayHaveLeader(lines[$0]) && !ContentsLine(lines[$0]).leader.isEmpty
        }
        guard let last = led.last, let page = lines.first?.page else { return nil }
        if let above = places.last {
            return above.page == page - 1 && led[0] <= Self.longestEntry ? 0..<(last + 1) : nil
        }
        guard led.count >= Self.fewestEntries,
            let start = lines.firstIndex(where: { Self.isHeading($0.text.trimmingBlanks) }), start < led[0]
        else { return nil }
        return start..<(last + 1)
    }

    private static func isHeading(_ text: String) -> Bool {
        SetPhrases.length(.contents, startOf: text) == text.utf8.count
    }

    /// An entry without its page goes on close below, where no number begins another.
    private func goesOn(_ line: PrintedLine) -> Bool {
        guard let open = rows.last, open.page == nil, let above = open.lines.last, line.leftBehindNumber == nil else {
            return false
        }
        let distance = line.baseline - above.baseline
        return distance > 0 && distance < 1.3 * measures.pitch(of: line.size)
    }

    /// Numbered entries stand as deep as their words; those without numbers, below the number whose words begin where they do.
    var entries: [Entry] {
        var edges: [Double] = []
        for left in rows.compactMap({ $0.lines.first?.leftBehindNumber }).sorted()
        where edges.last.map({ left - $0 > Self.slack }) ?? true {
            edges.append(left)
        }
        return rows.filter { !$0.lines.isEmpty }.map { row in
            var entry = row
            let first = row.lines[0]
            let left = first.leftBehindNumber.map { $0 - 2 * Self.slack } ?? first.left
            entry.level += edges.count { $0 < left + Self.slack }
            return entry
        }
    }

    var printedPlaces: [Place] { places.places }

    private static let fewestEntries = 3
    /// Lines.
    private static let longestEntry = 8
    /// Points.
    private static let slack = 4.0
}
