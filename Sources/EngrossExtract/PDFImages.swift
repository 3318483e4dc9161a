private import CPoppler
internal import EngrossModel

/// Pages of a PDF as images.
enum PDFImages {
    /// The resolution of a page that is drawn for recognition, in pixels to the inch.
    static let drawnResolution = 300.0

    /// The page's own image where it is nothing but one upright image, else the page as drawn at 300 dpi; nil where it is too large.
    static func image(of page: OpaquePointer) -> PageImage? {
        ownImage(of: page) ?? drawn(page, resolution: drawnResolution)
    }

    /// The area of the images on the page, as a share of the page; those that reach over it count once.
    static func imageShare(of page: OpaquePointer) -> Double {
        let (width, height) = size(of: page)
        guard width > 0, height > 0 else { return 0 }
        let covered = areas(of: page).reduce(0) { $0 + $1.width * $1.height }
        return min(1, covered / (width * height))
    }

    /// Whether a single letter is drawn when the page is; text in the render mode 3 is not.
    static func drawsText(_ page: OpaquePointer) -> Bool {
        // Small, for what is counted is the calls, not the pixels.
        guard let target = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 16, 16) else { return true }
        defer { cairo_surface_destroy(target) }
        guard let observer = cairo_surface_create_observer(target, CAIRO_SURFACE_OBSERVER_NORMAL) else { return true }
        defer { cairo_surface_destroy(observer) }
        var calls = 0
        return withUnsafeMutablePointer(to: &calls) { calls in
            _ = cairo_surface_observer_add_glyphs_callback(
                observer, { _, _, calls in calls?.assumingMemoryBound(to: Int.self).pointee += 1 }, calls)
            guard let context = cairo_create(observer) else { return true }
            let (width, height) = size(of: page)
            cairo_scale(context, 16 / max(1, width), 16 / max(1, height))
            poppler_page_render(page, context)
            cairo_destroy(context)
            return calls.pointee > 0
        }
    }

    private static func ownImage(of page: OpaquePointer) -> PageImage? {
        let (width, height) = size(of: page)
        let images = areas(of: page)
        guard images.count == 1, images[0].width > 0.97 * width, images[0].height > 0.97 * height,
            let surface = poppler_page_get_image(page, images[0].identifier)
        else { return nil }
        defer { cairo_surface_destroy(surface) }
        let columns = Double(cairo_image_surface_get_width(surface))
        let rows = Double(cairo_image_surface_get_height(surface))
        let resolution = (across: columns * 72 / images[0].width, down: rows * 72 / images[0].height)
        // An image that lies on its side in the page has the other proportions.
        guard abs(resolution.across / resolution.down - 1) < 0.03, (140...620).contains(resolution.across) else {
            return nil
        }
        return greyImage(surface, resolution: (resolution.across + resolution.down) / 2)
    }

    private static func drawn(_ page: OpaquePointer, resolution: Double) -> PageImage? {
        let (width, height) = size(of: page)
        let scale = resolution / 72
        let columns = (width * scale).rounded(.up)
        let rows = (height * scale).rounded(.up)
        // A page of A2 at 300 dpi; larger ones are posters and traps.
        guard columns >= 1, rows >= 1, columns * rows <= 36_000_000 else { return nil }
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(columns), Int32(rows)) else {
            return nil
        }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { return nil }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        poppler_page_render(page, context)
        cairo_destroy(context)
        return greyImage(surface, resolution: resolution)
    }

    private static func size(of page: OpaquePointer) -> (width: Double, height: Double) {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        return (width, height)
    }

    private struct Area {
        var identifier: gint
        var width: Double
        var height: Double
    }

    private static func areas(of page: OpaquePointer) -> [Area] {
        let mappings = poppler_page_get_image_mapping(page)
        defer { poppler_page_free_image_mapping(mappings) }
        var areas: [Area] = []
        var node = mappings
        while let mapping = node {
            node = mapping.pointee.next
            let image = mapping.pointee.data.assumingMemoryBound(to: PopplerImageMapping.self).pointee
            areas.append(
                Area(
                    identifier: image.image_id, width: abs(image.area.x2 - image.area.x1),
                    height: abs(image.area.y2 - image.area.y1)))
        }
        return areas
    }

    /// By brightness as the eye sees it: links are blue, and text all the same.
    private static func greyImage(_ surface: OpaquePointer, resolution: Double) -> PageImage? {
        cairo_surface_flush(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else { return nil }
        let width = Int(cairo_image_surface_get_width(surface))
        let height = Int(cairo_image_surface_get_height(surface))
        let stride = Int(cairo_image_surface_get_stride(surface))
        guard
            cairo_image_surface_get_format(surface) == CAIRO_FORMAT_RGB24
                || cairo_image_surface_get_format(surface) == CAIRO_FORMAT_ARGB32
        else { return nil }
        let pixels = [UInt8](unsafeUninitializedCapacity: width * height) { pixels, count in
            for row in 0..<height {
                let line = data + row * stride
                let start = row * width
                for column in 0..<width {
                    let pixel = line + column * 4
                    let brightness = 29 * Int(pixel[0]) + 150 * Int(pixel[1]) + 77 * Int(pixel[2])
                    pixels[start + column] = UInt8(brightness >> 8)
                }
            }
            count = width * height
        }
        return PageImage(width: width, height: height, pixels: pixels, resolution: resolution)
    }
}
