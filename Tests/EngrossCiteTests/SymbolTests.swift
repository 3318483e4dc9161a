import EngrossCite
import EngrossModel
import EngrossTerms
import Testing

@Suite struct SymbolTests {
    @Test(arguments: [
        ("A/RES/55/925", "ga", Symbol.Kind.resolution, "55/925"),
        ("A/RES/1514 (XV)", "ga", .resolution, "1514 (XV)"),
        ("A/RES/1991 A (XVIII)", "ga", .resolution, "1991 A (XVIII)"),
        ("A/RES/S-32/1", "ga", .resolution, "S-32/1"),
        ("A/RES/ES\u{2011}11/1", "ga", .resolution, "ES-11/1"),
        ("A/RES/75/101 A-B", "ga", .resolution, "75/101 A-B"),
        ("A/RES/75/101a-b", "ga", .resolution, "75/101 A-B"),
        ("S/RES/1325(2000)", "sc", .resolution, "1325 (2000)"),
        ("E/RES/2005/17", "ecosoc", .resolution, "2005/17"),
        ("A/HRC/RES/58/12", "hrc", .resolution, "58/12"),
        ("A/DEC/76/567", "ga", .decision, "76/567"),
        ("S/PRST/2014/23", "sc", .statement, "2014/23"),
        ("A/C.3/68/L.75", "ga-c3", .draft, "A/C.3/68/L.75"),
        ("A/77/441/Add.2", "ga", .document, "A/77/441/Add.2"),
        ("E/CN.15/2005/6", "ecosoc-cn15", .document, "E/CN.15/2005/6"),
        ("WHA90.7", "who-wha", .resolution, "WHA90.7"), ("EB150(3)", "who-eb", .decision, "EB150(3)"),
    ])
    func symbolsAreRead(text: String, organ: String, kind: Symbol.Kind, number: String) throws {
        let symbol = try #require(Symbol(text))
        #expect(symbol.organ == organ)
        #expect(symbol.kind == kind)
        #expect(symbol.number == number)
        #expect(Symbol(symbol.text) == symbol)
    }

    @Test(arguments: ["", "24/7", "A/RES/", "rivers", "and/or", "A", "70/1"])
    func otherTextsAreNoSymbols(text: String) {
        #expect(Symbol(text) == nil)
    }

    @Test(arguments: [
        ("A/RES/55/925", "2000-11-15", "/akn/un/statement/deliberation/unga/2000-11-15/55-925"),
        ("A/RES/75/101 A", "2020-12-10", "/akn/un/statement/deliberation/unga/2020-12-10/75-101A"),
        ("A/RES/75/101 A-B", "2020-12-10", "/akn/un/statement/deliberation/unga/2020-12-10/75-101A-B"),
        ("A/RES/1514 (XV)", "1960-12-14", "/akn/un/statement/deliberation/unga/1960-12-14/1514-XV"),
        ("A/RES/1991 A (XVIII)", "1963-12-17", "/akn/un/statement/deliberation/unga/1963-12-17/1991A-XVIII"),
        ("A/RES/2252 (ES-V)", "1967-07-04", "/akn/un/statement/deliberation/unga/1967-07-04/2252-ES-V"),
        ("A/RES/S-32/1", "2021-06-02", "/akn/un/statement/deliberation/unga/2021-06-02/S-32-1"),
        ("A/DEC/76/567", "2022-06-09", "/akn/un/statement/deliberation/unga/2022-06-09/76-567"),
        ("E/RES/2021/2 B", "2021-07-21", "/akn/un/statement/deliberation/unecosoc/2021-07-21/2021-2B"),
        ("S/RES/1325 (2000)", "2000-10-31", "/akn/un/statement/deliberation/unsc/2000-10-31/1325-2000"),
        ("S/PRST/2014/23", "2014-11-19", "/akn/un/statement/deliberation/unsc/2014-11-19/2014-23"),
        ("A/HRC/RES/58/12", "2025-04-03", "/akn/un/statement/deliberation/unga-hrc/2025-04-03/58-12"),
        ("A/C.3/68/L.75", "2013-11-13", "/akn/un/statement/deliberation/unga-c3/2013-11-13/A-C.3-68-L.75"),
        ("A/59/2005", "2005-03-21", "/akn/un/doc/paper/un-sg/2005-03-21/A-59-2005"),
    ])
    func worksHaveIRIs(text: String, day: String, iri: String) throws {
        let symbol = try #require(Symbol(text))
        let date = try #require(CalendarDate(iso: day))
        #expect(IRI.work(symbol, on: date) == iri)
    }

    @Test func formsOfAWorkHaveIRIs() {
        #expect(IRI.expression("/w", language: "eng") == "/w/eng@")
        #expect(IRI.manifestation("/w", language: "eng") == "/w/eng@.xml")
        #expect(IRI.component("/w", "annex_1") == "/w/!annex_1")
        #expect(IRI.expressionComponent("/w", language: "eng", "main") == "/w/eng@/!main")
        #expect(IRI.manifestationComponent("/w", language: "eng", "main") == "/w/eng@/!main.xml")
        #expect(IRI.ontology("organization", "unga") == "/akn/ontology/organization/un/unga")
    }

    @Test(arguments: [
        ("S/RES/1325 (2000)", "https://undocs.org/en/S/RES/1325(2000)"), ("A/70/900", "https://undocs.org/en/A/70/900"),
    ])
    func theUnitedNationsHasAddresses(text: String, address: String) throws {
        let symbol = try #require(Symbol(text))
        #expect(IRI.undocs(symbol) == address)
    }

    @Test(arguments: [
        ("A/RES/70/1", "2015-09-25"), ("S/RES/1325 (2000)", "2000-10-31"), ("A/RES/217 (III)", "1948-12-10"),
        ("A/RES/2200 (XXI)", "1966-12-16"), ("A/RES/70/999", nil),
        ("A/HRC/RES/1/1", nil), ("Z/1", nil),
    ])
    func theRegisterKnowsDays(text: String, day: String?) throws {
        let symbol = try #require(Symbol(text))
        #expect(Register.shared.adopted(symbol)?.description == day)
    }
}
