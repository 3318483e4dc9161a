internal import EngrossModel

/// Tells running heads, folios, job numbers, bar codes and the like from the text: by their place at the edge of the page,
/// by their form, and by standing on page after page.
struct FurnitureFinder {
    private let heights: [Int: Double]
    /// How many pages have this text in their head or foot.
    private var pagesByText: [String: Int] = [:]
    private let pageCount: Int

    init(pages: [[PrintedLine]], heights: [Int: Double]) {
        self.heights = heights
        pageCount = pages.count
        for page in pages {
            var seen: Set<String> = []
            for line in page where isInMargin(line) {
                for cell in line.cells { seen.insert(Self.folded(cell.text)) }
            }
            for text in seen { pagesByText[text, default: 0] += 1 }
        }
    }

    /// Parts a page's lines into text and furniture.
    func sort(_ lines: [PrintedLine], isFirstPage: Bool) -> (text: [PrintedLine], furniture: [Furniture]) {
        var roles = [Furniture.Role?](repeating: nil, count: lines.count)
        let headEnd = isFirstPage ? 0 : headEnd(of: lines)
        let footStart = footStart(of: lines)
        let imprintStart = isFirstPage ? imprintStart(of: lines) : lines.count
        for (index, line) in lines.enumerated() {
            roles[index] =
                isInFoot(line) || index >= imprintStart
                ? footRole(of: line, isSetApart: line.baseline >= footStart)
                : isFirstPage ? nil : headRole(of: line, above: headEnd)
        }
        if !isFirstPage { extendRunningHead(lines, &roles) }
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

    private func isInHead(_ line: PrintedLine) -> Bool { line.baseline < 0.115 * (heights[line.page] ?? 0) }
    private func isInFoot(_ line: PrintedLine) -> Bool { line.baseline > 0.905 * (heights[line.page] ?? 0) }
    private func isInMargin(_ line: PrintedLine) -> Bool { isInHead(line) || isInFoot(line) }

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
    private func footStart(of lines: [PrintedLine]) -> Double {
        for (above, below) in zip(lines, lines.dropFirst()).reversed() {
            guard isInFoot(below) else { break }
            if below.baseline - above.baseline > 1.6 * below.size { return below.baseline }
        }
        return lines.last.map { isInFoot($0) && lines.count == 1 ? 0 : $0.baseline + 1 } ?? 0
    }

    /// The first of the lines that end the page with nothing but job number, bar code and "Please recycle": on a short
    /// page they stand above the foot.
    private func imprintStart(of lines: [PrintedLine]) -> Int {
        lines.count
            - lines.reversed().prefix { $0.cells.allSatisfy { Self.imprintRole(of: $0.text.trimmingBlanks) != nil } }
            .count
    }

    /// One line may hold several pieces: bar code, "Please recycle".
    private func footRole(of line: PrintedLine, isSetApart: Bool) -> Furniture.Role? {
        let roles = line.cells.map { footRole(ofCell: $0, isSetApart: isSetApart) }
        return roles.contains(nil) ? nil : roles.first.flatMap { $0 }
    }

    private func headRole(of line: PrintedLine, above end: Double) -> Furniture.Role? {
        guard isInHead(line) else { return nil }
        let roles = line.cells.map { cell -> Furniture.Role? in
            let text = cell.text.trimmingBlanks
            if FurnitureForm.isSymbol(text) || line.baseline <= end && repeats(text) { return .runningHead }
            return line.baseline <= end && FurnitureForm.isFolio(text) ? .folio : nil
        }
        if roles.contains(.runningHead) { return .runningHead }
        return roles.allSatisfy { $0 == .folio } ? .folio : nil
    }

    private func footRole(ofCell cell: PrintedLine, isSetApart: Bool) -> Furniture.Role? {
        let text = cell.text.trimmingBlanks
        if let role = Self.imprintRole(of: text) { return role }
        // A year may end a paragraph at the foot.
        if FurnitureForm.isFolio(text), isSetApart { return .folio }
        // So may a note that several resolutions have.
        return repeats(text) && cell.noteLabel == nil ? .runningHead : nil
    }

    private static func imprintRole(of text: String) -> Furniture.Role? {
        if FurnitureForm.isBarCode(text) { return .barCode }
        if FurnitureForm.isJobNumber(text) { return .jobNumber }
        return text.lowercased().hasPrefix("please recycle") ? .recycling : nil
    }

    private func repeats(_ text: String) -> Bool {
        // A paragraph number may begin several pages.
        text.utf8.count >= 6 && (pagesByText[Self.folded(text)] ?? 0) >= 2
    }

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
