internal import EngrossModel
internal import EngrossTerms

/// Tells running heads, folios and their like among the lines of a text by form and repetition.
struct PlainTextFurniture {
    private let lines: [PlainTextLine]
    /// Lines before this one are the head of the document, where a symbol and a number like `60/12` are its own.
    private let textStart: Int
    private let parts: [Parts]
    private var symbolCounts: [String: Int] = [:]
    private var firstOfSymbol: [String: Int] = [:]
    private var edges: [String: Int] = [:]
    private var tails: [String: Int] = [:]
    private let pageCount: Int

    init(lines: [PlainTextLine]) {
        self.lines = lines
        textStart = lines.firstIndex(where: Self.beginsText) ?? 0
        pageCount = (lines.last?.place.page ?? 1)
        parts = lines.map { Self.parts(of: $0.text) }
        for (index, line) in lines.enumerated() {
            let parts = parts[index]
            if let symbol = parts.symbol {
                symbolCounts[symbol, default: 0] += 1
                if firstOfSymbol[symbol] == nil { firstOfSymbol[symbol] = index }
                if !parts.rest.isEmpty { tails[parts.rest, default: 0] += 1 }
            }
            if isEdge(index) { edges[Self.shape(of: line.text), default: 0] += 1 }
        }
    }

    /// The role of every line that is furniture.
    func roles() -> [Int: Furniture.Role] {
        var roles: [Int: Furniture.Role] = [:]
        for index in lines.indices {
            if let role = role(at: index) { roles[index] = role }
        }
        let loneNumbers = lines.indices.filter {
            roles[$0] == nil && $0 >= textStart && !lines[$0].isTableRow && isLoneNumber(lines[$0].text)
        }
        if areFolios(loneNumbers) { for index in loneNumbers { roles[index] = .folio } }
        // Any other lone figure is a folio beside furniture, at the edge of a page, or in the midst of a sentence.
        for index in loneNumbers where roles[index] == nil {
            let isBesideFurniture = roles[index - 1] != nil || roles[index + 1] != nil
            let cutsSentence =
                index > 0 && lines[index].followsBlank
                && !(lines[index - 1].lastMark.map(PlainTextLine.stops.contains) ?? true)
                && !lines[index - 1].isTableRow && lines[index - 1].length > 40
            if isBesideFurniture || cutsSentence || pageCount > 1 && isEdge(index) { roles[index] = .folio }
        }
        return roles
    }

    private func role(at index: Int) -> Furniture.Role? {
        let line = lines[index]
        guard !line.isTableRow else { return nil }
        let text = line.text
        guard text.utf8.count <= 160 else { return nil }
        if isRule(text) { return .noteRule }
        if FurnitureForm.isBarCode(text) { return .barCode }
        if SetPhrases.length(.recycling, startOf: text) == text.utf8.count { return .recycling }
        if Self.isPageMark(text) { return .folio }
        if pageCount >= 3, isEdge(index), edges[Self.shape(of: text), default: 0] >= max(3, (pageCount + 1) / 2),
            text.utf8.count < 120
        {
            return .runningHead
        }
        let parts = parts[index]
        guard parts.isAny else { return nil }
        if let symbol = parts.symbol {
            // A lettered list of documents has symbols too; a running head bears the document's own.
            let isOwn = symbol.contains("/RES/") || symbolCounts[symbol, default: 0] > 1
            let isRepeated = index >= textStart || firstOfSymbol[symbol] != index
            let isWhole = parts.rest.isEmpty || tails[parts.rest, default: 0] > 1
            return isOwn && isRepeated && isWhole ? .runningHead : nil
        }
        guard parts.rest.isEmpty else { return nil }
        if parts.hasJobNumber { return .jobNumber }
        return index >= textStart || text.hasPrefix("Page ") ? .folio : nil
    }

    /// Figures alone in their lines, few among the lines and each greater than the one before: nothing but pages counts so.
    private func areFolios(_ indices: [Int]) -> Bool {
        let numbers = indices.compactMap { Int(lines[$0].text.filter(\.isNumber)) }
        let steps = zip(numbers, numbers.dropFirst()).map { $1 - $0 }
        return steps.allSatisfy { $0 > 0 } && indices.count * (steps.allSatisfy { $0 == 1 } ? 3 : 6) <= lines.count
    }

    private func isEdge(_ index: Int) -> Bool {
        lines[index].opensPage || index == 0 || index + 1 == lines.count || lines[index + 1].opensPage
    }

    // MARK: Forms

    private struct Parts {
        var symbol: String?
        var hasFolio = false
        var hasJobNumber = false
        var rest = ""

        var isAny: Bool { symbol != nil || hasFolio || hasJobNumber }
    }

    /// `A/RES/60/12  Page 3`, `3/5  21-00123`: what a running head is put together from.
    private static func parts(of text: String) -> Parts {
        var parts = Parts()
        var words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count <= 24 else {
            parts.rest = text
            return parts
        }
        if let index = words.firstIndex(where: { isResolutionSymbol($0) }) {
            parts.symbol = words[index]
            let isYear =
                index + 1 < words.count && words[index + 1].count == 6 && words[index + 1].hasPrefix("(")
                && words[index + 1].hasSuffix(")")
            if isYear { parts.symbol? += " " + words[index + 1] }
            words.removeSubrange(index...(isYear ? index + 1 : index))
        }
        if let index = words.firstIndex(of: "Page"), index + 1 < words.count, isLoneNumber(words[index + 1]) {
            parts.hasFolio = true
            words.removeSubrange(index...index + 1)
            if index + 1 < words.count, words[index] == "of", isLoneNumber(words[index + 1]) {
                words.removeSubrange(index...index + 1)
            }
        } else if let index = words.firstIndex(where: isCountedFolio) {
            parts.hasFolio = true
            words.remove(at: index)
        }
        if let index = words.firstIndex(where: FurnitureForm.isJobNumber) {
            parts.hasJobNumber = true
            words.remove(at: index)
            if index < words.count, words[index].count == 3, words[index].hasPrefix("("), words[index].hasSuffix(")") {
                words.remove(at: index)
            }
        }
        if parts.symbol != nil, words.count == 1, isLoneNumber(words[0]) { words = [] }
        parts.rest = words.joined(separator: " ")
        return parts
    }

    private static func isResolutionSymbol(_ word: String) -> Bool {
        let slashes = word.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
        guard word.utf8.count >= 5, slashes >= 2, word.last != "." else { return false }
        return FurnitureForm.isSymbol(word)
    }

    /// `3/5`
    private static func isCountedFolio(_ word: String) -> Bool {
        let halves = word.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let page = number(halves[0]), let count = number(halves[1]) else { return false }
        return page >= 1 && page <= count && count < 100
    }

    private static func isLoneNumber(_ word: String) -> Bool { number(word[...]) != nil }

    private func isLoneNumber(_ text: String) -> Bool {
        let bare = text.filter { $0 != "-" && $0 != "–" && $0 != "—" && $0 != " " }
        return Self.isLoneNumber(bare)
    }

    private static func number(_ word: Substring) -> Int? {
        guard (1...3).contains(word.utf8.count), word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(word)
    }

    /// `[Page 3]`, `--- Page 3 ---`, `Page 3 of 7`: what a recognizer puts between pages.
    private static func isPageMark(_ text: String) -> Bool {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard let first = words.first, first == "page", words.count == 2 || words.count == 4 && words[2] == "of" else {
            return false
        }
        return isLoneNumber(String(words[1]))
    }

    private func isRule(_ text: String) -> Bool {
        text.utf8.count >= 3 && text.unicodeScalars.allSatisfy { "_-—–─=*".unicodeScalars.contains($0) || $0.isBlank }
    }

    /// The letters of a line with every figure alike.
    private static func shape(of text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { $0.isDigit ? "#" : $0.isBlank ? nil : $0 }))
    }

    /// The enacting words, a numbered paragraph or a long one.
    private static func beginsText(_ line: PlainTextLine) -> Bool {
        if line.length > 220 || line.isTableRow { return true }
        if PlainTextForm.isFormula(line.text) { return true }
        return line.text.hasPrefix("1. ") && line.length > 40
    }
}
