internal import EngrossModel
internal import EngrossTerms

/// Reads closing lines: the meeting, its date, the vote.
struct ClosingReader {
    /// Whether closing lines may begin with `passage`.
    func opens(_ passage: Passage) -> Bool {
        guard passage.enumerator == nil, !passage.isTable else { return false }
        return isMeeting(passage.text) || isVoteStart(passage.text)
            || isLoneDate(passage) && passage.layout.alignment == .right
    }

    /// How many of `passages`, which begin with closing lines, are closing lines. Under the meeting may stand the symbol of its
    /// record.
    func length(of passages: ArraySlice<Passage>) -> Int {
        var count = 0
        var inBracket = false
        for passage in passages {
            guard !passage.isTable else { break }
            guard
                inBracket || opens(passage) || isLoneDate(passage) || isVoteLine(passage.text)
                    || count > 0 && HeadReader.isSymbol(passage.text)
            else { break }
            if passage.text.hasPrefix("[") { inBracket = true }
            if passage.text.hasSuffix("]") || passage.text.hasSuffix("].") { inBracket = false }
            count += 1
        }
        return count
    }

    func read(_ passages: ArraySlice<Passage>) -> [Conclusion] {
        var conclusions: [Conclusion] = []
        var inVote = false
        for passage in passages {
            for line in passage.content.printedLines.flatMap({ split($0) }) {
                var one = conclusion(line, at: passage.place)
                if inVote { one.role = .vote }
                let text = line.plainText
                if isVoteStart(text), text.hasPrefix("[") { inVote = true }
                if text.hasSuffix("]") || text.hasSuffix("].") { inVote = false }
                conclusions.append(one)
            }
        }
        return conclusions
    }

    /// `36th plenary meeting 22 July 2005` is two lines in one.
    private func split(_ line: [Inline]) -> [[Inline]] {
        let text = line.plainText
        guard isMeeting(text), let date = DateReader.dates(in: text).first, date.range.lowerBound > 0 else {
            return [line]
        }
        let (head, tail) = line.cut(at: date.range.lowerBound)
        guard isMeeting(head.plainText), !head.plainText.hasSuffix("on ") else { return [line] }
        return [head.trimmed, tail.trimmed].filter { !$0.isBlank }
    }

    private func conclusion(_ line: [Inline], at place: Place?) -> Conclusion {
        let text = line.plainText
        let date = DateReader.dates(in: text).last?.date
        let role: Conclusion.Role =
            // `Adopted unanimously at the 715th meeting` tells both; the meeting is what it is found by.
            if text.first != "[", isMeeting(text) {
                .meeting
            } else if isVoteStart(text) || isVoteLine(text) {
                .vote
            } else if isMeeting(text) {
                .meeting
            } else if date != nil {
                .date
            } else {
                .other
            }
        return Conclusion(role: role, content: line, date: date, place: place)
    }

    /// `64th plenary meeting`, `55th (resumed) plenary meeting`, `Adopted at the 36th meeting`.
    func isMeeting(_ text: String) -> Bool {
        guard text.utf8.count < 120 else { return isAdoptionAtMeeting(text) }
        guard let first = text.first else { return false }
        if isMeetingInWords(text) { return true }
        if text.hasSuffix(" plenary meeting") {
            // Specks before it are no part of the figure.
            if isOrdinal(text.drop { "‘’'“”\"*.,".contains($0) }.prefix { !$0.isWhitespace }) { return true }
        }
        // 第93次全体会议: without blanks.
        if text.hasPrefix("第"), text.utf8.count < 60 { return SetPhrases.range(of: .meeting, in: text) != nil }
        guard first.isNumber || SetPhrases.length(.adoption, startOf: text) > 0 else { return false }
        let words = text.split { !$0.isLetter && !$0.isNumber }
        guard let place = words.firstIndex(where: { SetPhrases.length(.meeting, startOf: $0) > 0 }) else {
            return false
        }
        return words[..<place].contains { $0.first?.isNumber ?? false }
    }

    /// `Adopted at the 259th meeting by 7 votes to none, with 4 abstentions (…).`: the names of States make it long.
    private func isAdoptionAtMeeting(_ text: String) -> Bool {
        guard SetPhrases.length(.adoption, startOf: text) > 0 else { return false }
        let words = text.prefix(60).split(separator: " ").prefix(6)
        return zip(words, words.dropFirst()).contains { number, meeting in
            Numerals.ordinal(number) != nil && number.first?.isNumber ?? false
                && SetPhrases.length(.meeting, startOf: meeting) > 0
        }
    }

    /// `Ninth plenary meeting, 27 May 2013 – Committee A, fourth report`, mostly in parentheses: the day tells it from a title.
    private func isMeetingInWords(_ text: String) -> Bool {
        let line = text.drop { $0 == "(" }
        guard let comma = line.firstIndex(of: ",") else { return false }
        let words = line[..<comma].split(separator: " ")
        guard (2...3).contains(words.count), Numerals.ordinal(words[0]) != nil,
            words.last.map({ SetPhrases.length(.meeting, startOf: $0) == $0.utf8.count }) ?? false
        else { return false }
        let day = line[comma...].dropFirst().drop { $0 == " " }
        return DateReader.dates(in: String(day)).first?.range.lowerBound == 0
    }

    /// `52nd`, and what recognition makes of it: `S2nd`, `SYth`, `lst`.
    private func isOrdinal(_ word: Substring) -> Bool {
        let figures = word.dropLast(2)
        return ["st", "nd", "rd", "th"].contains(word.suffix(2)) && (1...3).contains(figures.count)
            && figures.allSatisfy { $0.isNumber || "SIlOB$ZYQ".contains($0) }
    }

    /// `22 July 2005` and nothing else.
    func isLoneDate(_ passage: Passage) -> Bool {
        guard let date = DateReader.dates(in: passage.text).first else { return false }
        let rest = String(decoding: passage.text.utf8.dropFirst(date.range.upperBound), as: UTF8.self)
            .drop(while: \.isWhitespace)
        return date.range.lowerBound == 0
            && (rest.utf8.count <= 1 || SetPhrases.length(.year, startOf: rest) == rest.utf8.count)
    }

    /// `[Adopted without a vote.]`, `Adopted unanimously`
    private func isVoteStart(_ text: String) -> Bool {
        guard text.first == "[" else {
            return SetPhrases.length(.adoption, startOf: text) > 0
                && SetPhrases.range(of: .unanimous, in: String(text.prefix(60))) != nil
        }
        let words = text.dropFirst()
        return [.adoption, .bracketed].contains { SetPhrases.length($0, startOf: words) > 0 }
    }

    /// `In favour:` and the names of States.
    private func isVoteLine(_ text: String) -> Bool {
        let length = SetPhrases.length(.vote, startOf: text)
        guard length > 0 else { return false }
        let rest = text.utf8.dropFirst(length)
        return String(decoding: rest, as: UTF8.self).first { !$0.isWhitespace }.map(":[,".contains) ?? true
    }
}
