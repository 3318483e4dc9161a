import EngrossModel
import EngrossTerms
import Testing

@Suite struct DateReaderTests {
    @Test(arguments: [
        ("on 22 July 2005.", "22 July 2005", "2005-07-22"),
        ("22\u{A0}July\u{A0}2005", "22\u{A0}July\u{A0}2005", "2005-07-22"),
        ("le 1er juin 1994", "1er juin 1994", "1994-06-01"),
        ("el 16 de junio de 1994", "16 de junio de 1994", "1994-06-16"),
        ("16 июня 1994 года", "16 июня 1994", "1994-06-16"),
        ("1994年6月16日", "1994年6月16日", "1994-06-16"),
        ("16 حزيران/يونيه 1994", "16 حزيران/يونيه 1994", "1994-06-16"),
        ("from 28 May to 2 June 2001", "2 June 2001", "2001-06-02"),
    ])
    func daysAreReadInSixLanguages(text: String, written: String, iso: String) throws {
        let found = DateReader.dates(in: text)
        let first = try #require(found.first)
        #expect(found.count == 1)
        #expect(String(decoding: Array(text.utf8)[first.range], as: UTF8.self) == written)
        #expect(first.date.description == iso)
    }

    @Test(arguments: [
        "5–16 June 1994", "5-16 June 1994", "31 June 1994", "June 1994", "16 June 94", "116 June 1994",
        "3 rivers 1994",
        "", "12",
    ])
    func spansAndPartsOfDaysAreNone(text: String) {
        #expect(DateReader.dates(in: text).isEmpty)
    }

    @Test func allDaysAreFound() {
        let dates = DateReader.dates(in: "adopted on 1 May 2001, 2 May 2001 and 3 May 2001").map(\.date.description)
        #expect(dates == ["2001-05-01", "2001-05-02", "2001-05-03"])
    }
}
