/// libxml2's messages about the grammar, made fit for people.
enum GrammarMessage {
    /// Without the namespace's name before each element: `'{http://…}p'` becomes `'p'`.
    static func readable(_ message: String) -> String {
        var result = ""
        var rest = message[...]
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"), rest[open..<close].hasPrefix("{http") else {
                result += rest[...open]
                rest = rest[rest.index(after: open)...]
                continue
            }
            result += rest[..<open]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The attribute that is to be pointed at: one that is there and wrong.
    static func attribute(in message: String, rule: String) -> String? {
        guard rule != "missing-attribute" else { return nil }
        let words = message.split(separator: "'", omittingEmptySubsequences: false)
        guard let index = words.firstIndex(where: { $0.hasSuffix("ttribute ") }), index + 1 < words.count else {
            return nil
        }
        return String(words[index + 1])
    }

    static func hint(rule: String, message: String) -> String? {
        switch rule {
        case "missing-attribute" where message.contains("'eId'"):
            "The naming convention requires an eId here: its name, its number, and before them the eId of its context."
        case "unique":
            "Every eId stands once in a document, its annexes and metadata included; prefix those of an annex with `att_N__`."
        case "text-not-allowed": "Put the text into a block, such as `p`."
        default: nil
        }
    }
}
