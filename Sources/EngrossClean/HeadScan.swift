internal import EngrossTerms

/// Finds the marks that a speck has changed where the head of a resolution has its form: the comma behind the enacting organ, the full stop
/// between number and title.
struct HeadScan {
    private(set) var mends: [RecognizedForms.Mend] = []

    /// - Parameter text: a whole paragraph, or what of it is in one style.
    init(_ text: String, isWhole: Bool) {
        if isWhole, let last = text.last, ".;:".contains(last),
            Organs.organ(ofFormula: text.dropLast() + ",")?.organ != nil
        {
            mends.append(
                RecognizedForms.Mend(
                    range: text.index(before: text.endIndex)..<text.endIndex, text: ",",
                    reason: "a comma stands behind the enacting organ"))
        }
        if let comma = Self.comma(behindNumberOf: text) {
            mends.append(
                RecognizedForms.Mend(
                    range: comma..<text.index(after: comma), text: ".",
                    reason: "a full stop stands between number and title"))
        }
    }

    /// In `79/289, Scope`: no sentence begins so.
    private static func comma(behindNumberOf text: String) -> String.Index? {
        let session = text.prefix { $0.isNumber }
        let number = text[session.endIndex...].dropFirst().prefix { $0.isNumber }
        guard session.count == 2, (1...3).contains(number.count), text[session.endIndex] == "/",
            number.endIndex < text.endIndex, text[number.endIndex] == ",",
            text[number.endIndex...].dropFirst().first == " ",
            text[number.endIndex...].dropFirst(2).first?.isUppercase == true
        else { return nil }
        return number.endIndex
    }
}
