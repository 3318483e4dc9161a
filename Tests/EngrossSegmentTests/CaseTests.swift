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
    static let all = [
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
            name: "in plain text the title under the number of a section is a heading however long it is",
            text: """
                90/2. Lighthouses of the world
                The General Assembly,
                I
                Lamps and wicks of lighthouses, light-vessels and beacons that stand on rocks, sandbanks and the heads of piers, and the pay and conditions of service of those who trim them by day and by night
                1. Decides to trim them;
                """,
            outline: """
                number: 90/2.
                title: Lighthouses of the world
                formula: The General Assembly,
                division I # Lamps and wicks of lighthouses, light-vessels and beacons that stand on rocks, sandbanks and the heads of piers, and the pay and conditions of service of those who trim them by day and by night
                  paragraph 1. Decides to trim them;
                """, onPage: false),
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
            name: "sections with their own recitals",
            text: """
                *90/2. Harbours*
                _The General Assembly_,
                *I*
                *Small harbours*
                _Recalling_ its resolution 1/1,
                1. _Takes note_ of the report;
                *II*
                *Large harbours*
                _Having considered_ the report,
                1. _Endorses_ the report.
                """,
            outline: """
                number: 90/2.
                title: Harbours
                formula: The General Assembly,
                division I # Small harbours
                  recital Recalling its resolution 1/1,
                  paragraph 1. Takes note of the report;
                division II # Large harbours
                  recital Having considered the report,
                  paragraph 1. Endorses the report.
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
            name: "adopted unanimously at a meeting: a line that tells both is the meeting's",
            text: """
                40 (1948). Resolution of 1 April 1948
                The Security Council,
                Decides to remain seized of the matter.
                Adopted unanimously at the 259th meeting.
                """,
            outline: """
                number: 40 (1948).
                formula: The Security Council,
                paragraph Decides to remain seized of the matter.
                meeting: Adopted unanimously at the 259th meeting.
                """, onPage: false),
        SegmentCase(
            name: "one unnumbered operative paragraph and a closing line in one paragraph",
            text: """
                Resolution
                2051/17
                Bridges
                The Economic and Social Council,
                Noting the bridges,
                Endorses the bridges.
                36th plenary meeting 22 July 2051
                """,
            outline: """
                number: 2051/17
                title: Bridges
                formula: The Economic and Social Council,
                recital Noting the bridges,
                paragraph Endorses the bridges.
                meeting: 36th plenary meeting
                date: 22 July 2051
                """, onPage: false),
        SegmentCase(
            name: "lettered parts of one number",
            text: """
                *90/3. Budget of the lighthouses*
                *A*
                *Income*
                _The General Assembly_,
                1. _Decides_ on the income.
                > _70th plenary meeting_
                > _24 December 2035_
                *B*
                *Expenses*
                _The General Assembly_,
                _Decides_ on the expenses.
                > _70th plenary meeting_
                > _24 December 2035_
                """,
            outline: """
                number: 90/3.
                title: Budget of the lighthouses
                component A: Income
                  formula: The General Assembly,
                  paragraph 1. Decides on the income.
                  meeting: 70th plenary meeting
                  date: 24 December 2035
                component B: Expenses
                  formula: The General Assembly,
                  paragraph Decides on the expenses.
                  meeting: 70th plenary meeting
                  date: 24 December 2035
                """),
        SegmentCase(
            name: "a convention in an annex",
            text: """
                *90/4. Convention on Lamps*
                _The General Assembly_,
                1. _Adopts_ the Convention.
                > _71st plenary meeting_
                > _24 December 2035_
                *Annex*
                *Convention on Lamps*
                *Preamble*
                _The States Parties to the present Convention_,
                _Bearing in mind_ the lamps,
                _Have agreed_ as follows:
                *Chapter I*
                *General provisions*
                _Article 1_
                _Scope_
                1. This Convention applies to lamps.
                2. It does not apply to candles:
                (a) Of wax;
                (b) Of tallow.
                _Article 2_
                _Terms_
                For the purposes of this Convention:
                (a) “Lamp” means a lamp.
                """,
            outline: """
                number: 90/4.
                title: Convention on Lamps
                formula: The General Assembly,
                paragraph 1. Adopts the Convention.
                meeting: 71st plenary meeting
                date: 24 December 2035
                attachment Annex: Convention on Lamps
                  division # Preamble
                    formula The States Parties to the present Convention,
                    recital Bearing in mind the lamps,
                    paragraph Have agreed as follows:
                  division Chapter I # General provisions
                    division Article 1 # Scope
                      paragraph 1. This Convention applies to lamps.
                      paragraph 2. It does not apply to candles:
                        point (a) Of wax;
                        point (b) Of tallow.
                    division Article 2 # Terms
                      paragraph For the purposes of this Convention:
                        point (a) “Lamp” means a lamp.
                """),
        SegmentCase(
            name: "annexes of an annex, with a table",
            text: """
                *90/5. Lenses*
                _The General Assembly_,
                _Adopts_ the annex.
                > _72nd plenary meeting_
                > _24 December 2035_
                *Annex*
                *Rules on lenses*
                1. Lenses are round.
                *Annex I*
                *List of lenses*
                | Lens | Round |
                *Annex II*
                *Makers*
                The makers are known.
                """,
            outline: """
                number: 90/5.
                title: Lenses
                formula: The General Assembly,
                paragraph Adopts the annex.
                meeting: 72nd plenary meeting
                date: 24 December 2035
                attachment Annex: Rules on lenses
                  paragraph 1. Lenses are round.
                  attachment Annex I: List of lenses
                    table
                  attachment Annex II: Makers
                    paragraph The makers are known.
                """),
        SegmentCase(
            name: "a vote printed at the end",
            text: """
                *60/1. Lanterns*
                _The Human Rights Council_,
                _Noting_ the lanterns,
                1. _Welcomes_ the lanterns.
                > _57th meeting_
                > _8 October 2035_
                [Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:
                _In favour_:
                Exampleland, Samplestan
                _Against_:
                Testonia
                _Abstaining_:
                Caseland]
                """,
            outline: """
                number: 60/1.
                title: Lanterns
                formula: The Human Rights Council,
                recital Noting the lanterns,
                paragraph 1. Welcomes the lanterns.
                meeting: 57th meeting
                date: 8 October 2035
                vote: [Adopted by a recorded vote of 2 to 1, with 1 abstention. The voting was as follows:
                vote: In favour:
                vote: Exampleland, Samplestan
                vote: Against:
                vote: Testonia
                vote: Abstaining:
                vote: Caseland]
                """),
        SegmentCase(
            name: "titles numbered in the column, a label with its title, articles without one",
            text: """
                *90/6. Wicks*
                _The General Assembly_,
                _Adopts_ the annex.
                > _73rd plenary meeting_
                > _24 December 2035_
                *Annex Declaration on Wicks*
                *I. Burning*
                *A. Slowly*
                1. Wicks burn slowly.
                *II. Smoking*
                2. Wicks smoke.
                *Article 3*
                Wicks are cut.
                """,
            outline: """
                number: 90/6.
                title: Wicks
                formula: The General Assembly,
                paragraph Adopts the annex.
                meeting: 73rd plenary meeting
                date: 24 December 2035
                attachment Annex: Declaration on Wicks
                  point I. Burning
                    point A. Slowly
                  paragraph 1. Wicks burn slowly.
                  point II. Smoking
                  paragraph 2. Wicks smoke.
                  division Article 3
                    paragraph Wicks are cut.
                """),
        SegmentCase(
            name: "a label may have a letter behind its number, a word before its own, and the title in its lines",
            text: """
                *90/6. Wicks*
                _The General Assembly_,
                *Part I*
                *Burning*
                *Section 29A Wicks of wool*
                1. _Notes_ wool;
                *Section 29B*
                *Wicks of silk*
                2. _Notes_ silk;
                *Income section 2 Sale of ash*
                3. _Notes_ ash;
                *Rule 57*
                4. _Notes_ soot.
                """,
            outline: """
                number: 90/6.
                title: Wicks
                formula: The General Assembly,
                division Part I # Burning
                  division Section 29A # Wicks of wool
                    paragraph 1. Notes wool;
                  division Section 29B # Wicks of silk
                    paragraph 2. Notes silk;
                  division Income section 2 # Sale of ash
                    paragraph 3. Notes ash;
                    division Rule 57
                      paragraph 4. Notes soot.
                """),
        SegmentCase(
            name: "letters that begin a row are headings, and those below a heading with a number",
            text: """
                *90/7. Wicks*
                _The General Assembly_,
                *I*
                *Wicks and oil*
                _Recalling_ its wicks,
                1. _Notes_ the oil.
                *A. Wicks*
                | Wick | 1 |
                > _73rd plenary meeting_
                > _24 December 2035_
                *Annex Strategies on wicks*
                *A. Introduction*
                1. Wicks burn.
                *B. Oil*
                2. Oil burns.
                """,
            outline: """
                number: 90/7.
                title: Wicks
                formula: The General Assembly,
                division I # Wicks and oil
                  recital Recalling its wicks,
                  paragraph 1. Notes the oil.
                  division A. # Wicks
                    table
                meeting: 73rd plenary meeting
                date: 24 December 2035
                attachment Annex: Strategies on wicks
                  division A. # Introduction
                    paragraph 1. Wicks burn.
                  division B. # Oil
                    paragraph 2. Oil burns.
                """),
        SegmentCase(
            name: "closing lines in other languages",
            text: """
                *90/8. Lanternes*
                _Le Conseil des droits de l’homme_,
                1. _Salue_ les lanternes.
                > _48e séance_
                > _8 octobre 2035_
                [Adoptée à l’issue d’un vote enregistré par 2 voix contre 1, avec 1 abstention.
                _Ont voté pour_ :
                Exampleland, Samplestan
                _Se sont abstenus_ :
                Caseland]
                """,
            outline: """
                number: 90/8.
                title: Lanternes
                formula: Le Conseil des droits de l’homme,
                paragraph 1. Salue les lanternes.
                meeting: 48e séance
                date: 8 octobre 2035
                vote: [Adoptée à l’issue d’un vote enregistré par 2 voix contre 1, avec 1 abstention.
                vote: Ont voté pour :
                vote: Exampleland, Samplestan
                vote: Se sont abstenus :
                vote: Caseland]
                """),
        SegmentCase(
            name: "in Russian the enacting words have a comma, a name in the masthead has none",
            text: """
                *Генеральная Ассамблея*
                *90/9. Фонари*
                _Генеральная Ассамблея_,
                1. _приветствует_ фонари.
                > _93-е пленарное заседание_
                > _24 июля 2035 года_
                """,
            outline: """
                number: 90/9.
                title: Фонари
                formula: Генеральная Ассамблея,
                paragraph 1. приветствует фонари.
                meeting: 93-е пленарное заседание
                date: 24 июля 2035 года
                """),
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
            name: "a whole sentence in bold under the next number is a clause, a title in bold is none",
            text: """
                *90/10. Lighthouses*
                _The General Assembly_,
                1. _Decides_ to return to the matter.
                *2. Also at this meeting, the Keeper decided to authorize the Chair to prepare a summary.*
                *3. Lamps*
                3. The lamps were lit.
                """,
            outline: """
                number: 90/10.
                title: Lighthouses
                formula: The General Assembly,
                paragraph 1. Decides to return to the matter.
                paragraph 2. Also at this meeting, the Keeper decided to authorize the Chair to prepare a summary.
                division 3. # Lamps
                  paragraph 3. The lamps were lit.
                """),
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
            name: "targets under a goal are one row, before a gap or a blank, with figures or letters",
            text: """
                *90/11. Goals*
                _The General Assembly_,
                1. _Decides_ on these goals.
                *Goal 1. Light all lamps*
                1.1 By 2050, light every lamp
                1.2 By 2040, light half the lamps
                1.a Ensure the supply of oil
                *Schools*
                1.b Train keepers of lamps
                *Goal 2. Paint all lighthouses*
                2.1 By 2050, paint every lighthouse
                2.a Promote the making of paint
                1.5 Million lamps were lit.
                """,
            outline: """
                number: 90/11.
                title: Goals
                formula: The General Assembly,
                paragraph 1. Decides on these goals.
                division Goal 1. # Light all lamps
                  point 1.1 By 2050, light every lamp
                  point 1.2 By 2040, light half the lamps
                  point 1.a Ensure the supply of oil
                  division # Schools
                    point 1.b Train keepers of lamps
                division Goal 2. # Paint all lighthouses
                  point 2.1 By 2050, paint every lighthouse
                  point 2.a Promote the making of paint
                  paragraph 1.5 Million lamps were lit.
                """),
        SegmentCase(
            name: "the titles of tables that a paragraph announced end with their tables",
            text: """
                *90/7. Wicks*
                _The General Assembly_,
                *Staff of lighthouses*
                1. _Approves_ the posts in the tables below:
                *A. Keepers*
                | Keeper | 1 |
                *B. Boatmen*
                | Boatman | 2 |
                2. _Approves_ the wages;
                *C. Oil*
                | Oil | 3 |
                3. _Notes_ the oil.
                """,
            outline: """
                number: 90/7.
                title: Wicks
                formula: The General Assembly,
                division # Staff of lighthouses
                  paragraph 1. Approves the posts in the tables below:
                  division A. # Keepers
                    table
                  division B. # Boatmen
                    table
                  paragraph 2. Approves the wages;
                division C. # Oil
                  table
                  paragraph 3. Notes the oil.
                """),
        SegmentCase(
            name:
                "what is printed like a label without title stands beside it, or holds it where it stands straight over it",
            text: """
                *90/6. Wicks*
                _The General Assembly_,
                *Article 2*
                1. _Notes_ wool;
                *Articles 3 and 5, with regard to silk*
                2. _Notes_ silk;
                _Soot_
                3. _Notes_ soot.
                *General principles*
                *Rule 4*
                4. _Notes_ oil.
                """,
            outline: """
                number: 90/6.
                title: Wicks
                formula: The General Assembly,
                division Article 2
                  paragraph 1. Notes wool;
                division # Articles 3 and 5, with regard to silk
                  paragraph 2. Notes silk;
                  division # Soot
                    paragraph 3. Notes soot.
                division # General principles
                  division Rule 4
                    paragraph 4. Notes oil.
                """),
        SegmentCase(
            name: "headings over points that run on stand in their list",
            text: """
                *90/7. Wicks*
                _The General Assembly_,
                *Wicks*
                1. _Decides_ on:
                *Wool*
                (a) Spinning;
                (b) Carding;
                *Silk*
                (c) Reeling;
                2. _Notes_ the oil:
                (a) Of whales;
                *Gas*
                3. _Notes_:
                (a) Lamps.
                """,
            outline: """
                number: 90/7.
                title: Wicks
                formula: The General Assembly,
                division # Wicks
                  paragraph 1. Decides on:
                    division # Wool
                    point (a) Spinning;
                    point (b) Carding;
                    division # Silk
                    point (c) Reeling;
                  paragraph 2. Notes the oil:
                    point (a) Of whales;
                division # Gas
                  paragraph 3. Notes:
                    point (a) Lamps.
                """),
        SegmentCase(
            name: "a bold line under the title of an annex is part of it, unless it is the first of a row",
            text: """
                *90/8. Wicks*
                _The General Assembly_,
                _Adopts_ the annexes.
                > _73rd plenary meeting_
                > _24 December 2035_
                *Annex I*
                *Declaration on wicks*
                *Wicks for all*
                *Exampletown, 2035*
                1. Wicks burn.
                _Soot_
                2. Soot is black.
                *Annex II*
                *Programme of wicks*
                *Introduction*
                *In quest of wicks*
                1. Wicks are sought.
                *Wool*
                2. Wool burns.
                """,
            outline: """
                number: 90/8.
                title: Wicks
                formula: The General Assembly,
                paragraph Adopts the annexes.
                meeting: 73rd plenary meeting
                date: 24 December 2035
                attachment Annex I: Declaration on wicks / Wicks for all / Exampletown, 2035
                  paragraph 1. Wicks burn.
                  division # Soot
                    paragraph 2. Soot is black.
                attachment Annex II: Programme of wicks
                  division # Introduction
                    division # In quest of wicks
                      paragraph 1. Wicks are sought.
                  division # Wool
                    paragraph 2. Wool burns.
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
