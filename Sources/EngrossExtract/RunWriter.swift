internal import EngrossModel

/// Writes the runs of one line, glyph by glyph from left to right, and decides where blanks stand.
///
/// Measured on 4,065 gaps of UN documents, false blanks are 0.100–0.135 em wide and up to 0.150 em beside a hyphen, true
/// ones 0.220 em and more, or from 0.148 em after an apostrophe that leans over them. So the least word space, in em of the
/// smaller type beside it, depends on the signs on both sides. A column gap is wider than 1.2 em or less, see `init`.
struct RunWriter {
    /// The least word space in em.
    static let wordGap: Float = 0.165
    /// The space in em of its line that a raised figure keeps from what it stands behind: no blank is printed there.
    private static let standOff: Float = 0.22
    /// The space in em at which a run ends although the text goes on.
    private static let wideGap: Float = 0.6
    private static let blank = UInt8(ascii: " ")

    private let page: PageGlyphs
    private let baseline: Float
    /// In em.
    private let columnGap: Float
    private var runs: [Run] = []
    private var right: Float?
    private var size: Float = 0
    private var last: Unicode.Scalar = " "

    /// UTF-8.
    private var text: [UInt8] = []
    private var box = Box(left: 0, top: 0, right: 0, bottom: 0)
    private var key: Key?
    private var gap: Float = 0
    private var needsComposition = false

    private struct Key: Equatable {
        var font: Int
        var style: Style
        var fontSize: Double
        var rise: Double
        var link: Int?

        /// Whether text of both may stand in one run: the face may change (a fallback font for one sign), the look may not.
        func isAlike(_ other: Key) -> Bool {
            style == other.style && link == other.link && abs(rise - other.rise) < 0.3
                && abs(fontSize - other.fontSize) < 0.3
        }
    }

    /// `narrowestGap` is the smallest word space of the line in em: in unjustified lines of narrow spaces, less than
    /// 1.2 em already parts columns.
    init(page: PageGlyphs, baseline: Float, narrowestGap: Float) {
        self.page = page
        self.baseline = baseline
        columnGap = min(1.2, max(1, 2.2 * narrowestGap))
    }

    mutating func append(_ glyphs: Range<Int>, baseline: Float, size: Float) {
        let difference = self.baseline - baseline
        let rise = abs(difference) > 0.1 * size ? Double(difference) : 0
        for index in glyphs {
            let glyph = page.glyphs[index]
            let key = Key(
                font: glyph.font, style: page.styles[glyph.font], fontSize: page.fonts[glyph.font].size, rise: rise,
                // A link's area may reach over the note that is called behind it.
                link: rise > 0 ? nil : link(over: glyph)
            )
            let space = right.map { glyph.left - $0 } ?? 0
            // A raised figure is small, the blanks on both sides of it are those of its line.
            let isRaisedNeighbor = self.key.map { $0.rise != key.rise } ?? false
            let em = self.size == 0 ? size : isRaisedNeighbor ? max(self.size, size) : min(self.size, size)
            if right != nil, space > columnGap * em {
                flush()
                gap = space
            } else if right != nil, space > wordGap(before: glyph.scalar, of: key) * em {
                separate(before: key)
                // A column may begin here: the rows above and below tell.
                if space > Self.wideGap * em, self.key != nil { flush() }
            } else if self.key.map({ !$0.isAlike(key) }) ?? true {
                flush()
            }
            begin(key, at: glyph)
            write(glyph.scalar)
            box = box.union(Box(glyph))
            right = max(right ?? glyph.right, glyph.right)
            self.size = size
            last = glyph.scalar
        }
    }

    private func wordGap(before next: Unicode.Scalar, of key: Key) -> Float {
        if last.isChinese || next.isChinese { return Self.wideGap }
        if let last = self.key, key.rise > last.rise { return Self.standOff }
        if Self.isHyphen(last) || Self.isHyphen(next) { return 0.19 }
        return last == "’" || last == "'" ? 0.142 : Self.wordGap
    }

    private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
    }

    mutating func finish() -> [Run] {
        flush()
        return runs
    }

    /// A blank between two runs belongs to the plainer one, so that "*Recalling* its" has no blank in its italics.
    private mutating func separate(before next: Key) {
        guard let key, !key.isAlike(next) else {
            text.append(Self.blank)
            return
        }
        if key.style.isEmpty, key.rise == 0, key.link == nil {
            text.append(Self.blank)
            flush()
        } else {
            flush()
            text.append(Self.blank)
        }
    }

    private mutating func begin(_ key: Key, at glyph: PageGlyphs.Glyph) {
        guard self.key == nil else { return }
        self.key = key
        box = Box(glyph)
    }

    private mutating func flush() {
        defer {
            text.removeAll(keepingCapacity: true)
            key = nil
            gap = 0
            needsComposition = false
        }
        guard let key, !text.isEmpty else { return }
        let text = String(decoding: self.text, as: UTF8.self)
        runs.append(
            Run(
                text: needsComposition ? Composition.composed(text) : text, box: box, fontSize: key.fontSize,
                rise: key.rise, style: key.style, gapBefore: Double(gap),
                link: key.link.map { page.links[$0].address }
            )
        )
    }

    private mutating func write(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x20...0x7E:
            text.append(UInt8(scalar.value))
            return
        case 0xFB00...0xFB06:
            text += Composition.ligature(scalar).utf8
            return
        case 0x300...0x36F, 0x0600...0x06FF, 0x3099...0x309A: needsComposition = true
        case 0xF0B7, 0xF0A7, 0xF02D:
            // Bullets of the Symbol and Wingdings faces, which Word leaves in the private use area.
            text += (scalar.value == 0xF02D ? "–" : "•").utf8
            return
        case 0..<0x20, 0x7F..<0xA0: return
        default: break
        }
        text += scalar.utf8
    }

    private func link(over glyph: PageGlyphs.Glyph) -> Int? {
        guard !page.links.isEmpty else { return nil }
        let x = Double(glyph.left + glyph.right) / 2
        let y = Double(glyph.top + glyph.bottom) / 2
        return page.links.firstIndex { $0.box.left <= x && x <= $0.box.right && $0.box.top <= y && y <= $0.box.bottom }
    }
}

extension Box {
    fileprivate init(_ glyph: PageGlyphs.Glyph) {
        self.init(
            left: Double(glyph.left), top: Double(glyph.top), right: Double(glyph.right), bottom: Double(glyph.bottom)
        )
    }
}
