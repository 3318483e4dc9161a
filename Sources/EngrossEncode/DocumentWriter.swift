internal import EngrossCite
internal import EngrossModel
internal import EngrossTerms
internal import EngrossXML

/// Writes the text of one document, part after part, and keeps what the parts share: names, notes, references.
///
/// The parts are written before `meta`, which names all that they refer to; so the writer starts as a fragment.
struct DocumentWriter: ~Copyable {
    /// Elements more than 256 deep are refused by libxml2; these bounds keep every document far below.
    static let clauseDepth = 40
    static let attachmentDepth = 6
    static let noteDepth = 3

    var xml: XMLWriter
    /// While the text of a document with a table of contents is written, its front matter.
    var front = XMLWriter(fragmentAt: 2)
    /// For its entries to lead to.
    var headings: [WrittenHeading] = []
    let document: SegmentedDocument
    let work: Work
    let markupDate: CalendarDate
    let finder: CitationFinder
    var references = References()
    var diagnostics: [Diagnostic] = []
    var provenance: [Provenance] = []
    /// The document element being written: the document itself, a part or an annex.
    var scope = Scope(prefix: "")
    /// For each note its eId, once it is written.
    var noteIdentifiers: [String?]
    /// For each note of a table its eId, once its call or itself is written.
    var tableNoteIdentifiers: [Int: String] = [:]
    var openNotes = 0
    /// Where the text being written stands.
    var place: Place?

    init(_ document: SegmentedDocument, work: Work, markupDate: CalendarDate) {
        xml = XMLWriter(fragmentAt: 2)
        self.document = document
        self.work = work
        self.markupDate = markupDate
        var finder = CitationFinder(
            organ: document.metadata.organ.flatMap { Organs.organ(id: $0) },
            symbol: document.metadata.symbol.flatMap { Symbol($0) })
        finder.learn(from: document.citingTexts)
        self.finder = finder
        scope.annexes = document.isCollection ? [] : document.attachments
        noteIdentifiers = Array(repeating: nil, count: document.notes.count)
    }

    /// `#` and the label of the organ that issued the document.
    mutating func organReference() -> String {
        reference(to: work.organ)
    }

    mutating func reference(to organ: IssuingOrgan) -> String {
        references.use(.organization, organ.eId, ontology: organ.ontologyPath, showAs: organ.name)
    }

    mutating func record(_ eId: String, _ places: [Place]) {
        if !places.isEmpty { provenance.append(Provenance(eId: eId, places: places)) }
    }
}

/// The names of what is counted through one document element: notes, links, containers.
struct Scope {
    /// Before every eId of the document element: `att_1__`.
    let prefix: String
    var names: SiblingNames
    /// What citations in it can name.
    var parts = CitableParts.none
    /// The same of the document or component that it is, or is an annex of.
    var documentParts = CitableParts.none
    /// The annexes that citations in it can name: those of the document.
    var annexes: [Attachment] = []
    /// The document element and the divisions that are open in it, outermost first.
    var contexts: [NumberedContext] = []
    /// Where they begin for what is written now: at the open article, where articles number their paragraphs anew.
    var firstContext = 0
    var articlesRestart = false
    /// The numbers of paragraphs that stand once, whose eIds need nothing but `prefix`.
    var paragraphs: Set<String> = []
    /// In place of `prefix` for what is inline, on the cover page.
    var inlineNames: SiblingNames?

    init(prefix: String) {
        self.prefix = prefix
        names = SiblingNames(prefix: prefix)
    }

    /// The numbers of paragraphs run through something that is open.
    var numbersParagraphs: Bool { contexts[firstContext...].contains { !$0.numbers.paragraphs.isEmpty } }

    /// The outermost context in which a number comes once.
    func context(of element: ClauseElement, _ number: ClauseNumber) -> Int? {
        contexts[firstContext...].firstIndex { $0.numbers.contains(element, number) }
    }

    mutating func next(_ reference: String) -> String {
        names.next(reference)
    }

    mutating func nextInline(_ reference: String) -> String {
        inlineNames?.next(reference) ?? names.next(reference)
    }
}
