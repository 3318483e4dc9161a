internal import EngrossModel
internal import EngrossXML

extension DocumentWriter {
    /// The call of a note: the note itself where it is called first, a link to it where it is called again.
    mutating func write(_ marker: Marker) {
        guard let index = marker.note, document.notes.indices.contains(index) else {
            diagnostics.append(.markerWithoutNote(marker, at: place))
            writeSuperscript(marker.label)
            return
        }
        if let eId = noteIdentifiers[index] {
            xml.openInline("sup")
            xml.openInline("ref")
            xml.attribute("eId", scope.nextInline("ref"))
            xml.attribute("href", "#" + eId)
            xml.text(marker.label)
            xml.close()
            xml.close()
        } else if openNotes < Self.noteDepth {
            writeNote(at: index, label: marker.label)
        } else {
            writeSuperscript(marker.label)
        }
    }

    /// The notes that nothing calls, so that nothing is lost.
    mutating func writeUncalledNotes(in container: String) {
        guard noteIdentifiers.contains(nil) else { return }
        openContainer("notes", container)
        for index in document.notes.indices where noteIdentifiers[index] == nil {
            diagnostics.append(.noteWithoutCall(document.notes[index]))
            xml.openBlock("p")
            writeNote(at: index, label: document.notes[index].label)
            xml.close()
        }
        xml.close()
    }

    private mutating func writeNote(at index: Int, label: String) {
        let note = document.notes[index]
        let eId = scope.next("authorialNote")
        noteIdentifiers[index] = eId
        record(eId, [note.place])
        openNotes += 1
        let outerPlace = place
        place = note.place

        xml.openInline("authorialNote")
        xml.attribute("eId", eId)
        xml.attribute("marker", [label, note.label].first(where: \.isPrinted) ?? String(index + 1))
        xml.attribute("placement", "bottom")
        for paragraph in note.paragraphs.isEmpty ? [[]] : note.paragraphs {
            xml.openInline("p")
            writeInlines(paragraph)
            xml.close()
        }
        xml.close()

        place = outerPlace
        openNotes -= 1
    }

    private mutating func writeSuperscript(_ label: String) {
        guard !label.isEmpty else { return }
        xml.openInline("sup")
        xml.text(label)
        xml.close()
    }
}
