import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct LineEndHyphenTests {
    @Test(arguments: [
        // (what stands elsewhere, end of the line, head of the next, whole)
        ("", "the lan\u{AD}", "terns burn", "the lanterns burn"),
        ("a lamp-warden sleeps", "every lamp-", "warden wakes", "every lamp-warden wakes"),
        ("a lampwarden sleeps", "every lamp-", "warden wakes", "every lampwarden wakes"),
        ("", "the mid-", "and long-term oil", "the mid- and long-term oil"),
        ("", "in the pre-", "2030 log", "in the pre-2030 log"),
        ("", "the non-", "Harbour lamps", "the non-Harbour lamps"),
        ("", "the lamp \u{2013}", "the great one", "the lamp \u{2013} the great one"),
        ("", "from 2030\u{2013}", "2031 on", "from 2030\u{2013}2031 on"),
        ("", "lamps and/", "or oil", "lamps and/or oil"),
    ])
    func `the end of a line is joined as it was meant`(elsewhere: String, end: String, head: String, whole: String) {
        #expect(joined(elsewhere, end, head).text == whole)
    }

    @Test(arguments: [(nil, "the lamp zuvoren burns"), ("Microsoft® Word 2031", "the lamp zu-voren burns")])
    func `Word divides no word`(producer: String?, whole: String) {
        #expect(joined("", "the lamp zu-", "voren burns", producer: producer).text == whole)
    }

    @Test(arguments: [(nil, "the lamps/oil"), ("Microsoft® Word 2031", "the lamps/ oil")])
    func `Word ends no line at a slash unless a blank follows`(producer: String?, whole: String) {
        #expect(joined("", "the lamps/", "oil", producer: producer).text == whole)
    }

    @Test func `where soft hyphens divide words a hard one stays`() {
        let cleaned = joined("the lan\u{AD}\nterns burn", "the lamp zu-", "voren burns")
        #expect(cleaned.text == "the lamp zu-voren burns")
    }

    @Test func `where no word is divided the hyphen of a word that is mostly written without one stays`() {
        let words = "a lamp-warden and a log-keeper sleep, lamphouse by lamphouse"
        let kept = Array(repeating: "every lamp-\nwarden wakes\nevery log-\nkeeper wakes", count: 3)
        let found = joined(([words] + kept).joined(separator: "\n"), "the lamp-", "house burns")
        #expect(found.text == "the lamp-house burns")
    }

    @Test func `what was taken out is in the log with its evidence`() {
        let repair = joined("a lampwarden sleeps", "every lamp-", "warden wakes").repairs.first
        #expect(repair?.kind == .lineEndHyphen)
        #expect(repair?.before == "lamp-/warden")
        #expect(repair?.after == "lampwarden")
        #expect(repair?.reason == "`lampwarden` stands in the same document")
    }

    @Test func `a hyphen that stays needs no repair`() {
        #expect(joined("a lamp-warden sleeps", "every lamp-", "warden wakes").repairs.isEmpty)
    }

    /// Two lines, the first full, below paragraphs that fill the page.
    private func joined(
        _ elsewhere: String, _ end: String, _ head: String, producer: String? = nil
    ) -> (text: String?, repairs: [Repair]) {
        var page = Typesetter()
        page.paragraph(Typesetter.filler)
        for (index, line) in elsewhere.split(separator: "\n").enumerated() {
            page.line(String(line), right: Typesetter.right, pitch: index == 0 ? 24 : 12)
        }
        page.line(end, right: Typesetter.right, pitch: 24)
        page.line(head)
        let cleaned = CleanedDocument.of(page, producer: producer)
        return (cleaned.told.last, cleaned.repairs)
    }
}
