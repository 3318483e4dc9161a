internal import EngrossModel

/// Why a page is read from its image.
enum PageEvidence {
    case asked
    case noText
    /// Text that is not drawn, over a page-wide image: what another program recognised.
    case hiddenText
    /// So many of 100 signs of the text layer are none that a page can show.
    case impossibleSigns(percent: Int)

    /// The share of impossible signs from which a text layer is damaged.
    private static let mostImpossible = 0.1

    /// Nil where the text layer is sound.
    init?(of page: Page, hidesText: () -> Bool) {
        guard !page.lines.isEmpty else {
            self = .noText
            return
        }
        let share = Self.impossibleShare(page)
        if share > Self.mostImpossible {
            self = .impossibleSigns(percent: Int((share * 100).rounded()))
        } else if hidesText() {
            self = .hiddenText
        } else {
            return nil
        }
    }

    /// Private use, noncharacters and the sign that replaces what has no code: fonts without a table of their letters give them.
    private static func impossibleShare(_ page: Page) -> Double {
        var count = 0
        var impossible = 0
        for run in page.lines.lazy.flatMap(\.runs) {
            for scalar in run.text.unicodeScalars where scalar != " " {
                count += 1
                switch scalar.value {
                case 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...0x10FFFF: impossible += 1
                default: break
                }
            }
        }
        return count > 0 ? Double(impossible) / Double(count) : 0
    }

    func diagnostic(page: Int) -> Diagnostic {
        Diagnostic(.note, "extract.recognized", "read from its image: \(reason)", at: Place(page: page, line: 1))
    }

    private var reason: String {
        switch self {
        case .asked: "--ocr always"
        case .noText: "it has no text layer"
        case .hiddenText: "its text layer is not drawn and lies over a page-wide image"
        case .impossibleSigns(let percent): "\(percent) % of the signs of its text layer are no letters"
        }
    }
}
