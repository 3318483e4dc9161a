private import CEngrossPool
private import CLibXML2

/// The library as a whole, made ready once per process.
enum LibXML {
    /// Touch before the first use of the library. No catalogue of the system is ever read, and what the library asks for
    /// by name is opened only when it is a plain file that a schema imports.
    static let ready: Void = {
        // Before anything else: what was taken from one allocator may not be given to another.
        xmlMemSetup(engross_pool_free, engross_pool_malloc, engross_pool_realloc, engross_pool_strdup)
        xmlInitParser()
        // Left to the first schema, two threads that load one each may fill the table of types at once, and one finds it half full.
        xmlSchemaInitTypes()
        xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE)
        xmlSetExternalEntityLoader(loadImport)
    }()
}

/// Documents never get here (no entity is loaded for them); schemas do, with the files they import.
private func loadImport(
    _ address: UnsafePointer<CChar>?, _ identifier: UnsafePointer<CChar>?, _ context: xmlParserCtxtPtr?
) -> xmlParserInputPtr? {
    guard let address else { return nil }
    let name = String(cString: address)
    if name.hasPrefix(XMLSchema.importPrefix) {
        guard let content = XMLSchema.embedded(String(name.dropFirst(XMLSchema.importPrefix.count))) else { return nil }
        let buffer = content.withUnsafeBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                xmlParserInputBufferCreateMem($0.baseAddress, Int32($0.count), XML_CHAR_ENCODING_NONE)
            }
        }
        guard let buffer else { return nil }
        return xmlNewIOInputStream(context, buffer, XML_CHAR_ENCODING_NONE)
    }
    guard !name.contains("://"), !name.hasPrefix("file:") else { return nil }
    return xmlNewInputFromFile(context, address)
}
