extension SegmentCase {
    /// Closing lines and votes, in several languages.
    static let closings = [
        SegmentCase(
            name: "closing lines behind what is annexed close the resolution",
            text: """
                *90/4. Lamps*
                _The General Assembly_,
                1. _Adopts_ the rules annexed to the present resolution.
                *Annex*
                *Rules for lamps*
                1. Lamps are lit.
                > _70th plenary meeting_
                > _24 December 2035_
                """,
            outline: """
                number: 90/4.
                title: Lamps
                formula: The General Assembly,
                paragraph 1. Adopts the rules annexed to the present resolution.
                meeting: 70th plenary meeting
                date: 24 December 2035
                attachment Annex: Rules for lamps
                  paragraph 1. Lamps are lit.
                """),
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
    ]
}
