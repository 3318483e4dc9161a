internal import EngrossModel
internal import EngrossTerms
internal import EngrossXML

extension DocumentWriter {
    /// `coverPage`: what belongs to the publication, line by line as printed.
    mutating func writeMasthead() {
        let lines = document.masthead.filter { !$0.content.isBlank && !isPublicationHeading($0) }
        // A symbol that is the number stands in the preface.
        let isPrinted = lines.contains { $0.role == .symbol } || document.metadata.number == work.symbol
        let symbol = isPrinted ? nil : work.symbol
        let lacksAuthority =
            work.organ.isKnown && !document.masthead.contains { $0.role == .authority || isPublicationHeading($0) }
        guard !lines.isEmpty || symbol != nil || lacksAuthority else { return }
        let prefix = scope.prefix + "coverPage__"
        scope.inlineNames = SiblingNames(prefix: prefix)
        xml.openBlock("coverPage")
        openContainer("masthead", prefix + "container_1")
        let lastAuthority = lines.lastIndex { $0.role == .authority }
        for (index, line) in lines.enumerated() {
            place = line.place
            writeMastheadLine(line, isLastAuthority: index == lastAuthority)
        }
        if let symbol {
            writeEditorial("docNumber", symbol, refersTo: references.concept("symbol", showAs: "Symbol"))
        }
        if lacksAuthority { writeEditorial("docAuthority", work.organ.name, refersTo: organReference()) }
        xml.close()
        xml.close()
        scope.inlineNames = nil
    }

    /// The Security Council prints its adoption line under the number: that is the preface.
    func isPublicationHeading(_ line: MastheadLine) -> Bool {
        line.role == .adoption && document.title.isBlank && work.organ.eId == "sc"
    }

    /// A line that the source does not print but proves: the organ by its enacting words, the symbol by organ and number.
    private mutating func writeEditorial(_ element: StaticString, _ text: String, refersTo reference: String) {
        xml.openBlock("p")
        xml.attribute("status", "editorial")
        xml.openInline(element)
        xml.attribute("refersTo", reference)
        xml.text(text)
        xml.close()
        xml.close()
    }

    private mutating func writeMastheadLine(_ line: MastheadLine, isLastAuthority: Bool) {
        let text = line.content.plainText
        let whole = 0..<text.utf8.count
        var marks: [Mark] = []
        switch line.role {
        case .organization:
            let reference = references.use(
                .organization, "un", ontology: "organization/un", showAs: "United Nations")
            marks = [Mark("organization", over: whole, [("refersTo", reference)], counted: "organization")]
        case .symbol:
            let range = work.symbol.flatMap { text.utf8Range(of: $0) } ?? whole
            marks = [Mark("docNumber", over: range, [("refersTo", references.concept("symbol", showAs: "Symbol"))])]
        case .authority:
            marks = [Mark("docAuthority", over: whole)]
            if let organ = Organs.organ(named: text) {
                marks[0].attributes = [("refersTo", reference(to: IssuingOrgan(organ)))]
            } else if isLastAuthority {
                marks[0].attributes = [("refersTo", organReference())]
            }
        case .distribution:
            marks = [Mark("docStatus", over: whole)]
        case .dateOfIssuance:
            if let issued = document.metadata.issued {
                let reference = references.concept("dateOfIssuance", showAs: "Date of issuance")
                let range = dateRange(of: issued, in: line.content, isAlone: true) ?? whole
                marks = [Mark("docDate", over: range, [("date", issued.description), ("refersTo", reference)])]
            }
        case .originalLanguage:
            marks = [Mark("inline", over: whole, [("name", "akn4un:originalLanguage")])]
        case .session:
            marks = [Mark("session", over: whole, [("refersTo", sessionReference(showAs: text))])]
            if let number = text.sessionNumber { marks[0].attributes.append(("value", number)) }
        case .agendaItem:
            var attributes: [(name: StaticString, value: String)] = [("name", "akn4un:agendaItem")]
            if let item = AgendaItem.number(in: text) { attributes.append(("title", item)) }
            marks = [Mark("inline", over: whole, attributes)]
        case .adoption:
            marks = [Mark("docTitle", over: whole)]
        case .proponent:
            marks = [Mark("docProponent", over: text.proponentRange)]
        case .other where SetPhrases.length(.numbered, startOf: text) == text.utf8.count:
            marks = [Mark("docType", over: whole)]
        case .agendaTitle, .other:
            break
        }
        writeParagraph(line.content, marks: marks, isTitle: true, isOwnName: line.role == .symbol)
    }
}

extension String {
    /// The UTF-8 offsets of the first place where `text` stands.
    func utf8Range(of text: String) -> Range<Int>? {
        let mine = Array(utf8)
        let wanted = Array(text.utf8)
        guard !wanted.isEmpty, wanted.count <= mine.count else { return nil }
        for start in 0...(mine.count - wanted.count) where mine[start..<(start + wanted.count)].elementsEqual(wanted) {
            return start..<(start + wanted.count)
        }
        return nil
    }

    /// Without the brackets around it and the symbol of a document named in parentheses at its end.
    fileprivate var proponentRange: Range<Int> {
        let bytes = Array(utf8)
        var start = 0
        var end = bytes.count
        if bytes.first == UInt8(ascii: "[") { start = 1 }
        if end > start, bytes.last == UInt8(ascii: "]") { end -= 1 }
        if let parenthesis = bytes[start..<end].lastParenthesis, parenthesis.namesDocument {
            end = parenthesis.startIndex
        }
        while end > start, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }
}

extension ArraySlice<UInt8> {
    /// The parenthesis that closes the line, others inside it included.
    fileprivate var lastParenthesis: ArraySlice<UInt8>? {
        guard last == UInt8(ascii: ")") else { return nil }
        var depth = 0
        for index in indices.reversed() {
            if self[index] == UInt8(ascii: ")") { depth += 1 }
            if self[index] == UInt8(ascii: "(") { depth -= 1 }
            if depth == 0 { return index > startIndex ? self[index...] : nil }
        }
        return nil
    }

    /// A word in it has the stroke and the figure of a symbol.
    fileprivate var namesDocument: Bool {
        split { $0 == UInt8(ascii: " ") }.contains { word in
            word.contains(UInt8(ascii: "/")) && word.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }
}
