public import EngrossExtract
public import EngrossModel

extension SourceDescription {
    /// Tells the format by the bytes, not by the name: a PDF carries its mark in the first kilobyte.
    ///
    /// A file that is named a PDF but has no such mark is refused rather than read as text.
    public init(name: String, bytes: [UInt8]) throws(ExtractionError) {
        guard !bytes.isEmpty else { throw .empty }
        if Self.hasPDFMark(bytes) {
            self.init(name: name, format: .pdf)
        } else if name.utf8.suffix(4).map({ $0 | 0x20 }).elementsEqual(".pdf".utf8) {
            throw .damaged(reason: "it has no PDF header")
        } else {
            self.init(name: name, format: Self.recognizedFormat(bytes) ?? .text)
        }
    }

    /// XML with the marks of hOCR or ALTO near its beginning.
    private static func recognizedFormat(_ bytes: [UInt8]) -> Format? {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).first == "<" else { return nil }
        if head.contains("ocr_page") || head.contains("ocr-system") { return .hocr }
        return head.contains("<alto") ? .alto : nil
    }

    private static func hasPDFMark(_ bytes: [UInt8]) -> Bool {
        let head = bytes.prefix(1024)
        let mark = Array("%PDF-".utf8)
        guard head.count >= mark.count else { return false }
        return (0...(head.count - mark.count)).contains { head[$0...].starts(with: mark) }
    }
}
