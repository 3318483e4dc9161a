internal import EngrossModel

/// The glyphs of one page as the text layer has them, before they are lines. Points, origin top left.
struct PageGlyphs {
    struct Font: Hashable {
        var name: String
        var size: Double
        var isUnderlined: Bool
    }

    struct Glyph {
        var scalar: Unicode.Scalar
        var left: Float
        var top: Float
        var right: Float
        var bottom: Float
        var font: Int
    }

    struct Link {
        var box: Box
        var address: String
    }

    var width: Double
    var height: Double
    var glyphs: [Glyph] = []
    var links: [Link] = []
    private(set) var fonts: [Font] = []
    private(set) var styles: [Style] = []

    init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    mutating func index(of font: Font) -> Int {
        if let known = fonts.lastIndex(of: font) { return known }
        fonts.append(font)
        styles.append(Self.style(of: font))
        return fonts.count - 1
    }

    /// Italics and bold by the font's name: `TimesNewRomanPS-BoldItalicMT`, `NimbusRoman-Oblique`, `CMTI10`.
    private static func style(of font: Font) -> Style {
        var style: Style = font.isUnderlined ? .underline : []
        let name = font.name.lowercased()
        if name.contains("italic") || name.contains("oblique") || name.hasSuffix("-it") || name.contains("cmti") {
            style.insert(.italic)
        }
        if name.contains("bold") || name.contains("black") || name.contains("heavy") || name.contains("cmbx") {
            style.insert(.bold)
        }
        return style
    }
}
