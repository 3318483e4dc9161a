public import EngrossModel
public import EngrossTerms

/// Finds the citations of resolutions, decisions and documents in a text.
///
/// Full symbols stand for themselves. A bare number is a citation where the word "resolution" or "decision" leads to
/// it, and its organ is what the text names, what the number's form allows, what its date proves, or what the
/// source's own link says; where these give nothing, the number stays text.
public struct CitationFinder: Sendable {
    let organ: Organ?
    let symbol: Symbol?
    let register: Register
    private(set) var days = CitedDays()

    /// `organ` and `symbol` are the citing document's own: they say what "its resolution 70/1" means.
    public init(organ: Organ?, symbol: Symbol?, register: Register = .shared) {
        self.organ = organ
        self.symbol = symbol
        self.register = register
    }

    /// Takes what citations of one number in `texts`, all of one document, say and others leave out: days and years.
    public mutating func learn(from texts: some Sequence<[Inline]>) {
        for content in texts {
            for citation in citations(in: content) { days.note(citation) }
        }
    }

    /// The citations in `content`, in order, none overlapping another.
    public func citations(in content: [Inline]) -> [Citation] {
        let text = CitingText(content)
        guard text.hasDigit else { return [] }
        var walk = CitationWalk(text: text, finder: self)
        return walk.citations()
    }

    /// The citations of paragraphs, sections and annexes in `content`, of the documents that `citations` of it are or of its own.
    public func parts(in content: [Inline], citations: [Citation]) -> [PartCitation] {
        guard content.contains(where: \.mayCiteParts) else { return [] }
        var reader = PartReader(CitingText(content), citations)
        return reader.parts()
    }
}

extension Inline {
    /// Whether "paragraph", "section" or "annex" may stand in it.
    fileprivate var mayCiteParts: Bool {
        guard case .text(let piece) = self else { return false }
        var text = piece.text
        return text.withUTF8 { bytes in
            guard bytes.count >= 4 else { return false }
            return (0...(bytes.count - 4)).contains { at in
                switch bytes[at] | 0x20 {
                case UInt8(ascii: "p"): bytes[(at + 1)..<(at + 4)].elementsEqual("ara".utf8)
                case UInt8(ascii: "s"): bytes[(at + 1)..<(at + 4)].elementsEqual("ect".utf8)
                case UInt8(ascii: "a"): bytes[(at + 1)..<(at + 4)].elementsEqual("nne".utf8)
                default: false
                }
            }
        }
    }
}
