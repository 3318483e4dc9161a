import EngrossExtract
import EngrossModel
import EngrossValidate
import Glibc

/// Where the elements of an output stand in its source, from the side file that `convert --source-map` lays beside it.
struct SourcePlaces {
    private struct SideFile: Decodable {
        var elements: [Provenance]
    }

    private var places: [String: Place]

    /// Nil where no side file lies beside `file`.
    init?(beside file: String) throws(Complaint) {
        guard file != "-" else { return nil }
        let path = (file.hasSuffix(".xml") ? String(file.dropLast(4)) : file) + ".source.json"
        guard access(path, F_OK) == 0 else { return nil }
        guard let side = JSONText.value(SideFile.self, from: try ValidationInputs.bytes(of: path)) else {
            throw Complaint(path, "not a side file of `engross convert --source-map`", .unreadable)
        }
        places = Dictionary(
            side.elements.compactMap { element in element.places.first.map { (element.eId, $0) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// Of the first of these elements that the side file knows.
    func place(of eIds: [String]) -> Place? {
        for eId in eIds { if let place = places[eId] { return place } }
        return nil
    }
}
