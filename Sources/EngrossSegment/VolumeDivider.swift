internal import EngrossModel

/// Gives each document of a volume its blocks, notes and repairs.
struct VolumeDivider {
    private let whole: CleanedDocument
    /// For each block the document that it belongs to.
    private let owners: [Int?]
    private var noteOwners: [Int?] = []

    init(_ document: CleanedDocument, documents: [Range<Int>]) {
        whole = document
        var owners = [Int?](repeating: nil, count: document.blocks.count)
        for (index, range) in documents.enumerated() {
            for block in range { owners[block] = index }
        }
        self.owners = owners
        noteOwners = ownersOfNotes()
    }

    func volume(of documents: [Range<Int>]) -> Volume {
        var volume = Volume(
            documents: documents.indices.map { index in
                var document = CleanedDocument(source: whole.source)
                let notes = whole.notes.indices.filter { noteOwners[$0] == index }
                let places = Dictionary(uniqueKeysWithValues: zip(notes, notes.indices))
                document.blocks = documents[index].map { whole.blocks[$0].callingNotes { places[$0] } }
                document.notes = notes.map { whole.notes[$0] }
                return document
            })
        let ground = Ground(volume.documents)
        for repair in whole.repairs {
            volume.documents[ground.owner(of: repair.place)].repairs.append(repair)
        }
        volume.matter = matter()
        return volume
    }

    /// The document that first calls the note; one that nothing calls goes with the note before it.
    private func ownersOfNotes() -> [Int?] {
        var callers = [Int?](repeating: nil, count: whole.notes.count)
        var isCalled = [Bool](repeating: false, count: whole.notes.count)
        func note(_ contents: [[Inline]], calledBy owner: Int?) {
            for case .marker(let marker) in contents.joined() {
                guard let note = marker.note, callers.indices.contains(note), !isCalled[note] else { continue }
                isCalled[note] = true
                callers[note] = owner
            }
        }
        for paragraph in whole.masthead { note([paragraph.content], calledBy: nil) }
        for (block, owner) in zip(whole.blocks, owners) { note(block.contents, calledBy: owner) }
        for index in callers.indices where !isCalled[index] {
            callers[index] = index > 0 ? callers[index - 1] : owners.lazy.compactMap(\.self).first
        }
        return callers
    }

    /// All that is in no document, in the order of the pages.
    private func matter() -> [Furniture] {
        var matter: [Furniture] = []
        func add(_ contents: [[Inline]], _ places: [Place]) {
            let text = contents.map(\.printedText).filter { !$0.isEmpty }.joined(separator: " ")
            guard !text.isEmpty, let place = places.first else { return }
            matter.append(Furniture(role: .volume, text: text, place: place))
        }
        for paragraph in whole.masthead { add([paragraph.content], paragraph.places) }
        if let contents = whole.contents { add(contents.lines, contents.places) }
        for (block, owner) in zip(whole.blocks, owners) where owner == nil { add(block.contents, block.places) }
        for (note, owner) in zip(whole.notes, noteOwners) where owner == nil {
            add([[.text(StyledText(note.label))]] + note.paragraphs, [note.place])
        }
        return matter + whole.furniture
    }
}

/// Which document stands where.
private struct Ground {
    private var boxes: [Int: [(box: Box, owner: Int)]] = [:]
    private var starts: [(place: Place, owner: Int)] = []

    init(_ documents: [CleanedDocument]) {
        for (owner, document) in documents.enumerated() {
            let places = document.blocks.flatMap(\.places)
            if let first = places.first { starts.append((first, owner)) }
            for place in places + document.notes.map(\.place) {
                if let box = place.box { boxes[place.page, default: []].append((box, owner)) }
            }
        }
    }

    /// The document around the place, else the last that begins before it, else the first.
    func owner(of place: Place?) -> Int {
        guard let place else { return 0 }
        if let box = place.box {
            let here =
                boxes[place.page]?.first { $0.box.union(box) == $0.box }
                ?? boxes[place.page]?.first {
                    $0.box.intersects(box)
                }
            if let here { return here.owner }
        }
        return starts.last { ($0.place.page, $0.place.line) <= (place.page, place.line) }?.owner ?? 0
    }
}

extension CleanedDocument.Block {
    fileprivate var contents: [[Inline]] {
        switch self {
        case .paragraph(let paragraph): [paragraph.content]
        case .table(let table): table.rows.flatMap(\.cells).flatMap(\.paragraphs)
        }
    }

    fileprivate var places: [Place] {
        switch self {
        case .paragraph(let paragraph): paragraph.places
        case .table(let table): table.places
        }
    }

    /// The same block in a document whose notes stand at other places.
    fileprivate func callingNotes(_ place: (Int) -> Int?) -> Self {
        switch self {
        case .paragraph(var paragraph):
            paragraph.content = paragraph.content.callingNotes(place)
            return .paragraph(paragraph)
        case .table(var table):
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    let paragraphs = table.rows[row].cells[cell].paragraphs
                    table.rows[row].cells[cell].paragraphs = paragraphs.map { $0.callingNotes(place) }
                }
            }
            return .table(table)
        }
    }
}

extension [Inline] {
    fileprivate func callingNotes(_ place: (Int) -> Int?) -> [Inline] {
        map {
            guard case .marker(var marker) = $0 else { return $0 }
            marker.note = marker.note.flatMap(place)
            return .marker(marker)
        }
    }

    /// With the labels of its markers, which are printed too.
    fileprivate var printedText: String {
        map {
            switch $0 {
            case .text(let piece): piece.text
            case .marker(let marker): marker.label
            case .lineBreak: " "
            }
        }.joined()
    }
}
