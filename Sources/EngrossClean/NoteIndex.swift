/// Finds the note that a marker calls.
struct NoteIndex {
    private var byLabel: [String: [(page: Int, note: Int)]] = [:]

    mutating func add(label: String, page: Int, note: Int) {
        byLabel[label, default: []].append((page, note))
    }

    /// The note of that label on the page of the call; else, for a second call, the last one before it, else the next one.
    func note(labelled label: String, calledOn page: Int) -> Int? {
        guard let notes = byLabel[label] else { return nil }
        if let here = notes.first(where: { $0.page == page }) { return here.note }
        return (notes.last { $0.page < page } ?? notes.first)?.note
    }
}
