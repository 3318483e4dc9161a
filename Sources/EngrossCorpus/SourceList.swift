/// The sources of a corpus, each with the name the ledger knows it by.
public struct SourceList: Sendable {
    public struct Entry: Sendable {
        /// As the file is opened.
        public var path: String
        /// The name of the SOURCE it was found in, then the path below it: the same on every machine.
        public var name: String
        var facts: DiskFile.Facts
    }

    public private(set) var entries: [Entry] = []

    /// Folders are walked; of a folder's files those that end in `.pdf`, `.txt`, `.hocr` or `.alto` are sources, and names
    /// that begin with a dot are passed over. A file named itself is always one.
    ///
    /// `share` keeps every n-th name, by a checksum of the name, so that machines agree without speaking.
    public init(_ sources: [String], share: Share? = nil) throws(CorpusError) {
        var used: Set<String> = []
        for source in sources {
            guard let facts = DiskFile.facts(source) else { throw CorpusError(source, "no such file or folder") }
            let last = source.split(separator: "/").last.map(String.init) ?? "source"
            var root = last == "." || last == ".." ? "source" : last
            var count = 1
            while !used.insert(root).inserted {
                count += 1
                root = "\(last)~\(count)"
            }
            if facts.isFolder {
                try walk(source, as: root)
            } else {
                entries.append(Entry(path: source, name: root, facts: facts))
            }
        }
        if let share { entries.removeAll { !share.holds($0.name) } }
        entries.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private mutating func walk(_ folder: String, as name: String) throws(CorpusError) {
        for child in try DiskFile.names(in: folder) where !child.hasPrefix(".") {
            let path = "\(folder)/\(child)"
            // A link that leads nowhere is a source that cannot be read.
            let facts = DiskFile.facts(path) ?? DiskFile.Facts(size: 0, modified: 0, isFolder: false, isRegular: true)
            if facts.isFolder {
                try walk(path, as: "\(name)/\(child)")
            } else if facts.isRegular, Self.isSource(child) {
                entries.append(Entry(path: path, name: "\(name)/\(child)", facts: facts))
            }
        }
    }

    private static func isSource(_ name: String) -> Bool {
        guard let dot = name.lastIndex(of: ".") else { return false }
        return ["pdf", "txt", "hocr", "alto"].contains(name[name.index(after: dot)...].lowercased())
    }
}

/// One of several equal parts of a list.
public struct Share: Sendable {
    public var index: Int
    public var count: Int

    /// `i/n`, 1-based.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 2, let index = parts[0], let count = parts[1], count > 0, (1...count).contains(index)
        else { return nil }
        self.index = index
        self.count = count
    }

    func holds(_ name: String) -> Bool {
        let figures = Checksum.sha256(Array(name.utf8)).prefix(8)
        return Int(figures, radix: 16).map { $0 % count == index - 1 } ?? false
    }
}
