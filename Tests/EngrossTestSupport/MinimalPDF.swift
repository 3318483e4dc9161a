/// A small valid PDF made in memory: pages of given words at given places.
public struct MinimalPDF: Sendable {
    public enum Font: String, Sendable, CaseIterable {
        case roman = "Times-Roman"
        case italic = "Times-Italic"
        case bold = "Times-Bold"
        case boldItalic = "Times-BoldItalic"

        fileprivate var key: String { "F\(Self.allCases.firstIndex(of: self).map { $0 + 1 } ?? 1)" }
    }

    /// Words on one baseline. Only letters of Windows-1252 can be set.
    public struct Piece: Sendable {
        public var text: String
        public var left: Double
        /// Points from the top of the page to the baseline.
        public var baseline: Double
        public var size: Double
        public var font: Font

        public init(_ text: String, left: Double, baseline: Double, size: Double = 10, font: Font = .roman) {
            self.text = text
            self.left = left
            self.baseline = baseline
            self.size = size
            self.font = font
        }
    }

    public var pages: [[Piece]]
    /// Strokes half a point wide, on every page: left, top, right, bottom in points from the top left.
    public var strokes: [(left: Double, top: Double, right: Double, bottom: Double)] = []
    public var width = 612.0
    public var height = 792.0
    /// As in a PDF: `D:20250102030405Z`.
    public var creationDate: String?
    /// The structure tree, outermost elements first; none where it is empty.
    public var tags: [Tag] = []

    /// An element of the structure tree: its role as in a PDF (`P`, `Note`, `Table`, `TD`), and the page it names, from 1.
    public struct Tag: Sendable {
        var role: String
        var page: Int?
        var kids: [Tag]

        public init(_ role: String, page: Int? = nil, _ kids: [Tag] = []) {
            self.role = role
            self.page = page
            self.kids = kids
        }
    }

    public init(pages: [[Piece]]) {
        self.pages = pages
    }

    /// One page with lines set solid below each other from the top margin on.
    public init(lines: [String]) {
        self.init(pages: [
            lines.enumerated().map { Piece($1, left: 72, baseline: 72 + 12 * Double($0)) }
        ])
    }

    public var bytes: [UInt8] {
        var objects = PDFObjects()
        let catalog = objects.reserve()
        let tree = objects.reserve()
        let fonts = Font.allCases.map { font in
            let number = objects.add(
                "<< /Type /Font /Subtype /Type1 /BaseFont /\(font.rawValue) /Encoding /WinAnsiEncoding >>")
            return "/\(font.key) \(number) 0 R"
        }
        let kids = pages.map { page in
            let content = objects.addStream("", page.flatMap(operators) + strokes.flatMap(drawing))
            return objects.add(
                """
                << /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 \(width) \(height)] /Contents \(content) 0 R \
                /Resources << /Font << \(fonts.joined(separator: " ")) >> >> >>
                """)
        }
        let structure = add(tags, of: kids, to: &objects)
        objects.set(catalog, "<< /Type /Catalog /Pages \(tree) 0 R \(structure) >>")
        objects.set(
            tree,
            "<< /Type /Pages /Count \(kids.count) /Kids [\(kids.map { "\($0) 0 R" }.joined(separator: " "))] >>")
        var trailer = "/Root \(catalog) 0 R"
        if let creationDate { trailer += " /Info \(objects.add("<< /CreationDate (\(creationDate)) >>")) 0 R" }
        return objects.file(trailer: trailer)
    }

    /// The entries of the catalog that lead to the structure tree.
    private func add(_ tags: [Tag], of pages: [Int], to objects: inout PDFObjects) -> String {
        guard !tags.isEmpty else { return "" }
        let root = objects.reserve()
        func add(_ tag: Tag, under parent: Int) -> Int {
            let number = objects.reserve()
            let kids = tag.kids.map { "\(add($0, under: number)) 0 R" }.joined(separator: " ")
            let page = tag.page.map { "/Pg \(pages[$0 - 1]) 0 R" } ?? ""
            objects.set(number, "<< /Type /StructElem /S /\(tag.role) /P \(parent) 0 R \(page) /K [\(kids)] >>")
            return number
        }
        let kids = tags.map { "\(add($0, under: root)) 0 R" }.joined(separator: " ")
        objects.set(root, "<< /Type /StructTreeRoot /K [\(kids)] >>")
        return "/MarkInfo << /Marked true >> /StructTreeRoot \(root) 0 R"
    }

    private func drawing(_ stroke: (left: Double, top: Double, right: Double, bottom: Double)) -> [UInt8] {
        Array(
            "0.5 w \(stroke.left) \(height - stroke.top) m \(stroke.right) \(height - stroke.bottom) l S\n".utf8)
    }

    private func operators(of piece: Piece) -> [UInt8] {
        let digits = Array("0123456789ABCDEF")
        let text = piece.text.unicodeScalars.map { scalar in
            let code = Self.code(of: scalar)
            return "\(digits[Int(code >> 4)])\(digits[Int(code & 15)])"
        }.joined()
        return Array(
            "BT /\(piece.font.key) \(piece.size) Tf 1 0 0 1 \(piece.left) \(height - piece.baseline) Tm <\(text)> Tj ET\n"
                .utf8)
    }

    /// In Windows-1252; a question mark for what it has not.
    private static func code(of scalar: Unicode.Scalar) -> UInt8 {
        switch scalar.value {
        case 0x20..<0x7F, 0xA0...0xFF: UInt8(scalar.value)
        case 0x2013: 0x96
        case 0x2014: 0x97
        case 0x2018: 0x91
        case 0x2019: 0x92
        case 0x201C: 0x93
        case 0x201D: 0x94
        case 0x2022: 0x95
        case 0x2026: 0x85
        default: UInt8(ascii: "?")
        }
    }
}
