internal import EngrossModel
internal import EngrossTerms
internal import EngrossXML

extension DocumentWriter {
    /// The closing lines: the meeting with its date in one paragraph, votes in a container of their own.
    mutating func writeConclusions(_ lines: [Conclusion], endsDocument: Bool) {
        let lines = lines.filter { !$0.content.isBlank }
        let holdsNotes = endsDocument && noteIdentifiers.contains(nil)
        guard !lines.isEmpty || holdsNotes else { return }
        let eId = scope.prefix + "conclusions"
        var names = SiblingNames(prefix: eId + "__")
        xml.openBlock("conclusions")
        xml.attribute("eId", eId)
        var rest = lines[...]
        while let first = rest.first {
            let isVote = first.role == .vote
            let group = rest.prefix { ($0.role == .vote) == isVote }
            rest = rest.dropFirst(group.count)
            let container = names.next("container")
            openContainer(isVote ? "vote" : "adoption", container)
            record(container, group.compactMap(\.place))
            if isVote { writeVotes(Array(group)) } else { writeGroup(Array(group)) }
            xml.close()
        }
        if holdsNotes { writeUncalledNotes(in: names.next("container")) }
        xml.close()
    }

    private mutating func writeGroup(_ lines: [Conclusion]) {
        var index = 0
        while index < lines.count {
            let line = lines[index]
            place = line.place
            xml.openBlock("p")
            write(line)
            if line.role == .meeting, index + 1 < lines.count, lines[index + 1].role == .date {
                index += 1
                xml.openInline("eol")
                xml.close()
                write(lines[index])
            }
            xml.close()
            index += 1
        }
    }

    private mutating func write(_ line: Conclusion) {
        let text = line.content.plainText
        var marks: [Mark] = []
        if let date = line.date,
            let range = dateRange(of: date, in: line.content, isAlone: line.role == .date)
        {
            marks.append(adoptionDateMark(over: range, date))
        }
        switch line.role {
        case .meeting:
            let end = marks.first?.range.lowerBound ?? text.utf8.count
            marks.append(meetingMark(over: text.adoptingMeeting ?? text.trimmedRange(upTo: end), text))
            marks += votePhraseMarks(text)
        case .vote, .date, .other: break
        }
        writeInlines(line.content, marks: marks, isTitle: line.role == .meeting || line.role == .date)
    }

    mutating func adoptionDateMark(over range: Range<Int>, _ date: CalendarDate) -> Mark {
        let reference = references.concept("adoptionDate", showAs: "Date of adoption")
        return Mark("docDate", over: range, [("date", date.description), ("refersTo", reference)])
    }

    /// Where `date` stands in a line, whatever the language; the whole line where it says nothing else.
    func dateRange(of date: CalendarDate, in content: [Inline], isAlone: Bool = false) -> Range<Int>? {
        let text = content.plainText
        if let found = DateReader.dates(in: text).first(where: { $0.date == date }) { return found.range }
        return isAlone ? text.trimmedRange(upTo: text.utf8.count) : nil
    }
}

extension String {
    /// `259th meeting` in a line that says what was adopted at it.
    fileprivate var adoptingMeeting: Range<Int>? {
        guard SetPhrases.length(.adoption, startOf: self) > 0 else { return nil }
        let words = split(separator: " ")
        guard let meeting = words.firstIndex(where: { SetPhrases.length(.meeting, startOf: $0) > 0 }),
            let number = words[..<meeting].lastIndex(where: { $0.first?.isNumber ?? false })
        else { return nil }
        let end = words[meeting].lastIndex(where: \.isLetter).map { index(after: $0) } ?? words[meeting].endIndex
        return utf8.distance(from: startIndex, to: words[number].startIndex)..<utf8.distance(from: startIndex, to: end)
    }

    /// The UTF-8 offsets up to `end` without blanks, commas and an opening bracket around.
    fileprivate func trimmedRange(upTo end: Int) -> Range<Int> {
        let bytes = Array(utf8.prefix(end))
        let isBlank = { (byte: UInt8) in " ,(".utf8.contains(byte) }
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) })
        else { return 0..<0 }
        return first..<(last + 1)
    }
}
