public import EngrossModel

/// Documents that no segmenter would make and that every later stage must bear: odd nesting, repeated numbers, lost
/// notes, characters of all kinds, missing metadata.
public struct RandomDocument {
    private var generator: SeededGenerator

    private init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    /// The document of a seed, always the same.
    public static func make(seed: UInt64) -> SegmentedDocument {
        var random = RandomDocument(seed: seed)
        return random.document()
    }

    private mutating func document() -> SegmentedDocument {
        var document = SegmentedDocument(
            source: SourceDescription(name: "random.pdf", format: .pdf, date: chance(2) ? date() : nil),
            kind: pick(DocumentKind.allCases), metadata: metadata())
        let noteCount = number(below: 6)
        document.notes = (0..<noteCount).map { _ in
            Note(label: pick(Self.labels), paragraphs: some(3) { $0.inlines(notes: noteCount) }, place: place())
        }
        document.masthead = some(6) {
            MastheadLine(
                role: $0.pick(MastheadLine.Role.allCases), content: $0.inlines(notes: noteCount),
                place: $0.chance(2) ? $0.place() : nil)
        }
        document.number = chance(3) ? [] : inlines(notes: noteCount)
        document.title = chance(3) ? [] : inlines(notes: noteCount)
        document.text = text(notes: noteCount)
        document.conclusions = conclusions(notes: noteCount)
        document.attachments = attachments(depth: 0, notes: noteCount)
        if chance(5) {
            document.components = some(4) {
                Component(
                    label: $0.chance(3)
                        ? $0.inlines(notes: noteCount) : [.text(StyledText($0.pick(["A", "B", "C"])))],
                    title: $0.inlines(notes: noteCount), text: $0.text(notes: noteCount),
                    conclusions: $0.conclusions(notes: noteCount),
                    attachments: $0.attachments(depth: 0, notes: noteCount), places: $0.some(2) { $0.place() })
            }
        }
        if chance(3) { document.contents = contents(notes: noteCount) }
        return document
    }

    private mutating func contents(notes: Int) -> Contents {
        Contents(
            heading: some(2) { $0.inlines(notes: notes) },
            entries: some(5) {
                Contents.Entry(
                    content: $0.inlines(notes: notes), page: $0.pick([nil, "4", "xiv", ""]), level: $0.number(below: 4))
            },
            places: some(2) { $0.place() })
    }

    private mutating func metadata() -> Metadata {
        var metadata = Metadata(language: pick(["eng", "fra", "ara", "", "e n", "ENGLISH", "zh-Hant-TW"]))
        metadata.organ = pick(["ga", "sc", "ecosoc", "hrc", "", "no such organ", nil])
        metadata.symbol = pick([
            "A/RES/80/152", "S/RES/2788 (2025)", "A/RES/74/264 A-C", "A/C.3/68/L.75", "no symbol", "", nil, "🜁 / <&>",
            "###",
        ])
        metadata.number = pick(["80/152", "2788 (2025)", "1991 (XVIII)", "74/264 A", "", nil, " ", "%zz[", "é/ü"])
        metadata.session = pick(["Eightieth session", nil, "\u{1}"])
        metadata.agendaItem = pick(["15 (b)", nil, "", "<"])
        metadata.meeting = pick(["64th plenary meeting", nil, ""])
        metadata.jobNumber = pick(["25-20874 (E)", nil, "", "&"])
        metadata.adopted = chance(2) ? date() : nil
        metadata.issued = chance(2) ? date() : nil
        return metadata
    }

    private mutating func text(notes: Int) -> Text {
        Text(
            formula: chance(3) ? nil : inlines(notes: notes),
            preamble: some(5) { $0.clause(depth: 0, notes: notes, usual: .recital) },
            body: some(8) { $0.clause(depth: 0, notes: notes, usual: .paragraph) })
    }

    private mutating func clause(depth: Int, notes: Int, usual: Clause.Kind) -> Clause {
        let kind = chance(3) ? pick(Clause.Kind.allCases) : usual
        var clause = Clause(kind: kind)
        clause.number = chance(3) ? nil : pick(Self.numbers)
        if kind == .division || chance(12) { clause.heading = inlines(notes: notes) }
        if kind == .division || chance(12) { clause.division = pick(Clause.Division.allCases + [nil]) }
        if !chance(6) { clause.content = inlines(notes: notes) }
        clause.leadLength = number(below: 30)
        if kind == .table || chance(12) { clause.table = table(notes: notes) }
        if kind == .draft { clause.component = number(below: 5) }
        clause.places = some(2) { $0.place() }
        if depth < 6, chance(3) {
            let below: Clause.Kind = kind == .division ? .paragraph : .point
            clause.children = some(5) { $0.clause(depth: depth + 1, notes: notes, usual: below) }
        } else if chance(60) {
            clause.children = [chain(length: 400, notes: notes)]
        }
        return clause
    }

    /// Clauses each in the one before.
    private mutating func chain(length: Int, notes: Int) -> Clause {
        let kind = pick(Clause.Kind.allCases)
        var clause = Clause(kind: kind, number: pick(Self.numbers), content: inlines(notes: notes))
        for _ in 0..<number(below: length) {
            let number = chance(4) ? nil : pick(Self.numbers)
            clause = Clause(kind: chance(8) ? pick(Clause.Kind.allCases) : kind, number: number, children: [clause])
            if chance(4) { clause.content = inlines(notes: 0) }
        }
        return clause
    }

    private mutating func table(notes: Int) -> Table {
        Table(
            rows: some(4) {
                Table.Row(
                    cells: $0.some(4) {
                        Table.Cell(
                            paragraphs: $0.some(3) { $0.inlines(notes: notes) }, columnSpan: $0.pick([1, 1, 2, 0, -3]),
                            rowSpan: $0.pick([1, 1, 3, 0]))
                    }, isHeader: $0.chance(4))
            }, places: some(2) { $0.place() })
    }

    private mutating func conclusions(notes: Int) -> [Conclusion] {
        some(4) {
            Conclusion(
                role: $0.pick(Conclusion.Role.allCases),
                content: $0.chance(3)
                    ? [.text(StyledText("[Adopted by a recorded vote of 29 to 4, with 14 abstentions.]"))]
                    : $0.inlines(notes: notes),
                date: $0.chance(2) ? $0.date() : nil, place: $0.chance(2) ? $0.place() : nil)
        }
    }

    private mutating func attachments(depth: Int, notes: Int) -> [Attachment] {
        guard chance(depth == 0 ? 2 : 3), depth < 10 else { return [] }
        return some(3) {
            Attachment(
                label: $0.pick([[.text(StyledText("Annex II"))], [.text(StyledText("Appendix"))], []]),
                title: $0.some(2) { $0.inlines(notes: notes) }, text: $0.text(notes: notes),
                attachments: $0.attachments(depth: depth + 1, notes: notes), places: $0.some(2) { $0.place() })
        }
    }

    private mutating func inlines(notes: Int) -> [Inline] {
        some(4) { random in
            if random.chance(8) {
                return .marker(
                    Marker(
                        label: random.pick(Self.labels), note: random.chance(5) ? nil : random.number(below: notes + 2))
                )
            }
            if random.chance(12) { return .lineBreak }
            return .text(
                StyledText(
                    random.pick(Self.texts), style: Style(rawValue: UInt8(random.number(below: 8))),
                    link: random.chance(8) ? random.pick(Self.links) : nil))
        }
    }

    private mutating func place() -> Place {
        Place(page: 1 + number(below: 20), line: 1 + number(below: 50))
    }

    private mutating func date() -> CalendarDate? {
        CalendarDate(year: pick([1, 1946, 2025, 9999]), month: 1 + number(below: 12), day: 1 + number(below: 28))
    }

    // MARK: Chance

    /// One time in `count`.
    private mutating func chance(_ count: Int) -> Bool { number(below: count) == 0 }

    private mutating func number(below bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &generator) }

    private mutating func pick<Value>(_ values: [Value]) -> Value { values[number(below: values.count)] }

    /// Fewer than `bound` values.
    private mutating func some<Value>(_ bound: Int, _ make: (inout RandomDocument) -> Value) -> [Value] {
        (0..<number(below: bound)).map { _ in make(&self) }
    }

    private static let labels = ["1", "2", "3", "*", "a", "", "<\">", "\u{0}"]

    private static let numbers = [
        "1.", "2.", "3.", "1", "4.", "5.", "(a)", "(b)", "(c)", "(i)", "(ii)", "I", "II.", "A.", "Part One",
        "Article 3",
        "Article\u{A0}4", "•", "–", "", " ", "( )", "1__list_1", "a_b", "1\t2", "\u{1}", "一、", "(أ)", "1 bis", "<&>",
        "\u{FFFF}",
        "(a)\n", "１．", "***", "1.1", "§",
    ]

    private static let texts = [
        "Recalling its resolution 55/25 of 15 November 2000,", "Requests", " ", "  the Secretary-General to report:",
        "",
        "A/RES/55/25", "and adopted resolutions 60/251 and 61/10;", "<p>&amp;]]>\"'</p>", "\u{0}\u{B}\u{1F}",
        "\u{FFFE}x\u{FFFF}", "tab\tand\nline\r\nends", "e\u{301}\u{A0}🜁 ﬁ", "إن الجمعية العامة،", "大会，", "\u{202E}left",
        "1 August 2025",
    ]

    private static let links = [
        "https://undocs.org/A/RES/55/25", "https://example.org/a b?c=<d>&e#f#g", "http://[::1", "javascript:alert(1)",
        "",
        "https://example.org:99999999/", "https://example.org/%zz",
    ]
}
