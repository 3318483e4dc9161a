extension SegmentCase {
    /// What bodies print that do not write as the United Nations do: the World Health Assembly, city councils, meetings of parties.
    static let otherBodies = [
        SegmentCase(
            name:
                "the World Health Assembly: its letters in the number, capitals as opening words, all in one closing line",
            text: """
                WHA90.7 Lamps of the world
                The Ninetieth World Health Assembly,
                Having considered the report on the eyes of keepers;
                Recognizing that lamps dazzle,
                1. ENDORSES the plan on lamps;
                2. URGES Member States:
                (1) to shade their lamps;
                (2) to report on:
                (a) the shades;
                (b) the wicks.
                (Ninth plenary meeting, 27 May 2035 – Committee A, fourth report)
                A90/VR/9
                """,
            outline: """
                number: WHA90.7
                title: Lamps of the world
                formula: The Ninetieth World Health Assembly,
                recital Having considered the report on the eyes of keepers;
                recital Recognizing that lamps dazzle,
                paragraph 1. ENDORSES the plan on lamps;
                paragraph 2. URGES Member States:
                  point (1) to shade their lamps;
                  point (2) to report on:
                    point (a) the shades;
                    point (b) the wicks.
                meeting: (Ninth plenary meeting, 27 May 2035 – Committee A, fourth report)
                other: A90/VR/9
                """, onPage: false),
        SegmentCase(
            name: "a board recommends a resolution to the assembly above it",
            text: """
                EB150.R5 Lamps of the world
                The Executive Board,
                Having considered the report on lamps,
                RECOMMENDS to the Ninetieth World Health Assembly the adoption of the following resolution:
                The Ninetieth World Health Assembly,
                Recognizing that lamps dazzle,
                1. URGES Member States to shade their lamps.
                (Sixth meeting, 24 January 2035)
                """,
            outline: """
                number: EB150.R5
                title: Lamps of the world
                formula: The Executive Board,
                recital Having considered the report on lamps,
                paragraph RECOMMENDS to the Ninetieth World Health Assembly the adoption of the following resolution:
                  draft 1
                meeting: (Sixth meeting, 24 January 2035)
                component
                  formula: The Ninetieth World Health Assembly,
                  recital Recognizing that lamps dazzle,
                  paragraph 1. URGES Member States to shade their lamps.
                """, onPage: false),
        SegmentCase(
            name: "a decision in one sentence begins with its organ, however short it is",
            text: """
                WHA90(10) Lamps of the world
                The Ninetieth World Health Assembly, having considered the report, decided to light them.
                (Ninth plenary meeting, 27 May 2035)
                """,
            outline: """
                number: WHA90(10)
                title: Lamps of the world
                paragraph The Ninetieth World Health Assembly, having considered the report, decided to light them.
                meeting: (Ninth plenary meeting, 27 May 2035)
                """, onPage: false),
        SegmentCase(
            name: "a city council: whereas opens recitals wherever it stands, and be it resolved what is enacted",
            text: """
                Lamps of the harbour
                A resolution of the City Council of Exampleville, in support of the keepers of its lighthouses and of their lamps at sea.
                WHEREAS, the lamps of the harbour guide ships; and
                WHEREAS, the keepers trim them every night;
                NOW, THEREFORE, BE IT RESOLVED by the City Council that the keepers be thanked; and
                BE IT FURTHER RESOLVED that a copy be sent to:
                The keepers;
                The lamp makers.
                BE IT FINALLY RESOLVED that the City return to the matter.
                """,
            outline: """
                title: Lamps of the harbour
                recital A resolution of the City Council of Exampleville, in support of the keepers of its lighthouses and of their lamps at sea.
                recital WHEREAS, the lamps of the harbour guide ships; and
                recital WHEREAS, the keepers trim them every night;
                paragraph NOW, THEREFORE, BE IT RESOLVED by the City Council that the keepers be thanked; and
                paragraph BE IT FURTHER RESOLVED that a copy be sent to:
                  point The keepers;
                  point The lamp makers.
                paragraph BE IT FINALLY RESOLVED that the City return to the matter.
                """, onPage: false),
        SegmentCase(
            name: "a sentence with whereas is no recital",
            text: """
                1. The keepers of the lamps met.
                Whereas there had been forty lamps in spring, two were left in autumn.
                2. The keepers parted.
                """,
            outline: """
                paragraph 1. The keepers of the lamps met.
                paragraph Whereas there had been forty lamps in spring, two were left in autumn.
                paragraph 2. The keepers parted.
                """),
        SegmentCase(
            name: "a draft may be for any body to decide",
            text: """
                13. The following draft decision is proposed to the fourth Meeting of States Parties:
                The Meeting of States Parties decides:
                (a) To light the lamps;
                (b) To trim the wicks.
                """,
            outline: """
                paragraph 13. The following draft decision is proposed to the fourth Meeting of States Parties:
                  draft 1
                component
                  paragraph The Meeting of States Parties decides:
                    point (a) To light the lamps;
                    point (b) To trim the wicks.
                """),
        SegmentCase(
            name: "a Roman number without its stop heads the section after the one before it",
            text: """
                *I. Lamps*
                1. The keepers lit the lamps.
                *A. Wicks*
                2. The keepers trimmed the wicks.
                *II Oil of the lamps*
                3. The keepers bought oil.
                *V signs on the lamps*
                4. The keepers painted them.
                """,
            outline: """
                division I. # Lamps
                  paragraph 1. The keepers lit the lamps.
                  division A. # Wicks
                    paragraph 2. The keepers trimmed the wicks.
                division II # Oil of the lamps
                  paragraph 3. The keepers bought oil.
                  division # V signs on the lamps
                    paragraph 4. The keepers painted them.
                """, onPage: false),
    ]
}
