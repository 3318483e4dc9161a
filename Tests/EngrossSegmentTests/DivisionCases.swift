extension SegmentCase {
    /// Headings, sections, parts and annexes.
    static let divisions = [
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
            name: "headings in larger type hold those in the type of the text, and bold holds italics",
            text: """
                *90/2. Harbours*
                _The General Assembly_,
                1. _Decides_ as follows:
                +*Declaration*
                *Introduction*
                We met at the harbour.
                *Our vision*
                We see many harbours.
                _*Ships*_
                Ships are many.
                +*Goals*
                We want more harbours.
                """,
            outline: """
                number: 90/2.
                title: Harbours
                formula: The General Assembly,
                paragraph 1. Decides as follows:
                division # Declaration
                  division # Introduction
                    paragraph We met at the harbour.
                  division # Our vision
                    paragraph We see many harbours.
                    division # Ships
                      paragraph Ships are many.
                division # Goals
                  paragraph We want more harbours.
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
    ]
}
