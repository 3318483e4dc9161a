/// PDFs that nobody should meet: each breaks or wears out a careless reader in its own way.
public enum HostilePDF: String, Sendable, CaseIterable {
    case empty, noPDF, headerOnly, truncated, encrypted, noPages, cyclicPageTree, imageOnly
    /// A form that draws itself.
    case selfDrawingForm
    /// Ten forms, each drawing the next ten times: ten thousand million drawings.
    case nestedForms
    case deepStructureTree
    case cyclicStructureTree
    /// Gigabytes of operators out of a few kilobytes.
    case inflatingBlanks, inflatingOperators, inflatingString
    case millionMarkedContents
    case deepArrays
    case hugePageCount

    public var bytes: [UInt8] {
        switch self {
        case .empty: []
        case .noPDF: Array("This is not what its name says.\n".utf8)
        case .headerOnly: Array("%PDF-1.7\n".utf8)
        case .truncated: Array(Self.plain.prefix(Self.plain.count / 3))
        case .encrypted:
            Self.withTrailer { objects in
                let key = String(repeating: "A5", count: 32)
                return
                    "/Encrypt \(objects.add("<< /Filter /Standard /V 1 /R 2 /P -4 /O <\(key)> /U <\(key)> >>")) 0 R /ID [<00> <00>]"
            }
        case .noPages: Self.withPages { _, _ in "/Count 0 /Kids []" }
        case .cyclicPageTree: Self.withPages { _, tree in "/Count 10 /Kids [\(tree) 0 R]" }
        case .imageOnly: Self.withContent(Array("q 100 0 0 100 72 72 cm Q".utf8))
        case .selfDrawingForm: Self.withForms(count: 1, calls: 2, next: { $0 })
        case .nestedForms: Self.withForms(count: 10, calls: 10, next: { $0 + 1 })
        case .deepStructureTree: Self.withStructure(depth: 50_000, isCyclic: false)
        case .cyclicStructureTree: Self.withStructure(depth: 3, isCyclic: true)
        case .inflatingBlanks: Self.inflating("    ")
        case .inflatingOperators: Self.inflating("q Q ")
        case .inflatingString: Self.inflating("(((a")
        case .millionMarkedContents:
            Self.withContent(Array(String(repeating: "/P BMC ", count: 1_000_000).utf8))
        case .deepArrays: Self.withContent(Array(repeating: UInt8(ascii: "["), count: 2_000_000))
        case .hugePageCount:
            Self.withPages { objects, tree in
                let pages = (0..<50_000).map { _ in
                    objects.add("<< /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 9 9] >>")
                }
                return "/Count 50000 /Kids [\(pages.map { "\($0) 0 R" }.joined(separator: " "))]"
            }
        }
    }

    private static let plain = MinimalPDF(lines: ["A page of words,", "and one more line."]).bytes

    private static func withTrailer(_ entries: (inout PDFObjects) -> String) -> [UInt8] {
        var objects = PDFObjects()
        let root = page(in: &objects, content: Array("BT ET".utf8), resources: "")
        let trailer = entries(&objects)
        return objects.file(trailer: "/Root \(root) 0 R \(trailer)")
    }

    private static func withContent(_ content: [UInt8], entries: String = "") -> [UInt8] {
        var objects = PDFObjects()
        let root = page(in: &objects, content: content, entries: entries, resources: "")
        return objects.file(trailer: "/Root \(root) 0 R")
    }

    private static func withPages(_ entries: (inout PDFObjects, Int) -> String) -> [UInt8] {
        var objects = PDFObjects()
        let tree = objects.reserve()
        let root = objects.add("<< /Type /Catalog /Pages \(tree) 0 R >>")
        objects.set(tree, "<< /Type /Pages \(entries(&objects, tree)) >>")
        return objects.file(trailer: "/Root \(root) 0 R")
    }

    private static func withForms(count: Int, calls: Int, next: (Int) -> Int) -> [UInt8] {
        var objects = PDFObjects()
        let forms = (0..<count).map { _ in objects.reserve() }
        for index in 0..<count {
            let called = next(index)
            let resources = called < count ? "/Resources << /XObject << /Next \(forms[called]) 0 R >> >>" : ""
            let content = called < count ? String(repeating: "/Next Do ", count: calls) : "q Q"
            objects.setStream(
                forms[index], "/Type /XObject /Subtype /Form /BBox [0 0 612 792] \(resources)", Array(content.utf8))
        }
        let root = page(
            in: &objects, content: Array(String(repeating: "/Form Do ", count: calls).utf8),
            resources: "/XObject << /Form \(forms[0]) 0 R >>")
        return objects.file(trailer: "/Root \(root) 0 R")
    }

    private static func withStructure(depth: Int, isCyclic: Bool) -> [UInt8] {
        var objects = PDFObjects()
        let tree = objects.reserve()
        let elements = (0..<depth).map { _ in objects.reserve() }
        for index in 0..<depth {
            let isLast = index == depth - 1
            let kid = isLast ? (isCyclic ? "/K [\(elements[0]) 0 R]" : "") : "/K [\(elements[index + 1]) 0 R]"
            objects.set(
                elements[index],
                "<< /Type /StructElem /S /P /P \(index == 0 ? tree : elements[index - 1]) 0 R \(kid) >>")
        }
        objects.set(tree, "<< /Type /StructTreeRoot /K [\(elements[0]) 0 R] >>")
        let root = page(
            in: &objects, content: Array("BT /F1 10 Tf 72 700 Td (A few words.) Tj ET".utf8),
            resources: "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >> >>",
            catalog: "/MarkInfo << /Marked true >> /StructTreeRoot \(tree) 0 R")
        return objects.file(trailer: "/Root \(root) 0 R")
    }

    /// Eight gigabytes of `pattern`.
    private static func inflating(_ pattern: String) -> [UInt8] {
        withContent(
            DeflateBomb.twice(pattern: Array(pattern.utf8), matches: 200_000),
            entries: "/Filter [/FlateDecode /FlateDecode]")
    }

    /// The number of the catalog over one page.
    private static func page(
        in objects: inout PDFObjects, content: [UInt8], entries: String = "", resources: String, catalog: String = ""
    ) -> Int {
        let tree = objects.reserve()
        let stream = objects.addStream(entries, content)
        let page = objects.add(
            """
            << /Type /Page /Parent \(tree) 0 R /MediaBox [0 0 612 792] /Contents \(stream) 0 R \
            /Resources << \(resources) >> >>
            """)
        objects.set(tree, "<< /Type /Pages /Count 1 /Kids [\(page) 0 R] >>")
        return objects.add("<< /Type /Catalog /Pages \(tree) 0 R \(catalog) >>")
    }
}
