/// A page as a recogniser read it from its image: what an OCR engine gives, or what an hOCR or ALTO file holds.
///
/// Lengths are points (1/72 inch), origin at the top left of the page as it is read, after rotation and deskewing.
public struct RecognizedPage: Sendable, Hashable, Codable {
    public var width: Double
    public var height: Double
    /// In the recogniser's reading order.
    public var lines: [RecognizedLine]
    /// Drawn horizontal strokes: underlining, the rule above the notes, borders. Empty where the source does not tell.
    public var rules: [Box]

    public init(width: Double, height: Double, lines: [RecognizedLine], rules: [Box] = []) {
        self.width = width
        self.height = height
        self.lines = lines
        self.rules = rules
    }
}

/// Words on one baseline, left to right.
public struct RecognizedLine: Sendable, Hashable, Codable {
    public var words: [RecognizedWord]
    public var box: Box
    /// Points from the top of the page to the foot of the letters.
    public var baseline: Double
    /// The height of a small letter without ascender; nil where the recogniser does not tell.
    public var xHeight: Double?

    public init(words: [RecognizedWord], box: Box, baseline: Double, xHeight: Double? = nil) {
        self.words = words
        self.box = box
        self.baseline = baseline
        self.xHeight = xHeight
    }
}

/// What stands between two blanks.
public struct RecognizedWord: Sendable, Hashable, Codable {
    /// The text of a raised sign that is there and of which nothing was read.
    public static let unreadSign = "\u{FFFD}"

    public var text: String
    public var box: Box
    /// 0…1.
    public var confidence: Double
    /// As far as the image or the file tells.
    public var style: Style
    /// Points above the line's baseline; 0 for what stands on it.
    public var rise: Double
    /// One for each letter where the recogniser gives them, else empty.
    public var glyphs: [RecognizedGlyph]
    /// What of it the recogniser's dictionary does not have, first to last: the word, or parts of a compound.
    public var unknown: [UnknownWord]

    public init(
        text: String, box: Box, confidence: Double, style: Style = [], rise: Double = 0, glyphs: [RecognizedGlyph] = [],
        unknown: [UnknownWord] = []
    ) {
        self.text = text
        self.box = box
        self.confidence = confidence
        self.style = style
        self.rise = rise
        self.glyphs = glyphs
        self.unknown = unknown
    }
}

/// A reading that is no word of the recogniser's dictionary.
public struct UnknownWord: Sendable, Hashable, Codable {
    /// Without the punctuation around it, but with signs that may stand for letters: `Protoco!`.
    public var text: String
    /// The words of the dictionary that look like it.
    public var candidates: [String]
    /// 0…1.
    public var confidence: Double

    public init(text: String, candidates: [String], confidence: Double) {
        self.text = text
        self.candidates = candidates
        self.confidence = confidence
    }
}

/// One letter.
public struct RecognizedGlyph: Sendable, Hashable, Codable {
    public var text: String
    public var box: Box
    /// 0…1.
    public var confidence: Double

    public init(text: String, box: Box, confidence: Double) {
        self.text = text
        self.box = box
        self.confidence = confidence
    }
}
