internal import CTesseract
internal import EngrossModel

/// A page image as Tesseract is to see it: level, without borders, emblems and punch holes.
struct PreparedImage: ~Copyable {
    private(set) var grey: Pixels
    let bitmap: Bitmap
    /// What hangs together in the bitmap.
    let components: [Pixels.Component]
    let resolution: Double

    /// Nil where there is no memory for it.
    init?(_ image: PageImage, quarterTurns: Int = 0, _ library: EngrossTesseract) {
        guard var grey = Pixels(image, library) else { return nil }
        var threshold = Threshold(grey.histogram)
        if threshold.darkShare > Self.mostInk, let even = Pixels(EvenPaper(image).whitened(), library) {
            grey = even
            threshold = Threshold(grey.histogram)
        }
        if quarterTurns != 0, let turned = grey.turned(quarters: quarterTurns) { grey = turned }
        guard var black = grey.blackAndWhite(below: threshold.shade) else { return nil }
        if let skew = black.skew, abs(skew) > 0.1, let level = grey.turned(by: skew),
            let levelBlack = level.blackAndWhite(below: threshold.shade)
        {
            grey = level
            black = levelBlack
        }
        let bitmap = black.bitmap
        let components = black.components
        for component in components where Self.isFurniture(component, of: bitmap, resolution: image.resolution) {
            // The leaves around an emblem are components of their own.
            let reach =
                Double(min(component.width, component.height)) > 0.4 * image.resolution ? 0.12 * image.resolution : 1
            grey.clear(component.widened(by: Int(reach), within: bitmap))
        }
        if Self.isSpeckled(components, resolution: image.resolution), let smooth = grey.smoothed() { grey = smooth }
        self.grey = grey
        self.bitmap = bitmap
        self.components = components
        resolution = image.resolution
    }

    /// No page has so much ink, of all its pixels: where more are dark, the threshold parts shades of paper.
    private static let mostInk = 0.2

    /// Of strokes that are thinner, copying has taken parts. Pixels.
    private static let thinnest = 3.0
    /// Strokes that are as thick as this would close what is open in small letters. Pixels.
    private static let thick = 4.0

    /// The image with softer edges, and thin strokes thickened.
    func softened() -> Pixels? {
        guard strokeWidth < Self.thinnest, let thick = grey.thickened() else { return grey.smoothed() }
        return thick.smoothed()
    }

    /// The image with softer edges, and thin strokes thickened on two sides; nil where they are thick enough.
    func emboldened() -> Pixels? {
        guard strokeWidth < Self.thick, let thick = grey.thickened(), let bold = thick.widened() else { return nil }
        return bold.smoothed()
    }

    /// The mean width of the strokes, in pixels.
    private var strokeWidth: Double {
        var ink = 0
        var edges = 0
        for row in 0..<bitmap.height {
            var last: UInt32 = 0
            for word in bitmap.words[(row * bitmap.wordsPerLine)..<((row + 1) * bitmap.wordsPerLine)] {
                ink += word.nonzeroBitCount
                edges += (word & ~(word >> 1 | last << 31)).nonzeroBitCount
                last = word & 1
            }
        }
        return edges > 0 ? Double(ink) / Double(edges) : 0
    }

    /// More single dark pixels than letters: the dirt of a copy, which is taken for points and commas unless it is smoothed.
    private static func isSpeckled(_ components: [Pixels.Component], resolution: Double) -> Bool {
        var specks = 0
        var letters = 0
        for component in components {
            let size = max(component.width, component.height)
            if size == 1 {
                specks += 1
            } else if Double(size) > resolution / 24, Double(size) < resolution / 3 {
                letters += 1
            }
        }
        return specks > letters
    }

    /// What is no letter by its form: an emblem or a seal, a punch hole, the black border of a copy.
    private static func isFurniture(_ component: Pixels.Component, of bitmap: Bitmap, resolution: Double) -> Bool {
        let width = Double(component.width) / resolution
        let height = Double(component.height) / resolution
        let touchesEdge =
            component.left <= 2 || component.top <= 2 || component.left + component.width >= bitmap.width - 2
            || component.top + component.height >= bitmap.height - 2
        if touchesEdge, max(width, height) > 0.5, min(width, height) < 0.5 { return true }
        guard min(width, height) > 0.2, max(width, height) < 2, (0.6...1.7).contains(width / height) else {
            return false
        }
        let share = ink(component, of: bitmap)
        if min(width, height) > 0.4 { return share > 0.12 }
        return share > 0.65
    }

    private static func ink(_ component: Pixels.Component, of bitmap: Bitmap) -> Double {
        let columns = component.left..<(component.left + component.width)
        let count = (component.top..<(component.top + component.height)).reduce(0) {
            $0 + bitmap.blackCount(row: $1, columns)
        }
        return Double(count) / Double(component.width * component.height)
    }
}

extension Pixels.Component {
    fileprivate func widened(by reach: Int, within bitmap: Bitmap) -> Pixels.Component {
        let left = max(0, left - reach)
        let top = max(0, top - reach)
        return Pixels.Component(
            left: left, top: top, width: min(bitmap.width, self.left + width + reach) - left,
            height: min(bitmap.height, self.top + height + reach) - top)
    }
}
