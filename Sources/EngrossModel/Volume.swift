/// A cleaned source as the documents that stand in it: one, or the several of a volume (official records, supplements,
/// annual volumes), in the order of its pages.
public struct Volume: Sendable, Hashable, Codable {
    /// At least one. Where there are several, each has its own notes, and repairs where they were made.
    public var documents: [CleanedDocument]
    /// What belongs to none of several documents: title page and contents, heads over sections, running heads.
    public var matter: [Furniture]

    public init(documents: [CleanedDocument], matter: [Furniture] = []) {
        self.documents = documents
        self.matter = matter
    }
}
