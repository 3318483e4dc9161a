import EngrossTestSupport

/// A resolution of one page, in the General Assembly's form, of our own invention.
enum SmallResolution {
    static func pdf(number: Int = 901) -> [UInt8] {
        var page = [
            MinimalPDF.Piece("United Nations", left: 123, baseline: 56, size: 14),
            MinimalPDF.Piece("A/RES/79/\(number)", left: 480, baseline: 56),
            MinimalPDF.Piece("General Assembly", left: 123, baseline: 86, size: 20, font: .bold),
            MinimalPDF.Piece("Distr.: General", left: 397, baseline: 86),
            MinimalPDF.Piece("3 February 2025", left: 397, baseline: 98),
            MinimalPDF.Piece(
                "Resolution adopted by the General Assembly on 31 January 2025", left: 123, baseline: 320, size: 14,
                font: .bold),
            MinimalPDF.Piece("79/\(number). Care of lighthouses", left: 85, baseline: 370, size: 12, font: .bold),
        ]
        let lines: [(Double, [(String, MinimalPDF.Font)])] = [
            (147, [("The General Assembly,", .italic)]),
            (147, [("Recalling", .italic), (" the long service of lighthouses to those at sea,", .roman)]),
            (147, [("1. Welcomes", .roman), (" the report on lamps and lenses;", .roman)]),
            (147, [("2. Decides", .roman), (" to keep the lamps lit.", .roman)]),
        ]
        var baseline = 400.0
        for (left, pieces) in lines {
            var left = left
            for (text, font) in pieces {
                page.append(MinimalPDF.Piece(text, left: left, baseline: baseline, font: font))
                left += 5 * Double(text.count)
            }
            baseline += 18
        }
        var document = MinimalPDF(pages: [page])
        document.creationDate = "D:20250203120000Z"
        return document.bytes
    }

    static let text = Array(
        """
        United Nations A/RES/79/902

        79/902. Care of harbours

        *The General Assembly*,

        *Recalling* the long service of harbours to those at sea,

        1. *Welcomes* the report on piers and cranes;

        2. *Decides* to keep the piers in repair.

        """.utf8)

    /// Two resolutions in one text, with a title page before them.
    static let volume = Array(
        """
        Resolutions of the Upper Basin

        79/905. Care of ferries

        *The General Assembly*,

        *Recalling* the long service of ferries to the upper basin,1

        1. *Welcomes* the report on ropes and landings;

        2. *Decides* to keep the ropes dry.

        36th plenary meeting
        22 July 2025

        1 See A/79/12.

        79/906. Care of fords

        *The General Assembly*,

        *Mindful* of the fords of the lower basin,

        1. *Requests* Member States to mark the fords.

        37th plenary meeting
        23 July 2025

        """.utf8)
}
