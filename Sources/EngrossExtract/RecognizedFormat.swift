internal import EngrossModel
private import EngrossXML

/// Reads what other programs recognised: hOCR and ALTO files, with their boxes and confidences.
enum RecognizedFormat {
    static func read(
        _ bytes: [UInt8], source: SourceDescription, maximumPages: Int
    ) throws(ExtractionError) -> ExtractedDocument {
        let pages = try pages(of: bytes, format: source.format)
        guard pages.count <= maximumPages else {
            throw .tooLarge(reason: "\(pages.count) pages, over the limit of \(maximumPages)")
        }
        guard pages.contains(where: { !$0.lines.isEmpty }) else { throw .noText }
        let reader = RecognizedPageReader(pages)
        return ExtractedDocument(
            source: source,
            pages: pages.enumerated().map { reader.page($0.element.inReadingOrder, number: $0.offset + 1) })
    }

    static func pages(
        of bytes: [UInt8], format: SourceDescription.Format
    ) throws(ExtractionError) -> [RecognizedPage] {
        do throws(XMLFault) {
            let document = try XMLDocument(bytes)
            return format == .hocr ? HOCR.pages(of: document.root) : ALTO.pages(of: document.root)
        } catch {
            throw .damaged(reason: error.reason)
        }
    }

    /// The resolution of an image whose file does not tell it: pages are as high as letter paper or A4, more or less.
    static func resolution(height: Double) -> Double { height / 11.3 }
}

/// hOCR 1.2: XHTML whose classes say what is a page, a line, a word; `title` has the boxes.
private enum HOCR {
    static func pages(of root: XMLNode) -> [RecognizedPage] {
        root.descendants { has($0, "ocr_page") }.map(page)
    }

    private static func has(_ node: XMLNode, _ name: String) -> Bool {
        node.attribute("class")?.split(separator: " ").contains { $0 == name } ?? false
    }

    private static func page(_ node: XMLNode) -> RecognizedPage {
        let properties = properties(of: node)
        let box = properties.box ?? Box(left: 0, top: 0, right: 0, bottom: 0)
        let resolution = properties.values["scan_res"]?.first ?? RecognizedFormat.resolution(height: box.height)
        let scale = 72 / max(1, resolution)
        let lines = node.descendants { node in
            ["ocr_line", "ocr_header", "ocr_caption", "ocr_textfloat", "ocrx_line"].contains { has(node, $0) }
        }
        return RecognizedPage(
            width: box.width * scale, height: box.height * scale,
            lines: lines.compactMap { RecognizedLine(words: words(of: $0, scale)) })
    }

    private static func words(of line: XMLNode, _ scale: Double) -> [RecognizedWord] {
        line.descendants { has($0, "ocrx_word") }.compactMap { node in
            let properties = properties(of: node)
            guard let box = properties.box?.scaled(by: scale) else { return nil }
            let text = node.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard !text.isEmpty else { return nil }
            let elements = Set(node.descendants { _ in true }.map { $0.localName.lowercased() })
            var style: Style = []
            if !elements.isDisjoint(with: ["em", "i"]) { style.insert(.italic) }
            if !elements.isDisjoint(with: ["strong", "b"]) { style.insert(.bold) }
            return RecognizedWord(
                text: text, box: box, confidence: (properties.values["x_wconf"]?.first ?? 100) / 100, style: style)
        }
    }

    /// `bbox 0 0 10 10; x_wconf 96`: names with their numbers.
    private static func properties(of node: XMLNode) -> (values: [String: [Double]], box: Box?) {
        var values: [String: [Double]] = [:]
        for property in (node.attribute("title") ?? "").split(separator: ";") {
            let words = property.split(whereSeparator: \.isWhitespace)
            if let name = words.first { values[String(name)] = words.dropFirst().compactMap { Double($0) } }
        }
        guard let corners = values["bbox"], corners.count == 4 else { return (values, nil) }
        return (values, Box(left: corners[0], top: corners[1], right: corners[2], bottom: corners[3]))
    }
}

/// ALTO 2 to 4: `Page`, `TextLine`, `String`, in pixels, tenths of a millimetre or 1/1200 inch.
private enum ALTO {
    static func pages(of root: XMLNode) -> [RecognizedPage] {
        let unit = root.descendants { $0.localName == "MeasurementUnit" }.first?.text ?? "pixel"
        let styles = Dictionary(
            root.descendants { $0.localName == "TextStyle" }.compactMap { node in
                node.attribute("ID").map { ($0, node.attribute("FONTSTYLE") ?? "") }
            }, uniquingKeysWith: { first, _ in first })
        return root.descendants { $0.localName == "Page" }.map { page($0, unit: unit, styles: styles) }
    }

    private static func page(_ node: XMLNode, unit: String, styles: [String: String]) -> RecognizedPage {
        let height = number(node, "HEIGHT") ?? 0
        let perInch =
            switch unit {
            case "mm10": 254.0
            case "inch1200": 1200.0
            default: RecognizedFormat.resolution(height: height)
            }
        let scale = 72 / max(1, perInch)
        let lines = node.descendants { $0.localName == "TextLine" }.compactMap { line in
            RecognizedLine(words: line.children.compactMap { word($0, scale, styles) })
        }
        return RecognizedPage(
            width: (number(node, "WIDTH") ?? 0) * scale, height: height * scale, lines: lines)
    }

    private static func word(_ node: XMLNode, _ scale: Double, _ styles: [String: String]) -> RecognizedWord? {
        // The hyphen at a line's end is a part of its word.
        guard node.localName == "String", let text = node.attribute("CONTENT"), !text.isEmpty,
            let left = number(node, "HPOS"), let top = number(node, "VPOS"), let width = number(node, "WIDTH"),
            let height = number(node, "HEIGHT")
        else { return nil }
        let named = (node.attribute("STYLEREFS") ?? "").split(separator: " ").compactMap { styles[String($0)] }
        let faces = ([node.attribute("STYLE") ?? ""] + named).joined(separator: " ")
        var style: Style = []
        if faces.contains("italics") { style.insert(.italic) }
        if faces.contains("bold") { style.insert(.bold) }
        let box = Box(left: left, top: top, right: left + width, bottom: top + height).scaled(by: scale)
        let isDivided = node.nextElement?.localName == "HYP" && text.last.map { !"-\u{AD}".contains($0) } ?? false
        return RecognizedWord(
            text: isDivided ? text + "-" : text, box: box, confidence: number(node, "WC") ?? 1, style: style)
    }

    private static func number(_ node: XMLNode, _ name: String) -> Double? {
        node.attribute(name).flatMap { Double($0) }
    }
}

extension RecognizedLine {
    /// Where only words have boxes, their letters tell what part of the box is above and below the small ones. Nil without words.
    fileprivate init?(words: [RecognizedWord]) {
        guard let first = words.first else { return nil }
        let box = words.dropFirst().reduce(first.box) { $0.union($1.box) }
        let heights = words.filter(\.hasLetters).map { $0.box.height / $0.heightOfXHeight }
        let feet = words.filter { $0.hasLetters && !$0.reachesBelow }.map(\.box.bottom)
        let xHeight = heights.median ?? box.height * 0.5
        let baseline = feet.median ?? box.bottom - 0.45 * xHeight
        self.init(words: words, box: box, baseline: baseline, xHeight: xHeight)
        for index in words.indices {
            let word = words[index]
            let rise = baseline - word.box.bottom
            guard word.text.count <= 3, rise > 0.5 * xHeight, rise < 1.3 * xHeight,
                (0.62...1.35).contains(word.box.height / xHeight)
            else { continue }
            self.words[index].rise = rise
        }
    }
}

extension RecognizedWord {
    fileprivate var hasLetters: Bool { text.contains(where: \.isLetter) }
    fileprivate var reachesBelow: Bool { text.contains { "gjpqyQJ,;()[]/".contains($0) } }

    /// How high the word's box is, in heights of a small letter: of Times.
    fileprivate var heightOfXHeight: Double {
        let reachesAbove = text.contains { $0.isUppercase || $0.isNumber || "bdfhijklt()[]/".contains($0) }
        return 1 + (reachesAbove ? 0.5 : 0) + (reachesBelow ? 0.48 : 0)
    }
}

extension Box {
    fileprivate func scaled(by factor: Double) -> Box {
        Box(left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor)
    }
}

extension XMLNode {
    /// The elements below this one that are asked for, in document order; what is below a found one is not looked at.
    fileprivate func descendants(where isWanted: (XMLNode) -> Bool) -> [XMLNode] {
        var found: [XMLNode] = []
        var waiting = Array(children.reversed())
        while let node = waiting.popLast() {
            guard node.isElement else { continue }
            if isWanted(node) { found.append(node) } else { waiting += node.children.reversed() }
        }
        return found
    }

    fileprivate var nextElement: XMLNode? {
        guard let siblings = parent?.children.filter(\.isElement), let own = siblings.firstIndex(of: self) else {
            return nil
        }
        return siblings.indices.contains(own + 1) ? siblings[own + 1] : nil
    }
}
