private import CPoppler
internal import EngrossModel

/// Reads the straight strokes of a page off its image: Poppler gives no paths.
enum PDFRules {
    /// Pixels to the point: a stroke of half a point darkens one by a third at least.
    private static let scale = 1.5
    /// A page larger than A3 is a poster or a trap.
    private static let largestSide = 1300.0

    static func rules(of page: OpaquePointer, in band: RuleBand) -> [Box] {
        var width = 0.0
        var height = 0.0
        poppler_page_get_size(page, &width, &height)
        let bottom = min(band.bottom, height)
        guard width > 0, width < largestSide, height < largestSide, bottom > band.top,
            let surface = cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(width * scale), Int32((bottom - band.top) * scale))
        else { return [] }
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { return [] }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, scale, scale)
        cairo_translate(context, 0, -band.top)
        poppler_page_render(page, context)
        cairo_destroy(context)
        cairo_surface_flush(surface)
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface)
        else { return [] }
        let pixels = UnsafeRawBufferPointer(
            start: data,
            count: Int(cairo_image_surface_get_stride(surface)) * Int(cairo_image_surface_get_height(surface)))
        var scan = StrokeScan(
            width: Int(cairo_image_surface_get_width(surface)), height: Int(cairo_image_surface_get_height(surface)),
            stride: Int(cairo_image_surface_get_stride(surface)), scale: scale)
        return scan.strokes(in: pixels).map {
            Box(
                left: $0.left / scale, top: $0.top / scale + band.top, right: $0.right / scale,
                bottom: $0.bottom / scale + band.top)
        }
    }
}

/// Finds dark strokes in an image of four bytes a pixel. Lengths are pixels.
private struct StrokeScan {
    let width: Int
    let height: Int
    let stride: Int
    /// Longer than the letters of a text, and than the rows of letters that touch.
    private let shortest: (across: Int, down: Int)
    private let thickest: Int
    private var open: [Box] = []
    private var strokes: [Box] = []

    init(width: Int, height: Int, stride: Int, scale: Double) {
        self.width = width
        self.height = height
        self.stride = stride
        shortest = (Int(20 * scale), Int(16 * scale))
        thickest = Int(4 * scale)
    }

    /// In the order in which they end down the page.
    mutating func strokes(in pixels: UnsafeRawBufferPointer) -> [Box] {
        var depths = [Int32](repeating: 0, count: width)
        var upright: [Box] = []
        for row in 0..<height {
            var begin = 0
            var found: [Box] = []
            let line = row * stride
            for column in 0...width {
                let isDark = column < width && pixels[line + column * 4 + 1] < 0xC0
                if isDark {
                    depths[column] += 1
                    continue
                }
                if column - begin >= shortest.across {
                    found.append(
                        Box(left: Double(begin), top: Double(row), right: Double(column), bottom: Double(row + 1)))
                }
                begin = column + 1
                guard column < width else { continue }
                if Int(depths[column]) >= shortest.down {
                    upright.append(Self.upright(column, Int(depths[column]), row))
                }
                depths[column] = 0
            }
            join(found)
        }
        for column in 0..<width where Int(depths[column]) >= shortest.down {
            upright.append(Self.upright(column, Int(depths[column]), height))
        }
        join([])
        return strokes + merged(upright)
    }

    private static func upright(_ column: Int, _ depth: Int, _ end: Int) -> Box {
        Box(left: Double(column), top: Double(end - depth), right: Double(column + 1), bottom: Double(end))
    }

    /// Adds the stretches of one row to the strokes that they thicken; those that none touches have ended.
    private mutating func join(_ found: [Box]) {
        var next: [Box] = []
        var rest = open
        for stretch in found {
            if let known = rest.firstIndex(where: {
                $0.bottom == stretch.top && $0.left < stretch.right && stretch.left < $0.right
            }) {
                next.append(rest.remove(at: known).union(stretch))
            } else {
                next.append(stretch)
            }
        }
        strokes += rest.filter { Int($0.bottom - $0.top) <= thickest }
        open = next
    }

    /// Pixels beside each other are one stroke.
    private func merged(_ columns: [Box]) -> [Box] {
        var whole: [Box] = []
        for column in columns.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            if let known = whole.lastIndex(where: {
                $0.right == column.left && $0.top < column.bottom && column.top < $0.bottom
            }) {
                whole[known] = whole[known].union(column)
            } else {
                whole.append(column)
            }
        }
        return whole.filter { Int($0.width) <= thickest }
    }
}
