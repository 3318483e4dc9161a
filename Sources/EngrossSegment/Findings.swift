internal import EngrossModel

/// What someone should look at, said of the segmented document as a whole.
enum Findings {
    static func about(_ document: SegmentedDocument) -> [Diagnostic] {
        missingParts(document) + unmatchedNotes(document)
    }

    private static func missingParts(_ document: SegmentedDocument) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let hasFormula =
            document.text.formula != nil || document.components.contains { $0.text.formula != nil }
            || document.isResolved
        let place = document.text.places.first
        switch document.kind {
        case .resolution, .draftResolution:
            if !hasFormula { found.append(Diagnostic(.warning, "segment.no-formula", "no enacting words", at: place)) }
            if document.title.isBlank, document.metadata.organ != "sc" {
                found.append(Diagnostic(.note, "segment.no-title", "no title", at: place))
            }
        case .other:
            found.append(
                Diagnostic(.warning, "segment.not-a-resolution", "neither symbol nor enacting words of a resolution"))
        default: break
        }
        return found
    }

    private static func unmatchedNotes(_ document: SegmentedDocument) -> [Diagnostic] {
        var called = Set<Int>()
        var found: [Diagnostic] = []
        document.forEachMarker { marker, place in
            if let note = marker.note, document.notes.indices.contains(note) {
                called.insert(note)
            } else {
                found.append(
                    Diagnostic(.warning, "segment.marker-without-note", "no note for marker \(marker.label)", at: place)
                )
            }
        }
        for (index, note) in document.notes.enumerated() where !called.contains(index) {
            found.append(
                Diagnostic(.warning, "segment.note-without-marker", "nothing calls note \(note.label)", at: note.place))
        }
        return found
    }
}

extension Diagnostic {
    static func numberGap(_ number: String, at place: Place?) -> Diagnostic {
        Diagnostic(.warning, "segment.number-gap", "numbers before \(number) are missing", at: place)
    }

    static func numberRepeat(_ number: String, at place: Place?) -> Diagnostic {
        Diagnostic(.warning, "segment.number-repeat", "\(number) stands after the same or a higher number", at: place)
    }
}
