/// A printed table of contents.
public struct Contents: Sendable, Hashable, Codable {
    public struct Entry: Sendable, Hashable, Codable {
        /// Number and title, without leaders.
        public var content: [Inline]
        /// As printed; nil for an entry that has none.
        public var page: String?
        /// 1 for the outermost.
        public var level: Int

        /// The line without its leader.
        public var printed: [Inline] { content + (page.map { [.text(StyledText(" " + $0))] } ?? []) }

        public init(content: [Inline], page: String? = nil, level: Int = 1) {
            self.content = content
            self.page = page
            self.level = level
        }
    }

    /// Its own heading and those of its columns: `Contents`, `Chapter Page`.
    public var heading: [[Inline]]
    public var entries: [Entry]
    public var places: [Place]

    public init(heading: [[Inline]] = [], entries: [Entry], places: [Place] = []) {
        self.heading = heading
        self.entries = entries
        self.places = places
    }

    /// All that is printed of it, line for line; leaders are furniture.
    public var lines: [[Inline]] { heading + entries.map(\.printed) }
}
