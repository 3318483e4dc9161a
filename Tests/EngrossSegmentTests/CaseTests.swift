import EngrossModel
import Testing

@testable import EngrossSegment

/// A text and the outline it must give.
struct SegmentCase: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String
    var outline: String
    var onPage = true
    var testDescription: String { name }
}

@Test("Documents give their outlines", arguments: SegmentCase.all)
func outlines(of one: SegmentCase) {
    let found = outline(Segmenter().segment(cleaned(one.text, onPage: one.onPage)).value)
    #expect(found == one.outline)
}

extension SegmentCase {
    static let all = texts + divisions + components + closings + otherBodies

    /// Clauses, and what a document begins with.
    private static let texts = [
        SegmentCase(
            name: "official records print the number twice: over the line of its adoption, and with the title",
            text: """
                *RESOLUTION 90/1*
                Adopted at the 64th plenary meeting, on 15 December 2035, without a vote
                *90/1. Lighthouses of the world*
                _The General Assembly_,
                1. _Decides_ to return to the matter.
                """,
            outline: """
                number: 90/1.
                title: Lighthouses of the world
                formula: The General Assembly,
                paragraph 1. Decides to return to the matter.
                """),
        SegmentCase(
            name: "a resolution with recitals, points and closing lines",
            text: """
                *90/1.  Lighthouses of the world*
                _The General Assembly_,
                _Recalling_ its resolution 89/1 of 1 December 2034,^1
                _Noting_ that lighthouses:
                (a) Guide ships;
                (b) Need light,
                1. _Requests_ the Secretary-General:
                (a) To count the lighthouses;
                (b) To report on:
                (i) Their height;
                (ii) Their colour;
                and to paint them;
                2. _Decides_ to return to the matter.
                > _64th plenary meeting_
                > _15 December 2035_
                """,
            outline: """
                number: 90/1.
                title: Lighthouses of the world
                formula: The General Assembly,
                recital Recalling its resolution 89/1 of 1 December 2034,
                recital Noting that lighthouses:
                  point (a) Guide ships;
                  point (b) Need light,
                paragraph 1. Requests the Secretary-General:
                  point (a) To count the lighthouses;
                  point (b) To report on:
                    point (i) Their height;
                    point (ii) Their colour;
                  continuation and to paint them;
                paragraph 2. Decides to return to the matter.
                meeting: 64th plenary meeting
                date: 15 December 2035
                """),
        SegmentCase(
            name: "words after points complete the clause whose list the next number does not go on with",
            text: """
                *90/1. Lighthouses of the world*
                _The General Assembly_,
                1. _Condemns_ the darkness:
                (a) Of towers, with:
                (i) Lamps;
                (ii) Lenses;
                where they are cold; and
                (b) Of rocks;
                and demands light;
                2. _Notes_ lamps. Some need:
                (a) Oil, and:
                (i) Wicks;
                (ii) Tallow;
                or matches
                For beacons:
                (a) Paint;
                (b) Stones;
                and, besides, lamps.
                """,
            outline: """
                number: 90/1.
                title: Lighthouses of the world
                formula: The General Assembly,
                paragraph 1. Condemns the darkness:
                  point (a) Of towers, with:
                    point (i) Lamps;
                    point (ii) Lenses;
                    continuation where they are cold; and
                  point (b) Of rocks;
                  continuation and demands light;
                paragraph 2. Notes lamps. Some need:
                  point (a) Oil, and:
                    point (i) Wicks;
                    point (ii) Tallow;
                  continuation or matches
                paragraph For beacons:
                  point (a) Paint;
                  point (b) Stones;
                  continuation and, besides, lamps.
                """),
        SegmentCase(
            name: "an unknown body enacts in words that are its whole name",
            text: """
                *LHA12.3 Lamps of the sea*
                The Twelfth World Lamp Assembly,
                Having considered the report on lamps,
                1. DECIDES to trim them.
                """,
            outline: """
                title: LHA12.3 Lamps of the sea
                formula: The Twelfth World Lamp Assembly,
                recital Having considered the report on lamps,
                paragraph 1. DECIDES to trim them.
                """),
        SegmentCase(
            name: "letters that end a text without numbers are its operative part, also after a colon",
            text: """
                *Lamps of the sea*
                _The General Assembly_,
                Recalling its decision to count the lamps:
                (a) Expresses its gratitude;
                (b) Endorses the count.
                """,
            outline: """
                title: Lamps of the sea
                formula: The General Assembly,
                recital Recalling its decision to count the lamps:
                point (a) Expresses its gratitude;
                point (b) Endorses the count.
                """),
        SegmentCase(
            name: "a text of the Security Council from OCR",
            text: """
                Resolution 4000 (2050)
                The Security Council,
                Recalling its resolution 3999 (2050),
                1. Decides to extend the mandate;
                2 Requests a report;
                3. Decides to remain seized of the matter.
                """,
            outline: """
                number: Resolution 4000 (2050)
                formula: The Security Council,
                recital Recalling its resolution 3999 (2050),
                paragraph 1. Decides to extend the mandate;
                paragraph 2 Requests a report;
                paragraph 3. Decides to remain seized of the matter.
                """, onPage: false),
        SegmentCase(
            name: "in plain text a recital is no heading, though its mark was lost behind the call of a note",
            text: """
                Resolution 90 (2035)
                The Security Council,
                Noting the report of the Keeper of 26 April 2035, 27
                Recalling resolution 89 (2034) of 27 April 2034,
                Deplores the holding of fires on the beach.
                """,
            outline: """
                number: Resolution 90 (2035)
                formula: The Security Council,
                recital Noting the report of the Keeper of 26 April 2035, 27
                recital Recalling resolution 89 (2034) of 27 April 2034,
                paragraph Deplores the holding of fires on the beach.
                """, onPage: false),
        SegmentCase(
            name: "what stands under the sponsor line of an amendment is its text",
            text: """
                *Exampleland and Samplestan: amendment to the draft resolution contained in document S/2035/112*
                In preambular paragraph 1, replace:
                “the quarrel over lamps”
                _with_
                “the quarrel about lamps”.
                """,
            outline: """
                paragraph In preambular paragraph 1, replace:
                  point “the quarrel over lamps”
                  continuation with
                  continuation “the quarrel about lamps”.
                """),
        SegmentCase(
            name: "an amendment may name in bold the draft that it would change",
            text: """
                *Exampleland: amendments to draft resolution A/C.3/90/L.4*
                *Lighthouses of the world*
                Replace the third preambular paragraph with the following:
                “Mindful of lamps,”
                """,
            outline: """
                title: Lighthouses of the world
                paragraph Replace the third preambular paragraph with the following:
                  point “Mindful of lamps,”
                """),
        SegmentCase(
            name: "a draft with its sponsors",
            text: """
                *Exampleland and Samplestan: draft resolution*
                *Ropes*
                _The General Assembly_,
                _Mindful_ of ropes,
                _Also mindful_ of knots;
                1. _Also requests_ a report.
                """,
            outline: """
                title: Ropes
                formula: The General Assembly,
                recital Mindful of ropes,
                recital Also mindful of knots;
                paragraph 1. Also requests a report.
                """),
    ]
}
