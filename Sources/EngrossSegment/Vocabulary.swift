internal import EngrossModel

/// What segmenting needs to know of the words of resolutions, asked of passages.
struct Vocabulary {
    /// The enacting words at the start of `passage`, and what follows them in the same paragraph.
    func formula(opening passage: Passage) -> (content: [Inline], rest: [Inline]?)? {
        isFormula(passage) ? (passage.content, nil) : nil
    }

    /// Enacting words alone: `The General Assembly,`
    func isFormula(_ passage: Passage) -> Bool {
        guard passage.enumerator == nil, !passage.isTable, passage.text.utf8.count < 160 else { return false }
        let text = passage.text.last == "," ? passage.text.dropLast() : passage.text[...]
        guard text.hasPrefix("The ") else { return false }
        let words = text.split(separator: " ").dropFirst()
        guard !words.isEmpty, words.count < 14 else { return false }
        let names = ["General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council"]
        if names.contains(where: { text.dropFirst(4) == $0 }) { return true }
        guard passage.text.last == ",", passage.style.isItalic || passage.style.isPlain && !passage.hasLayout else { return false }
        return words.allSatisfy { word in
            word.first?.isUppercase ?? false || ["of", "and", "the", "on", "for", "to", "in", "present"].contains(word)
        }
    }

    func opensRecital(_ passage: Passage) -> Bool {
        let word = passage.firstWord
        guard word.first?.isUppercase ?? false else { return false }
        return word.hasSuffix("ing") || Self.recitalWords.contains(String(word))
    }

    func opensOperative(_ passage: Passage) -> Bool {
        let word = passage.firstWord
        return Self.operativeWords.contains(String(word))
    }

    func organ(named text: String) -> String? { Self.organs.first { $0.name.lowercased() == text.lowercased() }?.id }

    func organ(inFormula text: String) -> String? { Self.organs.first { text.contains($0.name) }?.id }

    func organ(ofSymbol symbol: String) -> String? {
        if symbol.hasPrefix("A/HRC/") { return "hrc" }
        return Self.organs.first { symbol.hasPrefix($0.prefix) }?.id
    }

    func symbol(number: String, organ: String) -> String? {
        Self.organs.first { $0.id == organ }.map { $0.id == "hrc" ? "A/HRC/RES/" + number : $0.prefix + "RES/" + number }
    }

    func adoptionDate(of symbol: String) -> CalendarDate? { nil }

    private static let organs: [(id: String, name: String, prefix: String)] = [
        ("ga", "General Assembly", "A/"), ("sc", "Security Council", "S/"), ("ecosoc", "Economic and Social Council", "E/"),
        ("hrc", "Human Rights Council", "A/HRC/"),
    ]

    func openingLength(of text: String, isRecital: Bool) -> Int { 0 }

    private static let recitalWords: Set<String> = [
        "Mindful", "Aware", "Conscious", "Convinced", "Concerned", "Alarmed", "Disturbed", "Dismayed", "Appalled",
        "Gravely", "Deeply", "Determined", "Encouraged", "Inspired", "Guided", "Cognizant", "Desirous", "Firmly", "Fully",
        "Strongly", "Seriously", "Profoundly", "Also", "Further", "Whereas", "Shocked", "Outraged",
    ]
    private static let operativeWords: Set<String> = [
        "Decides", "Requests", "Endorses", "Adopts", "Approves", "Takes", "Notes", "Urges", "Calls", "Invites", "Welcomes",
        "Resolves", "Recommends", "Authorizes", "Expresses", "Declares", "Affirms", "Reaffirms", "Stresses", "Recalls",
    ]
}
