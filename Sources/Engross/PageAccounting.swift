public import EngrossModel

/// For every page of a source, which of its letters went where. A letter that went nowhere is a letter lost; a letter
/// that came from nowhere is invented.
///
/// Blanks and hyphens are not counted: they come and go with lines. What `clean` repaired counts as accounted for, once
/// for each repair.
public struct PageAccounting: Sendable, Hashable {
    public struct Page: Sendable, Hashable {
        public var number: Int
        public var letters: Int
        /// In the order of the page.
        public var shares: [Share]
        public var lost: [Stretch]
    }

    /// Letters of one page that went to one destination.
    public struct Share: Sendable, Hashable {
        /// For people: `recital 3`, `paragraph 2. (a)`, `note 4`, `furniture folio`.
        public var destination: String
        public var letters: Int

        public init(destination: String, letters: Int) {
            self.destination = destination
            self.letters = letters
        }
    }

    /// Letters next to each other on one line.
    public struct Stretch: Sendable, Hashable {
        public var place: Place
        public var text: String

        public init(place: Place, text: String) {
            self.place = place
            self.text = text
        }
    }

    /// Letters of the document that no page has.
    public struct Invention: Sendable, Hashable {
        public var destination: String
        public var place: Place?
        public var text: String
    }

    public var pages: [Page]
    public var invented: [Invention]

    public var isComplete: Bool { invented.isEmpty && pages.allSatisfy(\.lost.isEmpty) }

    public init(extracted: ExtractedDocument, segmented: SegmentedDocument, repairs: [Repair]) {
        self.init(extracted: extracted, documents: [segmented], matter: [], repairs: repairs)
    }

    /// `documents` are those that stand in the source, `matter` is what a volume has beside them.
    public init(
        extracted: ExtractedDocument, documents: [SegmentedDocument], matter: [Furniture], repairs: [Repair]
    ) {
        let parcels = Parcels(documents, matter: matter).list
        var walk = LetterWalk(extracted)
        var missing: [(owner: Int, letters: [Character])] = []
        for (owner, parcel) in parcels.enumerated() {
            let letters = walk.claim(parcel, as: owner)
            if !letters.isEmpty { missing.append((owner, letters)) }
        }
        var excuses = Excuses(repairs)
        Self.settle(&missing, parcels, &walk)
        invented = missing.compactMap { owner, letters in
            let parcel = parcels[owner]
            let left = letters.filter { !excuses.takeAdded($0) }
            guard !left.isEmpty else { return nil }
            return Invention(destination: parcel.destination, place: parcel.places.first, text: String(left))
        }
        pages = Self.pages(extracted, walk, parcels, &excuses)
    }

    /// What the walk missed may still stand on the page out of order (cells, letters beside a repair): the same letter,
    /// unclaimed, first on the pages of the parcel, then anywhere.
    private static func settle(
        _ missing: inout [(owner: Int, letters: [Character])], _ parcels: [Parcel], _ walk: inout LetterWalk
    ) {
        var free: [Character: [Int]] = [:]
        for position in walk.letters.indices where walk.owners[position] < 0 {
            free[walk.letters[position], default: []].append(position)
        }
        for index in missing.indices {
            let owner = missing[index].owner
            let own = Set(parcels[owner].places.map(\.page))
            missing[index].letters.removeAll { letter in
                guard var places = free[letter], !places.isEmpty else { return false }
                let choice = places.firstIndex { own.contains(walk.positions[$0].page) } ?? 0
                walk.give(places.remove(at: choice), to: owner)
                free[letter] = places
                return true
            }
        }
        missing.removeAll { $0.letters.isEmpty }
    }

    private static func pages(
        _ extracted: ExtractedDocument, _ walk: LetterWalk, _ parcels: [Parcel], _ excuses: inout Excuses
    ) -> [Page] {
        var pages: [Page] = []
        var position = 0
        for page in extracted.pages {
            var account = Page(number: page.number, letters: 0, shares: [], lost: [])
            var shares: [String: Int] = [:]
            while position < walk.letters.count, walk.positions[position].page == page.number {
                account.letters += 1
                let owner = walk.owners[position]
                if owner >= 0 {
                    let destination = parcels[owner].destination
                    if let index = shares[destination] {
                        account.shares[index].letters += 1
                    } else {
                        shares[destination] = account.shares.count
                        account.shares.append(Share(destination: destination, letters: 1))
                    }
                } else if !excuses.takeRemoved(walk.letters[position]) {
                    let line = walk.positions[position].line
                    if account.lost.last?.place.line == line {
                        account.lost[account.lost.count - 1].text.append(walk.letters[position])
                    } else {
                        let place = Place(page: page.number, line: line)
                        account.lost.append(Stretch(place: place, text: String(walk.letters[position])))
                    }
                }
                position += 1
            }
            pages.append(account)
        }
        return pages
    }
}

/// Letters that repairs took away or put in, each good for one letter.
private struct Excuses {
    private var removed: [Character: Int] = [:]
    private var added: [Character: Int] = [:]

    init(_ repairs: [Repair]) {
        for repair in repairs {
            for letter in Letters.of(repair.before) { removed[letter, default: 0] += 1 }
            for letter in Letters.of(repair.after) { added[letter, default: 0] += 1 }
        }
    }

    mutating func takeRemoved(_ letter: Character) -> Bool { Self.take(letter, &removed) }

    mutating func takeAdded(_ letter: Character) -> Bool { Self.take(letter, &added) }

    private static func take(_ letter: Character, _ stock: inout [Character: Int]) -> Bool {
        guard let count = stock[letter], count > 0 else { return false }
        stock[letter] = count - 1
        return true
    }
}
