extension SegmentCase {
    /// Documents inside the document: lettered parts of one number, and drafts that it recommends.
    static let components = [
        SegmentCase(
            name: "a report goes on behind the draft that it recommends, and its numbers count past the draft's own",
            text: """
                1. The Committee took up the rocks.
                *Chapter II*
                *Recommendations of the Committee*
                2. The Committee recommends to the General Assembly the adoption of the following draft resolution:
                *Light on the rocks*
                _The General Assembly_,
                _Noting_ the rocks,
                1. _Decides_ to light them;
                2. _Requests_ the keepers to trim the lamps:
                (a) By day;
                (b) By night;
                3. _Decides_ to return to the matter.
                -----
                3. The Committee also recommends to the General Assembly the adoption of the following draft decision:
                Lamps of the keepers
                1. The General Assembly, having counted the lamps, takes note of them.
                *Chapter III*
                *Other matters*
                4. The Committee took up no other matter.
                """,
            outline: """
                paragraph 1. The Committee took up the rocks.
                division Chapter II # Recommendations of the Committee
                  paragraph 2. The Committee recommends to the General Assembly the adoption of the following draft resolution:
                    draft 1
                  paragraph -----
                  paragraph 3. The Committee also recommends to the General Assembly the adoption of the following draft decision:
                    draft 2
                division Chapter III # Other matters
                  paragraph 4. The Committee took up no other matter.
                component Light on the rocks
                  formula: The General Assembly,
                  recital Noting the rocks,
                  paragraph 1. Decides to light them;
                  paragraph 2. Requests the keepers to trim the lamps:
                    point (a) By day;
                    point (b) By night;
                  paragraph 3. Decides to return to the matter.
                component Lamps of the keepers
                  paragraph 1. The General Assembly, having counted the lamps, takes note of them.
                """),
        SegmentCase(
            name: "several drafts recommended at once are told by their labels",
            text: """
                12. The Commission recommends to the Council the adoption of the following draft resolutions:
                *Draft resolution I*
                *Lamps*
                _The Economic and Social Council_,
                1. _Decides_ to trim lamps.
                *Draft resolution II*
                *Wicks*
                _The Economic and Social Council_,
                1. _Decides_ to trim wicks.
                13. The Commission then closed its session.
                """,
            outline: """
                paragraph 12. The Commission recommends to the Council the adoption of the following draft resolutions:
                  draft 1
                  draft 2
                paragraph 13. The Commission then closed its session.
                component Draft resolution I: Lamps
                  formula: The Economic and Social Council,
                  paragraph 1. Decides to trim lamps.
                component Draft resolution II: Wicks
                  formula: The Economic and Social Council,
                  paragraph 1. Decides to trim wicks.
                """),
        SegmentCase(
            name: "what stands before the label of a draft and enacts nothing is of the text",
            text: """
                12. The Commission recommends to the Council the adoption of the following draft resolution:
                The draft was introduced by the keepers.
                *Draft resolution*
                *Lamps*
                _The Economic and Social Council_,
                1. _Decides_ to trim lamps.
                13. The Commission then closed its session.
                """,
            outline: """
                paragraph 12. The Commission recommends to the Council the adoption of the following draft resolution:
                  point The draft was introduced by the keepers.
                  draft 1
                paragraph 13. The Commission then closed its session.
                component Draft resolution: Lamps
                  formula: The Economic and Social Council,
                  paragraph 1. Decides to trim lamps.
                """),
        SegmentCase(
            name: "an annex between a draft and the closing lines is the draft's",
            text: """
                *2035/20. Lamps of the world*
                _The Economic and Social Council_
                _Recommends_ to the General Assembly the adoption of the following draft resolution:
                _The General Assembly_,
                _Noting_ the lamps,
                1. _Adopts_ the Declaration annexed to the present resolution.
                *Annex*
                *Declaration on lamps*
                We declare that lamps burn.
                > _13th plenary meeting_
                > _22 July 2035_
                """,
            outline: """
                number: 2035/20.
                title: Lamps of the world
                formula: The Economic and Social Council
                paragraph Recommends to the General Assembly the adoption of the following draft resolution:
                  draft 1
                meeting: 13th plenary meeting
                date: 22 July 2035
                component
                  formula: The General Assembly,
                  recital Noting the lamps,
                  paragraph 1. Adopts the Declaration annexed to the present resolution.
                  attachment Annex: Declaration on lamps
                    paragraph We declare that lamps burn.
                """),
        SegmentCase(
            name: "the annex of a draft ends where the report goes on",
            text: """
                11. The Committee recommends to the General Assembly the adoption of the following draft resolution:
                *Lamps of the world*
                _The General Assembly_,
                1. _Adopts_ the rules annexed to the present resolution.
                *Annex*
                *Rules for lamps*
                1. Lamps are lit.
                2. Lamps are trimmed.
                12. The Committee then turned to harbours.
                """,
            outline: """
                paragraph 11. The Committee recommends to the General Assembly the adoption of the following draft resolution:
                  draft 1
                paragraph 12. The Committee then turned to harbours.
                component Lamps of the world
                  formula: The General Assembly,
                  paragraph 1. Adopts the rules annexed to the present resolution.
                  attachment Annex: Rules for lamps
                    paragraph 1. Lamps are lit.
                    paragraph 2. Lamps are trimmed.
                """),
        SegmentCase(
            name: "a list under the words that recommend drafts is none",
            text: """
                1. The Committee had before it the following draft resolutions:
                (a) A/C.2/90/L.1, on lamps;
                (b) A/C.2/90/L.2, on wicks.
                2. The Committee adopted them.
                """,
            outline: """
                paragraph 1. The Committee had before it the following draft resolutions:
                  point (a) A/C.2/90/L.1, on lamps;
                  point (b) A/C.2/90/L.2, on wicks.
                paragraph 2. The Committee adopted them.
                """),
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
    ]
}
