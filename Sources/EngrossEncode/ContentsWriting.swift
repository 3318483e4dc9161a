internal import EngrossModel
internal import EngrossXML

/// A heading that was written, as a table of contents may lead to it.
struct WrittenHeading {
    let eId: String
    /// Letters and figures alone, in lower case.
    let title: String

    init(eId: String, title: [Inline]) {
        self.eId = eId
        self.title = Self.folded(title)
    }

    /// Whether the entry names it: the title, with the number before it or what else stands under it behind.
    func isNamed(by entry: String) -> Bool {
        guard title.count >= Self.shortest, let place = entry.firstRange(of: title) else { return false }
        return entry.distance(from: entry.startIndex, to: place.lowerBound) <= Self.longestNumber
    }

    static func folded(_ inlines: [Inline]) -> String {
        inlines.plainText.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    private static let shortest = 4
    /// `Chapter XVIII`
    private static let longestNumber = 12
}

extension DocumentWriter {
    /// The table of contents, where anything is printed in it.
    var contents: Contents? {
        document.contents.flatMap { $0.lines.allSatisfy(\.isBlank) ? nil : $0 }
    }

    /// Keeps a heading for the table of contents to lead to.
    mutating func keep(_ title: [Inline], at eId: String) {
        guard document.contents != nil else { return }
        headings.append(WrittenHeading(eId: eId, title: title))
    }

    /// Leaves what is open of the front matter until the headings have their names.
    mutating func beginText() {
        guard contents != nil else { return }
        swap(&xml, &front)
    }

    /// The table of contents, in the preface that was left open; then the text again.
    mutating func writeContents() {
        guard let contents else { return }
        swap(&xml, &front)
        place = contents.places.first
        for line in contents.heading where !line.isBlank { writeParagraph(line, isTitle: true, isOwnName: true) }
        let entries = contents.entries.filter { !$0.printed.isBlank }
        let targets = targets(of: entries)
        if targets.isEmpty {
            for entry in entries { writeParagraph(entry.printed, isOwnName: true) }
        } else {
            let eId = "preface__toc_1"
            xml.openBlock("toc")
            xml.attribute("eId", eId)
            record(eId, contents.places)
            for (entry, target) in zip(entries, targets) { write(entry, leadingTo: target) }
            xml.close()
        }
        xml.close()
        swap(&xml, &front)
    }

    private mutating func write(_ entry: Contents.Entry, leadingTo target: String) {
        xml.openBlock("tocItem")
        xml.attribute("href", "#" + target)
        xml.attribute("level", String(max(1, entry.level)))
        writeInlines(entry.printed, isTitle: true, isOwnName: true)
        xml.close()
    }

    /// For each entry the next heading that it names; where there is none, that of the entry before. Empty where no entry names any.
    private func targets(of entries: [Contents.Entry]) -> [String] {
        var targets: [String?] = []
        var next = 0
        for entry in entries {
            let words = WrittenHeading.folded(entry.content)
            let found = headings[next...].firstIndex { $0.isNamed(by: words) }
            if let found { next = found + 1 }
            targets.append(found.map { headings[$0].eId } ?? targets.last.flatMap(\.self))
        }
        guard let first = targets.lazy.compactMap(\.self).first else { return [] }
        return targets.map { $0 ?? first }
    }
}
