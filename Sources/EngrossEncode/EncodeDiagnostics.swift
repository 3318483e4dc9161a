internal import EngrossModel

extension Diagnostic {
    static func forbiddenCharacters(_ count: Int, at place: Place?) -> Diagnostic {
        Diagnostic(
            .warning, "encode.forbidden-character",
            count == 1
                ? "left out a character that XML 1.0 forbids" : "left out \(count) characters that XML 1.0 forbids",
            at: place)
    }

    static func adoptionDateMissing(_ substitute: CalendarDate) -> Diagnostic {
        Diagnostic(
            .warning, "encode.adoption-date-missing",
            "the document does not say when it was adopted; its IRI has \(substitute) in place of the date")
    }

    static func adoptionDateRegistered(_ date: CalendarDate) -> Diagnostic {
        Diagnostic(
            .note, "encode.adoption-date-registered",
            "the document does not say when it was adopted; the register of resolutions has \(date)")
    }

    static let organUnknown = Diagnostic(
        .warning, "encode.organ-unknown", "no known organ issued the document; its IRI names `unknown`")

    static let numberMissing = Diagnostic(
        .warning, "encode.number-missing", "the document has no number; its IRI takes words of the title")

    static let emptyBody = Diagnostic(.warning, "encode.empty-body", "the document has no operative text")

    static func noteWithoutCall(_ note: Note) -> Diagnostic {
        Diagnostic(
            .warning, "encode.note-without-call", "nothing calls note \(note.label); it stands at the end",
            at: note.place)
    }

    static func markerWithoutNote(_ marker: Marker, at place: Place?) -> Diagnostic {
        Diagnostic(
            .warning, "encode.marker-without-note", "marker \(marker.label) calls no note; it stays as a superscript",
            at: place)
    }

    static func nestingTooDeep(at place: Place?) -> Diagnostic {
        Diagnostic(.warning, "encode.nesting-too-deep", "what lies deeper here stands on one level", at: place)
    }

    static func doubtfulReading(_ eId: String, _ confidence: Double, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning, "encode.doubtful-reading",
            "\(eId) was read with a confidence of \(Int((confidence * 100).rounded())) %: look here first", at: place)
    }

    static func numberingRestarts(_ number: String, at place: Place?) -> Diagnostic {
        Diagnostic(.note, "encode.numbering-restarts", "\(number) stands twice under one heading", at: place)
    }
}
