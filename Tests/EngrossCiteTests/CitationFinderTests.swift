import EngrossCite
import EngrossModel
import EngrossTerms
import Testing

@Suite struct CitationFinderTests {
    private func citations(_ text: String, organ: String = "ga", link: (text: String, address: String)? = nil)
        -> [String]
    {
        var content: [Inline] = []
        if let link, let range = text.firstRange(of: link.text) {
            content.append(.text(StyledText(String(text[..<range.lowerBound]))))
            content.append(.text(StyledText(link.text, link: link.address)))
            content.append(.text(StyledText(String(text[range.upperBound...]))))
        } else {
            content = [.text(StyledText(text))]
        }
        let bytes = Array(text.utf8)
        return CitationFinder(organ: Organs.organ(id: organ), symbol: nil).citations(in: content).map {
            "\(String(decoding: bytes[$0.range], as: UTF8.self)) = \($0.symbol.text)"
        }
    }

    @Test(arguments: [
        ("Recalling its resolution 70/999,", ["70/999 = A/RES/70/999"]),
        (
            "General Assembly resolutions 53/970 of 4 December 1998, 54/949 of 1 December 1999, "
                + "and 74/928 and 74/929 of 12 December 2019",
            [
                "53/970 of 4 December 1998 = A/RES/53/970", "54/949 of 1 December 1999 = A/RES/54/949",
                "74/928 = A/RES/74/928", "74/929 of 12 December 2019 = A/RES/74/929",
            ]
        ),
        (
            "Security Council resolutions 242\u{A0}(1967) and 338 (1973)",
            ["242\u{A0}(1967) = S/RES/242 (1967)", "338 (1973) = S/RES/338 (1973)"]
        ),
        ("and Council resolution 1325 (2000)", ["1325 (2000) = S/RES/1325 (2000)"]),
        ("Economic and Social Council resolution 2024/94", ["2024/94 = E/RES/2024/94"]),
        ("大会A/99/12和S/2098/7，", ["A/99/12 = A/99/12", "S/2098/7 = S/2098/7"]),
        ("Human Rights Council resolution 54/96", ["54/96 = A/HRC/RES/54/96"]),
        (
            "Human Rights Council resolutions 54/96 of 11 October 2023, entitled “Rivers”, and 55/97",
            ["54/96 of 11 October 2023 = A/HRC/RES/54/96", "55/97 = A/HRC/RES/55/97"]
        ),
        ("the Human Rights Council, in its resolution 54/96,", ["54/96 = A/HRC/RES/54/96"]),
        (
            "the Environment Assembly at its second session, in paragraph 6 of its resolution 2/98 of 27 May 2016,",
            ["2/98 of 27 May 2016 = UNEP/EA.2/Res.98"]
        ),
        (
            "Human Rights Council resolutions 5/91 on institution-building of the Council and 5/92 on a code",
            ["5/91 = A/HRC/RES/5/91", "5/92 = A/HRC/RES/5/92"]
        ),
        ("Human Rights Council resolution 5/91 on lamps and 5/92 of the oil", ["5/91 = A/HRC/RES/5/91"]),
        ("resolutions 67/991 on lamps; and 5/92 of the oil", ["67/991 = A/RES/67/991"]),
        ("Resolution 217 A (III).", ["217 A (III) = A/RES/217 (III)"]),
        ("Economic and Social Council resolution 1903 (LVIII)", ["1903 (LVIII) = E/RES/1903 (LVIII)"]),
        ("its resolutions S\u{2011}13/2 and ES-10/15", ["S\u{2011}13/2 = A/RES/S-13/2", "ES-10/15 = A/RES/ES-10/15"]),
        (
            "resolutions 75/990 B of 25 June 2021 and 76/990 A to C",
            ["75/990 B of 25 June 2021 = A/RES/75/990 B", "76/990 A to C = A/RES/76/990 A-C"]
        ),
        (
            "its resolutions 72/935 of 20 December 2017,74/936 of 19 December 2019",
            ["72/935 of 20 December 2017 = A/RES/72/935", "74/936 of 19 December 2019 = A/RES/74/936"]
        ),
        ("its decision 72/912", ["72/912 = A/DEC/72/912"]),
        ("résolution 70/999 de l’Assemblée générale", ["70/999 = A/RES/70/999"]),
        (
            "resolutions 5/98 and 5/99 of 2 March 2022 of the United Nations Environment Assembly",
            ["5/98 = UNEP/EA.5/Res.98", "5/99 of 2 March 2022 = UNEP/EA.5/Res.99"]
        ),
    ])
    func numbersThatAWordLeadsToAreCitations(text: String, expected: [String]) {
        #expect(citations(text) == expected)
    }

    @Test(arguments: [
        ("A/77/941/Add.2, para. 8", ["A/77/941/Add.2 = A/77/941/Add.2"]),
        ("See A/79/963.", ["A/79/963 = A/79/963"]),
        ("Supplement No. 53 (A/78/953), chap. V", ["A/78/953 = A/78/953"]),
        ("E/2005/930 and S/PRST/2014/93", ["E/2005/930 = E/2005/930", "S/PRST/2014/93 = S/PRST/2014/93"]),
        ("A/56/9026-S/2002/932", ["A/56/9026-S/2002/932 = A/56/9026"]),
        ("NPT/CONF.2010/950 (Vol. I)", ["NPT/CONF.2010/950 (Vol. I) = NPT/CONF.2010/950 (Vol. I)"]),
        ("A/RES/70/999 and S/RES/999 (1994)", ["A/RES/70/999 = A/RES/70/999", "S/RES/999 (1994) = S/RES/999 (1994)"]),
        ("A/C.6/77/SR.21, 22 and 25", ["A/C.6/77/SR.21 = A/C.6/77/SR.21"]),
        ("Supplement No. 42 (A/48/942)", ["A/48/942 = A/48/942 (SUPP)"]),
    ])
    func symbolsAreCitations(text: String, expected: [String]) {
        #expect(citations(text) == expected)
    }

    @Test(arguments: [
        "the biennium 2017/18", "open 24/7 and 1/2 full", "Sales No. E.96.IV.13",
        "World Health Assembly resolution 70/15",
        "Commission on Narcotic Drugs resolution 56/10 of 15 March 2013", "its resolution 10/4 of 16 October 2020",
        "resolution 1325",
        "the Commission on Human Rights, in its resolution 1998/72",
        "Supplement No. 7 (Z/2015/27), chap. I, sect. C, resolution 59/1",
        "Economic Commission for Africa resolution 2023/7 of 21 March 2023",
        "the Commission adopted its resolution 574 (XXVII) of 16 May 1998",
        "decision Assembly/AU/Decl. 8 (XXXII), adopted by the Assembly", "resolution 542 (LXXIII) of the Council",
        "the Commission for Rivers and the terms of reference of its resolution 574 (XXVII)",
        "HIV/AIDS and TCP/IP 4", "on 12/05/2020", "paragraph 4 (2019)", "rivers", "", "resolution /", "S-", "A/",
        "217 A (",
    ])
    func otherNumbersStayText(text: String) {
        #expect(citations(text) == [])
    }

    @Test func theSourcesLinkIsAWitness() {
        let link = "https://undocs.org/en/A/RES/70/999"
        #expect(citations("as set out in 70/999 above", link: ("70/999", link)) == ["70/999 = A/RES/70/999"])
        #expect(citations("the years 2017/18", link: ("2017/18", "https://undocs.org/en/A/RES/2017/18")) == [])
        #expect(citations("the years 2017/18", link: ("2017/18", link)) == [])
        #expect(
            citations(
                "See E/2005/927/Corr.1.", link: ("E/2005/927/Corr.1", "https://undocs.org/E/2005/927/Corr.1(supp)"))
                == ["E/2005/927/Corr.1 = E/2005/927/Corr.1 (SUPP)"])
        #expect(
            citations("A/CONF.9/24 (Part I)", link: ("A/CONF.9/24 (Part I)", "https://undocs.org/A/CONF.9/24")) == [
                "A/CONF.9/24 (Part I) = A/CONF.9/24"
            ])
    }

    @Test func theSecurityCouncilLeavesOutTheYearOfWhatItCitesElsewhere() {
        let text = "paragraph 9 of resolution 1970, resolutions 1521 of 22 December 2003 and 1985, adopted in 1970"
        let content: [Inline] = [.text(StyledText(text))]
        var council = CitationFinder(organ: Organs.organ(id: "sc"), symbol: nil)
        council.learn(from: [[.text(StyledText("Recalling its resolution 1970 (2011),"))]])
        #expect(council.citations(in: content).map(\.symbol.text) == ["S/RES/1970 (2011)", "S/RES/1521 (2003)"])
        var assembly = CitationFinder(organ: Organs.organ(id: "ga"), symbol: nil)
        assembly.learn(from: [[.text(StyledText("Recalling Security Council resolution 1970 (2011),"))]])
        #expect(assembly.citations(in: content) == [])
    }

    @Test(arguments: [
        ("terms of the Commission for Rivers and of its resolution 574 (XXVII), in which", []),
        (
            "the Commission, and its resolution 1966 (L) of 3 May 1971",
            ["1966 (L) of 3 May 1971 = E/RES/1966 (L)"]
        ),
    ])
    func itsResolutionMayBeThatOfABodyNamedBefore(text: String, expected: [String]) {
        #expect(citations(text, organ: "ecosoc") == expected)
    }

    @Test func aDayThatCannotBeOfTheSessionMakesNoWork() {
        let finder = CitationFinder(organ: Organs.organ(id: "hrc"), symbol: nil)
        let found = finder.citations(in: [.text(StyledText("Human Rights Council resolution 43/97 of 22 June 2022"))])
        #expect(found.map(\.href) == ["https://undocs.org/en/A/HRC/RES/43/97"])
    }

    @Test func aDayMakesAWorkAndNoDayAnAddress() throws {
        let finder = CitationFinder(organ: Organs.organ(id: "ga"), symbol: nil)
        let text = "Recalling its resolutions 70/998 of 3\u{A0}June 2016 and 70/999"
        let found = finder.citations(in: [.text(StyledText(text))])
        try #require(found.count == 2)
        #expect(found[0].isWorkIRI)
        #expect(found[0].href == "/akn/un/statement/deliberation/unga/2016-06-03/70-998")
        let dates = try #require(found[0].dateRange)
        #expect(String(decoding: Array(text.utf8)[dates], as: UTF8.self) == "3\u{A0}June 2016")
        #expect(!found[1].isWorkIRI)
        #expect(found[1].href == "https://undocs.org/en/A/RES/70/999")
        #expect(found[1].date == nil)
    }

    @Test func offsetsPassOverMarkersAndStyles() {
        let content: [Inline] = [
            .text(StyledText("Recalling", style: .italic)), .marker(Marker(label: "1", note: 0)),
            .text(StyledText("  its resolution ")),
            .lineBreak, .text(StyledText("70/")), .text(StyledText("999")), .text(StyledText(",")),
        ]
        let found = CitationFinder(organ: nil, symbol: Symbol("A/RES/71/900")).citations(in: content)
        let bytes = Array(content.plainText.utf8)
        #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == ["70/999"])
    }

    @Test func citationsNeverOverlapInAnyText() {
        var state: UInt64 = 7
        let pieces = [
            "resolution ", "its ", "70/1", " of ", "3 June 2016", ", ", "A/RES/", "S-", "(", "XV", ")", " A", " and ",
            "\u{2011}", "/", "1325 (2000)", "“", "é", "Council ", "No. ",
        ]
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<30 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let found = CitationFinder(organ: Organs.organ(id: "ga"), symbol: nil).citations(in: [
                .text(StyledText(text))
            ])
            var end = 0
            for citation in found {
                #expect(citation.range.lowerBound >= end)
                end = citation.range.upperBound
            }
            #expect(end <= text.utf8.count)
        }
    }
}
