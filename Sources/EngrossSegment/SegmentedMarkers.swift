internal import EngrossModel

/// Every marker of a document in reading order, with the place of its paragraph.
extension SegmentedDocument {
    func forEachMarker(_ body: (Marker, Place?) -> Void) {
        for line in masthead { line.content.forEachMarker(line.place, body) }
        number.forEachMarker(nil, body)
        title.forEachMarker(nil, body)
        text.forEachMarker(body)
        for line in conclusions { line.content.forEachMarker(line.place, body) }
        for component in components {
            component.label.forEachMarker(component.places.first, body)
            component.title.forEachMarker(component.places.first, body)
            component.text.forEachMarker(body)
            for line in component.conclusions { line.content.forEachMarker(line.place, body) }
            for attachment in component.attachments { attachment.forEachMarker(body) }
        }
        for attachment in attachments { attachment.forEachMarker(body) }
        for note in notes {
            for paragraph in note.paragraphs { paragraph.forEachMarker(note.place, body) }
        }
    }
}

extension Text {
    /// Where its paragraphs stand, in order.
    var places: [Place] { (preamble + body).flatMap(\.places) }

    fileprivate func forEachMarker(_ body: (Marker, Place?) -> Void) {
        formula?.forEachMarker(nil, body)
        for clause in preamble + self.body { clause.forEachMarker(body) }
    }
}

extension Attachment {
    fileprivate func forEachMarker(_ body: (Marker, Place?) -> Void) {
        label.forEachMarker(places.first, body)
        for line in title { line.forEachMarker(places.first, body) }
        text.forEachMarker(body)
        for attachment in attachments { attachment.forEachMarker(body) }
    }
}

extension Clause {
    fileprivate func forEachMarker(_ body: (Marker, Place?) -> Void) {
        heading.forEachMarker(places.first, body)
        content.forEachMarker(places.first, body)
        for row in table?.rows ?? [] {
            for cell in row.cells {
                for paragraph in cell.paragraphs { paragraph.forEachMarker(places.first, body) }
            }
        }
        for child in children { child.forEachMarker(body) }
    }
}

extension Array where Element == Inline {
    fileprivate func forEachMarker(_ place: Place?, _ body: (Marker, Place?) -> Void) {
        for case .marker(let marker) in self { body(marker, place) }
    }
}
