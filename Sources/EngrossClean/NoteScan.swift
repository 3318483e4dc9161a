/// Finds in a recognised note what notes are made of besides symbols: the word that it opens with, volume and number of a series.
struct NoteScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    init(_ text: String) {
        findOpening(in: text)
        findVolumes(in: text)
    }

    /// `See ` opens a note, and so small its letters lose their bars. A quotation that nothing closes is a sign of the label.
    private mutating func findOpening(in text: String) {
        if let quote = text.first, let closing = Self.quotes[quote], !text.dropFirst().contains(where: closing.contains)
        {
            mends.append(
                RecognizedForms.Mend(
                    range: text.startIndex..<text.index(after: text.startIndex), text: "",
                    reason: "nothing closes the quotation: the sign is of the label"))
        }
        let word = text.drop { Self.quotes[$0] != nil }.prefix { $0.isLetter }
        guard Self.readForSee.contains(word), text[word.endIndex...].first == " " else { return }
        mends.append(
            RecognizedForms.Mend(
                range: word.startIndex..<word.endIndex, text: "See",
                reason: "nothing else that notes begin with looks like it"))
    }

    /// What may close a quotation that opens so.
    private static let quotes: [Character: String] = [
        "\"": "\"“”", "“": "\"“”", "”": "\"“”", "'": "'‘’", "‘": "'‘’", "’": "'‘’",
    ]
    private static let readForSee: Set<Substring> = ["Sce", "Sec", "Scc", "Soe"]

    /// `vol. 1342, No. 22495`: between the two stands a comma.
    private mutating func findVolumes(in text: String) {
        var start = text.startIndex
        while let found = text[start...].firstRange(of: "vol. ") {
            start = found.upperBound
            let stop = text[start...].firstIndex { !$0.isNumber } ?? text.endIndex
            guard stop > start, text[stop...].hasPrefix(". No. ") else { continue }
            mends.append(
                RecognizedForms.Mend(
                    range: stop..<text.index(after: stop), text: ",",
                    reason: "a comma stands between volume and number"))
        }
    }
}
