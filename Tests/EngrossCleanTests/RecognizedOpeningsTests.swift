import EngrossModel
import Testing

@testable import EngrossClean

@Suite struct RecognizedOpeningsTests {
    /// Paragraphs of which `*` begins and ends what the image shows in italics; afterwards, as they are then.
    private func set(_ texts: String...) -> [String] {
        var blocks = texts.map { text in
            let pieces = text.split(separator: "*", omittingEmptySubsequences: false).enumerated().map { index, part in
                Inline.text(StyledText(String(part), style: index % 2 == 1 ? .italic : []))
            }
            return CleanedDocument.Block.paragraph(
                Paragraph(
                    content: pieces.filter { $0 != .text(StyledText("")) }, places: [Place(page: 1, line: 1)]))
        }
        RecognizedOpenings.set(in: &blocks, pages: [1])
        return blocks.map { block in
            guard case .paragraph(let paragraph) = block else { return "" }
            return paragraph.content.map { inline in
                guard case .text(let piece) = inline else { return "" }
                return piece.style.contains(.italic) ? "*\(piece.text)*" : piece.text
            }.joined()
        }
    }

    @Test func openingWordsAreSetAsInOtherParagraphs() {
        #expect(
            set("*Recalling also* the log,", "*Noting* the lamp,", "1. Calls upon the wardens;", "2. *Ask*s for oil;")
                == [
                    "*Recalling also* the log,", "*Noting* the lamp,", "1. *Calls upon* the wardens;",
                    "2. *Asks* for oil;",
                ])
    }

    @Test func whereTheFirstWordStandsApartItDoesAlone() {
        #expect(
            set(
                "*Expressing* its support for the log,", "*Reaffirming* its strong commitment to it,",
                "1. Calls upon all;")
                == [
                    "*Expressing* its support for the log,", "*Reaffirming* its strong commitment to it,",
                    "1. *Calls* upon all;",
                ])
    }

    @Test func whatAnOrganHasMayStandApartFromItsVerb() {
        let openings = ["*Taking note* of the log,", "*Expressing* its concern about it,", "*Calling upon* all,"]
        #expect(
            set(openings[0], openings[1], openings[2], "Reaffirming its support for it,", "1. Calls upon the wardens;")
                == openings + ["*Reaffirming* its support for it,", "1. *Calls upon* the wardens;"])
    }

    @Test(arguments: ["(a) Requests the log;", "We recall the log.", "The wardens call upon all."])
    func whatOpensNothingStays(text: String) {
        #expect(set("*Recalling* the log,", "*Noting* the lamp,", text)[2] == text)
    }

    @Test func whereNothingIsSetApartNothingIs() {
        #expect(set("Recalling the log,", "1. Asks for oil;") == ["Recalling the log,", "1. Asks for oil;"])
    }

    @Test func whatTheImageDoesNotTellIsSaid() {
        let italic = [Inline.text(StyledText("Noting", style: .italic)), .text(StyledText(" the lamp,"))]
        var blocks = [[Inline.text(StyledText("Recalling also the log,"))], italic, italic].enumerated().map {
            CleanedDocument.Block.paragraph(Paragraph(content: $1, places: [Place(page: 1, line: $0 + 1)]))
        }
        let diagnostics = RecognizedOpenings.set(in: &blocks, pages: [1])
        #expect(diagnostics.map(\.code) == ["clean.opening-words"])
        #expect(diagnostics.first?.place?.line == 1)
        #expect(diagnostics.first?.message.contains("“Recalling also”") == true)
    }

    @Test func pagesWithATextLayerStay() {
        let content = [Inline.text(StyledText("Recalling the log,"))]
        let italic = [Inline.text(StyledText("Noting", style: .italic)), .text(StyledText(" the lamp,"))]
        var blocks = [content, italic, italic].map {
            CleanedDocument.Block.paragraph(Paragraph(content: $0, places: [Place(page: 2, line: 1)]))
        }
        let before = blocks
        RecognizedOpenings.set(in: &blocks, pages: [1])
        #expect(blocks == before)
    }
}
