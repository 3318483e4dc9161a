/// The numbers of paragraphs that lost their stop: `13 Urges` between `12. Requests` and `14. Decides`.
struct PlainTextNumbers {
    /// UTF-8 length of the number, by the draft it opens.
    private(set) var bare: [Int: Int] = [:]

    init(_ drafts: [Draft]) {
        var last = 0
        for (index, draft) in drafts.enumerated() where draft.isBody {
            let text = draft.text
            let digits = text.prefix(while: \.isNumber)
            guard (1...3).contains(digits.utf8.count), let number = Int(digits) else { continue }
            let rest = text.dropFirst(digits.count)
            if rest.hasPrefix(".") {
                last = number
            } else if number == last + 1, last > 0, rest.first == " ", rest.dropFirst().first?.isUppercase ?? false,
                !PlainTextForm.isClosing(text)
            {
                bare[index] = digits.utf8.count
                last = number
            }
        }
    }
}
