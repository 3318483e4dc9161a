private import CEngrossSchemas

/// The files of `Schemas/`, carried in the binary.
enum EmbeddedSchemas {
    static var profile: [UInt8] { bytes(engross_resolution_xsd, engross_resolution_xsd_size) }
    static var xmlNamespace: [UInt8] { bytes(engross_xml_xsd, engross_xml_xsd_size) }
    static var rules: [UInt8] { bytes(engross_resolution_sch, engross_resolution_sch_size) }

    private static func bytes(_ start: UnsafePointer<UInt8>, _ count: Int) -> [UInt8] {
        Array(UnsafeBufferPointer(start: start, count: count))
    }
}
