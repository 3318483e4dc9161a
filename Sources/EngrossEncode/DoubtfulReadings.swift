internal import EngrossModel

/// Which elements of a recognised document a reader should look at first: those whose letters were read least surely.
enum DoubtfulReadings {
    /// Below this mean confidence of its letters an element seldom has no misreading.
    private static let doubtful = 0.85
    private static let most = 5

    /// Of the worst elements, the least sure first.
    static func diagnostics(of provenance: [Provenance]) -> [Diagnostic] {
        let readings = provenance.compactMap { element -> (eId: String, place: Place, confidence: Double)? in
            let places = element.places.filter { $0.confidence != nil }
            guard let worst = places.min(by: { $0.confidence ?? 1 < $1.confidence ?? 1 }),
                let confidence = worst.confidence, confidence < doubtful
            else { return nil }
            return (element.eId, worst, confidence)
        }
        // An element and what it holds may have one place.
        var seen: Set<Place> = []
        return readings.sorted { ($0.confidence, $0.eId) < ($1.confidence, $1.eId) }
            .filter { seen.insert($0.place).inserted }.prefix(most)
            .map { .doubtfulReading($0.eId, $0.confidence, at: $0.place) }
    }
}
