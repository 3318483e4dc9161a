public import EngrossModel

/// Builds the clause tree of a document from its paragraphs.
public struct Segmenter: Sendable {
    public init() {}

    /// The documents that stand in a source: mostly one, the source itself. Total: every block and note of `document` is in
    /// exactly one of them or in the matter of the volume.
    public func divide(_ document: CleanedDocument) -> Outcome<Volume> {
        let heads = document.blocks.count {
            if case .paragraph(let paragraph) = $0 { VolumeHeading.isPossible(paragraph) } else { false }
        }
        guard heads > 1 else { return Outcome(Volume(documents: [document])) }
        let cut = VolumeCut(document.blocks.map { Passage($0) }, terms: Vocabulary())
        guard !cut.documents.isEmpty else { return Outcome(Volume(documents: [document])) }
        let volume = VolumeDivider(document, documents: cut.documents).volume(of: cut.documents)
        let count = volume.matter.count { $0.role == .volume }
        guard count > 0 else { return Outcome(volume) }
        return Outcome(
            volume,
            diagnostics: [
                Diagnostic(
                    .note, "segment.volume-matter",
                    "\(count) paragraphs belong to none of the \(volume.documents.count) documents",
                    at: volume.matter.first { $0.role == .volume }?.place)
            ])
    }

    /// Total: every paragraph, table and note of `document` is in exactly one place of the outcome.
    public func segment(_ document: CleanedDocument) -> Outcome<SegmentedDocument> {
        let terms = Vocabulary()
        let masthead = document.masthead.map { Passage($0) }
        let tableNotes = TableNotes(Boxes.asTables(document.blocks))
        var passages = masthead + tableNotes.blocks.map { Passage($0) }
        let headings = HeadingFinder(hasLayout: passages.contains { $0.hasLayout }, terms: terms)
        let texts = TextReader(terms: terms, headings: headings, isMainText: true)
        let annexes = AttachmentReader(terms: terms, headings: headings)
        let closings = ClosingReader()

        var segmented = SegmentedDocument(source: document.source)
        var diagnostics: [Diagnostic] = []
        var cut = DocumentCut(passages, mastheadCount: masthead.count, terms: terms)
        if cut.parts.count == 1 {
            let reading = DraftReader(terms: terms, texts: texts, annexes: annexes).read(passages)
            if !reading.drafts.isEmpty {
                passages = reading.passages
                segmented.components = reading.drafts
                diagnostics += reading.diagnostics
                cut = DocumentCut(passages, mastheadCount: masthead.count, terms: terms)
            }
        }
        let head = HeadReader(terms: terms).read(Array(passages[cut.head]))
        segmented.masthead = head.masthead
        segmented.number = head.number
        segmented.title = head.title
        segmented.contents = document.contents
        for part in cut.parts {
            let text = texts.read(Array(passages[part.text]))
            let conclusions = closings.read(passages[part.closing])
            let attachments = annexes.read(part.attachments.map { Array(passages[$0]) })
            diagnostics += text.diagnostics + attachments.diagnostics
            if part.heading.isEmpty {
                segmented.text = text.value
                segmented.conclusions = conclusions
                segmented.attachments = attachments.value
            } else {
                let heading = passages[part.heading]
                segmented.components.append(
                    Component(
                        label: heading.first?.content ?? [], title: .joined(heading.dropFirst().map(\.content)),
                        text: text.value, conclusions: conclusions, attachments: attachments.value,
                        places: heading.flatMap(\.places)))
            }
        }
        segmented.notes = document.notes
        segmented.furniture = document.furniture
        Facts(terms: terms).fill(&segmented)
        diagnostics += tableNotes.diagnostics + Findings.about(segmented)
        return Outcome(segmented, diagnostics: diagnostics)
    }
}
