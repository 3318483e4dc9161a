public import EngrossModel
public import EngrossTerms

/// Finds the citations of resolutions, decisions and documents in a text.
public struct CitationFinder: Sendable {
    let organ: Organ?
    let symbol: Symbol?
    let register: Register

    /// `organ` and `symbol` are the citing document's own: they say what "its resolution 70/1" means, and a document
    /// does not cite itself.
    public init(organ: Organ?, symbol: Symbol?, register: Register = .shared) {
        self.organ = organ
        self.symbol = symbol
        self.register = register
    }

    /// The citations in `content`, in order, none overlapping another.
    public func citations(in content: [Inline]) -> [Citation] { [] }
}
