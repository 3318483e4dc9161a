private import CEngrossTables
internal import EngrossTerms

/// The words by which texts cite: the rows of `citing-words.tsv`, as bytes.
enum CitingTable {
    typealias Phrase = (bytes: [UInt8], argument: String)

    private static let rows = lines(engross_citing_words(), engross_citing_words_length())

    /// Names of bodies, longest first.
    static let organs: [Phrase] = phrases("organ").sorted { $0.bytes.count > $1.bytes.count }
    /// The same by their first byte.
    static let organsByFirst: [[Phrase]] = (0..<256).map { first in
        organs.filter { $0.bytes.first.map(Int.init) == first }
    }
    /// `resolution`, `decisions` … in small letters.
    static let cited: [[UInt8]: (kind: Symbol.Kind, isPlural: Bool)] = Dictionary(
        phrases("cited").map { phrase in
            (
                phrase.bytes,
                (phrase.argument.hasPrefix("decision") ? .decision : .resolution, phrase.argument.hasSuffix("s"))
            )
        },
        uniquingKeysWith: { first, _ in first })
    /// By byte, whether a word of `cited` begins with it, small or capital.
    static let beginsCited: [Bool] = (0..<256).map { byte in
        cited.keys.contains { $0.first == SymbolText.small([UInt8(byte)])[0] }
    }
    static let own = words("own")
    /// Between a number and what it is about.
    static let subjectLeads: [[UInt8]] = phrases("subjectLead").map { [0x20] + $0.bytes + [0x20] }
    static let qualifiers = words("qualifier")
    static let joins = words("join")
    static let inNames = words("inName")
    static let after: [Phrase] = phrases("after").sorted { $0.bytes.count > $1.bytes.count }
    /// By the identifier of a body: its resolutions' symbols, with `*` for the session and for the number.
    static let series: [String: String] = Dictionary(
        phrases("series").map { ($0.argument, String(decoding: $0.bytes, as: UTF8.self)) },
        uniquingKeysWith: { first, _ in first })
    /// What symbols begin with.
    static let symbolHeads = Set(SymbolSeries.heads.map { Array($0.utf8) })

    /// `paragraph`, `sect` … in small letters.
    static let units: [[UInt8]: PartList.Unit] = Dictionary(
        phrases("unit").compactMap { phrase in unit(phrase.argument).map { (phrase.bytes, $0) } },
        uniquingKeysWith: { first, _ in first })
    /// By byte, whether a word of `units` begins with it, small or capital.
    static let beginsUnit: [Bool] = (0..<256).map { byte in
        units.keys.contains { $0.first == SymbolText.small([UInt8(byte)])[0] }
    }
    /// Behind a part, what says that it is one of the text in which it stands.
    static let ownParts = blankBefore("ownPart")
    /// The same of the citing document.
    static let documentParts = blankBefore("documentPart")
    /// The same of what was cited last.
    static let sameParts = blankBefore("samePart")
    /// The same of the resolution that was cited last.
    static let samePartsOfResolution = blankBefore("sameResolution")
    /// Documents that are cited by their names.
    static let wholes = words("whole")
    /// Between a part and its document.
    static let partLeads: [[UInt8]] = phrases("partLead").map { [0x20] + $0.bytes + [0x20] }
    static let partWords = words("partWord")
    static let listJoints: [[UInt8]] = [", and ", ", ", " and ", " or "].map { Array($0.utf8) }
    static let rangeJoints: [[UInt8]] = [" to ", " through ", "-"].map { Array($0.utf8) } + [[CitingText.dash]]
    /// Between a section or annex and a paragraph in it: "section II, paragraph 3".
    static let innerLeads: [[UInt8]] = [Array(", ".utf8)]
    /// Between a paragraph and the section or annex that it is in.
    static let outerLeads: [[UInt8]] = [" of the ", " of ", " to the ", " in the ", " in "].map { Array($0.utf8) }

    private static func unit(_ name: String) -> PartList.Unit? {
        switch name {
        case "paragraph": .paragraph
        case "section": .section
        case "annex": .annex
        default: nil
        }
    }

    private static func blankBefore(_ kind: String) -> [[UInt8]] { phrases(kind).map { [0x20] + $0.bytes } }

    private static func words(_ kind: String) -> Set<[UInt8]> { Set(phrases(kind).map(\.bytes)) }

    private static func phrases(_ kind: String) -> [Phrase] {
        rows.filter { $0.count == 3 && $0[0].elementsEqual(kind.utf8) }
            .map { (Array($0[2]), String(decoding: $0[1], as: UTF8.self)) }
    }

    private static func lines(_ start: UnsafePointer<UInt8>?, _ length: Int) -> [[ArraySlice<UInt8>]] {
        Array(UnsafeBufferPointer(start: start, count: length)).split(separator: 0x0A).filter {
            $0.first != UInt8(ascii: "#")
        }
        .map { $0.split(separator: 0x09, omittingEmptySubsequences: false) }
    }
}
