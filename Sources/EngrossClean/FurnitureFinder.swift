internal import EngrossModel
internal import EngrossTerms

/// Tells running heads, folios, job numbers, bar codes and the like from the text: by their place at the edge of the page,
/// by their form, and by standing on page after page.
struct FurnitureFinder {
    private let heights: [Int: Double]
    /// Of the pages that have one below their running head: points from the top.
    private let headRules: [Int: Double]
    /// Where a text stands in the heads and feet of pages: once for each.
    private var baselinesByText: [String: [Double]] = [:]
    /// What stands in head and foot of each recognised page.
    private var recognizedMargins: [Int: [(text: String, baseline: Double)]] = [:]
    private let pageCount: Int
    private let folios: Folios

    init(pages: [[PrintedLine]], heights: [Int: Double], headRules: [Int: Double] = [:]) {
        self.heights = heights
        self.headRules = headRules
        pageCount = pages.count
        let margins = pages.map { page in
            page.filter { line in
                let height = heights[line.page] ?? 0
                return line.baseline < Self.head * height || line.baseline > Self.foot * height
            }.flatMap(\.cells)
        }
        folios = Folios(pages: margins)
        for margin in margins {
            var seen: Set<String> = []
            for cell in margin {
                let text = Self.folded(cell.text)
                if seen.insert(text).inserted { baselinesByText[text, default: []].append(cell.baseline) }
                if cell.isRecognized { recognizedMargins[cell.page, default: []].append((text, cell.baseline)) }
            }
        }
    }

    /// Parts a page's lines into text and furniture.
    func sort(_ lines: [PrintedLine], isFirstPage: Bool) -> (text: [PrintedLine], furniture: [Furniture]) {
        var roles = [Furniture.Role?](repeating: nil, count: lines.count)
        let runningEnd = runningEnd(of: lines, isFirstPage: isFirstPage)
        let hasMasthead = isFirstPage && runningEnd == 0
        let headEnd = isFirstPage ? 0 : headEnd(of: lines)
        let footStart = footStart(of: lines)
        let imprintStart = imprintStart(of: lines, isFirstPage: isFirstPage)
        let notes = Self.notes(among: lines)
        for (index, line) in lines.enumerated() where !notes.contains(index) {
            roles[index] =
                isInFoot(line) || index >= imprintStart
                ? footRole(of: line, isSetApart: line.baseline >= footStart)
                : hasMasthead ? nil : headRole(of: line, runningTo: runningEnd, above: headEnd)
        }
        if !hasMasthead { extendRunningHead(lines, &roles) }
        // Only recognition takes the strokes of an imprint for letters.
        let isRecognized = lines.contains(where: \.isRecognized)
        let ownNotes = isRecognized ? notes.subtracting(Self.inMargin(lines, of: notes)) : []
        if isRecognized, let top = recognizedImprint(of: lines, besides: ownNotes) {
            for index in lines.indices
            where roles[index] == nil && lines[index].baseline >= top - 1 && !ownNotes.contains(index) {
                roles[index] = .jobNumber
            }
        }
        var text: [PrintedLine] = []
        var furniture: [Furniture] = []
        for (line, role) in zip(lines, roles) {
            if let role {
                furniture.append(Furniture(role: role, text: line.text, place: line.place))
            } else {
                text.append(line)
            }
        }
        return (text, furniture)
    }

    /// Where head and foot of a page are, in parts of its height.
    private static let head = 0.115
    private static let foot = 0.905
    private func isInHead(_ line: PrintedLine) -> Bool { line.baseline < Self.head * (heights[line.page] ?? 0) }
    private func isInFoot(_ line: PrintedLine) -> Bool { line.baseline > Self.foot * (heights[line.page] ?? 0) }

    /// Where the first lines of the page end that other pages have too or that hold the folio. A first page without such
    /// lines has a masthead: 0.
    private func runningEnd(of lines: [PrintedLine], isFirstPage: Bool) -> Double {
        var end = 0.0
        // A page in columns has no masthead, and left and right pages may take turns.
        let least = lines.contains { $0.column != nil } ? 2 : 3
        for line in lines.filter(isInHead).sorted(by: { $0.baseline < $1.baseline }) where line.baseline > end {
            let row = lines.filter { abs($0.baseline - line.baseline) < 1 }.flatMap(\.cells)
            let isHead = row.contains { cell in
                folios.isFolio(cell)
                    || count(of: cell) >= (cell.column == nil ? least : 3)
                        && !(isFirstPage && FurnitureForm.isSymbol(cell.text))
            }
            if isHead {
                end = line.baseline + 1
            } else if !row.allSatisfy({ FurnitureForm.isSymbol($0.text.trimmingBlanks) }) {
                // A symbol may stand above the head.
                break
            }
        }
        return end
    }

    /// Where the head of the page is set apart: the last line in it with an empty line's height below.
    private func headEnd(of lines: [PrintedLine]) -> Double {
        var end = 0.0
        for (above, below) in zip(lines, lines.dropFirst()) {
            guard isInHead(above) else { break }
            if below.baseline - above.baseline > 1.9 * below.size { end = above.baseline }
        }
        return end
    }

    /// Where the foot of the page is set apart: the first line in it with more than a line's space above.
    private func footStart(of page: [PrintedLine]) -> Double {
        let isInColumns = page.contains { $0.column != nil }
        let lines = isInColumns ? page.sorted { $0.baseline < $1.baseline } : page
        for (above, below) in zip(lines, lines.dropFirst()).reversed() {
            guard isInFoot(below) else { break }
            if below.baseline - above.baseline > 1.6 * below.size { return below.baseline }
        }
        return lines.last.map { isInFoot($0) && lines.count == 1 ? 0 : $0.baseline + 1 } ?? 0
    }

    /// The first of the lines that end the page, above what is in the foot, with nothing but job number, bar code and "Please recycle": on
    /// a short page they stand above the foot. On another page figures alone are no job number.
    private func imprintStart(of lines: [PrintedLine], isFirstPage: Bool) -> Int {
        let footStart = footStart(of: lines)
        let imprint = lines.reversed().prefix { line in
            isInFoot(line) && footRole(of: line, isSetApart: line.baseline >= footStart) != nil
                || line.cells.allSatisfy { cell in
                    let role = Self.imprintRole(of: cell.text.trimmingBlanks)
                    return role != nil && (isFirstPage || role != .jobNumber || cell.text.contains("("))
                }
        }
        return lines.count - imprint.count
    }

    /// Where the imprint of a recognised page begins: job number, "Please recycle" and what was read out of bar code and emblem beside
    /// and below them.
    private func recognizedImprint(of lines: [PrintedLine], besides notes: Set<Int>) -> Double? {
        let apart = zip(lines, lines.dropFirst()).first { above, below in
            isInFoot(below) && below.baseline - above.baseline > 1.6 * below.size
        }
        guard let start = apart?.1.baseline else { return nil }
        return lines.indices.filter { index in
            let line = lines[index]
            guard isInFoot(line), line.baseline > start - Self.slack, !notes.contains(index), line.isRecognized else {
                return false
            }
            let words = line.text.split(whereSeparator: \.isWhitespace)
            return words.contains {
                FurnitureForm.isJobNumber(String($0)) || FurnitureForm.isLikeJobNumber(String($0))
                    || ["please", "recycle"].contains($0.lowercased())
            }
                || line.confidence < Self.readFromStrokes
        }.map { lines[$0].baseline }.min()
    }

    /// Those of `notes` that begin left of where a label hangs, with what goes on below them: the imprint stands in the margin.
    private static func inMargin(_ lines: [PrintedLine], of notes: Set<Int>) -> Set<Int> {
        let widest = lines.map(\.box.width).max() ?? 0
        let edges = lines.filter { $0.box.width > 0.5 * widest }.map(\.left).sorted()
        guard let edge = edges.dropFirst(edges.count / 2).first else { return [] }
        var outside: Set<Int> = []
        for index in notes.sorted() {
            let isLabelled = lines[index].noteLabel != nil
            if isLabelled ? lines[index].left < edge - 1.5 * lines[index].size : outside.contains(index - 1) {
                outside.insert(index)
            }
        }
        return outside
    }

    /// Points; what is read from strokes has no baseline of its own.
    private static let slack = 6.0
    /// The mean confidence of what is no text is 0.2–0.4.
    private static let readFromStrokes = 0.45

    /// One line may hold several pieces: bar code, "Please recycle".
    private func footRole(of line: PrintedLine, isSetApart: Bool) -> Furniture.Role? {
        let roles = line.cells.map { footRole(ofCell: $0, isSetApart: isSetApart) }
        return roles.contains(nil) ? nil : roles.first.flatMap { $0 }
    }

    private func headRole(of line: PrintedLine, runningTo runningEnd: Double, above end: Double) -> Furniture.Role? {
        guard isInHead(line) else { return nil }
        if line.baseline <= max(runningEnd, headRules[line.page] ?? 0) {
            return line.cells.allSatisfy { FurnitureForm.isFolio($0.text.trimmingBlanks) } ? .folio : .runningHead
        }
        let roles = line.cells.map { cell -> Furniture.Role? in
            let text = cell.text.trimmingBlanks
            if FurnitureForm.isSymbol(text) || line.baseline <= end && repeats(cell) { return .runningHead }
            return FurnitureForm.isSpelledFolio(text) || line.baseline <= end && isFolio(cell) ? .folio : nil
        }
        if roles.contains(.runningHead) { return .runningHead }
        return roles.allSatisfy { $0 == .folio } ? .folio : nil
    }

    private func footRole(ofCell cell: PrintedLine, isSetApart: Bool) -> Furniture.Role? {
        let text = cell.text.trimmingBlanks
        if let role = Self.imprintRole(of: text) { return role }
        if isSetApart, cell.isRecognized, FurnitureForm.isLikeJobNumber(text) { return .jobNumber }
        // A year may end a paragraph at the foot.
        if isSetApart, isFolio(cell) { return .folio }
        // So may the last line of a column.
        return repeats(cell) && (isSetApart || cell.column == nil) ? .runningHead : nil
    }

    /// Lines that a note's label opens, and those that go on close below: several resolutions may have one note.
    private static func notes(among lines: [PrintedLine]) -> Set<Int> {
        var notes: Set<Int> = []
        for (index, line) in lines.enumerated() {
            if line.noteLabel.map(NoteLabel.isNumber) == true {
                notes.insert(index)
            } else if notes.contains(index - 1), line.column == lines[index - 1].column,
                abs(line.size - lines[index - 1].size) < 0.3,
                line.baseline - lines[index - 1].baseline < 1.5 * line.size
            {
                notes.insert(index)
            }
        }
        return notes
    }

    private static func imprintRole(of text: String) -> Furniture.Role? {
        if FurnitureForm.isBarCode(text) { return .barCode }
        if FurnitureForm.isJobNumber(text) { return .jobNumber }
        if FurnitureForm.isContinuation(text) { return .continuation }
        return SetPhrases.length(.recycling, startOf: text) > 0 ? .recycling : nil
    }

    /// The number of the page. A year that ends a sentence on the next page is none, unless the pages are counted so.
    private func isFolio(_ cell: PrintedLine) -> Bool {
        let text = cell.text.trimmingBlanks
        return FurnitureForm.isFolio(text) && (!FurnitureForm.isYear(text) || folios.isFolio(cell))
    }

    private func repeats(_ cell: PrintedLine) -> Bool { count(of: cell) >= 2 }

    /// On how many pages its text stands in head or foot at its height. Two resolutions may have one text, but not there.
    private func count(of cell: PrintedLine) -> Int {
        // A paragraph number may begin several pages.
        guard cell.text.utf8.count >= 6 else { return 0 }
        let slack = 0.02 * (heights[cell.page] ?? 0)
        let text = Self.folded(cell.text)
        let same = baselinesByText[text, default: []].count { abs($0 - cell.baseline) < slack }
        guard cell.isRecognized, text.count(where: \.isLetter) >= Self.fewest else { return same }
        // Read a little otherwise: a head stands on the pages around it too.
        let near = (cell.page - Self.reach)...(cell.page + Self.reach)
        let alike = near.count { page in
            recognizedMargins[page, default: []].contains {
                $0.text != text && abs($0.baseline - cell.baseline) < slack && $0.text.sharesLetters(with: text)
            }
        }
        return same + alike
    }

    /// Letters by which a text that was read a little otherwise can be told.
    private static let fewest = 8
    /// Pages before and behind.
    private static let reach = 6

    /// A head may take two lines, and a page that shows it first may be the only one: what stands close to a line of the
    /// head, in its size, belongs to it.
    private func extendRunningHead(_ lines: [PrintedLine], _ roles: inout [Furniture.Role?]) {
        for _ in 0..<2 {
            for index in lines.indices where roles[index] == nil && isInHead(lines[index]) {
                let near = lines.indices.contains { other in
                    roles[other] == .runningHead && isInHead(lines[other])
                        && abs(lines[other].baseline - lines[index].baseline) < 1.4 * lines[index].size
                        && abs(lines[other].size - lines[index].size) < 0.6
                        && lines[other].isBold == lines[index].isBold
                }
                if near { roles[index] = .runningHead }
            }
        }
    }

    private static func folded(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
