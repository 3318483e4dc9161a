import EngrossTerms
import Testing

@Suite struct OrgansTests {
    @Test(arguments: [
        ("The General Assembly,", "ga", "eng"),
        ("The General\u{A0}Assembly", "ga", "eng"), ("The Security Council.", "sc", "eng"),
        ("L\u{2019}Assemblée générale,", "ga", "fra"),
        ("L'Assemblée générale,", "ga", "fra"),
        ("El Consejo de Seguridad,", "sc", "spa"),
        ("Экономический и Социальный Совет,", "ecosoc", "rus"),
        ("人权理事会，", "hrc", "zho"),
        ("إن مجلس الأمن ،", "sc", "ara"), ("The Ninety-first World Health Assembly,", "who-wha", "eng"),
    ])
    func enactingWordsNameOrganAndLanguage(text: String, id: String, language: String) throws {
        let formula = try #require(Organs.organ(ofFormula: text))
        #expect(formula.organ?.id == id)
        #expect(formula.language == language)
    }

    @Test(arguments: [
        ("The Conference of Ministers,", "eng"), ("The States Parties to the present Convention,", "eng"),
        ("The City Council,", "eng"), ("La Conferencia de las Partes,", "spa"), ("La Conférence des Parties,", "fra"),
    ])
    func otherBodiesHaveEnactingWordsToo(text: String, language: String) throws {
        let formula = try #require(Organs.organ(ofFormula: text))
        #expect(formula.organ == nil)
        #expect(formula.language == language)
    }

    @Test(arguments: [
        "The floods of the spring,", "The Council decided, in spring,", "Rivers and lakes", "", "The Board met",
    ])
    func otherTextsAreNoEnactingWords(text: String) {
        let isFormula = Organs.organ(ofFormula: text) != nil
        #expect(!isFormula)
    }

    @Test(arguments: [
        ("A/RES/70/900", "ga"), ("A/HRC/RES/58/90", "hrc"), ("A/C.3/68/L.75", "ga-c3"),
        ("E/CN.15/2005/6", "ecosoc-cn15"),
        ("S/2014/900", "sc"), ("UNEP/EA.5/Res.90", "unea"),
        ("WHA90.7", "who-wha"), ("EB150.R5", "who-eb"),
    ])
    func symbolsNameTheirOrgan(symbol: String, id: String) {
        #expect(Organs.organ(ofSymbol: symbol)?.id == id)
    }

    @Test func organsAreFoundByNameAndIdentifier() {
        #expect(Organs.organ(named: "Security Council")?.token == "unsc")
        #expect(Organs.organ(named: "Assemblée générale")?.id == "ga")
        #expect(Organs.organ(named: "NINETIETH WORLD HEALTH ASSEMBLY")?.id == "who-wha")
        #expect(Organs.organ(named: "Third Committee")?.id == "ga-c3")
        #expect(Organs.organ(id: "hrc")?.guidelineToken == "un-ga-hrc")
        #expect(Set(Organs.all.map(\.id)).count == Organs.all.count)
    }
}
