import Engross
import EngrossModel

/// The side file of an output: where each eId stands in the source, what was repaired, what was noticed.
///
/// Provenance stays out of the Akoma Ntoso file itself; this file may be thrown away without loss to the text.
struct SourceMap: Encodable {
    /// The source's own name, never its folder.
    var source: String
    var date: String?
    var elements: [Provenance]
    var repairs: [Repair]
    var diagnostics: [Diagnostic]

    /// Of one of the documents of `conversion`; what was noticed of the source as a whole goes with the first.
    static func bytes(of document: ConvertedDocument, in conversion: Conversion, isFirst: Bool) -> [UInt8] {
        let source = conversion.cleaned.source
        return JSONText.bytes(
            of: SourceMap(
                source: source.name,
                date: source.date.map(\.description),
                elements: document.encoded.provenance,
                repairs: document.repairs,
                diagnostics: (isFirst ? conversion.ownDiagnostics : []) + document.diagnostics
            ))
    }
}
