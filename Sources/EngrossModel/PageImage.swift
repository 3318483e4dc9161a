/// A page as a grey image.
public struct PageImage: Sendable, Hashable {
    /// Pixels.
    public var width: Int
    /// Pixels.
    public var height: Int
    /// One byte for each pixel, 0 for black to 255 for white; rows from top to bottom without padding.
    public var pixels: [UInt8]
    /// Pixels to the inch, in both directions.
    public var resolution: Double

    public init(width: Int, height: Int, pixels: [UInt8], resolution: Double) {
        precondition(pixels.count == width * height)
        self.width = width
        self.height = height
        self.pixels = pixels
        self.resolution = resolution
    }
}
