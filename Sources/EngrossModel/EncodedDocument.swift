/// What `encode` gives: the bytes of one Akoma Ntoso file, and where in the source each of its elements stands.
public struct EncodedDocument: Sendable, Hashable, Codable {
    /// UTF-8, with an XML declaration.
    public var xml: [UInt8]
    /// In document order.
    public var provenance: [Provenance]

    public init(xml: [UInt8], provenance: [Provenance]) {
        self.xml = xml
        self.provenance = provenance
    }
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
