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
            writeCall(marker.label, of: eId)
        } else if openNotes < Self.noteDepth {
            writeNote(at: index, label: marker.label)
        } else {
            writeSuperscript(marker.label)
        }
    }

    /// The letter in a cell that calls a note of the table.
    mutating func writeCall(_ letter: String, ofTableNote note: Int) {
        writeCall(letter, of: tableNoteIdentifier(note))
    }

    /// What tells the open `p` from others: that it is a note of a table.
    mutating func identifyTableNote(_ note: Int) {
        let eId = tableNoteIdentifier(note)
        xml.attribute("eId", eId)
        xml.attribute("class", "tableNote")
        record(eId, [place].compactMap(\.self))
    }

    private mutating func tableNoteIdentifier(_ note: Int) -> String {
        let eId = tableNoteIdentifiers[note] ?? scope.next("p")
        tableNoteIdentifiers[note] = eId
        return eId
    }

    private mutating func writeCall(_ label: String, of eId: String) {
        xml.openInline("sup")
        xml.openInline("ref")
        xml.attribute("eId", scope.nextInline("ref"))
        xml.attribute("href", "#" + eId)
        xml.text(label)
        xml.close()
        xml.close()
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
