internal import EngrossModel

/// Letters of a document that belong together, and where they went.
struct Parcel {
    /// For people: `recital 3`, `paragraph 2. (a)`, `note 4`, `furniture folio`.
    var destination: String
    var letters: [Character]
    /// Where they stand in the source; empty where the document does not say.
    var places: [Place]
}

/// Everything that a segmented document holds, as parcels in its order.
struct Parcels {
    private(set) var list: [Parcel] = []
    /// The labels of notes are kept as furniture by who took them off the page.
    private let keepsNoteLabels: Bool

    init(_ documents: [SegmentedDocument], matter: [Furniture]) {
        keepsNoteLabels = (documents.flatMap(\.furniture) + matter).contains { $0.role == .noteLabel }
        for (index, document) in documents.enumerated() {
            let name = document.metadata.number ?? "document \(index + 1)"
            add(document, under: documents.count > 1 ? name + " " : "")
        }
        add(matter)
    }

    private mutating func add(_ document: SegmentedDocument, under name: String) {
        for line in document.masthead {
            add("\(name)masthead \(line.role.rawValue)", [line.content], [line.place].compactMap(\.self))
        }
        add(name + "number", [document.number], [])
        add(name + "title", [document.title], [])
        if let contents = document.contents { add(name + "contents", contents.lines, contents.places) }
        add(document.text, under: name)
        for component in document.components {
            let own = "\(name)part \(component.label.plainText) "
            add(own + "title", [component.label, component.title], component.places)
            add(component.text, under: own)
            add(component.conclusions, under: own)
            for attachment in component.attachments { add(attachment, under: own) }
        }
        add(document.conclusions, under: name)
        for attachment in document.attachments { add(attachment, under: name) }
        for note in document.notes {
            let label: [[Inline]] = keepsNoteLabels ? [] : [[.text(StyledText(note.label))]]
            add("\(name)note \(note.label)", label + note.paragraphs, [note.place])
        }
        add(document.furniture)
    }

    private mutating func add(_ furniture: [Furniture]) {
        for piece in furniture {
            add("furniture \(piece.role.rawValue)", [[.text(StyledText(piece.text))]], [piece.place])
        }
    }

    private mutating func add(_ text: Text, under name: String) {
        if let formula = text.formula { add(name + "formula", [formula], []) }
        add(text.preamble, under: name)
        add(text.body, under: name)
    }

    private mutating func add(_ clauses: [Clause], under name: String) {
        var count = 0
        for clause in clauses {
            if clause.number == nil { count += 1 }
            let own = name + "\(clause.division?.rawValue ?? clause.kind.rawValue) \(clause.number ?? "\(count)")"
            let number: [[Inline]] = clause.number.map { [[.text(StyledText($0))]] } ?? []
            add(own, number + [clause.heading, clause.content], clause.places)
            if let table = clause.table { add(table, own, clause.places) }
            add(clause.children, under: own + " ")
        }
    }

    private mutating func add(_ table: Table, _ name: String, _ places: [Place]) {
        for cell in table.rows.flatMap(\.cells) {
            add(name, cell.paragraphs, table.places.isEmpty ? places : table.places)
        }
    }

    private mutating func add(_ conclusions: [Conclusion], under name: String) {
        for conclusion in conclusions {
            add(
                name + "conclusion \(conclusion.role.rawValue)", [conclusion.content],
                [conclusion.place].compactMap(\.self))
        }
    }

    private mutating func add(_ attachment: Attachment, under name: String) {
        let own = name + (attachment.label.isBlank ? "attachment" : attachment.label.plainText) + " "
        add(own + "title", [attachment.label] + attachment.title, attachment.places)
        add(attachment.text, under: own)
        for inner in attachment.attachments { add(inner, under: own) }
    }

    private mutating func add(_ destination: String, _ contents: [[Inline]], _ places: [Place]) {
        var letters: [Character] = []
        for content in contents {
            for inline in content {
                switch inline {
                case .text(let piece): letters += Letters.of(piece.text)
                case .marker(let marker): letters += Letters.of(marker.label)
                case .lineBreak: break
                }
            }
        }
        if !letters.isEmpty { list.append(Parcel(destination: destination, letters: letters, places: places)) }
    }
}

/// What page accounting counts as a letter: every printed character but blanks and hyphens, in one form.
enum Letters {
    static func of(_ text: String) -> [Character] {
        var letters: [Character] = []
        for character in text where !character.isWhitespace {
            guard let scalar = character.unicodeScalars.first, !isIgnored(scalar) else { continue }
            if let folded = folded(scalar) { letters += Array(folded) } else { letters.append(character) }
        }
        return letters
    }

    /// Hyphens come and go with lines; what is not seen is not counted.
    private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2D, 0xAD, 0x2010, 0x2011, 0x200B...0x200F, 0x2060, 0xFEFF, 0..<0x20, 0x7F..<0xA0: true
        default: false
        }
    }

    /// Other forms of the same letters: ligatures, superscripts, quotation marks.
    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0xFB00: "ff"
        case 0xFB01: "fi"
        case 0xFB02: "fl"
        case 0xFB03: "ffi"
        case 0xFB04: "ffl"
        case 0xFB05, 0xFB06: "st"
        case 0xB9: "1"
        case 0xB2: "2"
        case 0xB3: "3"
        case 0x2070, 0x2074...0x2079: String(scalar.value - 0x2070)
        case 0x2018, 0x2019, 0x60, 0xB4: "'"
        case 0x201C, 0x201D, 0x201E: "\""
        case 0x2026: "..."
        default: nil
        }
    }
}
