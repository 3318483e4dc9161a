/// A rectangle on a page, in points (1/72 inch), origin at the top left of the page as it is read.
public struct Box: Sendable, Hashable, Codable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    public var width: Double { right - left }
    public var height: Double { bottom - top }
    public var middle: Double { (left + right) / 2 }

    /// The smallest box that holds both.
    public func union(_ other: Box) -> Box {
        Box(
            left: min(left, other.left), top: min(top, other.top),
            right: max(right, other.right), bottom: max(bottom, other.bottom)
        )
    }

    /// Whether the two boxes share more than an edge.
    public func intersects(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
}

/// Where in the source something stands: the page (1-based), the line on that page (1-based, in reading order) and,
/// where the source has geometry, its box. One place lies on one page.
public struct Place: Sendable, Hashable, Codable {
    public var page: Int
    public var line: Int
    public var box: Box?
    /// How surely its letters were recognised, 0…1; nil for what was not read from an image.
    public var confidence: Double?

    public init(page: Int, line: Int, box: Box? = nil, confidence: Double? = nil) {
        self.page = page
        self.line = line
        self.box = box
        self.confidence = confidence
    }
}
