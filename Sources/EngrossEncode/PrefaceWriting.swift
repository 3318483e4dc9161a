internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// Number and title, as printed before the text. A table of contents follows when the text is written.
    mutating func writePreface() {
        let heading = document.masthead.filter { !$0.content.isBlank && isPublicationHeading($0) }
        guard !document.number.isBlank || !document.title.isBlank || !heading.isEmpty || contents != nil
        else { return }
        place = nil
        xml.openBlock("preface")
        if document.title.isBlank, work.organ.eId == "sc" {
            writePublicationInfo(heading)
        } else {
            if !document.number.isBlank || !document.title.isBlank {
                writeNumberAndTitle(document.number, document.title)
            }
            for line in heading { writeParagraph(line.content, isTitle: true) }
        }
        if contents == nil { xml.close() }
    }

    /// `80/152. Title`, in one paragraph.
    mutating func writeNumberAndTitle(_ number: [Inline], _ title: [Inline]) {
        xml.openBlock("p")
        if !number.isBlank { writeDesignation(number) }
        if !number.isBlank, !title.isBlank { xml.text(" ") }
        if !title.isBlank {
            let (words, markers) = title.partingTrailingMarkers
            let reference = references.use(
                .term, "resolutionTitle", ontology: "term/un/resolutionTitle", showAs: "Resolution title")
            xml.openInline("docTitle")
            xml.attribute("refersTo", reference)
            writeInlines(words, isTitle: true, isOwnName: true)
            xml.close()
            writeInlines(markers)
        }
        xml.close()
    }

    /// `Resolution 2788 (2025)`: the kind of document, then its number.
    private mutating func writeDesignation(_ number: [Inline]) {
        let (words, markers) = number.partingTrailingMarkers
        let text = words.plainText
        let digits = text.utf8.firstIndex { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        let start = digits.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) } ?? 0
        let kind = String(decoding: text.utf8.prefix(start), as: UTF8.self)
        let isKind = kind.last == " " && kind.dropLast().allSatisfy(\.isLetter)
        var marks = [Mark("docNumber", over: (isKind ? start : 0)..<text.utf8.count)]
        if isKind { marks.append(Mark("docType", over: 0..<(start - 1))) }
        writeInlines(words, marks: marks, isTitle: true, isOwnName: true)
        writeInlines(markers)
    }

    /// The Security Council's heading (AKN4UN part 2, 3.1.2).
    private mutating func writePublicationInfo(_ heading: [MastheadLine]) {
        if !document.number.isBlank {
            openContainer("publicationInfo", scope.prefix + "preface__container_1")
            writeNumberAndTitle(document.number, [])
            xml.close()
        }
        guard !heading.isEmpty else { return }
        openContainer("publicationHeading", scope.prefix + "preface__container_2")
        for line in heading {
            place = line.place
            let text = line.content.plainText
            var marks: [Mark] = []
            if let range = text.utf8Range(of: work.organ.name) {
                marks.append(Mark("docAuthority", over: range, [("refersTo", organReference())]))
            }
            if let meeting = document.metadata.meeting, let range = text.utf8Range(of: meeting) {
                marks.append(meetingMark(over: range, text))
            }
            if let adopted = document.metadata.adopted, let range = dateRange(of: adopted, in: line.content) {
                marks.append(adoptionDateMark(over: range, adopted))
            }
            writeParagraph(line.content, marks: marks, isTitle: true)
        }
        xml.close()
    }
}

extension [Inline] {
    /// The calls of notes at the end, which stand after a title and not in it.
    fileprivate var partingTrailingMarkers: (words: [Inline], markers: [Inline]) {
        var words = self
        var markers: [Inline] = []
        while case .marker = words.last { markers.insert(words.removeLast(), at: 0) }
        return (words, markers)
    }
}
