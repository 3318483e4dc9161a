/// What `encode` gives: the bytes of one Akoma Ntoso file, and where in the source each of its elements stands.
public struct EncodedDocument: Sendable, Hashable, Codable {
    /// UTF-8, with an XML declaration.
    public var xml: [UInt8]
    /// In document order.
    public var provenance: [Provenance]
    public var name: WorkName

    public init(xml: [UInt8], provenance: [Provenance], name: WorkName) {
        self.xml = xml
        self.provenance = provenance
        self.name = name
    }
}

/// What tells one document from another, as its IRI has it.
public struct WorkName: Sendable, Hashable, Codable {
    /// The token of the organ: `unga`, `unsc`, `unecosoc`, `unga-hrc`, or `unknown`.
    public var actor: String
    /// `55-25`, `1325-2000`; small letters, figures and hyphens.
    public var number: String
    /// ISO 639-2 terminology code.
    public var language: String

    public init(actor: String, number: String, language: String) {
        self.actor = actor
        self.number = number
        self.language = language
    }

    /// `unga-55-25.eng`
    public var fileStem: String { "\(actor)-\(number).\(language)" }
}

/// The pages and boxes behind one element.
public struct Provenance: Sendable, Hashable, Codable {
    public var eId: String
    public var places: [Place]

    public init(eId: String, places: [Place]) {
        self.eId = eId
        self.places = places
    }
}
