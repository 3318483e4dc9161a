/// The numbers of the pages, as they are printed at head or foot: a figure by itself that grows by one with each page, on
/// more than half of them.
struct Folios {
    /// What the printed number is above the count of the page; nil where the pages are not numbered.
    private let shift: Int?

    /// `pages` are the cells in the margins of each page.
    init(pages: [[PrintedLine]]) {
        var counts: [Int: Int] = [:]
        for page in pages {
            for shift in Set(page.compactMap(Self.shift)) { counts[shift, default: 0] += 1 }
        }
        let most = counts.max { ($0.value, -abs($0.key)) < ($1.value, -abs($1.key)) }
        shift = most.flatMap { $0.value >= 2 && 2 * $0.value > pages.count ? $0.key : nil }
    }

    func isFolio(_ cell: PrintedLine) -> Bool {
        shift != nil && Self.shift(of: cell) == shift
    }

    private static func shift(of cell: PrintedLine) -> Int? {
        let text = cell.text.trimmingBlanks
        guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            return nil
        }
        return number - cell.page
    }
}
