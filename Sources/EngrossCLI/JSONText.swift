import Engross
import FoundationEssentials

/// Values as JSON: keys in order, so that the same value gives the same bytes.
enum JSONText {
    /// The clause tree of the document, or a list of the clause trees of a volume.
    static func bytes(of conversion: Conversion) -> [UInt8] {
        let documents = conversion.documents.map(\.segmented)
        return documents.count == 1 ? bytes(of: documents[0]) : bytes(of: documents)
    }

    static func bytes(of value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
        do {
            return Array(try encoder.encode(value)) + [UInt8(ascii: "\n")]
        } catch {
            preconditionFailure("the model is not encodable: \(error)")
        }
    }

    /// Nil where the bytes are no JSON, or JSON of another form.
    static func value<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) -> Value? {
        do {
            return try JSONDecoder().decode(type, from: Data(bytes))
        } catch {
            return nil
        }
    }
}
