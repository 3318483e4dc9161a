import EngrossTerms
import Testing

@Suite struct AgendaItemTests {
    @Test(
        arguments: [
            ("Agenda item 15 (b)", "15 (b)"), ("Agenda items 13 and 75 (a)", "13 and 75 (a)"),
            ("Item 35 of the provisional agenda*", "35"),
            ("Agenda items 9, 11 (a) and (b) and 12*", "9, 11 (a) and (b) and 12"),
            ("Agenda item 7 and the provisional agenda", "7"), ("Agenda item", nil),
        ] as [(String, String?)])
    func theNumberAloneIsRead(line: String, number: String?) { #expect(AgendaItem.number(in: line) == number) }
}
