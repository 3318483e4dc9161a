/// A citation of a part: "paragraph 4 above", "annex II to its resolution 70/1", "section III of resolution 59/276".
///
/// Of "paragraph 2 of the annex to resolution 71/146" the paragraph is one citation and the annex another.
public struct PartCitation: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        /// With the letters of an item, outer first: `4 (c) (iv)`.
        case paragraph(String, items: [String])
        case paragraphs(from: String, to: String)
        /// By its Roman figure.
        case section(String)
        case sections(from: String, to: String)
        /// Counted from 1.
        case annex(Int)
        case annexes(from: Int, to: Int)
    }

    /// What a paragraph is in, where the text says so.
    public enum Container: Sendable, Hashable {
        case section(String)
        /// Counted from 1.
        case annex(Int)
    }

    public enum Whole: Sendable, Hashable {
        /// The text in which it stands, which may be an annex: "above".
        case own
        /// The citing document: "of the present resolution".
        case document
        /// The index of a citation of the same text.
        case citation(Int)
    }

    /// UTF-8 offsets into the content's plain text.
    public var range: Range<Int>
    public var part: Part
    public var container: Container?
    public var whole: Whole
}
